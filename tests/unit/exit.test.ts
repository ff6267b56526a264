import { expect, it } from "vitest";
import { dispositions } from "../../src/kernel/error-codes.ts";
import { worstExit } from "../../src/kernel/exit.ts";

it.each(Object.entries(dispositions))("%s of one target is not lost among targets that are well", (_, { exit }) => {
  expect(worstExit([0, exit, 0])).toBe(exit);
});

it("takes the worst of several", () => {
  expect(worstExit([0, 4, 75, 5])).toBe(5);
  expect(worstExit([2, 6, 4])).toBe(6);
  expect(worstExit([])).toBe(0);
});

it("never calls a status that it does not know a success", () => {
  expect(worstExit([0, 42])).toBe(1);
});
