import type { Answer, Asked } from "./answers.ts";

// GitHub's rate limits. Source: docs.github.com "Rate limits for the REST API": 80 content-generating requests a minute
// and 500 an hour, 900 points a minute (GET 1, writes 5), and 1,000 requests an hour and repository for GITHUB_TOKEN.

export interface LimitOptions {
  /** What the secondary limit answers; GitHub uses both. Default 403. */
  readonly secondaryStatus?: 403 | 429;
  readonly contentPerMinute?: number;
  readonly contentPerHour?: number;
  readonly pointsPerMinute?: number;
  /** The primary limit; none unless it is given, as with a token of one's own App. */
  readonly requestsPerHour?: number;
}

export interface LimitCounters {
  /** Requests that were refused, by any limit. */
  readonly refused: number;
  /** Of those, the ones sent before the Retry-After of an earlier refusal was over. */
  readonly tooEarly: number;
  /** Writes of comments, reactions, check runs, statuses and deployments; the refused ones count too. */
  readonly contentWrites: { readonly total: number; readonly mostInAnyMinute: number; readonly mostInAnyHour: number };
  readonly points: { readonly mostInAnyMinute: number };
}

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** What happened in the last so many milliseconds, and the most there ever was at once. Costs nothing per old event. */
class Window {
  readonly #spanMs: number;
  readonly #events: { readonly at: number; readonly weight: number }[] = [];
  #first = 0;
  #sum = 0;
  most = 0;

  constructor(spanMs: number) {
    this.#spanMs = spanMs;
  }

  sum(now: number): number {
    for (let old = this.#events[this.#first]; old && old.at <= now - this.#spanMs; old = this.#events[this.#first]) {
      this.#sum -= old.weight;
      this.#first += 1;
    }
    return this.#sum;
  }

  add(now: number, weight = 1): void {
    this.#events.push({ at: now, weight });
    this.#sum += weight;
    this.most = Math.max(this.most, this.sum(now));
  }

  /** When there is room for `weight` more below `limit`; `now` when there is already. */
  roomAt(now: number, weight: number, limit: number): number {
    let sum = this.sum(now);
    let at = now;
    for (let index = this.#first; sum + weight > limit && index < this.#events.length; index += 1) {
      const oldest = this.#events[index];
      sum -= oldest?.weight ?? 0;
      at = (oldest?.at ?? now) + this.#spanMs;
    }
    return at;
  }
}

/** The limits of one token. The clock is the caller's: a test runs hours in milliseconds. */
export class Limiter {
  readonly #options: LimitOptions;
  readonly #now: () => number;
  readonly #asked = { minute: new Window(minuteMs), hour: new Window(hourMs), points: new Window(minuteMs) };
  readonly #admitted = { minute: new Window(minuteMs), hour: new Window(hourMs), points: new Window(minuteMs) };
  readonly #primary = { used: 0, resetAt: 0 };
  #refused = 0;
  #tooEarly = 0;
  #total = 0;
  #blockedUntil = 0;

  constructor(options: LimitOptions, now: () => number) {
    this.#options = options;
    this.#now = now;
  }

  get counters(): LimitCounters {
    const { minute, hour, points } = this.#asked;
    return {
      refused: this.#refused,
      tooEarly: this.#tooEarly,
      contentWrites: { total: this.#total, mostInAnyMinute: minute.most, mostInAnyHour: hour.most },
      points: { mostInAnyMinute: points.most },
    };
  }

  /** The headers every answer to it carries, and the refusal if it is one too many. */
  admit(asked: Asked): { readonly headers: Readonly<Record<string, string>>; readonly refusal?: Answer } {
    const now = this.#now();
    const content = isContentWrite(asked);
    const points = isRead(asked) ? 1 : 5;
    this.#asked.points.add(now, points);
    if (content) {
      this.#total += 1;
      this.#asked.minute.add(now);
      this.#asked.hour.add(now);
    }
    const primary = this.#spendPrimary(now);
    if (primary.exceeded) return { headers: primary.headers, refusal: this.#refuse(primaryRefusal()) };
    const until = Math.max(this.#blockedUntil, this.#roomAt(now, content, points));
    if (until > now) {
      if (now < this.#blockedUntil) this.#tooEarly += 1;
      this.#blockedUntil = until;
      const seconds = Math.ceil((until - now) / 1_000);
      const refusal = secondaryRefusal(this.#options.secondaryStatus ?? 403, seconds, content);
      return { headers: primary.headers, refusal: this.#refuse(refusal) };
    }
    this.#admitted.points.add(now, points);
    if (content) {
      this.#admitted.minute.add(now);
      this.#admitted.hour.add(now);
    }
    return { headers: primary.headers };
  }

  #roomAt(now: number, content: boolean, points: number): number {
    const { contentPerMinute = 80, contentPerHour = 500, pointsPerMinute = 900 } = this.#options;
    const { minute, hour, points: spent } = this.#admitted;
    const free = spent.roomAt(now, points, pointsPerMinute);
    if (!content) return free;
    return Math.max(free, minute.roomAt(now, 1, contentPerMinute), hour.roomAt(now, 1, contentPerHour));
  }

  #refuse(refusal: Answer): Answer {
    this.#refused += 1;
    return refusal;
  }

  #spendPrimary(now: number): { readonly headers: Readonly<Record<string, string>>; readonly exceeded: boolean } {
    const limit = this.#options.requestsPerHour;
    if (limit === undefined) return { headers: {}, exceeded: false };
    if (now >= this.#primary.resetAt) {
      this.#primary.used = 0;
      this.#primary.resetAt = now + hourMs;
    }
    this.#primary.used += 1;
    const used = Math.min(this.#primary.used, limit);
    return {
      exceeded: this.#primary.used > limit,
      headers: {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-used": String(used),
        "x-ratelimit-remaining": String(limit - used),
        "x-ratelimit-reset": String(Math.ceil(this.#primary.resetAt / 1_000)),
        "x-ratelimit-resource": "core",
      },
    };
  }
}

/** A GraphQL query is a POST that reads. */
function isRead({ method, url }: Asked): boolean {
  return method === "GET" || url.pathname === "/graphql";
}

function isContentWrite({ method, url }: Asked): boolean {
  if (method === "GET") return false;
  return /\/(comments|reactions|check-runs|statuses|deployments)(\/|$)/.test(url.pathname);
}

const documentation_url =
  "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits";

function secondaryRefusal(status: 403 | 429, seconds: number, content: boolean): Answer {
  const blocked = content ? " and have been temporarily blocked from content creation" : "";
  const message = `You have exceeded a secondary rate limit${blocked}. Please retry your request again later.`;
  return { status, body: { message, documentation_url }, headers: { "retry-after": String(seconds) } };
}

function primaryRefusal(): Answer {
  return { status: 403, body: { message: "API rate limit exceeded for installation.", documentation_url } };
}
