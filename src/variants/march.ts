// CPUs as compilers name them, and what of /proc/cpuinfo a CPU must show for code compiled for them. Pure.
// Source: x86-64 psABI 1.0 section 3.1.1 (levels); GCC 14 "x86 Options" and LLVM 18 X86TargetParser for the rest; names
// of flags: Linux arch/x86/include/asm/cpufeatures.h. Left out is what no compiler puts into a program by itself and
// hypervisors hide freely: instructions of the system (xsaves, pku, wbnoinvd, mwaitx, clzero, waitpkg, serialize, …).

const words = (text: string): readonly string[] => text.split(" ");

const baseline = words("cmov cx8 fpu fxsr mmx syscall sse sse2");
const v2 = [...baseline, ...words("cx16 lahf_lm popcnt pni sse4_1 sse4_2 ssse3")];
const v3 = [...v2, ...words("avx avx2 bmi1 bmi2 f16c fma abm movbe xsave")];
const v4 = [...v3, ...words("avx512f avx512bw avx512cd avx512dq avx512vl")];

const westmere = [...v2, "pclmulqdq"];
const sandybridge = [...westmere, ...words("avx xsave")];
const ivybridge = [...sandybridge, ...words("f16c rdrand")];
const haswell = [...ivybridge, ...words("avx2 bmi1 bmi2 fma abm movbe")];
const broadwell = [...haswell, ...words("adx rdseed 3dnowprefetch")];
const skylake = [...broadwell, ...words("aes clflushopt xsavec")];
const skylakeServer = [...skylake, ...words("avx512f avx512bw avx512cd avx512dq avx512vl clwb")];
const cascadelake = [...skylakeServer, "avx512_vnni"];
const cooperlake = [...cascadelake, "avx512_bf16"];
const icelake = [
  ...cascadelake,
  ...words("avx512vbmi avx512ifma avx512_vbmi2 avx512_bitalg avx512_vpopcntdq gfni vaes vpclmulqdq sha_ni rdpid"),
];
const sapphirerapids = [
  ...icelake,
  ...words("avx512_bf16 avx512_fp16 avx_vnni amx_tile amx_int8 amx_bf16 movdiri movdir64b"),
];

const znver1 = [...v3, ...words("sse4a aes pclmulqdq sha_ni adx rdrand rdseed 3dnowprefetch clflushopt xsavec")];
const znver2 = [...znver1, ...words("clwb rdpid")];
const znver3 = [...znver2, ...words("vaes vpclmulqdq")];
const znver4 = [
  ...znver3,
  ...words("avx512f avx512bw avx512cd avx512dq avx512vl avx512ifma avx512vbmi avx512_vbmi2 avx512_vnni"),
  ...words("avx512_bitalg avx512_vpopcntdq avx512_bf16 gfni"),
];
const znver5 = [...znver4, ...words("avx_vnni movdiri movdir64b avx512_vp2intersect")];

const table: ReadonlyMap<string, readonly string[]> = new Map([
  ["x86-64", baseline],
  ["x86-64-v2", v2],
  ["x86-64-v3", v3],
  ["x86-64-v4", v4],
  ["nehalem", v2],
  ["westmere", westmere],
  ["sandybridge", sandybridge],
  ["ivybridge", ivybridge],
  ["haswell", haswell],
  ["broadwell", broadwell],
  ["skylake", skylake],
  ["skylake-avx512", skylakeServer],
  ["cascadelake", cascadelake],
  ["cooperlake", cooperlake],
  ["icelake-server", icelake],
  ["sapphirerapids", sapphirerapids],
  ["emeraldrapids", sapphirerapids],
  ["znver1", znver1],
  ["znver2", znver2],
  ["znver3", znver3],
  ["znver4", znver4],
  ["znver5", znver5],
]);

/** Flags that code compiled with `-march=<name>` may need, each once; undefined for a name this table does not have. */
export function flagsOfMarch(name: string): readonly string[] | undefined {
  const flags = table.get(name);
  return flags && [...new Set(flags)];
}

/** `-m<name>` to flags, where the two differ by more than the prefix. */
const byOption: ReadonlyMap<string, readonly string[]> = new Map([
  ["sse3", ["pni"]],
  ["sse4.1", ["sse4_1"]],
  ["sse4.2", ["sse4_2"]],
  ["sse4", ["sse4_1", "sse4_2"]],
  ["bmi", ["bmi1"]],
  ["lzcnt", ["abm"]],
  ["pclmul", ["pclmulqdq"]],
  ["sha", ["sha_ni"]],
  ["rdrnd", ["rdrand"]],
  ["avx512vnni", ["avx512_vnni"]],
  ["avx512bf16", ["avx512_bf16"]],
  ["avx512fp16", ["avx512_fp16"]],
  ["avx512vbmi2", ["avx512_vbmi2"]],
  ["avx512bitalg", ["avx512_bitalg"]],
  ["avx512vpopcntdq", ["avx512_vpopcntdq"]],
  ["avxvnni", ["avx_vnni"]],
  ["amx-tile", ["amx_tile"]],
  ["amx-int8", ["amx_int8"]],
  ["amx-bf16", ["amx_bf16"]],
  ...words(
    "sse sse2 ssse3 sse4a avx avx2 fma f16c bmi2 abm movbe popcnt aes cx16 adx rdseed gfni vaes vpclmulqdq " +
      "avx512f avx512bw avx512cd avx512dq avx512vl avx512ifma avx512vbmi clwb clflushopt rdpid",
  ).map((name): [string, readonly string[]] => [name, [name]]),
]);

/** Machine options that ask nothing of the CPU. */
const harmless = /^-m(?:no-|tune=|prefer-vector-width=|cmodel=|branch-cost=|stackrealign$|red-zone$|64$|fpmath=)/;

/**
 * Flags that code compiled with an option may need: `-mavx2` needs `avx2`, `-O3` nothing. Undefined for a machine
 * option that is not known here.
 */
export function flagsOfOption(option: string): readonly string[] | undefined {
  if (option.startsWith("-march=")) return flagsOfMarch(option.slice("-march=".length));
  if (!option.startsWith("-m") || harmless.test(option)) return [];
  return byOption.get(option.slice("-m".length));
}

export type CpuNeed =
  /** Each once, sorted. */
  | { readonly kind: "known"; readonly flags: readonly string[] }
  /** Not judged: `named` is what is not known. */
  | { readonly kind: "unknown"; readonly named: string };

/** What code compiled for a CPU, with these options, needs of /proc/cpuinfo; nothing when neither is given. */
export function cpuNeed(march: string | undefined, options: readonly string[]): CpuNeed {
  const asked = [...(march === undefined ? [] : [`-march=${march}`]), ...options];
  const needed = asked.map((option) => ({ option, flags: flagsOfOption(option) }));
  const unknown = needed.find(({ flags }) => flags === undefined);
  if (unknown) return { kind: "unknown", named: unknown.option.replace(/^-march=/, "") };
  return { kind: "known", flags: [...new Set(needed.flatMap(({ flags }) => flags ?? []))].toSorted() };
}

/** Every CPU of the table whose code a CPU with these flags runs, in the table's order. */
export function marchesWith(flags: readonly string[]): readonly string[] {
  const has = new Set(flags);
  return [...table].filter(([, needed]) => needed.every((flag) => has.has(flag))).map(([name]) => name);
}
