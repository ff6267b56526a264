import * as core from "@actions/core";
import { KnownSecrets } from "../known-secrets.ts";

/** Of this process: there is one log, and one environment. What is added is masked in the runner's own log too. */
export const jobSecrets = new KnownSecrets((part) => core.setSecret(part));
