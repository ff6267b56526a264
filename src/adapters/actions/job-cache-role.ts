/** First argument of the bundle when it is to talk to the cache of GitHub Actions; see job-cache-child.ts. */
export const jobCacheRole = "neko-job-cache";

/** The one file of the archive, relative to the working directory: its name is part of what GitHub looks entries up by. */
export const memoryFile = "neko-memory.json";

/** Begins the line on which a child says what it did. */
export const saidPrefix = "neko-job-cache:";
