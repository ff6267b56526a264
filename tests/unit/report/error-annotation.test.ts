import { expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import { errorAnnotation } from "../../../src/report/error-annotation.ts";

it("stands beside its line, where there is one", () => {
  const place = { file: "nix/flake.nix", line: 14, column: 16 };
  const error = new NekoError("EVALUATION_FAILED", "no such luck", { hint: "mend it", place });
  const remark = {
    level: "error",
    title: "EVALUATION_FAILED",
    message: "no such luck\nmend it\nSee docs/errors.md#evaluation_failed",
  };
  expect(errorAnnotation(error)).toEqual({ ...remark, ...place });
  expect(errorAnnotation(new NekoError("EVALUATION_FAILED", "no such luck", { hint: "mend it" }))).toEqual(remark);
});
