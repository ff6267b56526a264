import { parseStorePath } from "../kernel/store-path.ts";
import type {
  ChosenContainer,
  ContainerSlice,
  ContainersSlice,
  DesiredSlice,
  OfferedVariant,
  PlannedContainer,
  ProfileSlice,
} from "../plan/slice.ts";
import type { Packing } from "../plan/packing.ts";
import type { CompiledFor, ImageConfig, Probe, RunOptions } from "../spec/desired-state.ts";
import {
  byKind,
  checked,
  list,
  literal,
  matching,
  object,
  parsed,
  record,
  text,
  whole,
  withMember,
  type Reader,
} from "./shape.ts";

// What a slice may look like in a record. The records of product.md section 2.3; a kind this program does not know is
// refused, since a host must not run half of what it was asked.

/** As in neko.yaml: safe as a file name, a channel name and an argument. */
export const targetName = matching(/^[a-z0-9][a-z0-9._-]{0,62}$/i, "target name");

export const storePath = parsed(parseStorePath, "store path");

// One argument's worth of text that cannot be taken for an option.
const operand = matching(/^[^\p{Cc}\s-][^\p{Cc}]{0,4095}$/u, "operand");
const argument = matching(/^[^\0]{0,65535}$/, "argument");
const label = matching(/^[^\p{Cc}]{1,200}$/u, "name");
const envName = matching(/^[A-Za-z_][A-Za-z0-9_.-]{0,199}$/, "variable name");
const system = matching(/^[a-z0-9_]{1,32}-[a-z0-9]{1,32}$/, "system");

const probe: Reader<Probe> = byKind<Probe>({
  http: object<Omit<Extract<Probe, { kind: "http" }>, "contains">, { contains: string }>(
    {
      kind: literal("http"),
      url: matching(/^https?:\/\/[\x21-\x7e]{1,2000}$/, "http URL"),
      status: whole(100),
      withinMs: whole(1),
      successes: whole(1),
    },
    { contains: text },
  ),
  exec: object<Extract<Probe, { kind: "exec" }>>({
    kind: literal("exec"),
    argv: list(argument, { min: 1, max: 1000 }),
    withinMs: whole(1),
    successes: whole(1),
  }),
});

export const imageConfig: Reader<ImageConfig> = object<object, Required<ImageConfig>>(
  {},
  {
    env: record(envName, argument),
    entrypoint: list(argument),
    cmd: list(argument),
    workdir: text,
    user: text,
    labels: record(label, text),
    exposedPorts: list(operand),
  },
);

const run: Reader<RunOptions> = object<RunOptions>({
  ports: list(operand),
  env: record(envName, argument),
  mounts: list(operand),
  devices: list(operand),
  args: list(argument),
  network: literal("bridge", "host", "none"),
});

const common = {
  name: matching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$/, "container name"),
  imageId: operand,
  // Also those of older releases: a channel whose newest record nobody can read takes no further one.
  packing: object<Packing>({ format: literal("neko-layers/1", "neko-layers/2"), maxLayers: whole(1) }),
  run,
};

// As in neko.yaml. What a host can make of it is judged there: what it does not know, it does not pick.
const compiledFor: Reader<CompiledFor> = object<Pick<CompiledFor, "gpuArchs">, Required<Omit<CompiledFor, "gpuArchs">>>(
  { gpuArchs: list(operand, { max: 50 }) },
  { cuda: operand, march: operand, flags: list(matching(/^-[\x21-\x7e]{1,100}$/, "option"), { min: 1, max: 50 }) },
);

const chosen: Reader<ChosenContainer> = object<ChosenContainer>({
  ...common,
  choices: checked(
    list(object<OfferedVariant>({ imageId: operand, storePath, config: imageConfig, compiledFor }), {
      min: 1,
      max: 100,
    }),
    (choices) =>
      new Set(choices.map(({ imageId }) => imageId)).size === choices.length ? undefined : "offers an image twice",
  ),
});

const container: Reader<PlannedContainer> = withMember(
  "choices",
  chosen,
  object<ContainerSlice>({ ...common, storePath, config: imageConfig }),
);

export const slice: Reader<DesiredSlice> = byKind<DesiredSlice>({
  profile: object<ProfileSlice>({ kind: literal("profile"), system, storePath, probes: list(probe) }),
  containers: checked(
    object<ContainersSlice>({
      kind: literal("containers"),
      system,
      strategy: literal("replace"),
      containers: list(container, { max: 1000 }),
      probes: list(probe),
    }),
    ({ containers }) =>
      new Set(containers.map(({ name }) => name)).size === containers.length ? undefined : "names a container twice",
  ),
});
