/** What a worker's `workerData` says when it is to be a lane of the packer; see pack-lane.ts. */
export const laneRole = "neko-pack-lane";
