import type { Redact } from "../../kernel/redact.ts";

/**
 * The same port, whose methods get no secret in any text of their arguments, however deep, and in no answer of a function
 * among them (`edit` of a comment). What is no plain data passes as it is: signals, dates, bytes.
 */
export function redacted<T extends object>(port: T, redact: Redact): T {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...args: readonly unknown[]): unknown =>
        Reflect.apply(
          member,
          target,
          args.map((arg) => deep(arg, redact)),
        );
    },
  });
}

function deep(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value === "function") {
    return (...args: readonly unknown[]): unknown => deep(Reflect.apply(value, undefined, args), redact);
  }
  if (Array.isArray(value)) return value.map((item) => deep(item, redact));
  if (value instanceof Promise) return value.then((item) => deep(item, redact));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deep(item, redact)]));
}
