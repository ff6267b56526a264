import { access } from "node:fs/promises";
import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import type { Reach } from "../ports/reach.ts";

/** http(s): any answer to a HEAD; ssh: a server's banner; file: the path exists. Never a kept connection. */
export const netReach: Reach = async (place, signal) => {
  const url = new URL(place);
  switch (url.protocol) {
    case "file:":
      return access(fileURLToPath(url)).then(
        () => true,
        () => false,
      );
    case "ssh:":
      return hasBanner(url.hostname, Number(url.port === "" ? 22 : url.port), signal);
    case "http:":
    case "https:":
      return answersHead(url, signal);
    default:
      return false;
  }
};

function answersHead(url: URL, signal: AbortSignal): Promise<boolean> {
  const request = url.protocol === "https:" ? requestTls : requestPlain;
  return new Promise((resolve) => {
    const asked = request(url, { method: "HEAD", agent: false, signal }, (response) => {
      response.destroy();
      resolve(true);
    });
    asked.once("error", () => resolve(false));
    asked.end();
  });
}

function hasBanner(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ""), port });
    const end = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    signal.addEventListener("abort", () => end(false), { once: true });
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
    if (signal.aborted) end(false);
  });
}
