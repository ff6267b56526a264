import { NekoError } from "../kernel/error.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";
import { clip } from "../kernel/text.ts";

// Small readers from unknown JSON to typed values. Every member is known and every value fresh, so that nothing of a
// hostile document survives unread; the path of the first problem is kept.

export type Reader<T> = (value: unknown, path: string) => T;

class ShapeProblem extends Error {}

const fail = (path: string, problem: string): never => {
  throw new ShapeProblem(`${path === "" ? "the document" : path} ${problem}`);
};

/** @throws NekoError `code`, naming the path of the first problem. */
export function readShape<T>(
  value: unknown,
  reader: Reader<T>,
  error: { readonly code: ErrorCode; readonly what: string; readonly hint: string },
): T {
  try {
    return reader(value, "");
  } catch (thrown) {
    if (!(thrown instanceof ShapeProblem)) throw thrown;
    throw new NekoError(error.code, `${error.what}: ${clip(thrown.message)}`, { hint: error.hint });
  }
}

export const text: Reader<string> = (value, path) =>
  typeof value === "string" && value.length <= 65_536 ? value : fail(path, "is no text");

export const truth: Reader<boolean> = (value, path) =>
  typeof value === "boolean" ? value : fail(path, "is neither true nor false");

/** A whole number in [min, 2^53). */
export const whole =
  (min = 0): Reader<number> =>
  (value, path) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= min
      ? value
      : fail(path, `is no whole number of at least ${min}`);

export const matching =
  (pattern: RegExp, what: string): Reader<string> =>
  (value, path) =>
    typeof value === "string" && pattern.test(value) ? value : fail(path, `is no ${what}`);

export const literal =
  <const V extends string>(...allowed: readonly V[]): Reader<V> =>
  (value, path) =>
    allowed.find((one) => one === value) ?? fail(path, `is not ${allowed.join(" or ")}`);

/** A text that one of the kernel's parsers takes. */
export const parsed =
  <T>(parse: (text: string) => T, what: string): Reader<T> =>
  (value, path) => {
    if (typeof value !== "string") return fail(path, `is no ${what}`);
    try {
      return parse(value);
    } catch {
      return fail(path, `is no ${what}`);
    }
  };

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

export const list =
  <T>(reader: Reader<T>, limits: { readonly min?: number; readonly max?: number } = {}): Reader<readonly T[]> =>
  (value, path) => {
    const { min = 0, max = 10_000 } = limits;
    if (!Array.isArray(value)) return fail(path, "is no list");
    if (value.length < min || value.length > max) return fail(path, `has not ${min} to ${max} items`);
    return value.map((item, index) => reader(item, `${path}[${index}]`));
  };

/** An object used as a map; its names are read too. */
export const record =
  <T>(name: Reader<string>, reader: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, path) => {
    if (!isObject(value)) return fail(path, "is no object");
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const inner = `${path}[${JSON.stringify(key.slice(0, 100))}]`;
        return [name(key, `name ${inner}`), reader(item, inner)];
      }),
    );
  };

/** Exactly these members; those in `optional` may be missing. Another one is an error: see the head of this file. */
export const object =
  <R extends object, O extends object = object>(
    required: { readonly [K in keyof R]: Reader<R[K]> },
    optional?: { readonly [K in keyof O]: Reader<O[K]> },
  ): Reader<R & Partial<O>> =>
  (value, path) => {
    if (!isObject(value)) return fail(path, "is no object");
    const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
    const readers: Record<string, Reader<unknown>> = { ...required, ...optional };
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(readers, key));
    if (stranger !== undefined) return fail(at(stranger.slice(0, 100)), "is an unknown member");
    const missing = Object.keys(required).find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) return fail(at(missing), "is missing");
    return Object.fromEntries(
      Object.entries(readers)
        .filter(([key]) => Object.hasOwn(value, key))
        .map(([key, reader]) => [key, reader(value[key], at(key))]),
    ) as R & Partial<O>;
  };

/** The reader that `kind` names. */
export const byKind =
  <T>(readers: Readonly<Record<string, Reader<T>>>): Reader<T> =>
  (value, path) => {
    const kind = isObject(value) ? value["kind"] : undefined;
    if (typeof kind !== "string" || !Object.hasOwn(readers, kind)) {
      return fail(path, `has a kind that is not ${Object.keys(readers).join(" or ")}`);
    }
    return readers[kind]!(value, path);
  };

/** The first reader for what has the member, the second for what has not. */
export const withMember =
  <A, B>(key: string, having: Reader<A>, lacking: Reader<B>): Reader<A | B> =>
  (value, path) =>
    isObject(value) && Object.hasOwn(value, key) ? having(value, path) : lacking(value, path);

/** The same value when `problem` finds none: for what spans several members. */
export const checked =
  <T>(reader: Reader<T>, problem: (value: T) => string | undefined): Reader<T> =>
  (value, path) => {
    const read = reader(value, path);
    const found = problem(read);
    return found === undefined ? read : fail(path, found);
  };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
