import type { ValidateFunction } from "ajv";

/** Whether a value fits schemas/neko.schema.json; what does not is in `validate.errors`, of that call only. */
export declare const validate: ValidateFunction;
