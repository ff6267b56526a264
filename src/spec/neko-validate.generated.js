// Generated from schemas/neko.schema.json by scripts/generate/schema.ts. Change the schema, then: npm run generate
const countCharacters = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://neko.dev/schemas/v1/neko.schema.json","title":"neko.yaml","description":"What a repository builds, where it pushes and which machines run it. Keys that start with x- are ignored.","type":"object","properties":{"version":{"description":"Version of this format.","type":"integer","const":1,"examples":[1]},"flake":{"$ref":"#/$defs/flake-directory","description":"Directory of the flake, relative to neko.yaml.","default":"."},"defaults":{"$ref":"#/$defs/defaults"},"env":{"$ref":"#/$defs/env"},"shells":{"description":"Development shells, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/shell-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/shell"}},"packages":{"description":"Packages, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/package-name"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/package"},"examples":[{"default":{"builder":"go","version":"0.1.0"}}]},"services":{"$ref":"#/$defs/services"},"variants":{"description":"Ways to build the images, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/variant-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/variant"}},"images":{"description":"Images, by name. What \"*\" says holds for every image that does not say otherwise. Keys that start with x- are ignored.","type":"object","properties":{"*":{"$ref":"#/$defs/image","description":"Defaults of every image."}},"propertyNames":{"$ref":"#/$defs/image-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/image"}},"registries":{"description":"Registries, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/registry"},"examples":[{"main":{"url":"ghcr.io/acme","auth":"github-token","on":["main"]}}]},"caches":{"description":"Binary caches that `neko cache push` fills; what another one's key vouches for is left out. Hosts never take substituters or keys from here.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/cache"}},"builders":{"description":"Remote builders, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/builder"},"examples":[{"big":{"host":"build-01.example.org","systems":["x86_64-linux"]}}]},"targets":{"description":"Machines, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/target"}},"groups":{"description":"Named lists of targets and other groups. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"description":"Targets and groups.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}},"examples":[{"inference":["gpu-01","gpu-02"]}]},"environments":{"description":"Environments, by name. Where there are any, targets and waves name only these. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/environment-name"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/environment-spec"},"examples":[{"production":{"overrides":{"labels":{"tier":"prod"}}}}]},"source":{"$ref":"#/$defs/source"},"rollout":{"$ref":"#/$defs/rollout"},"windows":{"description":"Times, by name, in which a wave may begin.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/window-literal"},"examples":[{"nights":"Mon-Thu 02:00-06:00 Europe/Berlin"}]},"freeze":{"description":"Times in which nothing is rolled out.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/freeze"},"examples":[[{"from":"2026-12-23","until":"2027-01-02","reason":"holidays"}]]},"attestation":{"$ref":"#/$defs/attestation"},"drift":{"$ref":"#/$defs/drift"},"policy":{"$ref":"#/$defs/policy"},"exceptions":{"description":"What is allowed for a while although drift, policy or attestation forbid it.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/exception"},"examples":[[{"id":"rma-4411","rule":"drift","target":"gpu-02","reason":"vendor diagnostics","approved-by":"@alice","expires":"2026-12-31"}]]},"notifications":{"description":"Who is told of what, by name. Keys that start with x- are ignored.","type":"object","propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/notification"},"examples":[{"ops":{"webhook":"OPS_WEBHOOK","on":["rollback"]}}]},"report":{"$ref":"#/$defs/report"}},"required":["version"],"patternProperties":{"^x-":true},"additionalProperties":false,"$defs":{"runner-labels":{"description":"Labels of a runner: one, or a list that must all match.","type":["string","array"],"minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/runner-label"},"examples":["ubuntu-latest",["self-hosted","gpu"]],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","$comment":"runner-labels"},"runner-label":{"description":"One label of a runner.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["self-hosted","gpu"],"$comment":"runner-label"},"duration":{"description":"A whole number and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"duration"},"positive-duration":{"description":"A whole number above zero and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"positive-duration"},"size":{"description":"A whole number above zero and a unit: B, KB, MB, GB, TB or KiB, MiB, GiB, TiB.","type":"string","pattern":"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$","examples":["24GiB","500MB"],"$comment":"size"},"system":{"description":"A Nix system.","type":"string","pattern":"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$","examples":["x86_64-linux","aarch64-linux"],"$comment":"system"},"attribute":{"description":"A flake output: a short name, or a full path that starts with packages., legacyPackages., devShells., nixosConfigurations. or homeConfigurations.","type":"string","maxLength":300,"pattern":"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$","examples":["hello","packages.x86_64-linux.hello"],"$comment":"attribute"},"attribute-template":{"description":"An attribute in which {image} and {variant} stand for names.","type":"string","maxLength":300,"pattern":"^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$","examples":["neko-{image}-docker-{variant}"],"$comment":"attribute-template"},"repository-template":{"description":"A repository name in which {image} stands for the image's name: lower case.","type":"string","maxLength":200,"pattern":"^(?:[a-z0-9._/-]|\\{image\\})+$","examples":["neko-{image}"],"$comment":"repository-template"},"shell-key":{"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-key"},"shell-name":{"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-name"},"image-key":{"description":"Name of an image: lower-case letters, digits, - and _, at most 63; or \"*\", for what all have.","type":"string","pattern":"^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["agent"],"$comment":"image-key"},"variant-key":{"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-key"},"variant-name":{"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-name"},"name-key":{"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name-key"},"name":{"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name"},"image-reference":{"description":"An image and a variant, or an image that declares no variants. What a target runs may be <image>/auto: then its host picks the variant that was made most for it.","type":"string","pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","examples":["agent/opt","web"],"$comment":"image-reference"},"tag":{"description":"An image tag. Source: OCI distribution-spec v1.1, \"Pulling manifests\".","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$","examples":["latest","cuda12.8-generic"],"$comment":"tag"},"gpu-arch":{"description":"A CUDA architecture: a compute capability (quoted), also +PTX, or sm_NN.","type":"string","pattern":"^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$","examples":["8.6+PTX","sm_86"],"$comment":"gpu-arch"},"cpu":{"description":"A CPU as compilers name it.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","examples":["znver2","x86-64-v3"],"$comment":"cpu"},"secret-name":{"description":"Name of the environment variable that holds a secret: never the secret. Upper-case letters, digits and _.","type":"string","pattern":"^[A-Z_][A-Z0-9_]{0,99}$","examples":["HUB_TOKEN"],"$comment":"secret-name"},"variable-name":{"description":"Name of an environment variable.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,199}$","examples":["PORT"],"$comment":"variable-name"},"environment-variables":{"description":"Environment variables: name to text.","type":"object","propertyNames":{"$ref":"#/$defs/variable-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"PORT":"8080"}],"$comment":"environment-variables"},"labels":{"description":"Labels: name to text. Every key is data here, also one that starts with x-.","type":"object","propertyNames":{"$ref":"#/$defs/label-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"site":"lab"}],"$comment":"labels"},"label-name":{"description":"Name of a label.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$","examples":["site"],"$comment":"label-name"},"text":{"description":"Any text; numbers need quotes.","type":"string","maxLength":32768,"$comment":"text"},"description":{"description":"What it is, for people.","type":"string","maxLength":1000,"examples":["runs the agent for people in Berlin"],"$comment":"description"},"environment":{"description":"A GitHub environment: letters, digits, spaces and . _ / -, at most 100. Its reviewers must approve.","type":"string","pattern":"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$","examples":["production"],"$comment":"environment"},"registry-url":{"description":"oci:DIR for an OCI image layout in a directory, or host[:port]/prefix without a scheme.","type":"string","maxLength":500,"pattern":"^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$","examples":["ghcr.io/acme","localhost:5000/neko","oci:images"],"$comment":"registry-url"},"cache-url":{"description":"A binary cache: https, http, s3, ssh, ssh-ng or file, without user or password; of Nix's own settings only those that change no trust.","type":"string","maxLength":500,"pattern":"^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$","examples":["https://cache.example.org"],"$comment":"cache-url"},"cache-key":{"description":"Public key of a binary cache: name:base64.","type":"string","pattern":"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$","examples":["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"cache-key"},"host-identity":{"description":"Public key of a host: ed25519: and the base64 of its 32 raw bytes.","type":"string","pattern":"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$","examples":["ed25519:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"host-identity"},"branch":{"description":"A branch: no refs/, no HEAD, no commit id.","type":"string","pattern":"^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$","examples":["main"],"$comment":"branch"},"flake-directory":{"description":"Directory of the flake, relative to neko.yaml; never above it.","type":"string","maxLength":200,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$","examples":[".","nix"],"$comment":"flake-directory"},"port":{"description":"A published port: [address:]host:container[/tcp|/udp], or the container's alone.","type":"string","pattern":"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["127.0.0.1:8080:80","8080:80"],"$comment":"port"},"exposed-port":{"description":"A port the image listens on.","type":"string","pattern":"^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["8080/tcp"],"$comment":"exposed-port"},"mount":{"description":"A bind mount: /host/path:/container/path, also :ro.","type":"string","maxLength":1000,"pattern":"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$","examples":["/srv/data:/data:ro"],"$comment":"mount"},"device":{"description":"A CDI name or a device path.","type":"string","maxLength":300,"pattern":"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$","examples":["nvidia.com/gpu=all","/dev/kvm"],"$comment":"device"},"probe-url":{"description":"An http or https address without user or password.","type":"string","maxLength":1000,"pattern":"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$","examples":["http://localhost:8080/health"],"$comment":"probe-url"},"defaults":{"description":"What shells, images and targets use unless they say otherwise.","type":"object","properties":{"system":{"$ref":"#/$defs/system","description":"Nix system of every short attribute.","default":"x86_64-linux"},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds.","default":["ubuntu-latest"]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one shell or image.","default":"60m"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"defaults"},"shell":{"description":"A development shell: built, and checked when it has a check. {} is enough.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, devShells.<system>.<name>."},"systems":{"description":"Nix systems it is for. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux","aarch64-darwin"]]},"packages":{"description":"Packages in it, as nixpkgs names them. For generated flakes; a flake of your own says it itself.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["ffmpeg","git","just"]]},"python":{"description":"Python packages in it, as nixpkgs names them.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["numpy","torch-bin"]]},"hook":{"description":"A line or more that runs when a person enters it: for all systems, or by operating system.","type":["string","object"],"minLength":1,"maxLength":8192,"properties":{"linux":{"$ref":"#/$defs/command","description":"On Linux."},"darwin":{"$ref":"#/$defs/command","description":"On macOS."}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["echo welcome",{"linux":"echo linux"}]},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the shell and of its check."},"pure":{"description":"Nothing of the caller's environment reaches it, and its check runs with --ignore-environment.","type":"boolean","default":false},"direnv":{"description":"A .envrc enters it with direnv.","type":"boolean","default":false},"check":{"description":"A line for sh -c inside the shell; a status other than 0 fails.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"]},"bench":{"description":"A line for sh -c inside the shell that measures, run after the check; the last line it prints, or a JSON object, is shown and never judged.","type":"string","minLength":1,"maxLength":8192,"examples":["python bench/matmul.py"]},"gpu":{"description":"The check and the bench need a GPU: where there is none they are not run, and that is shown.","type":"boolean","default":false},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that checks it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build and check. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shell"},"variant":{"description":"One way to build every image: which CUDA, which GPUs, which CPU.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"tag":{"$ref":"#/$defs/tag","description":"Tag of images of this variant. Unless given, the variant's name.","examples":["cuda12.8-generic"]},"cuda":{"$ref":"#/$defs/cuda"},"gpu-archs":{"description":"CUDA architectures that the flake compiles in. A host that picks a variant (<image>/auto) compares them with its GPUs.","type":"array","minItems":1,"maxItems":50,"items":{"$ref":"#/$defs/gpu-arch"},"examples":[["8.6+PTX"]]},"cpu":{"$ref":"#/$defs/cpu-target"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant; what an image says itself wins.","examples":[{"TORCH_CUDA_ARCH_LIST":"8.6+PTX"}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"variant"},"image":{"description":"An OCI image packed from a flake output.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute-template","description":"Flake output of the image's content: a short name means packages.<system>.<name>. {image} and {variant} stand for the two names. Required here or in \"*\"."},"name":{"$ref":"#/$defs/repository-template","description":"Repository below each registry's url. {image} stands for the image's name.","default":"{image}"},"variants":{"description":"Variants to build, by name. Without it the image is built once, with the image's name as its id.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/variant-name"},"examples":[["generic","opt"]]},"systems":{"description":"Nix systems to build it for. Several become one OCI index, which the tags point at: each host pulls the image of its own system. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"enum":["x86_64-linux","aarch64-linux","i686-linux","armv7l-linux","armv6l-linux","riscv64-linux","powerpc64le-linux"]},"examples":[["x86_64-linux","aarch64-linux"]]},"tags":{"description":"Tags besides the variant's own. The first variant gets them as written, the others with -<variant> behind.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/tag"},"examples":[["latest"]]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one variant. Unless given, that of defaults."},"max-size":{"$ref":"#/$defs/size","description":"Largest compressed size, of each system; a bigger image fails the build."},"compression":{"description":"How layers travel. zstd: small and quick to unpack; Docker 23, containerd 1.5, podman and newer. gzip: what everything reads, several times slower to pack. none: for a registry on this machine.","enum":["zstd","gzip","none"],"default":"zstd"},"layers":{"description":"Most layers of the image. More layers mean fewer bytes sent for a change; runtimes take up to 127.","type":"integer","minimum":2,"maximum":120,"default":100},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"config":{"$ref":"#/$defs/image-config"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image"},"image-config":{"description":"What a container of the image runs; merged over the derivation's own imageConfig. Nothing here may depend on the commit.","type":"object","properties":{"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the process."},"entrypoint":{"description":"Program and first arguments.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["/bin/serve"]]},"cmd":{"description":"Arguments that a container may replace.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--port","8080"]]},"workdir":{"description":"Directory the process starts in: absolute.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$","maxLength":1000,"examples":["/srv"]},"user":{"description":"User, or user:group, by name or number (quoted).","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$","maxLength":100,"examples":["1000:1000"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the image."},"exposed-ports":{"description":"Ports the process listens on.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/exposed-port"},"examples":[["8080/tcp"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image-config"},"registry":{"description":"A place images are pushed to and pulled from.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"url":{"$ref":"#/$defs/registry-url"},"on":{"description":"Events that push here.","type":"array","minItems":1,"maxItems":4,"items":{"description":"main: the source branch. tag: a git tag. pull-request: a pull request. manual: only when asked.","enum":["main","tag","pull-request","manual"]},"default":["main"]},"auth":{"$ref":"#/$defs/registry-auth"},"ttl":{"$ref":"#/$defs/positive-duration","description":"How long the registry keeps what is pushed; for registries that forget."},"insecure":{"description":"Plain http. For registries on this machine.","type":"boolean","default":false}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"registry"},"registry-auth":{"description":"github-token, or the names of two secrets. Never the secrets themselves.","type":["string","object"],"pattern":"^github-token$","properties":{"username":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the user."},"password":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the password."}},"required":["username","password"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["github-token",{"username":"HUB_USER","password":"HUB_TOKEN"}],"$comment":"registry-auth"},"cache":{"description":"A binary cache to push to, or one whose paths need no pushing. Hosts never take substituters or keys from here.","type":"object","properties":{"url":{"$ref":"#/$defs/cache-url"},"key":{"$ref":"#/$defs/cache-key"},"push":{"$ref":"#/$defs/secret-name","description":"Name of the secret to push with: its line `name:base64` (a secret key in Nix's form) signs, its line user:password or a token lets in. Without it nothing is pushed."},"description":{"$ref":"#/$defs/description"},"priority":{"description":"Order among caches, lowest first.","type":"integer","minimum":0,"maximum":10000,"default":40,"examples":[30]}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"cache"},"target":{"description":"A machine, or one part of it, that a reconciler keeps as declared.","type":"object","properties":{"kind":{"description":"nixos: a NixOS system. profile: a Nix profile with an optional activate program. containers: images run by podman or docker. shells: development shells kept realised. tee: a confidential virtual machine.","enum":["profile","containers","nixos","shells","tee"]}},"required":["kind"],"allOf":[{"if":{"properties":{"kind":{"const":"profile"}},"required":["kind"]},"then":{"$ref":"#/$defs/profile-target"}},{"if":{"properties":{"kind":{"const":"containers"}},"required":["kind"]},"then":{"$ref":"#/$defs/containers-target"}},{"if":{"properties":{"kind":{"const":"nixos"}},"required":["kind"]},"then":{"$ref":"#/$defs/nixos-target"}},{"if":{"properties":{"kind":{"const":"shells"}},"required":["kind"]},"then":{"$ref":"#/$defs/shells-target"}},{"if":{"properties":{"kind":{"const":"tee"}},"required":["kind"]},"then":{"$ref":"#/$defs/tee-target"}}],"$comment":"target"},"profile-target":{"description":"A store path behind a Nix profile; its activate program, if any, runs after the switch.","type":"object","properties":{"kind":{"description":"What Neko manages: here profile.","const":"profile"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output: a short name means packages.<system>.<name>."}},"required":["kind","attr"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"profile-target"},"containers-target":{"description":"Images run by podman or docker.","type":"object","properties":{"kind":{"description":"What Neko manages: here containers.","const":"containers"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"}},"required":["kind","run"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"containers-target"},"container":{"description":"An image/variant, or a mapping that names it and says how it runs.","type":["string","object"],"pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","properties":{"image":{"$ref":"#/$defs/image-reference"},"name":{"$ref":"#/$defs/name","description":"Name of the container, unique in its target. Unless given, the image's."},"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"required":["image"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["agent/opt",{"image":"agent/opt","ports":["127.0.0.1:8080:80"]}],"$comment":"container"},"source":{"description":"Where hosts look for what to run.","type":"object","properties":{"branch":{"$ref":"#/$defs/branch","default":"main"},"poll":{"$ref":"#/$defs/positive-duration","description":"How often a host should look. What it does is in its own host file.","default":"60s"},"verify":{"description":"What a host checks before it acts. release-record: the signed release record. signed-commits: the signatures of all commits too.","enum":["release-record","signed-commits"],"default":"release-record"},"resolve":{"description":"record: a host takes what the release record says. host: it evaluates and builds itself, for people without CI.","enum":["record","host"],"default":"record"},"release-timeout":{"$ref":"#/$defs/positive-duration","description":"How long a commit may be without a release before that is an alarm.","default":"2h"},"allow-web-flow":{"description":"Commits signed by the forge itself count, for signed-commits.","type":"boolean","default":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"source"},"wave":{"description":"Targets that go together, after the waves before.","type":"object","properties":{"name":{"$ref":"#/$defs/name","description":"Name of the wave, unique.","examples":["canary"]},"to":{"description":"Targets and groups.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["canary-01"]]},"soak":{"$ref":"#/$defs/duration","description":"How long the wave must be healthy before the next.","default":"0s"},"max-unavailable":{"description":"Targets under way at once: a number, or a percentage of the wave (rounded down, at least 1).","type":["integer","string"],"minimum":1,"maximum":10000,"pattern":"^(?:100|[1-9][0-9]?)%$","default":1,"examples":[1,"50%"]},"environment":{"$ref":"#/$defs/environment","description":"GitHub environment whose reviewers approve the wave."},"window":{"$ref":"#/$defs/window","description":"When it may begin."}},"required":["name","to"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"wave"},"http-probe":{"description":"Passes when the address answers with the status.","type":"object","properties":{"http":{"$ref":"#/$defs/probe-url"},"status":{"description":"Status that passes.","type":"integer","minimum":100,"maximum":599,"default":200},"contains":{"description":"Text the body must contain.","type":"string","minLength":1,"maxLength":1000,"examples":["ok"]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["http"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"http-probe"},"exec-probe":{"description":"Passes when the program ends with 0.","type":"object","properties":{"exec":{"description":"Program and arguments; no shell.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["nvidia-smi","-L"]]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["exec"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exec-probe"},"health-check":{"description":"A probe that must pass after a change: http, exec, tcp, unit, metric or gpu.","type":"object","oneOf":[{"properties":{"http":true},"required":["http"]},{"properties":{"exec":true},"required":["exec"]},{"properties":{"tcp":true},"required":["tcp"]},{"properties":{"unit":true},"required":["unit"]},{"properties":{"metric":true},"required":["metric"]},{"properties":{"gpu":true},"required":["gpu"]}],"allOf":[{"if":{"properties":{"http":true},"required":["http"]},"then":{"$ref":"#/$defs/http-probe"}},{"if":{"properties":{"exec":true},"required":["exec"]},"then":{"$ref":"#/$defs/exec-probe"}},{"if":{"properties":{"tcp":true},"required":["tcp"]},"then":{"$ref":"#/$defs/tcp-probe"}},{"if":{"properties":{"unit":true},"required":["unit"]},"then":{"$ref":"#/$defs/unit-probe"}},{"if":{"properties":{"metric":true},"required":["metric"]},"then":{"$ref":"#/$defs/metric-probe"}},{"if":{"properties":{"gpu":true},"required":["gpu"]},"then":{"$ref":"#/$defs/gpu-probe"}}],"$comment":"health-check"},"rollout":{"description":"How a release reaches the targets.","type":"object","properties":{"on-failure":{"description":"rollback: a target that fails goes back to its last good state. pause: it stays, and the rollout stops.","enum":["rollback","pause"],"default":"rollback"},"keep-generations":{"description":"Good states a host keeps.","type":"integer","minimum":1,"maximum":100,"default":5},"waves":{"description":"In this order; each target in exactly one. Without waves a release admits every target at once.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/wave"}},"health":{"description":"What must pass after a change, on each target it is for.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/health-check"}},"timeouts":{"description":"Longest time of each phase on a host. The host's own file may shorten them.","type":"object","properties":{"fetch":{"$ref":"#/$defs/positive-duration","description":"Reading the remotes.","default":"5m"},"prepare":{"$ref":"#/$defs/positive-duration","description":"Substituting and pulling.","default":"60m"},"apply":{"$ref":"#/$defs/positive-duration","description":"The change itself.","default":"10m"},"settle":{"$ref":"#/$defs/positive-duration","description":"Until units and containers are quiet.","default":"90s"},"probe":{"$ref":"#/$defs/positive-duration","description":"Until health checks pass.","default":"5m"},"confirm":{"$ref":"#/$defs/positive-duration","description":"Until the host reaches its remotes again.","default":"2m"},"rollback":{"$ref":"#/$defs/positive-duration","description":"Going back.","default":"10m"},"reboot":{"$ref":"#/$defs/positive-duration","description":"Restarting.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"rollout"},"report":{"description":"What GitHub shows.","type":"object","properties":{"comment":{"description":"sticky: one comment per pull request, kept up to date.","enum":["sticky","off"],"default":"sticky"},"summary":{"description":"Job summary.","type":"boolean","default":true},"checks":{"description":"Check runs.","type":"boolean","default":true},"deployments":{"description":"Deployments and their statuses.","type":"boolean","default":true}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"report"},"path":{"description":"A file or directory of the repository, relative to neko.yaml; never above it.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["deploy/tee.yaml"],"$comment":"path"},"reason":{"description":"Why, for people: one line.","type":"string","maxLength":1000,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["vendor diagnostics need it until RMA 4411 closes"],"$comment":"reason"},"date":{"description":"A day, as 2026-12-31: the whole of it, in UTC.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","examples":["2026-12-31"],"$comment":"date"},"instant":{"description":"A day, or a day and a time in UTC: 2026-12-24 or 2026-12-24T18:00Z.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$","examples":["2026-12-24","2026-12-24T18:00Z"],"$comment":"instant"},"window":{"description":"When a wave may begin: days, from-to, time zone; \"daily\" for all days. Or the name of a window of windows. What has begun goes on after its end.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC","nights"],"$comment":"window"},"cuda-version":{"description":"A CUDA version, quoted: 12.10 without quotes is the number 12.1.","type":"string","pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","examples":["12.8"],"$comment":"cuda-version"},"compute-capability":{"description":"A compute capability, quoted.","type":"string","pattern":"^[0-9]{1,2}\\.[0-9]$","examples":["8.6"],"$comment":"compute-capability"},"host-address":{"description":"A host name or an IP address.","type":"string","maxLength":253,"pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$","examples":["gpu-01.example.org","10.0.0.41"],"$comment":"host-address"},"user-name":{"description":"A user of a host.","type":"string","pattern":"^[a-z_][a-z0-9_-]{0,31}$","examples":["root","deploy"],"$comment":"user-name"},"nix-feature":{"description":"A Nix system feature.","type":"string","pattern":"^[a-z][a-z0-9.-]{0,40}$","examples":["big-parallel","cuda"],"$comment":"nix-feature"},"sri-hash":{"description":"A hash as Nix writes it: sha256- and base64.","type":"string","pattern":"^sha256-[A-Za-z0-9+/]{43}=$","examples":["sha256-mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"sri-hash"},"sha256":{"description":"sha256: and 64 hex digits.","type":"string","pattern":"^sha256:[0-9a-f]{64}$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"],"$comment":"sha256"},"measurement":{"description":"sha384: and 96 hex digits.","type":"string","pattern":"^sha384:[0-9a-f]{96}$","examples":["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"],"$comment":"measurement"},"hex-id":{"description":"An id in hex.","type":"string","pattern":"^[0-9a-f]{6,128}$","examples":["c3714eb6"],"$comment":"hex-id"},"app-id":{"description":"Id of the app at its provider.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["neko-a"],"$comment":"app-id"},"environment-name":{"description":"Name of an environment: letters, digits, spaces and . _ / -, at most 100.","type":"string","pattern":"^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$","examples":["production"],"$comment":"environment-name"},"command":{"description":"A line for sh -c.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"],"$comment":"command"},"approver":{"description":"Who approved it: an account or a team.","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$","examples":["@alice","@acme/ops"],"$comment":"approver"},"rule-name":{"description":"What is judged: a code of policy (POLICY_LATEST_TAG) or of policy.deny, drift, or a check of attestation (tcb.status).","type":"string","pattern":"^[A-Za-z][A-Za-z0-9._-]{0,99}$","examples":["POLICY_IMPERATIVE","drift","tcb.status"],"$comment":"rule-name"},"rule-code":{"description":"Code of a rule: capital letters, digits and _.","type":"string","pattern":"^[A-Z][A-Z0-9_]{2,63}$","examples":["NO_HOST_NETWORK"],"$comment":"rule-code"},"exception-id":{"description":"Name of an exception, unique.","type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","examples":["rma-4411"],"$comment":"exception-id"},"socket":{"description":"host:port.","type":"string","pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$","examples":["localhost:4222"],"$comment":"socket"},"unit-name":{"description":"A systemd unit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$","examples":["neko-agent.service"],"$comment":"unit-name"},"metric-name":{"description":"A Prometheus metric, with labels where needed.","type":"string","pattern":"^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$","examples":["neko_requests_total","up{job=\"agent\"}"],"$comment":"metric-name"},"cidr":{"description":"An IPv4 address and its prefix length.","type":"string","pattern":"^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$","examples":["10.0.0.41/19"],"$comment":"cidr"},"severity":{"description":"deny: an error. warn: a warning. off: not looked at.","enum":["deny","warn","off"],"$comment":"severity"},"tcb-status":{"description":"TCB status of a platform. Source: Intel, TCB info v3.","enum":["UpToDate","SWHardeningNeeded","ConfigurationNeeded","ConfigurationAndSWHardeningNeeded","OutOfDate","OutOfDateConfigurationNeeded"],"examples":["UpToDate"],"$comment":"tcb-status"},"env-variable":{"description":"A variable: its value, or a mapping that says what it may be.","type":["string","object"],"maxLength":32768,"properties":{"type":{"description":"What the value is.","enum":["string","integer","number","boolean","url","path","enum"],"default":"string"},"default":{"description":"Value unless somebody sets another; quoted.","type":"string","maxLength":32768,"examples":["INFO"]},"values":{"description":"What the value may be, for type enum.","type":"array","minItems":1,"maxItems":100,"items":{"description":"One of the values.","type":"string","maxLength":1000,"examples":["INFO"]},"examples":[["DEBUG","INFO"]]},"required":{"description":"Somebody must set it: it has no default.","type":"boolean","default":false},"description":{"$ref":"#/$defs/description"}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["ws://localhost:8080/api/ws",{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}],"$comment":"env-variable"},"env":{"description":"Environment variables of people's shells. Builds never see them: a developer's file must not change an image.","type":"object","properties":{"dotenv":{"description":"Interactive shells load .env beside neko.yaml; builds and checks never do.","type":"boolean","default":false},"vars":{"description":"Variables by name, typed.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/variable-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/env-variable"},"examples":[{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}}]},"profiles":{"description":"Sets of values to choose from, by name. Each variable is one of vars.","type":"object","maxProperties":100,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/environment-variables"},"examples":[{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"dotenv":true,"vars":{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"},"CUDA_VISIBLE_DEVICES":{"description":"GPUs by index"}},"profiles":{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}}],"$comment":"env"},"variable-key":{"description":"Name of an environment variable.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$","examples":["PORT"],"$comment":"variable-key"},"package-name":{"description":"Name of a package: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","neko-cli"],"$comment":"package-name"},"package":{"description":"A package that is built besides the images.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, packages.<system>.<name>."},"builder":{"description":"What builds it, in generated flakes.","enum":["go","rust","python","node","mix","derivation"],"default":"derivation"},"version":{"description":"Its version; quoted.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$","examples":["0.1.0"]},"vendor-hash":{"$ref":"#/$defs/sri-hash","description":"Hash of the vendored dependencies, where the builder needs one."},"source":{"$ref":"#/$defs/path","description":"Directory of its source.","examples":["cmd/agent"]},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"package"},"compose":{"description":"A compose file for development, or a mapping that names it.","type":["string","object"],"maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","properties":{"file":{"$ref":"#/$defs/path","description":"The compose file."},"project":{"$ref":"#/$defs/name","description":"Name of the project. Unless given, the repository's."},"profiles":{"description":"Profiles that are started.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/name"},"examples":[["dev"]]},"docker-host":{"description":"Socket of the container engine, where it is not the usual one.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$","examples":["unix:///run/user/1000/podman/podman.sock"]}},"required":["file"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["compose.yaml",{"file":"deploy/compose.yaml","profiles":["dev"]}],"$comment":"compose"},"services":{"description":"Services people run beside their shell.","type":"object","properties":{"compose":{"$ref":"#/$defs/compose"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"services"},"cuda":{"description":"CUDA version the flake builds with, quoted; or a mapping with the variables that go with it. A host that picks a variant (<image>/auto) compares it with its driver.","type":["string","object"],"pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","properties":{"version":{"$ref":"#/$defs/cuda-version"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant.","examples":[{"CUDA_MODULE_LOADING":"LAZY"}]}},"required":["version"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["12.8",{"version":"12.8","env":{"CUDA_MODULE_LOADING":"LAZY"}}],"$comment":"cuda"},"cpu-target":{"description":"CPU that the flake compiles for, as compilers name it; or a mapping with flags. A host that picks a variant (<image>/auto) compares it with its CPU.","type":["string","object"],"pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","properties":{"march":{"$ref":"#/$defs/cpu","description":"CPU as compilers name it."},"flags":{"description":"Compiler flags besides -march and -mtune. What they need of a CPU counts when a host picks a variant.","type":"array","maxItems":50,"items":{"description":"A flag.","type":"string","pattern":"^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$","examples":["-O3"]},"examples":[["-O3","-fno-plt"]]}},"required":["march"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["znver2",{"march":"znver2","flags":["-O3"]}],"$comment":"cpu-target"},"builder":{"description":"A machine that builds for others, by ssh.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"host":{"$ref":"#/$defs/host-address","description":"Its address."},"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["nix"]},"systems":{"description":"Nix systems it builds.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux"]]},"max-jobs":{"description":"Builds at once.","type":"integer","minimum":1,"maximum":1024,"default":1,"examples":[8]},"speed-factor":{"description":"Speed against other builders.","type":"integer","minimum":1,"maximum":1000,"default":1,"examples":[2]},"features":{"description":"Features it has.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["big-parallel","cuda"]]},"mandatory-features":{"description":"Features a build must ask for.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["cuda"]]},"ssh-key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."},"host-key":{"description":"Public host key.","type":"string","pattern":"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$","examples":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJh9BX9w5k7GT4x59GuJU4JOVdLB2ZDtqwfZCbSdLykF"]}},"required":["host","systems"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"builder"},"ssh":{"description":"How people and one-shot commands reach the host. The reconciler never uses it.","type":"object","properties":{"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["root"]},"port":{"description":"Port.","type":"integer","minimum":1,"maximum":65535,"default":22},"key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"ssh"},"proxmox":{"description":"Where the container or machine lies on Proxmox, for bootstrap.","type":"object","properties":{"node":{"$ref":"#/$defs/host-address","description":"Node.","examples":["pve1"]},"vmid":{"description":"Number of the guest.","type":"integer","minimum":100,"maximum":999999999,"examples":[201]},"cores":{"description":"CPU cores.","type":"integer","minimum":1,"maximum":1024,"default":2},"memory":{"$ref":"#/$defs/size","description":"Memory.","examples":["2GiB"]},"storage":{"description":"Storage of its disk.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local-lvm"]},"template-storage":{"description":"Storage templates are copied to.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local"]},"bridge":{"description":"Bridge of its network interface.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,14}$","examples":["vmbr0"]},"ip":{"$ref":"#/$defs/cidr","description":"Its address.","examples":["10.0.0.41/19"]},"gateway":{"$ref":"#/$defs/host-address","description":"Its gateway.","examples":["10.0.0.1"]}},"required":["node","vmid"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"proxmox"},"nixos-target":{"description":"A NixOS system.","type":"object","properties":{"kind":{"description":"What Neko manages: here nixos.","const":"nixos"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"config":{"description":"Name below nixosConfigurations. Unless given, the target's.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_'-]{0,99}$","examples":["gpu-01"]},"modules":{"description":"NixOS modules of the host, for generated flakes.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/path"},"examples":[["nixos/nats-cluster.nix"]]},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"},"proxmox":{"$ref":"#/$defs/proxmox"}},"required":["kind"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"nixos-target"},"shells-target":{"description":"Development shells kept realised on a workstation.","type":"object","properties":{"kind":{"description":"What Neko manages: here shells.","const":"shells"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"shells":{"description":"Shells, by name.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/shell-name"},"examples":[["default","gpu"]]}},"required":["kind","shells"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shells-target"},"tee-target":{"description":"A confidential virtual machine.","type":"object","properties":{"kind":{"description":"What Neko manages: here tee.","const":"tee"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"platform":{"description":"What it runs on.","enum":["tdx","sev-snp"],"examples":["tdx"]},"provider":{"description":"Who runs it.","enum":["dstack","phala"],"examples":["dstack"]},"app-id":{"$ref":"#/$defs/app-id"},"compose":{"$ref":"#/$defs/path","description":"Its compose file; images in it by digest."},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]}},"required":["kind","platform","provider","compose"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tee-target"},"tdx-policy":{"description":"What a TDX quote must show.","type":"object","properties":{"tcb":{"description":"The state of the platform.","type":"object","properties":{"allow":{"description":"Statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate"]]},"grace":{"description":"How long a status that is not allowed still passes after its TCB date.","type":"object","propertyNames":{"$ref":"#/$defs/tcb-status-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/positive-duration"},"examples":[{"OutOfDate":"14d"}]},"min-evaluation":{"description":"Least TCB evaluation data number.","type":"integer","minimum":1,"maximum":1000000,"examples":[17]},"advisories":{"description":"Security advisories.","type":"object","properties":{"allow":{"description":"Advisories that pass although they apply.","type":"array","maxItems":100,"items":{"description":"An advisory.","type":"string","pattern":"^INTEL-SA-[0-9]{5}$","examples":["INTEL-SA-00837"]},"examples":[["INTEL-SA-00837"]]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false},"measurements":{"description":"Registers and what each may be.","type":"object","properties":{"mrtd":{"description":"Values MRTD may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr0":{"description":"Values RTMR0 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr1":{"description":"Values RTMR1 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr2":{"description":"Values RTMR2 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr3":{"description":"Values RTMR3 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"devices":{"description":"Which machines.","type":"object","properties":{"allow":{"description":"Device ids that pass. Unless given, any genuine one, and the result says so.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/sha256"},"examples":[["sha256:0000000000000000000000000000000000000000000000000000000000000000"]]},"registry":{"$ref":"#/$defs/path","description":"A file of known devices."}},"patternProperties":{"^x-":true},"additionalProperties":false},"collateral":{"description":"Where Intel's certificates and TCB data come from.","type":"object","properties":{"from":{"description":"In this order: bundle, or a file of the repository.","type":"array","minItems":1,"maxItems":10,"items":{"description":"bundle, or a file.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["bundle"]},"examples":[["bundle","policy/collateral.json"]]},"online":{"description":"Whether the verifier may ask Intel.","enum":["never","allowed"],"default":"never"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tdx-policy"},"tcb-status-key":{"description":"A TCB status.","type":"string","pattern":"^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$","examples":["OutOfDate"],"$comment":"tcb-status-key"},"snp-policy":{"description":"What a SEV-SNP report must show.","type":"object","properties":{"measurements":{"description":"Launch measurements that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"min-tcb":{"description":"Least version of each part.","type":"object","properties":{"bootloader":{"description":"Least version of the boot loader.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"tee":{"description":"Least version of the TEE.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"snp":{"description":"Least version of the SNP firmware.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"microcode":{"description":"Least version of the microcode.","type":"integer","minimum":0,"maximum":255,"examples":[3]}},"patternProperties":{"^x-":true},"additionalProperties":false},"debug":{"description":"Whether a guest with debugging passes.","enum":["deny","allow"],"default":"deny"},"chips":{"description":"Chip ids that pass. Unless given, any genuine one.","type":"array","minItems":1,"maxItems":10000,"items":{"description":"A chip id in hex.","type":"string","pattern":"^[0-9a-f]{128}$","examples":["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]},"examples":[["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"snp-policy"},"gpu-policy":{"description":"What the GPUs must show.","type":"object","properties":{"require":{"description":"How many GPUs must prove themselves.","type":"integer","minimum":0,"maximum":64,"default":1},"driver":{"description":"Driver versions that pass, each as comparison and version.","type":"array","minItems":1,"maxItems":20,"items":{"description":"A comparison and a version.","type":"string","pattern":"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$","examples":[">=590.12"]},"examples":[[">=590.12"]]},"debug":{"description":"Whether a GPU in debug mode passes.","enum":["deny","allow"],"default":"deny"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-policy"},"tpm-policy":{"description":"What a TPM quote must show.","type":"object","properties":{"enrolled":{"$ref":"#/$defs/path","description":"File with the host's enrolled keys."},"bank":{"description":"Hash of the PCR bank.","enum":["sha256","sha384"],"default":"sha256"},"pcrs":{"description":"PCR number to the values it may have.","type":"object","propertyNames":{"$ref":"#/$defs/pcr-number"},"patternProperties":{"^x-":true},"additionalProperties":{"description":"Values it may have.","type":"array","minItems":1,"maxItems":100,"items":{"description":"sha256: or sha384: and hex.","type":"string","pattern":"^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}},"examples":[{"7":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}]},"nv-log":{"description":"NV index that records every apply, quoted: unquoted it is a number.","type":"string","pattern":"^0x[0-9a-f]{6,8}$","examples":["0x1500020"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tpm-policy"},"pcr-number":{"description":"A PCR: 0 to 23, quoted.","type":"string","pattern":"^(?:x-.*|[0-9]|1[0-9]|2[0-3])$","examples":["7"],"$comment":"pcr-number"},"attest":{"description":"What this target must prove. What is not said is not judged, and the result says so.","type":"object","properties":{"platform":{"description":"What makes the evidence.","enum":["dstack-tdx","tdx","sev-snp","tpm","nixos-tpm","host-key"],"examples":["dstack-tdx"]},"app-id":{"$ref":"#/$defs/app-id"},"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]},"os-image":{"description":"The guest's operating system image.","type":"object","properties":{"hash":{"$ref":"#/$defs/sha256","description":"Its hash."},"dev":{"description":"Whether a development image passes.","enum":["deny","allow"],"default":"deny"},"min-version":{"description":"Least version.","type":"string","pattern":"^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$","examples":["0.5.10"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"key-provider":{"description":"Who hands the guest its keys.","type":"object","properties":{"name":{"description":"Kind of provider.","enum":["kms","local-sgx","tpm","none"],"examples":["kms"]},"id":{"$ref":"#/$defs/sha256","description":"Its id."}},"patternProperties":{"^x-":true},"additionalProperties":false},"compose":{"description":"The compose file that is measured.","type":"object","properties":{"from":{"$ref":"#/$defs/path","description":"The file.","examples":["deploy/web/compose.yaml"]},"digests":{"description":"Whether every image must be named by digest.","enum":["required","any"],"default":"required"},"env":{"description":"Names of variables that may be set from outside.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/variable-name"},"examples":[["API_KEY"]]},"launch-token":{"description":"Whether a launch token is needed.","enum":["required","none"],"default":"none"}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"tpm":{"$ref":"#/$defs/tpm-policy"},"instances":{"description":"Which instances.","type":"object","properties":{"max":{"description":"How many may run.","type":"integer","minimum":1,"maximum":10000,"examples":[2]},"allow":{"description":"Instance ids that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/hex-id"},"examples":[["c3714eb6"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"nix":{"description":"What the Nix store must show.","type":"object","properties":{"keys":{"description":"Keys whose signatures count.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/cache-key"},"examples":[["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="]]},"closure":{"description":"Whether every path must be signed.","enum":["signed","any"],"default":"signed"},"closure-digest":{"description":"What the closure is compared with.","enum":["from-plan","any"],"default":"from-plan"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attest"},"attestation":{"description":"What the fleet must prove; each target's own part is its attest.","type":"object","properties":{"policy":{"description":"off: nothing is asked. observe: judged and shown. enforce: a required check fails.","enum":["off","observe","enforce"],"default":"observe"},"challenge":{"description":"What evidence must answer.","type":"object","properties":{"deploy":{"description":"After a deployment.","enum":["commit","epoch","direct"],"default":"commit"},"running":{"description":"While running.","enum":["commit","epoch","direct"],"default":"epoch"},"epoch-every":{"$ref":"#/$defs/positive-duration","description":"How often a new epoch begins.","default":"15m"},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","default":"45m"},"direct-ttl":{"$ref":"#/$defs/positive-duration","description":"How long a direct challenge may be answered.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false},"evidence":{"description":"Where evidence is kept.","type":"object","properties":{"store":{"description":"An OCI registry, a git repository, or a directory.","enum":["oci","git","file"],"default":"oci"},"remote":{"description":"Which one: host/repository, an https or ssh address of a repository, or a directory.","type":"string","maxLength":500,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$","examples":["ghcr.io/acme/evidence"]},"public":{"description":"What everybody may read.","enum":["redacted","full"],"default":"redacted"}},"patternProperties":{"^x-":true},"additionalProperties":false},"images":{"description":"What is proven of images.","type":"object","properties":{"provenance":{"description":"Whether every image needs provenance.","enum":["required","optional"],"default":"optional"},"sbom":{"description":"Format of the bill of materials.","enum":["spdx","cyclonedx","none"],"default":"none"},"rebuild":{"description":"Images that are built twice and compared bit for bit.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/image-reference"},"examples":[["agent/generic"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tees":{"description":"What holds for every tee target that does not say otherwise.","type":"object","properties":{"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"tcb":{"description":"TCB statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate","SWHardeningNeeded"]]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"provenance":{"description":"Who may have built which images.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/provenance-rule"},"examples":[[{"images":["ghcr.io/acme/*"],"or":{"key":"policy/keys/release.pub"}}]]},"rollback":{"description":"Whether a host may prove an older state.","type":"object","properties":{"generation":{"description":"strict: only what is listed in allow.","enum":["strict","any"],"default":"strict"},"allow":{"description":"Older states that pass.","type":"array","maxItems":100,"items":{"description":"An older state.","type":"object","properties":{"to":{"description":"Commit, or the beginning of its id; quoted.","type":"string","pattern":"^[0-9a-f]{7,64}$","examples":["9f1c2ab"]},"reason":{"$ref":"#/$defs/reason"},"until":{"$ref":"#/$defs/date","description":"Last day on which it passes."}},"required":["to","reason","until"],"patternProperties":{"^x-":true},"additionalProperties":false}}},"patternProperties":{"^x-":true},"additionalProperties":false},"on-mismatch":{"description":"What happens when the proof fails. quarantine: no traffic, no secrets. block: the rollout stops. warn: it is shown.","enum":["quarantine","block","warn"],"default":"quarantine"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attestation"},"provenance-rule":{"description":"Who may have built some images.","type":"object","properties":{"images":{"description":"Repositories; * stands for any rest.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A repository, or a beginning and *.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$","examples":["ghcr.io/acme/*"]},"examples":[["ghcr.io/acme/*"]]},"builder":{"description":"A builder with a certificate.","type":"object","properties":{"issuer":{"description":"Issuer of its identity.","type":"string","pattern":"^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$","examples":["https://token.actions.githubusercontent.com"]},"workflow":{"description":"Its workflow: owner/repo/.github/workflows/file@ref.","type":"string","maxLength":500,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$","examples":["acme/app/.github/workflows/build.yml@refs/heads/main"]},"runner":{"description":"Kind of runner.","enum":["github-hosted","self-hosted","any"],"default":"any"}},"required":["issuer","workflow"],"patternProperties":{"^x-":true},"additionalProperties":false},"or":{"description":"A key that counts as well.","type":"object","properties":{"key":{"$ref":"#/$defs/path","description":"File with the public key.","examples":["policy/keys/release.pub"]}},"required":["key"],"patternProperties":{"^x-":true},"additionalProperties":false},"source":{"description":"What was built.","type":"object","properties":{"commit":{"description":"deployed: the very commit that is deployed.","enum":["deployed","any"],"default":"deployed"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["images"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"provenance-rule"},"container-overrides":{"description":"What is different in one environment.","type":"object","properties":{"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"container-overrides"},"environment-spec":{"description":"An environment: what is different for targets that belong to it.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"overrides":{"description":"Laid over what targets of this environment say; env and labels key by key, the rest whole.","type":"object","properties":{"labels":{"$ref":"#/$defs/labels"},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of every container."},"containers":{"description":"By the container's name.","type":"object","maxProperties":1000,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/container-overrides"},"examples":[{"agent":{"env":{"NEKO_LOGLEVEL":"INFO"}}}]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"environment-spec"},"tcp-probe":{"description":"Passes when a connection is accepted.","type":"object","properties":{"tcp":{"$ref":"#/$defs/socket","description":"Where to connect."},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["tcp"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tcp-probe"},"unit-probe":{"description":"Passes when a systemd unit is active and stays so.","type":"object","properties":{"unit":{"$ref":"#/$defs/unit-name","description":"The unit."},"stable-for":{"$ref":"#/$defs/positive-duration","description":"How long without a restart.","default":"10s"},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["unit"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"unit-probe"},"metric-probe":{"description":"Passes when a metric lies within its bounds.","type":"object","properties":{"metric":{"$ref":"#/$defs/probe-url","description":"Where metrics are read, in the Prometheus text format.","examples":["http://localhost:9090/metrics"]},"name":{"$ref":"#/$defs/metric-name"},"min":{"description":"Least value that passes.","type":"number","examples":[1]},"max":{"description":"Largest value that passes.","type":"number","examples":[100]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["metric","name"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"metric":"http://localhost:9090/metrics","name":"queue_length","max":100}],"$comment":"metric-probe"},"gpu-probe":{"description":"Passes when the GPUs are there and answer.","type":"object","properties":{"gpu":{"description":"What must be there; {} for any GPU.","type":"object","properties":{"count":{"description":"How many at least.","type":"integer","minimum":1,"maximum":64,"default":1},"min-capability":{"$ref":"#/$defs/compute-capability","description":"Least compute capability."},"min-memory":{"$ref":"#/$defs/size","description":"Least memory of each."}},"patternProperties":{"^x-":true},"additionalProperties":false},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["gpu"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-probe"},"drift":{"description":"What happens when a host is not as declared.","type":"object","properties":{"every":{"$ref":"#/$defs/positive-duration","description":"How often a host looks.","default":"10m"},"minor":{"description":"What a restart would not change: labels, stopped containers. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"major":{"description":"What is running, or what would boot. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"unmanaged":{"description":"Paths on the host whose changes are reported although Neko does not manage them.","type":"array","maxItems":100,"items":{"description":"An absolute path; * stands for one name.","type":"string","pattern":"^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$","examples":["/etc/ssh/sshd_config"]},"examples":[["/etc/ssh/sshd_config"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"drift"},"policy-rule":{"description":"A rule of your own: what is found at path and fits is refused.","type":"object","properties":{"code":{"$ref":"#/$defs/rule-code"},"path":{"description":"Keys of neko.yaml joined by dots; * stands for any one.","type":"string","maxLength":300,"pattern":"^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$","examples":["targets.*.run.*.network"]},"equals":{"description":"The value is this.","type":["string","number","boolean"],"examples":["host"]},"contains":{"description":"The text has this in it.","type":"string","minLength":1,"maxLength":300,"examples":["docker.sock"]},"starts-with":{"description":"The text begins with this.","type":"string","minLength":1,"maxLength":300,"examples":["/etc"]},"not-one-of":{"description":"The value is none of these.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A value.","type":["string","number","boolean"],"maxLength":300},"examples":[["bridge","none"]]},"absent":{"description":"The key is not there, where the rest of the path is.","type":"boolean","examples":[true]},"because":{"$ref":"#/$defs/reason","description":"What people are told."},"level":{"description":"deny: an error. warn: a warning.","enum":["deny","warn"],"default":"deny"}},"required":["code","path","because"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy-rule"},"policy":{"description":"What this repository does not want to see.","type":"object","properties":{"imperative":{"$ref":"#/$defs/severity","description":"Hooks, checks and probes that install or change things by hand: apt, yum, pip install, npm install -g, curl | sh and their like.","default":"warn"},"impure-shells":{"$ref":"#/$defs/severity","description":"Shells that are not pure.","default":"off"},"gpu-config":{"$ref":"#/$defs/severity","description":"Shells and images for a GPU that say nothing of CUDA: gpu shells without a variant that names cuda, variants with cuda and no gpu-archs.","default":"off"},"generations":{"$ref":"#/$defs/severity","description":"Hosts whose rollout does not say how many generations are kept.","default":"off"},"latest-tag":{"$ref":"#/$defs/severity","description":"The tag latest, which says nothing of what it points at.","default":"off"},"deny":{"description":"Rules of your own.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/policy-rule"},"examples":[[{"code":"NO_HOST_NETWORK","path":"targets.*.run.*.network","equals":"host","because":"containers stay behind the host's firewall"}]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy"},"exception":{"description":"Something that is allowed for a while although a rule forbids it. Past its day it is an error.","type":"object","properties":{"id":{"$ref":"#/$defs/exception-id"},"rule":{"$ref":"#/$defs/rule-name"},"target":{"$ref":"#/$defs/name","description":"Target or group it is for. Unless given, everything.","examples":["gpu-02"]},"what":{"description":"What exactly: an option, a path, a check.","type":"string","maxLength":300,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["services.openssh.settings.PermitRootLogin"]},"reason":{"$ref":"#/$defs/reason"},"approved-by":{"$ref":"#/$defs/approver"},"expires":{"$ref":"#/$defs/date","description":"Last day on which it holds."}},"required":["id","rule","reason","approved-by","expires"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exception"},"freeze":{"description":"A time in which nothing is rolled out.","type":"object","properties":{"from":{"$ref":"#/$defs/instant","description":"It begins."},"until":{"$ref":"#/$defs/instant","description":"It ends; a day counts whole."},"reason":{"$ref":"#/$defs/reason"},"on":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["from","until","reason"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"freeze"},"notification":{"description":"Somebody who is told.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"webhook":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the address.","examples":["OPS_WEBHOOK"]},"on":{"description":"What they are told of.","type":"array","minItems":1,"maxItems":7,"items":{"description":"An event.","enum":["release","rollback","quarantine","drift","attestation-failed","needs-approval","exception-expiring"]},"examples":[["rollback","attestation-failed"]]},"targets":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["webhook","on"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"notification"},"window-literal":{"description":"Days, from-to, time zone; \"daily\" for all days.","type":"string","pattern":"^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC"],"$comment":"window-literal"}}};
const schema32 = {"description":"Directory of the flake, relative to neko.yaml; never above it.","type":"string","maxLength":200,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$","examples":[".","nix"],"$comment":"flake-directory"};
const schema46 = {"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-key"};
const schema56 = {"description":"Name of a package: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","neko-cli"],"$comment":"package-name"};
const schema68 = {"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-key"};
const schema77 = {"description":"Name of an image: lower-case letters, digits, - and _, at most 63; or \"*\", for what all have.","type":"string","pattern":"^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["agent"],"$comment":"image-key"};
const schema42 = {"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name-key"};
const schema66 = {"description":"A name: lower-case letters, digits and -, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$","examples":["gpu-01"],"$comment":"name"};
const schema201 = {"description":"Name of an environment: letters, digits, spaces and . _ / -, at most 100.","type":"string","pattern":"^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$","examples":["production"],"$comment":"environment-name"};
const schema258 = {"description":"Days, from-to, time zone; \"daily\" for all days.","type":"string","pattern":"^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC"],"$comment":"window-literal"};
const schema300 = {"description":"What GitHub shows.","type":"object","properties":{"comment":{"description":"sticky: one comment per pull request, kept up to date.","enum":["sticky","off"],"default":"sticky"},"summary":{"description":"Job summary.","type":"boolean","default":true},"checks":{"description":"Check runs.","type":"boolean","default":true},"deployments":{"description":"Deployments and their statuses.","type":"boolean","default":true}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"report"};
const func0 = Object.prototype.hasOwnProperty;
const func64 = countCharacters;
const pattern4 = new RegExp("^x-", "u");
const pattern5 = new RegExp("^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$", "u");
const pattern18 = new RegExp("^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$", "u");
const pattern42 = new RegExp("^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$", "u");
const pattern54 = new RegExp("^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$", "u");
const pattern15 = new RegExp("^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$", "u");
const pattern39 = new RegExp("^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$", "u");
const pattern196 = new RegExp("^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$", "u");
const pattern256 = new RegExp("^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$", "u");
const schema33 = {"description":"What shells, images and targets use unless they say otherwise.","type":"object","properties":{"system":{"$ref":"#/$defs/system","description":"Nix system of every short attribute.","default":"x86_64-linux"},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds.","default":["ubuntu-latest"]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one shell or image.","default":"60m"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"defaults"};
const schema34 = {"description":"A Nix system.","type":"string","pattern":"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$","examples":["x86_64-linux","aarch64-linux"],"$comment":"system"};
const schema37 = {"description":"A whole number above zero and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"positive-duration"};
const pattern7 = new RegExp("^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$", "u");
const pattern10 = new RegExp("^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$", "u");
const schema35 = {"description":"Labels of a runner: one, or a list that must all match.","type":["string","array"],"minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/runner-label"},"examples":["ubuntu-latest",["self-hosted","gpu"]],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","$comment":"runner-labels"};
const schema36 = {"description":"One label of a runner.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["self-hosted","gpu"],"$comment":"runner-label"};
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema35.type},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length > 20){
const err2 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.length < 1){
const err3 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/runner-label/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/runner-label/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "system") || (key0 === "runs-on")) || (key0 === "timeout")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data0 = data.system;
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err1 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data2 = data.timeout;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err3 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"description":"Environment variables of people's shells. Builds never see them: a developer's file must not change an image.","type":"object","properties":{"dotenv":{"description":"Interactive shells load .env beside neko.yaml; builds and checks never do.","type":"boolean","default":false},"vars":{"description":"Variables by name, typed.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/variable-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/env-variable"},"examples":[{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}}]},"profiles":{"description":"Sets of values to choose from, by name. Each variable is one of vars.","type":"object","maxProperties":100,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/environment-variables"},"examples":[{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"dotenv":true,"vars":{"NEKO_LOGLEVEL":{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"},"CUDA_VISIBLE_DEVICES":{"description":"GPUs by index"}},"profiles":{"multi-gpu":{"CUDA_VISIBLE_DEVICES":"0,1,2,3"}}}],"$comment":"env"};
const schema39 = {"description":"Name of an environment variable.","type":"string","pattern":"^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$","examples":["PORT"],"$comment":"variable-key"};
const pattern12 = new RegExp("^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$", "u");
const schema40 = {"description":"A variable: its value, or a mapping that says what it may be.","type":["string","object"],"maxLength":32768,"properties":{"type":{"description":"What the value is.","enum":["string","integer","number","boolean","url","path","enum"],"default":"string"},"default":{"description":"Value unless somebody sets another; quoted.","type":"string","maxLength":32768,"examples":["INFO"]},"values":{"description":"What the value may be, for type enum.","type":"array","minItems":1,"maxItems":100,"items":{"description":"One of the values.","type":"string","maxLength":1000,"examples":["INFO"]},"examples":[["DEBUG","INFO"]]},"required":{"description":"Somebody must set it: it has no default.","type":"boolean","default":false},"description":{"$ref":"#/$defs/description"}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["ws://localhost:8080/api/ws",{"type":"enum","values":["DEBUG","INFO"],"default":"INFO"}],"$comment":"env-variable"};
const schema41 = {"description":"What it is, for people.","type":"string","maxLength":1000,"examples":["runs the agent for people in Berlin"],"$comment":"description"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema40.type},schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func64(data) > 32768){
const err1 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "type") || (key0 === "default")) || (key0 === "values")) || (key0 === "required")) || (key0 === "description")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
if(!(((((((data0 === "string") || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean")) || (data0 === "url")) || (data0 === "path")) || (data0 === "enum"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum},schema:schema40.properties.type.enum,parentSchema:schema40.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.default !== undefined && func0.call(data, "default")){
let data1 = data.default;
if(typeof data1 === "string"){
if(func64(data1) > 32768){
const err4 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema40.properties.default,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"},schema:schema40.properties.default.type,parentSchema:schema40.properties.default,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.values !== undefined && func0.call(data, "values")){
let data2 = data.values;
if(Array.isArray(data2)){
if(data2.length > 100){
const err6 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema40.properties.values,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema40.properties.values,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func64(data3) > 1000){
const err8 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema40.properties.values.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type: "string"},schema:schema40.properties.values.items.type,parentSchema:schema40.properties.values.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},schema:schema40.properties.values.type,parentSchema:schema40.properties.values,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.required !== undefined && func0.call(data, "required")){
let data4 = data.required;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},schema:schema40.properties.required.type,parentSchema:schema40.properties.required,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data5 = data.description;
if(typeof data5 === "string"){
if(func64(data5) > 1000){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"description":"Environment variables: name to text.","type":"object","propertyNames":{"$ref":"#/$defs/variable-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"PORT":"8080"}],"$comment":"environment-variables"};
const schema44 = {"description":"Name of an environment variable.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,199}$","examples":["PORT"],"$comment":"variable-name"};
const schema45 = {"description":"Any text; numbers need quotes.","type":"string","maxLength":32768,"$comment":"text"};
const pattern17 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,199}$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(typeof key0 === "string"){
if(!pattern17.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/variable-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,199}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,199}$",parentSchema:schema44,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/variable-name/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema43.propertyNames,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func64(data0) > 32768){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "dotenv") || (key0 === "vars")) || (key0 === "profiles")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dotenv !== undefined && func0.call(data, "dotenv")){
let data0 = data.dotenv;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/dotenv",schemaPath:"#/properties/dotenv/type",keyword:"type",params:{type: "boolean"},schema:schema38.properties.dotenv.type,parentSchema:schema38.properties.dotenv,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.vars !== undefined && func0.call(data, "vars")){
let data1 = data.vars;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length > 500){
const err2 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema38.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 of Object.keys(data1)){
const _errs7 = errors;
if(typeof key1 === "string"){
if(!pattern12.test(key1)){
const err3 = {instancePath:instancePath+"/vars",schemaPath:"#/$defs/variable-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$"},schema:"^(?:x-.*|[A-Za-z_][A-Za-z0-9_]{0,199})$",parentSchema:schema39,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/vars",schemaPath:"#/$defs/variable-key/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid1 = _errs7 === errors;
if(!valid1){
const err5 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema38.properties.vars.propertyNames,parentSchema:schema38.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 of Object.keys(data1)){
if(!(pattern4.test(key2))){
if(!(validate26(data1[key2], {instancePath:instancePath+"/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},schema:schema38.properties.vars.type,parentSchema:schema38.properties.vars,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.profiles !== undefined && func0.call(data, "profiles")){
let data3 = data.profiles;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 100){
const err7 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema38.properties.profiles,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key3 of Object.keys(data3)){
const _errs15 = errors;
if(typeof key3 === "string"){
if(!pattern15.test(key3)){
const err8 = {instancePath:instancePath+"/profiles",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/profiles",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid4 = _errs15 === errors;
if(!valid4){
const err10 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema38.properties.profiles.propertyNames,parentSchema:schema38.properties.profiles,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key4 of Object.keys(data3)){
if(!(pattern4.test(key4))){
if(!(validate28(data3[key4], {instancePath:instancePath+"/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},schema:schema38.properties.profiles.type,parentSchema:schema38.properties.profiles,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"description":"A development shell: built, and checked when it has a check. {} is enough.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, devShells.<system>.<name>."},"systems":{"description":"Nix systems it is for. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux","aarch64-darwin"]]},"packages":{"description":"Packages in it, as nixpkgs names them. For generated flakes; a flake of your own says it itself.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["ffmpeg","git","just"]]},"python":{"description":"Python packages in it, as nixpkgs names them.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/attribute"},"examples":[["numpy","torch-bin"]]},"hook":{"description":"A line or more that runs when a person enters it: for all systems, or by operating system.","type":["string","object"],"minLength":1,"maxLength":8192,"properties":{"linux":{"$ref":"#/$defs/command","description":"On Linux."},"darwin":{"$ref":"#/$defs/command","description":"On macOS."}},"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["echo welcome",{"linux":"echo linux"}]},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the shell and of its check."},"pure":{"description":"Nothing of the caller's environment reaches it, and its check runs with --ignore-environment.","type":"boolean","default":false},"direnv":{"description":"A .envrc enters it with direnv.","type":"boolean","default":false},"check":{"description":"A line for sh -c inside the shell; a status other than 0 fails.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"]},"bench":{"description":"A line for sh -c inside the shell that measures, run after the check; the last line it prints, or a JSON object, is shown and never judged.","type":"string","minLength":1,"maxLength":8192,"examples":["python bench/matmul.py"]},"gpu":{"description":"The check and the bench need a GPU: where there is none they are not run, and that is shown.","type":"boolean","default":false},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that checks it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build and check. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shell"};
const schema49 = {"description":"A flake output: a short name, or a full path that starts with packages., legacyPackages., devShells., nixosConfigurations. or homeConfigurations.","type":"string","maxLength":300,"pattern":"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$","examples":["hello","packages.x86_64-linux.hello"],"$comment":"attribute"};
const schema53 = {"description":"A line for sh -c.","type":"string","minLength":1,"maxLength":8192,"examples":["nvcc --version"],"$comment":"command"};
const pattern21 = new RegExp("^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema47.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data1 = data.attr;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err3 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern21.test(data1)){
const err4 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.systems !== undefined && func0.call(data, "systems")){
let data2 = data.systems;
if(Array.isArray(data2)){
if(data2.length > 10){
const err6 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema47.properties.systems,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema47.properties.systems,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err8 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},schema:schema47.properties.systems.type,parentSchema:schema47.properties.systems,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.packages !== undefined && func0.call(data, "packages")){
let data4 = data.packages;
if(Array.isArray(data4)){
if(data4.length > 500){
const err11 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema47.properties.packages,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(func64(data5) > 300){
const err12 = {instancePath:instancePath+"/packages/" + i1,schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern21.test(data5)){
const err13 = {instancePath:instancePath+"/packages/" + i1,schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/packages/" + i1,schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},schema:schema47.properties.packages.type,parentSchema:schema47.properties.packages,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.python !== undefined && func0.call(data, "python")){
let data6 = data.python;
if(Array.isArray(data6)){
if(data6.length > 500){
const err16 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema47.properties.python,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 === "string"){
if(func64(data7) > 300){
const err17 = {instancePath:instancePath+"/python/" + i2,schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern21.test(data7)){
const err18 = {instancePath:instancePath+"/python/" + i2,schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/python/" + i2,schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/type",keyword:"type",params:{type: "array"},schema:schema47.properties.python.type,parentSchema:schema47.properties.python,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.hook !== undefined && func0.call(data, "hook")){
let data8 = data.hook;
if((typeof data8 !== "string") && (!(data8 && typeof data8 == "object" && !Array.isArray(data8)))){
const err21 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/type",keyword:"type",params:{type: schema47.properties.hook.type},schema:schema47.properties.hook.type,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data8 === "string"){
if(func64(data8) > 8192){
const err22 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func64(data8) < 1){
const err23 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 of Object.keys(data8)){
if(!(((key1 === "linux") || (key1 === "darwin")) || (pattern4.test(key1)))){
const err24 = {instancePath:instancePath+"/hook",schemaPath:"#/properties/hook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema47.properties.hook,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.linux !== undefined && func0.call(data8, "linux")){
let data9 = data8.linux;
if(typeof data9 === "string"){
if(func64(data9) > 8192){
const err25 = {instancePath:instancePath+"/hook/linux",schemaPath:"#/$defs/command/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema53,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func64(data9) < 1){
const err26 = {instancePath:instancePath+"/hook/linux",schemaPath:"#/$defs/command/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema53,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/hook/linux",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: "string"},schema:schema53.type,parentSchema:schema53,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.darwin !== undefined && func0.call(data8, "darwin")){
let data10 = data8.darwin;
if(typeof data10 === "string"){
if(func64(data10) > 8192){
const err28 = {instancePath:instancePath+"/hook/darwin",schemaPath:"#/$defs/command/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema53,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func64(data10) < 1){
const err29 = {instancePath:instancePath+"/hook/darwin",schemaPath:"#/$defs/command/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema53,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/hook/darwin",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: "string"},schema:schema53.type,parentSchema:schema53,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.pure !== undefined && func0.call(data, "pure")){
let data12 = data.pure;
if(typeof data12 !== "boolean"){
const err31 = {instancePath:instancePath+"/pure",schemaPath:"#/properties/pure/type",keyword:"type",params:{type: "boolean"},schema:schema47.properties.pure.type,parentSchema:schema47.properties.pure,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.direnv !== undefined && func0.call(data, "direnv")){
let data13 = data.direnv;
if(typeof data13 !== "boolean"){
const err32 = {instancePath:instancePath+"/direnv",schemaPath:"#/properties/direnv/type",keyword:"type",params:{type: "boolean"},schema:schema47.properties.direnv.type,parentSchema:schema47.properties.direnv,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.check !== undefined && func0.call(data, "check")){
let data14 = data.check;
if(typeof data14 === "string"){
if(func64(data14) > 8192){
const err33 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema47.properties.check,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func64(data14) < 1){
const err34 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.check,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "string"},schema:schema47.properties.check.type,parentSchema:schema47.properties.check,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.bench !== undefined && func0.call(data, "bench")){
let data15 = data.bench;
if(typeof data15 === "string"){
if(func64(data15) > 8192){
const err36 = {instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/maxLength",keyword:"maxLength",params:{limit: 8192},schema:8192,parentSchema:schema47.properties.bench,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func64(data15) < 1){
const err37 = {instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.bench,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/type",keyword:"type",params:{type: "string"},schema:schema47.properties.bench.type,parentSchema:schema47.properties.bench,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data16 = data.gpu;
if(typeof data16 !== "boolean"){
const err39 = {instancePath:instancePath+"/gpu",schemaPath:"#/properties/gpu/type",keyword:"type",params:{type: "boolean"},schema:schema47.properties.gpu.type,parentSchema:schema47.properties.gpu,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data18 = data.timeout;
if(typeof data18 === "string"){
if(!pattern10.test(data18)){
const err40 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"description":"A package that is built besides the images.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output. Unless given, packages.<system>.<name>."},"builder":{"description":"What builds it, in generated flakes.","enum":["go","rust","python","node","mix","derivation"],"default":"derivation"},"version":{"description":"Its version; quoted.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$","examples":["0.1.0"]},"vendor-hash":{"$ref":"#/$defs/sri-hash","description":"Hash of the vendored dependencies, where the builder needs one."},"source":{"$ref":"#/$defs/path","description":"Directory of its source.","examples":["cmd/agent"]},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build. Unless given, that of defaults."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"package"};
const schema60 = {"description":"A hash as Nix writes it: sha256- and base64.","type":"string","pattern":"^sha256-[A-Za-z0-9+/]{43}=$","examples":["sha256-mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"sri-hash"};
const schema61 = {"description":"A file or directory of the repository, relative to neko.yaml; never above it.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["deploy/tee.yaml"],"$comment":"path"};
const pattern31 = new RegExp("^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$", "u");
const pattern32 = new RegExp("^sha256-[A-Za-z0-9+/]{43}=$", "u");
const pattern33 = new RegExp("^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((((key0 === "description") || (key0 === "attr")) || (key0 === "builder")) || (key0 === "version")) || (key0 === "vendor-hash")) || (key0 === "source")) || (key0 === "runs-on")) || (key0 === "timeout")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data1 = data.attr;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err3 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern21.test(data1)){
const err4 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.builder !== undefined && func0.call(data, "builder")){
let data2 = data.builder;
if(!((((((data2 === "go") || (data2 === "rust")) || (data2 === "python")) || (data2 === "node")) || (data2 === "mix")) || (data2 === "derivation"))){
const err6 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/enum",keyword:"enum",params:{allowedValues: schema57.properties.builder.enum},schema:schema57.properties.builder.enum,parentSchema:schema57.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data3 = data.version;
if(typeof data3 === "string"){
if(!pattern31.test(data3)){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$"},schema:"^[A-Za-z0-9][A-Za-z0-9.+_-]{0,60}$",parentSchema:schema57.properties.version,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},schema:schema57.properties.version.type,parentSchema:schema57.properties.version,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["vendor-hash"] !== undefined && func0.call(data, "vendor-hash")){
let data4 = data["vendor-hash"];
if(typeof data4 === "string"){
if(!pattern32.test(data4)){
const err9 = {instancePath:instancePath+"/vendor-hash",schemaPath:"#/$defs/sri-hash/pattern",keyword:"pattern",params:{pattern: "^sha256-[A-Za-z0-9+/]{43}=$"},schema:"^sha256-[A-Za-z0-9+/]{43}=$",parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/vendor-hash",schemaPath:"#/$defs/sri-hash/type",keyword:"type",params:{type: "string"},schema:schema60.type,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
let data5 = data.source;
if(typeof data5 === "string"){
if(func64(data5) > 300){
const err11 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern33.test(data5)){
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data7 = data.timeout;
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
const err14 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"description":"Services people run beside their shell.","type":"object","properties":{"compose":{"$ref":"#/$defs/compose"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"services"};
const schema64 = {"description":"A compose file for development, or a mapping that names it.","type":["string","object"],"maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","properties":{"file":{"$ref":"#/$defs/path","description":"The compose file."},"project":{"$ref":"#/$defs/name","description":"Name of the project. Unless given, the repository's."},"profiles":{"description":"Profiles that are started.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/name"},"examples":[["dev"]]},"docker-host":{"description":"Socket of the container engine, where it is not the usual one.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$","examples":["unix:///run/user/1000/podman/podman.sock"]}},"required":["file"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["compose.yaml",{"file":"deploy/compose.yaml","profiles":["dev"]}],"$comment":"compose"};
const pattern41 = new RegExp("^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema64.type},schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func64(data) > 300){
const err1 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern33.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.file === undefined) || (!(func0.call(data, "file")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "file") || (key0 === "project")) || (key0 === "profiles")) || (key0 === "docker-host")) || (pattern4.test(key0)))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.file !== undefined && func0.call(data, "file")){
let data0 = data.file;
if(typeof data0 === "string"){
if(func64(data0) > 300){
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern33.test(data0)){
const err6 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.project !== undefined && func0.call(data, "project")){
let data1 = data.project;
if(typeof data1 === "string"){
if(!pattern39.test(data1)){
const err8 = {instancePath:instancePath+"/project",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/project",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.profiles !== undefined && func0.call(data, "profiles")){
let data2 = data.profiles;
if(Array.isArray(data2)){
if(data2.length > 50){
const err10 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema64.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern39.test(data3)){
const err11 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},schema:schema64.properties.profiles.type,parentSchema:schema64.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["docker-host"] !== undefined && func0.call(data, "docker-host")){
let data4 = data["docker-host"];
if(typeof data4 === "string"){
if(!pattern41.test(data4)){
const err14 = {instancePath:instancePath+"/docker-host",schemaPath:"#/properties/docker-host/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$"},schema:"^(?!.*/\\.\\.(?:/|$))(?:unix://(?:\\$[A-Z_]{1,40})?/[A-Za-z0-9._/-]{1,200}|ssh://(?:[a-z_][a-z0-9_-]{0,31}@)?(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?)$",parentSchema:schema64.properties["docker-host"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/docker-host",schemaPath:"#/properties/docker-host/type",keyword:"type",params:{type: "string"},schema:schema64.properties["docker-host"].type,parentSchema:schema64.properties["docker-host"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "compose") || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.compose !== undefined && func0.call(data, "compose")){
if(!(validate39(data.compose, {instancePath:instancePath+"/compose",parentData:data,parentDataProperty:"compose",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"description":"One way to build every image: which CUDA, which GPUs, which CPU.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"tag":{"$ref":"#/$defs/tag","description":"Tag of images of this variant. Unless given, the variant's name.","examples":["cuda12.8-generic"]},"cuda":{"$ref":"#/$defs/cuda"},"gpu-archs":{"description":"CUDA architectures that the flake compiles in. A host that picks a variant (<image>/auto) compares them with its GPUs.","type":"array","minItems":1,"maxItems":50,"items":{"$ref":"#/$defs/gpu-arch"},"examples":[["8.6+PTX"]]},"cpu":{"$ref":"#/$defs/cpu-target"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant; what an image says itself wins.","examples":[{"TORCH_CUDA_ARCH_LIST":"8.6+PTX"}]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"variant"};
const schema71 = {"description":"An image tag. Source: OCI distribution-spec v1.1, \"Pulling manifests\".","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$","examples":["latest","cuda12.8-generic"],"$comment":"tag"};
const schema74 = {"description":"A CUDA architecture: a compute capability (quoted), also +PTX, or sm_NN.","type":"string","pattern":"^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$","examples":["8.6+PTX","sm_86"],"$comment":"gpu-arch"};
const pattern45 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$", "u");
const pattern49 = new RegExp("^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$", "u");
const schema72 = {"description":"CUDA version the flake builds with, quoted; or a mapping with the variables that go with it. A host that picks a variant (<image>/auto) compares it with its driver.","type":["string","object"],"pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","properties":{"version":{"$ref":"#/$defs/cuda-version"},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the environment of images of this variant.","examples":[{"CUDA_MODULE_LOADING":"LAZY"}]}},"required":["version"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["12.8",{"version":"12.8","env":{"CUDA_MODULE_LOADING":"LAZY"}}],"$comment":"cuda"};
const schema73 = {"description":"A CUDA version, quoted: 12.10 without quotes is the number 12.1.","type":"string","pattern":"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$","examples":["12.8"],"$comment":"cuda-version"};
const pattern46 = new RegExp("^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema72.type},schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern46.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$"},schema:"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$",parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "version") || (key0 === "env")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data0 = data.version;
if(typeof data0 === "string"){
if(!pattern46.test(data0)){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/$defs/cuda-version/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$"},schema:"^[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}$",parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/$defs/cuda-version/type",keyword:"type",params:{type: "string"},schema:schema73.type,parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema75 = {"description":"CPU that the flake compiles for, as compilers name it; or a mapping with flags. A host that picks a variant (<image>/auto) compares it with its CPU.","type":["string","object"],"pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","properties":{"march":{"$ref":"#/$defs/cpu","description":"CPU as compilers name it."},"flags":{"description":"Compiler flags besides -march and -mtune. What they need of a CPU counts when a host picks a variant.","type":"array","maxItems":50,"items":{"description":"A flag.","type":"string","pattern":"^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$","examples":["-O3"]},"examples":[["-O3","-fno-plt"]]}},"required":["march"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["znver2",{"march":"znver2","flags":["-O3"]}],"$comment":"cpu-target"};
const schema76 = {"description":"A CPU as compilers name it.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,40}$","examples":["znver2","x86-64-v3"],"$comment":"cpu"};
const pattern50 = new RegExp("^[a-z0-9][a-z0-9._-]{0,40}$", "u");
const pattern53 = new RegExp("^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema75.type},schema:schema75.type,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern50.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,40}$"},schema:"^[a-z0-9][a-z0-9._-]{0,40}$",parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.march === undefined) || (!(func0.call(data, "march")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "march"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "march") || (key0 === "flags")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.march !== undefined && func0.call(data, "march")){
let data0 = data.march;
if(typeof data0 === "string"){
if(!pattern50.test(data0)){
const err4 = {instancePath:instancePath+"/march",schemaPath:"#/$defs/cpu/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,40}$"},schema:"^[a-z0-9][a-z0-9._-]{0,40}$",parentSchema:schema76,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/march",schemaPath:"#/$defs/cpu/type",keyword:"type",params:{type: "string"},schema:schema76.type,parentSchema:schema76,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.flags !== undefined && func0.call(data, "flags")){
let data1 = data.flags;
if(Array.isArray(data1)){
if(data1.length > 50){
const err6 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema75.properties.flags,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern53.test(data2)){
const err7 = {instancePath:instancePath+"/flags/" + i0,schemaPath:"#/properties/flags/items/pattern",keyword:"pattern",params:{pattern: "^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$"},schema:"^-[A-Za-z0-9][A-Za-z0-9=,._+-]{0,99}$",parentSchema:schema75.properties.flags.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/flags/" + i0,schemaPath:"#/properties/flags/items/type",keyword:"type",params:{type: "string"},schema:schema75.properties.flags.items.type,parentSchema:schema75.properties.flags.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "array"},schema:schema75.properties.flags.type,parentSchema:schema75.properties.flags,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "description") || (key0 === "tag")) || (key0 === "cuda")) || (key0 === "gpu-archs")) || (key0 === "cpu")) || (key0 === "env")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.tag !== undefined && func0.call(data, "tag")){
let data1 = data.tag;
if(typeof data1 === "string"){
if(!pattern45.test(data1)){
const err3 = {instancePath:instancePath+"/tag",schemaPath:"#/$defs/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$",parentSchema:schema71,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/tag",schemaPath:"#/$defs/tag/type",keyword:"type",params:{type: "string"},schema:schema71.type,parentSchema:schema71,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cuda !== undefined && func0.call(data, "cuda")){
if(!(validate43(data.cuda, {instancePath:instancePath+"/cuda",parentData:data,parentDataProperty:"cuda",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data["gpu-archs"] !== undefined && func0.call(data, "gpu-archs")){
let data3 = data["gpu-archs"];
if(Array.isArray(data3)){
if(data3.length > 50){
const err5 = {instancePath:instancePath+"/gpu-archs",schemaPath:"#/properties/gpu-archs/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema69.properties["gpu-archs"],data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/gpu-archs",schemaPath:"#/properties/gpu-archs/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema69.properties["gpu-archs"],data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern49.test(data4)){
const err7 = {instancePath:instancePath+"/gpu-archs/" + i0,schemaPath:"#/$defs/gpu-arch/pattern",keyword:"pattern",params:{pattern: "^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$"},schema:"^(?:sm_[0-9]{2,3}[a-z]?|[0-9]{1,2}\\.[0-9][a-z]?(?:\\+PTX)?)$",parentSchema:schema74,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/gpu-archs/" + i0,schemaPath:"#/$defs/gpu-arch/type",keyword:"type",params:{type: "string"},schema:schema74.type,parentSchema:schema74,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/gpu-archs",schemaPath:"#/properties/gpu-archs/type",keyword:"type",params:{type: "array"},schema:schema69.properties["gpu-archs"].type,parentSchema:schema69.properties["gpu-archs"],data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.cpu !== undefined && func0.call(data, "cpu")){
if(!(validate46(data.cpu, {instancePath:instancePath+"/cpu",parentData:data,parentDataProperty:"cpu",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"description":"An OCI image packed from a flake output.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"attr":{"$ref":"#/$defs/attribute-template","description":"Flake output of the image's content: a short name means packages.<system>.<name>. {image} and {variant} stand for the two names. Required here or in \"*\"."},"name":{"$ref":"#/$defs/repository-template","description":"Repository below each registry's url. {image} stands for the image's name.","default":"{image}"},"variants":{"description":"Variants to build, by name. Without it the image is built once, with the image's name as its id.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/variant-name"},"examples":[["generic","opt"]]},"systems":{"description":"Nix systems to build it for. Several become one OCI index, which the tags point at: each host pulls the image of its own system. Unless given, that of defaults.","type":"array","minItems":1,"maxItems":10,"items":{"enum":["x86_64-linux","aarch64-linux","i686-linux","armv7l-linux","armv6l-linux","riscv64-linux","powerpc64le-linux"]},"examples":[["x86_64-linux","aarch64-linux"]]},"tags":{"description":"Tags besides the variant's own. The first variant gets them as written, the others with -<variant> behind.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/tag"},"examples":[["latest"]]},"timeout":{"$ref":"#/$defs/positive-duration","description":"Longest build of one variant. Unless given, that of defaults."},"max-size":{"$ref":"#/$defs/size","description":"Largest compressed size, of each system; a bigger image fails the build."},"compression":{"description":"How layers travel. zstd: small and quick to unpack; Docker 23, containerd 1.5, podman and newer. gzip: what everything reads, several times slower to pack. none: for a registry on this machine.","enum":["zstd","gzip","none"],"default":"zstd"},"layers":{"description":"Most layers of the image. More layers mean fewer bytes sent for a change; runtimes take up to 127.","type":"integer","minimum":2,"maximum":120,"default":100},"runs-on":{"$ref":"#/$defs/runner-labels","description":"Labels of the runner that builds it. Unless given, those of defaults."},"config":{"$ref":"#/$defs/image-config"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image"};
const schema80 = {"description":"An attribute in which {image} and {variant} stand for names.","type":"string","maxLength":300,"pattern":"^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$","examples":["neko-{image}-docker-{variant}"],"$comment":"attribute-template"};
const schema81 = {"description":"A repository name in which {image} stands for the image's name: lower case.","type":"string","maxLength":200,"pattern":"^(?:[a-z0-9._/-]|\\{image\\})+$","examples":["neko-{image}"],"$comment":"repository-template"};
const schema82 = {"description":"Name of a variant: lower-case letters, digits, - and _, at most 63.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$","examples":["generic","opt"],"$comment":"variant-name"};
const schema85 = {"description":"A whole number above zero and a unit: B, KB, MB, GB, TB or KiB, MiB, GiB, TiB.","type":"string","pattern":"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$","examples":["24GiB","500MB"],"$comment":"size"};
const pattern57 = new RegExp("^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$", "u");
const pattern58 = new RegExp("^(?:[a-z0-9._/-]|\\{image\\})+$", "u");
const pattern59 = new RegExp("^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$", "u");
const pattern62 = new RegExp("^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", "u");
const schema86 = {"description":"What a container of the image runs; merged over the derivation's own imageConfig. Nothing here may depend on the commit.","type":"object","properties":{"env":{"$ref":"#/$defs/environment-variables","description":"Environment of the process."},"entrypoint":{"description":"Program and first arguments.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["/bin/serve"]]},"cmd":{"description":"Arguments that a container may replace.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--port","8080"]]},"workdir":{"description":"Directory the process starts in: absolute.","type":"string","pattern":"^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$","maxLength":1000,"examples":["/srv"]},"user":{"description":"User, or user:group, by name or number (quoted).","type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$","maxLength":100,"examples":["1000:1000"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the image."},"exposed-ports":{"description":"Ports the process listens on.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/exposed-port"},"examples":[["8080/tcp"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"image-config"};
const schema92 = {"description":"A port the image listens on.","type":"string","pattern":"^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["8080/tcp"],"$comment":"exposed-port"};
const pattern64 = new RegExp("^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$", "u");
const pattern65 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$", "u");
const pattern67 = new RegExp("^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$", "u");
const schema89 = {"description":"Labels: name to text. Every key is data here, also one that starts with x-.","type":"object","propertyNames":{"$ref":"#/$defs/label-name"},"additionalProperties":{"$ref":"#/$defs/text"},"examples":[{"site":"lab"}],"$comment":"labels"};
const schema90 = {"description":"Name of a label.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$","examples":["site"],"$comment":"label-name"};
const pattern66 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
const _errs2 = errors;
if(typeof key0 === "string"){
if(!pattern66.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/label-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$",parentSchema:schema90,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/label-name/type",keyword:"type",params:{type: "string"},schema:schema90.type,parentSchema:schema90,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema89.propertyNames,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func64(data0) > 32768){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema89.type,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "env") || (key0 === "entrypoint")) || (key0 === "cmd")) || (key0 === "workdir")) || (key0 === "user")) || (key0 === "labels")) || (key0 === "exposed-ports")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.entrypoint !== undefined && func0.call(data, "entrypoint")){
let data1 = data.entrypoint;
if(Array.isArray(data1)){
if(data1.length > 200){
const err1 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema86.properties.entrypoint,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema86.properties.entrypoint,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func64(data2) > 32768){
const err3 = {instancePath:instancePath+"/entrypoint/" + i0,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/entrypoint/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/type",keyword:"type",params:{type: "array"},schema:schema86.properties.entrypoint.type,parentSchema:schema86.properties.entrypoint,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cmd !== undefined && func0.call(data, "cmd")){
let data3 = data.cmd;
if(Array.isArray(data3)){
if(data3.length > 200){
const err6 = {instancePath:instancePath+"/cmd",schemaPath:"#/properties/cmd/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema86.properties.cmd,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func64(data4) > 32768){
const err7 = {instancePath:instancePath+"/cmd/" + i1,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/cmd/" + i1,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/cmd",schemaPath:"#/properties/cmd/type",keyword:"type",params:{type: "array"},schema:schema86.properties.cmd.type,parentSchema:schema86.properties.cmd,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.workdir !== undefined && func0.call(data, "workdir")){
let data5 = data.workdir;
if(typeof data5 === "string"){
if(func64(data5) > 1000){
const err10 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema86.properties.workdir,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern64.test(data5)){
const err11 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$"},schema:"^(?!.*/\\.\\.(?:/|$))/[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema86.properties.workdir,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/workdir",schemaPath:"#/properties/workdir/type",keyword:"type",params:{type: "string"},schema:schema86.properties.workdir.type,parentSchema:schema86.properties.workdir,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.user !== undefined && func0.call(data, "user")){
let data6 = data.user;
if(typeof data6 === "string"){
if(func64(data6) > 100){
const err13 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema86.properties.user,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern65.test(data6)){
const err14 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$"},schema:"^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$",parentSchema:schema86.properties.user,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},schema:schema86.properties.user.type,parentSchema:schema86.properties.user,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data["exposed-ports"] !== undefined && func0.call(data, "exposed-ports")){
let data8 = data["exposed-ports"];
if(Array.isArray(data8)){
if(data8.length > 100){
const err16 = {instancePath:instancePath+"/exposed-ports",schemaPath:"#/properties/exposed-ports/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema86.properties["exposed-ports"],data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern67.test(data9)){
const err17 = {instancePath:instancePath+"/exposed-ports/" + i2,schemaPath:"#/$defs/exposed-port/pattern",keyword:"pattern",params:{pattern: "^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$"},schema:"^(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$",parentSchema:schema92,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/exposed-ports/" + i2,schemaPath:"#/$defs/exposed-port/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/exposed-ports",schemaPath:"#/properties/exposed-ports/type",keyword:"type",params:{type: "array"},schema:schema86.properties["exposed-ports"].type,parentSchema:schema86.properties["exposed-ports"],data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema86.type,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema78.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data1 = data.attr;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err3 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute-template/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern57.test(data1)){
const err4 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute-template/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$"},schema:"^(?:[A-Za-z0-9_.'-]|\\{image\\}|\\{variant\\})+$",parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute-template/type",keyword:"type",params:{type: "string"},schema:schema80.type,parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data2 = data.name;
if(typeof data2 === "string"){
if(func64(data2) > 200){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/repository-template/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema81,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern58.test(data2)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/repository-template/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9._/-]|\\{image\\})+$"},schema:"^(?:[a-z0-9._/-]|\\{image\\})+$",parentSchema:schema81,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/repository-template/type",keyword:"type",params:{type: "string"},schema:schema81.type,parentSchema:schema81,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.variants !== undefined && func0.call(data, "variants")){
let data3 = data.variants;
if(Array.isArray(data3)){
if(data3.length > 50){
const err9 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema78.properties.variants,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern59.test(data4)){
const err10 = {instancePath:instancePath+"/variants/" + i0,schemaPath:"#/$defs/variant-name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$",parentSchema:schema82,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/variants/" + i0,schemaPath:"#/$defs/variant-name/type",keyword:"type",params:{type: "string"},schema:schema82.type,parentSchema:schema82,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/type",keyword:"type",params:{type: "array"},schema:schema78.properties.variants.type,parentSchema:schema78.properties.variants,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.systems !== undefined && func0.call(data, "systems")){
let data5 = data.systems;
if(Array.isArray(data5)){
if(data5.length > 10){
const err13 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema78.properties.systems,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.length < 1){
const err14 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema78.properties.systems,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!(((((((data6 === "x86_64-linux") || (data6 === "aarch64-linux")) || (data6 === "i686-linux")) || (data6 === "armv7l-linux")) || (data6 === "armv6l-linux")) || (data6 === "riscv64-linux")) || (data6 === "powerpc64le-linux"))){
const err15 = {instancePath:instancePath+"/systems/" + i1,schemaPath:"#/properties/systems/items/enum",keyword:"enum",params:{allowedValues: schema78.properties.systems.items.enum},schema:schema78.properties.systems.items.enum,parentSchema:schema78.properties.systems.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},schema:schema78.properties.systems.type,parentSchema:schema78.properties.systems,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
let data7 = data.tags;
if(Array.isArray(data7)){
if(data7.length > 50){
const err17 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema78.properties.tags,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(!pattern45.test(data8)){
const err18 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/$defs/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$",parentSchema:schema71,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/$defs/tag/type",keyword:"type",params:{type: "string"},schema:schema71.type,parentSchema:schema71,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},schema:schema78.properties.tags.type,parentSchema:schema78.properties.tags,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.timeout !== undefined && func0.call(data, "timeout")){
let data9 = data.timeout;
if(typeof data9 === "string"){
if(!pattern10.test(data9)){
const err21 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data["max-size"] !== undefined && func0.call(data, "max-size")){
let data10 = data["max-size"];
if(typeof data10 === "string"){
if(!pattern62.test(data10)){
const err23 = {instancePath:instancePath+"/max-size",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"},schema:"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$",parentSchema:schema85,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/max-size",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema85.type,parentSchema:schema85,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.compression !== undefined && func0.call(data, "compression")){
let data11 = data.compression;
if(!(((data11 === "zstd") || (data11 === "gzip")) || (data11 === "none"))){
const err25 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/enum",keyword:"enum",params:{allowedValues: schema78.properties.compression.enum},schema:schema78.properties.compression.enum,parentSchema:schema78.properties.compression,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.layers !== undefined && func0.call(data, "layers")){
let data12 = data.layers;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err26 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type: "integer"},schema:schema78.properties.layers.type,parentSchema:schema78.properties.layers,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 120 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120},schema:120,parentSchema:schema78.properties.layers,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12 < 2 || isNaN(data12)){
const err28 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},schema:2,parentSchema:schema78.properties.layers,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data["runs-on"] !== undefined && func0.call(data, "runs-on")){
if(!(validate22(data["runs-on"], {instancePath:instancePath+"/runs-on",parentData:data,parentDataProperty:"runs-on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined && func0.call(data, "config")){
if(!(validate52(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema94 = {"description":"A place images are pushed to and pulled from.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"url":{"$ref":"#/$defs/registry-url"},"on":{"description":"Events that push here.","type":"array","minItems":1,"maxItems":4,"items":{"description":"main: the source branch. tag: a git tag. pull-request: a pull request. manual: only when asked.","enum":["main","tag","pull-request","manual"]},"default":["main"]},"auth":{"$ref":"#/$defs/registry-auth"},"ttl":{"$ref":"#/$defs/positive-duration","description":"How long the registry keeps what is pushed; for registries that forget."},"insecure":{"description":"Plain http. For registries on this machine.","type":"boolean","default":false}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"registry"};
const schema96 = {"description":"oci:DIR for an OCI image layout in a directory, or host[:port]/prefix without a scheme.","type":"string","maxLength":500,"pattern":"^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$","examples":["ghcr.io/acme","localhost:5000/neko","oci:images"],"$comment":"registry-url"};
const pattern71 = new RegExp("^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$", "u");
const schema97 = {"description":"github-token, or the names of two secrets. Never the secrets themselves.","type":["string","object"],"pattern":"^github-token$","properties":{"username":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the user."},"password":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the password."}},"required":["username","password"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["github-token",{"username":"HUB_USER","password":"HUB_TOKEN"}],"$comment":"registry-auth"};
const schema98 = {"description":"Name of the environment variable that holds a secret: never the secret. Upper-case letters, digits and _.","type":"string","pattern":"^[A-Z_][A-Z0-9_]{0,99}$","examples":["HUB_TOKEN"],"$comment":"secret-name"};
const pattern72 = new RegExp("^github-token$", "u");
const pattern74 = new RegExp("^[A-Z_][A-Z0-9_]{0,99}$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema97.type},schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern72.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^github-token$"},schema:"^github-token$",parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.username === undefined) || (!(func0.call(data, "username")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "username"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.password === undefined) || (!(func0.call(data, "password")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "password"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "username") || (key0 === "password")) || (pattern4.test(key0)))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.username !== undefined && func0.call(data, "username")){
let data0 = data.username;
if(typeof data0 === "string"){
if(!pattern74.test(data0)){
const err5 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.password !== undefined && func0.call(data, "password")){
let data1 = data.password;
if(typeof data1 === "string"){
if(!pattern74.test(data1)){
const err7 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "description") || (key0 === "url")) || (key0 === "on")) || (key0 === "auth")) || (key0 === "ttl")) || (key0 === "insecure")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.url !== undefined && func0.call(data, "url")){
let data1 = data.url;
if(typeof data1 === "string"){
if(func64(data1) > 500){
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/registry-url/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern71.test(data1)){
const err5 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/registry-url/pattern",keyword:"pattern",params:{pattern: "^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$"},schema:"^(?:oci:(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._/][A-Za-z0-9._/@+=-]{0,499}|(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:[0-9])|\\[[0-9a-f:]+\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$",parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/registry-url/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data2 = data.on;
if(Array.isArray(data2)){
if(data2.length > 4){
const err7 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 4},schema:4,parentSchema:schema94.properties.on,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema94.properties.on,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((data3 === "main") || (data3 === "tag")) || (data3 === "pull-request")) || (data3 === "manual"))){
const err9 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema94.properties.on.items.enum},schema:schema94.properties.on.items.enum,parentSchema:schema94.properties.on.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema94.properties.on.type,parentSchema:schema94.properties.on,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.auth !== undefined && func0.call(data, "auth")){
if(!(validate60(data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.ttl !== undefined && func0.call(data, "ttl")){
let data5 = data.ttl;
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err11 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.insecure !== undefined && func0.call(data, "insecure")){
let data6 = data.insecure;
if(typeof data6 !== "boolean"){
const err13 = {instancePath:instancePath+"/insecure",schemaPath:"#/properties/insecure/type",keyword:"type",params:{type: "boolean"},schema:schema94.properties.insecure.type,parentSchema:schema94.properties.insecure,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema94.type,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema101 = {"description":"A binary cache to push to, or one whose paths need no pushing. Hosts never take substituters or keys from here.","type":"object","properties":{"url":{"$ref":"#/$defs/cache-url"},"key":{"$ref":"#/$defs/cache-key"},"push":{"$ref":"#/$defs/secret-name","description":"Name of the secret to push with: its line `name:base64` (a secret key in Nix's form) signs, its line user:password or a token lets in. Without it nothing is pushed."},"description":{"$ref":"#/$defs/description"},"priority":{"description":"Order among caches, lowest first.","type":"integer","minimum":0,"maximum":10000,"default":40,"examples":[30]}},"required":["url"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"cache"};
const schema102 = {"description":"A binary cache: https, http, s3, ssh, ssh-ng or file, without user or password; of Nix's own settings only those that change no trust.","type":"string","maxLength":500,"pattern":"^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$","examples":["https://cache.example.org"],"$comment":"cache-url"};
const schema103 = {"description":"Public key of a binary cache: name:base64.","type":"string","pattern":"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$","examples":["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"cache-key"};
const pattern78 = new RegExp("^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$", "u");
const pattern79 = new RegExp("^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((key0 === "url") || (key0 === "key")) || (key0 === "push")) || (key0 === "description")) || (key0 === "priority")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined && func0.call(data, "url")){
let data0 = data.url;
if(typeof data0 === "string"){
if(func64(data0) > 500){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/cache-url/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern78.test(data0)){
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/cache-url/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$"},schema:"^(?!.*/\\.\\.(?:/|$))(?:(?:https?|ssh|ssh-ng)://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~%+/-]*)?|s3://[a-z0-9][a-z0-9.-]{1,62}(?:/[A-Za-z0-9._~%+/-]*)?|file:///[A-Za-z0-9._+/-]*)(?:[?&](?:priority|want-mass-query|compression|parallel-compression|region|endpoint|profile|scheme)=[A-Za-z0-9._:/-]+)*$",parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/$defs/cache-url/type",keyword:"type",params:{type: "string"},schema:schema102.type,parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern79.test(data1)){
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/cache-key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$"},schema:"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$",parentSchema:schema103,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/cache-key/type",keyword:"type",params:{type: "string"},schema:schema103.type,parentSchema:schema103,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.push !== undefined && func0.call(data, "push")){
let data2 = data.push;
if(typeof data2 === "string"){
if(!pattern74.test(data2)){
const err7 = {instancePath:instancePath+"/push",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/push",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data3 = data.description;
if(typeof data3 === "string"){
if(func64(data3) > 1000){
const err9 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.priority !== undefined && func0.call(data, "priority")){
let data4 = data.priority;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},schema:schema101.properties.priority.type,parentSchema:schema101.properties.priority,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 10000 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema101.properties.priority,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema101.properties.priority,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema107 = {"description":"A machine that builds for others, by ssh.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"host":{"$ref":"#/$defs/host-address","description":"Its address."},"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["nix"]},"systems":{"description":"Nix systems it builds.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/system"},"examples":[["x86_64-linux"]]},"max-jobs":{"description":"Builds at once.","type":"integer","minimum":1,"maximum":1024,"default":1,"examples":[8]},"speed-factor":{"description":"Speed against other builders.","type":"integer","minimum":1,"maximum":1000,"default":1,"examples":[2]},"features":{"description":"Features it has.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["big-parallel","cuda"]]},"mandatory-features":{"description":"Features a build must ask for.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/nix-feature"},"examples":[["cuda"]]},"ssh-key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."},"host-key":{"description":"Public host key.","type":"string","pattern":"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$","examples":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJh9BX9w5k7GT4x59GuJU4JOVdLB2ZDtqwfZCbSdLykF"]}},"required":["host","systems"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"builder"};
const schema109 = {"description":"A host name or an IP address.","type":"string","maxLength":253,"pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$","examples":["gpu-01.example.org","10.0.0.41"],"$comment":"host-address"};
const schema110 = {"description":"A user of a host.","type":"string","pattern":"^[a-z_][a-z0-9_-]{0,31}$","examples":["root","deploy"],"$comment":"user-name"};
const schema112 = {"description":"A Nix system feature.","type":"string","pattern":"^[a-z][a-z0-9.-]{0,40}$","examples":["big-parallel","cuda"],"$comment":"nix-feature"};
const pattern84 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$", "u");
const pattern85 = new RegExp("^[a-z_][a-z0-9_-]{0,31}$", "u");
const pattern87 = new RegExp("^[a-z][a-z0-9.-]{0,40}$", "u");
const pattern90 = new RegExp("^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$", "u");

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.host === undefined) || (!(func0.call(data, "host")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "host"},schema:schema107.required,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.systems === undefined) || (!(func0.call(data, "systems")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "systems"},schema:schema107.required,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema107.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.host !== undefined && func0.call(data, "host")){
let data1 = data.host;
if(typeof data1 === "string"){
if(func64(data1) > 253){
const err5 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern84.test(data1)){
const err6 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.user !== undefined && func0.call(data, "user")){
let data2 = data.user;
if(typeof data2 === "string"){
if(!pattern85.test(data2)){
const err8 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},schema:"^[a-z_][a-z0-9_-]{0,31}$",parentSchema:schema110,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/type",keyword:"type",params:{type: "string"},schema:schema110.type,parentSchema:schema110,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.systems !== undefined && func0.call(data, "systems")){
let data3 = data.systems;
if(Array.isArray(data3)){
if(data3.length > 10){
const err10 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema107.properties.systems,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema107.properties.systems,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
const err12 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},schema:schema107.properties.systems.type,parentSchema:schema107.properties.systems,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["max-jobs"] !== undefined && func0.call(data, "max-jobs")){
let data5 = data["max-jobs"];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/max-jobs",schemaPath:"#/properties/max-jobs/type",keyword:"type",params:{type: "integer"},schema:schema107.properties["max-jobs"].type,parentSchema:schema107.properties["max-jobs"],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1024 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/max-jobs",schemaPath:"#/properties/max-jobs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},schema:1024,parentSchema:schema107.properties["max-jobs"],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/max-jobs",schemaPath:"#/properties/max-jobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema107.properties["max-jobs"],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data["speed-factor"] !== undefined && func0.call(data, "speed-factor")){
let data6 = data["speed-factor"];
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err18 = {instancePath:instancePath+"/speed-factor",schemaPath:"#/properties/speed-factor/type",keyword:"type",params:{type: "integer"},schema:schema107.properties["speed-factor"].type,parentSchema:schema107.properties["speed-factor"],data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/speed-factor",schemaPath:"#/properties/speed-factor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema107.properties["speed-factor"],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/speed-factor",schemaPath:"#/properties/speed-factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema107.properties["speed-factor"],data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.features !== undefined && func0.call(data, "features")){
let data7 = data.features;
if(Array.isArray(data7)){
if(data7.length > 50){
const err21 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema107.properties.features,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(!pattern87.test(data8)){
const err22 = {instancePath:instancePath+"/features/" + i1,schemaPath:"#/$defs/nix-feature/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9.-]{0,40}$"},schema:"^[a-z][a-z0-9.-]{0,40}$",parentSchema:schema112,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/features/" + i1,schemaPath:"#/$defs/nix-feature/type",keyword:"type",params:{type: "string"},schema:schema112.type,parentSchema:schema112,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "array"},schema:schema107.properties.features.type,parentSchema:schema107.properties.features,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["mandatory-features"] !== undefined && func0.call(data, "mandatory-features")){
let data9 = data["mandatory-features"];
if(Array.isArray(data9)){
if(data9.length > 50){
const err25 = {instancePath:instancePath+"/mandatory-features",schemaPath:"#/properties/mandatory-features/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema107.properties["mandatory-features"],data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern87.test(data10)){
const err26 = {instancePath:instancePath+"/mandatory-features/" + i2,schemaPath:"#/$defs/nix-feature/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9.-]{0,40}$"},schema:"^[a-z][a-z0-9.-]{0,40}$",parentSchema:schema112,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/mandatory-features/" + i2,schemaPath:"#/$defs/nix-feature/type",keyword:"type",params:{type: "string"},schema:schema112.type,parentSchema:schema112,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/mandatory-features",schemaPath:"#/properties/mandatory-features/type",keyword:"type",params:{type: "array"},schema:schema107.properties["mandatory-features"].type,parentSchema:schema107.properties["mandatory-features"],data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data["ssh-key"] !== undefined && func0.call(data, "ssh-key")){
let data11 = data["ssh-key"];
if(typeof data11 === "string"){
if(!pattern74.test(data11)){
const err29 = {instancePath:instancePath+"/ssh-key",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/ssh-key",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data["host-key"] !== undefined && func0.call(data, "host-key")){
let data12 = data["host-key"];
if(typeof data12 === "string"){
if(!pattern90.test(data12)){
const err31 = {instancePath:instancePath+"/host-key",schemaPath:"#/properties/host-key/pattern",keyword:"pattern",params:{pattern: "^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$"},schema:"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{20,1000}={0,3}$",parentSchema:schema107.properties["host-key"],data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/host-key",schemaPath:"#/properties/host-key/type",keyword:"type",params:{type: "string"},schema:schema107.properties["host-key"].type,parentSchema:schema107.properties["host-key"],data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema107.type,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema116 = {"description":"A machine, or one part of it, that a reconciler keeps as declared.","type":"object","properties":{"kind":{"description":"nixos: a NixOS system. profile: a Nix profile with an optional activate program. containers: images run by podman or docker. shells: development shells kept realised. tee: a confidential virtual machine.","enum":["profile","containers","nixos","shells","tee"]}},"required":["kind"],"allOf":[{"if":{"properties":{"kind":{"const":"profile"}},"required":["kind"]},"then":{"$ref":"#/$defs/profile-target"}},{"if":{"properties":{"kind":{"const":"containers"}},"required":["kind"]},"then":{"$ref":"#/$defs/containers-target"}},{"if":{"properties":{"kind":{"const":"nixos"}},"required":["kind"]},"then":{"$ref":"#/$defs/nixos-target"}},{"if":{"properties":{"kind":{"const":"shells"}},"required":["kind"]},"then":{"$ref":"#/$defs/shells-target"}},{"if":{"properties":{"kind":{"const":"tee"}},"required":["kind"]},"then":{"$ref":"#/$defs/tee-target"}}],"$comment":"target"};
const schema117 = {"description":"A store path behind a Nix profile; its activate program, if any, runs after the switch.","type":"object","properties":{"kind":{"description":"What Neko manages: here profile.","const":"profile"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"attr":{"$ref":"#/$defs/attribute","description":"Flake output: a short name means packages.<system>.<name>."}},"required":["kind","attr"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"profile-target"};
const schema121 = {"description":"A GitHub environment: letters, digits, spaces and . _ / -, at most 100. Its reviewers must approve.","type":"string","pattern":"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$","examples":["production"],"$comment":"environment"};
const schema123 = {"description":"Public key of a host: ed25519: and the base64 of its 32 raw bytes.","type":"string","pattern":"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$","examples":["ed25519:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="],"$comment":"host-identity"};
const pattern96 = new RegExp("^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$", "u");
const pattern98 = new RegExp("^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$", "u");
const schema124 = {"description":"How people and one-shot commands reach the host. The reconciler never uses it.","type":"object","properties":{"user":{"$ref":"#/$defs/user-name","description":"User to log in as.","examples":["root"]},"port":{"description":"Port.","type":"integer","minimum":1,"maximum":65535,"default":22},"key":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the key."}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"ssh"};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "user") || (key0 === "port")) || (key0 === "key")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema124,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.user !== undefined && func0.call(data, "user")){
let data0 = data.user;
if(typeof data0 === "string"){
if(!pattern85.test(data0)){
const err1 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},schema:"^[a-z_][a-z0-9_-]{0,31}$",parentSchema:schema110,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/user-name/type",keyword:"type",params:{type: "string"},schema:schema110.type,parentSchema:schema110,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.port !== undefined && func0.call(data, "port")){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},schema:schema124.properties.port.type,parentSchema:schema124.properties.port,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema124.properties.port,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema124.properties.port,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.key !== undefined && func0.call(data, "key")){
let data2 = data.key;
if(typeof data2 === "string"){
if(!pattern74.test(data2)){
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema124.type,parentSchema:schema124,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema127 = {"description":"What this target must prove. What is not said is not judged, and the result says so.","type":"object","properties":{"platform":{"description":"What makes the evidence.","enum":["dstack-tdx","tdx","sev-snp","tpm","nixos-tpm","host-key"],"examples":["dstack-tdx"]},"app-id":{"$ref":"#/$defs/app-id"},"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]},"os-image":{"description":"The guest's operating system image.","type":"object","properties":{"hash":{"$ref":"#/$defs/sha256","description":"Its hash."},"dev":{"description":"Whether a development image passes.","enum":["deny","allow"],"default":"deny"},"min-version":{"description":"Least version.","type":"string","pattern":"^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$","examples":["0.5.10"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"key-provider":{"description":"Who hands the guest its keys.","type":"object","properties":{"name":{"description":"Kind of provider.","enum":["kms","local-sgx","tpm","none"],"examples":["kms"]},"id":{"$ref":"#/$defs/sha256","description":"Its id."}},"patternProperties":{"^x-":true},"additionalProperties":false},"compose":{"description":"The compose file that is measured.","type":"object","properties":{"from":{"$ref":"#/$defs/path","description":"The file.","examples":["deploy/web/compose.yaml"]},"digests":{"description":"Whether every image must be named by digest.","enum":["required","any"],"default":"required"},"env":{"description":"Names of variables that may be set from outside.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/variable-name"},"examples":[["API_KEY"]]},"launch-token":{"description":"Whether a launch token is needed.","enum":["required","none"],"default":"none"}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"tpm":{"$ref":"#/$defs/tpm-policy"},"instances":{"description":"Which instances.","type":"object","properties":{"max":{"description":"How many may run.","type":"integer","minimum":1,"maximum":10000,"examples":[2]},"allow":{"description":"Instance ids that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/hex-id"},"examples":[["c3714eb6"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"nix":{"description":"What the Nix store must show.","type":"object","properties":{"keys":{"description":"Keys whose signatures count.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/cache-key"},"examples":[["cache.example.org-1:mH0Ff3DmTsZPjHn0a4lTgk5V0sHZkO2rB9kJtJ0vKQU="]]},"closure":{"description":"Whether every path must be signed.","enum":["signed","any"],"default":"signed"},"closure-digest":{"description":"What the closure is compared with.","enum":["from-plan","any"],"default":"from-plan"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attest"};
const schema128 = {"description":"Id of the app at its provider.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["neko-a"],"$comment":"app-id"};
const schema131 = {"description":"sha256: and 64 hex digits.","type":"string","pattern":"^sha256:[0-9a-f]{64}$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"],"$comment":"sha256"};
const schema148 = {"description":"What the GPUs must show.","type":"object","properties":{"require":{"description":"How many GPUs must prove themselves.","type":"integer","minimum":0,"maximum":64,"default":1},"driver":{"description":"Driver versions that pass, each as comparison and version.","type":"array","minItems":1,"maxItems":20,"items":{"description":"A comparison and a version.","type":"string","pattern":"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$","examples":[">=590.12"]},"examples":[[">=590.12"]]},"debug":{"description":"Whether a GPU in debug mode passes.","enum":["deny","allow"],"default":"deny"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-policy"};
const schema152 = {"description":"An id in hex.","type":"string","pattern":"^[0-9a-f]{6,128}$","examples":["c3714eb6"],"$comment":"hex-id"};
const pattern107 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern108 = new RegExp("^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$", "u");
const pattern137 = new RegExp("^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$", "u");
const pattern145 = new RegExp("^[0-9a-f]{6,128}$", "u");
const schema135 = {"description":"What a TDX quote must show.","type":"object","properties":{"tcb":{"description":"The state of the platform.","type":"object","properties":{"allow":{"description":"Statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate"]]},"grace":{"description":"How long a status that is not allowed still passes after its TCB date.","type":"object","propertyNames":{"$ref":"#/$defs/tcb-status-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/positive-duration"},"examples":[{"OutOfDate":"14d"}]},"min-evaluation":{"description":"Least TCB evaluation data number.","type":"integer","minimum":1,"maximum":1000000,"examples":[17]},"advisories":{"description":"Security advisories.","type":"object","properties":{"allow":{"description":"Advisories that pass although they apply.","type":"array","maxItems":100,"items":{"description":"An advisory.","type":"string","pattern":"^INTEL-SA-[0-9]{5}$","examples":["INTEL-SA-00837"]},"examples":[["INTEL-SA-00837"]]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false},"measurements":{"description":"Registers and what each may be.","type":"object","properties":{"mrtd":{"description":"Values MRTD may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr0":{"description":"Values RTMR0 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr1":{"description":"Values RTMR1 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr2":{"description":"Values RTMR2 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"rtmr3":{"description":"Values RTMR3 may have.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"devices":{"description":"Which machines.","type":"object","properties":{"allow":{"description":"Device ids that pass. Unless given, any genuine one, and the result says so.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/sha256"},"examples":[["sha256:0000000000000000000000000000000000000000000000000000000000000000"]]},"registry":{"$ref":"#/$defs/path","description":"A file of known devices."}},"patternProperties":{"^x-":true},"additionalProperties":false},"collateral":{"description":"Where Intel's certificates and TCB data come from.","type":"object","properties":{"from":{"description":"In this order: bundle, or a file of the repository.","type":"array","minItems":1,"maxItems":10,"items":{"description":"bundle, or a file.","type":"string","maxLength":300,"pattern":"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$","examples":["bundle"]},"examples":[["bundle","policy/collateral.json"]]},"online":{"description":"Whether the verifier may ask Intel.","enum":["never","allowed"],"default":"never"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tdx-policy"};
const schema136 = {"description":"TCB status of a platform. Source: Intel, TCB info v3.","enum":["UpToDate","SWHardeningNeeded","ConfigurationNeeded","ConfigurationAndSWHardeningNeeded","OutOfDate","OutOfDateConfigurationNeeded"],"examples":["UpToDate"],"$comment":"tcb-status"};
const schema137 = {"description":"A TCB status.","type":"string","pattern":"^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$","examples":["OutOfDate"],"$comment":"tcb-status-key"};
const schema139 = {"description":"sha384: and 96 hex digits.","type":"string","pattern":"^sha384:[0-9a-f]{96}$","examples":["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"],"$comment":"measurement"};
const pattern116 = new RegExp("^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$", "u");
const pattern120 = new RegExp("^INTEL-SA-[0-9]{5}$", "u");
const pattern122 = new RegExp("^sha384:[0-9a-f]{96}$", "u");

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "tcb") || (key0 === "measurements")) || (key0 === "devices")) || (key0 === "collateral")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema135,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tcb !== undefined && func0.call(data, "tcb")){
let data0 = data.tcb;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 of Object.keys(data0)){
if(!(((((key1 === "allow") || (key1 === "grace")) || (key1 === "min-evaluation")) || (key1 === "advisories")) || (pattern4.test(key1)))){
const err1 = {instancePath:instancePath+"/tcb",schemaPath:"#/properties/tcb/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema135.properties.tcb,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.allow !== undefined && func0.call(data0, "allow")){
let data1 = data0.allow;
if(Array.isArray(data1)){
if(data1.length > 6){
const err2 = {instancePath:instancePath+"/tcb/allow",schemaPath:"#/properties/tcb/properties/allow/maxItems",keyword:"maxItems",params:{limit: 6},schema:6,parentSchema:schema135.properties.tcb.properties.allow,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/tcb/allow",schemaPath:"#/properties/tcb/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.tcb.properties.allow,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((((((data2 === "UpToDate") || (data2 === "SWHardeningNeeded")) || (data2 === "ConfigurationNeeded")) || (data2 === "ConfigurationAndSWHardeningNeeded")) || (data2 === "OutOfDate")) || (data2 === "OutOfDateConfigurationNeeded"))){
const err4 = {instancePath:instancePath+"/tcb/allow/" + i0,schemaPath:"#/$defs/tcb-status/enum",keyword:"enum",params:{allowedValues: schema136.enum},schema:schema136.enum,parentSchema:schema136,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tcb/allow",schemaPath:"#/properties/tcb/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema135.properties.tcb.properties.allow.type,parentSchema:schema135.properties.tcb.properties.allow,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.grace !== undefined && func0.call(data0, "grace")){
let data3 = data0.grace;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 of Object.keys(data3)){
const _errs13 = errors;
if(typeof key2 === "string"){
if(!pattern116.test(key2)){
const err6 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/$defs/tcb-status-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$"},schema:"^(?:x-.*|UpToDate|SWHardeningNeeded|ConfigurationNeeded|ConfigurationAndSWHardeningNeeded|OutOfDate|OutOfDateConfigurationNeeded)$",parentSchema:schema137,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/$defs/tcb-status-key/type",keyword:"type",params:{type: "string"},schema:schema137.type,parentSchema:schema137,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid5 = _errs13 === errors;
if(!valid5){
const err8 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/properties/tcb/properties/grace/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema135.properties.tcb.properties.grace.propertyNames,parentSchema:schema135.properties.tcb.properties.grace,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key3 of Object.keys(data3)){
if(!(pattern4.test(key3))){
let data4 = data3[key3];
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err9 = {instancePath:instancePath+"/tcb/grace/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/tcb/grace/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/tcb/grace",schemaPath:"#/properties/tcb/properties/grace/type",keyword:"type",params:{type: "object"},schema:schema135.properties.tcb.properties.grace.type,parentSchema:schema135.properties.tcb.properties.grace,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0["min-evaluation"] !== undefined && func0.call(data0, "min-evaluation")){
let data5 = data0["min-evaluation"];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/tcb/min-evaluation",schemaPath:"#/properties/tcb/properties/min-evaluation/type",keyword:"type",params:{type: "integer"},schema:schema135.properties.tcb.properties["min-evaluation"].type,parentSchema:schema135.properties.tcb.properties["min-evaluation"],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/tcb/min-evaluation",schemaPath:"#/properties/tcb/properties/min-evaluation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema135.properties.tcb.properties["min-evaluation"],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/tcb/min-evaluation",schemaPath:"#/properties/tcb/properties/min-evaluation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema135.properties.tcb.properties["min-evaluation"],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data0.advisories !== undefined && func0.call(data0, "advisories")){
let data6 = data0.advisories;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 of Object.keys(data6)){
if(!((key4 === "allow") || (pattern4.test(key4)))){
const err15 = {instancePath:instancePath+"/tcb/advisories",schemaPath:"#/properties/tcb/properties/advisories/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema135.properties.tcb.properties.advisories,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.allow !== undefined && func0.call(data6, "allow")){
let data7 = data6.allow;
if(Array.isArray(data7)){
if(data7.length > 100){
const err16 = {instancePath:instancePath+"/tcb/advisories/allow",schemaPath:"#/properties/tcb/properties/advisories/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.tcb.properties.advisories.properties.allow,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(!pattern120.test(data8)){
const err17 = {instancePath:instancePath+"/tcb/advisories/allow/" + i1,schemaPath:"#/properties/tcb/properties/advisories/properties/allow/items/pattern",keyword:"pattern",params:{pattern: "^INTEL-SA-[0-9]{5}$"},schema:"^INTEL-SA-[0-9]{5}$",parentSchema:schema135.properties.tcb.properties.advisories.properties.allow.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/tcb/advisories/allow/" + i1,schemaPath:"#/properties/tcb/properties/advisories/properties/allow/items/type",keyword:"type",params:{type: "string"},schema:schema135.properties.tcb.properties.advisories.properties.allow.items.type,parentSchema:schema135.properties.tcb.properties.advisories.properties.allow.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/tcb/advisories/allow",schemaPath:"#/properties/tcb/properties/advisories/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema135.properties.tcb.properties.advisories.properties.allow.type,parentSchema:schema135.properties.tcb.properties.advisories.properties.allow,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/tcb/advisories",schemaPath:"#/properties/tcb/properties/advisories/type",keyword:"type",params:{type: "object"},schema:schema135.properties.tcb.properties.advisories.type,parentSchema:schema135.properties.tcb.properties.advisories,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tcb",schemaPath:"#/properties/tcb/type",keyword:"type",params:{type: "object"},schema:schema135.properties.tcb.type,parentSchema:schema135.properties.tcb,data:data0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.measurements !== undefined && func0.call(data, "measurements")){
let data9 = data.measurements;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 of Object.keys(data9)){
if(!((((((key5 === "mrtd") || (key5 === "rtmr0")) || (key5 === "rtmr1")) || (key5 === "rtmr2")) || (key5 === "rtmr3")) || (pattern4.test(key5)))){
const err22 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema135.properties.measurements,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.mrtd !== undefined && func0.call(data9, "mrtd")){
let data10 = data9.mrtd;
if(Array.isArray(data10)){
if(data10.length > 100){
const err23 = {instancePath:instancePath+"/measurements/mrtd",schemaPath:"#/properties/measurements/properties/mrtd/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.mrtd,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.length < 1){
const err24 = {instancePath:instancePath+"/measurements/mrtd",schemaPath:"#/properties/measurements/properties/mrtd/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.mrtd,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!pattern122.test(data11)){
const err25 = {instancePath:instancePath+"/measurements/mrtd/" + i2,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/measurements/mrtd/" + i2,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/measurements/mrtd",schemaPath:"#/properties/measurements/properties/mrtd/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.mrtd.type,parentSchema:schema135.properties.measurements.properties.mrtd,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.rtmr0 !== undefined && func0.call(data9, "rtmr0")){
let data12 = data9.rtmr0;
if(Array.isArray(data12)){
if(data12.length > 100){
const err28 = {instancePath:instancePath+"/measurements/rtmr0",schemaPath:"#/properties/measurements/properties/rtmr0/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr0,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12.length < 1){
const err29 = {instancePath:instancePath+"/measurements/rtmr0",schemaPath:"#/properties/measurements/properties/rtmr0/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr0,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(typeof data13 === "string"){
if(!pattern122.test(data13)){
const err30 = {instancePath:instancePath+"/measurements/rtmr0/" + i3,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/measurements/rtmr0/" + i3,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/measurements/rtmr0",schemaPath:"#/properties/measurements/properties/rtmr0/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr0.type,parentSchema:schema135.properties.measurements.properties.rtmr0,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.rtmr1 !== undefined && func0.call(data9, "rtmr1")){
let data14 = data9.rtmr1;
if(Array.isArray(data14)){
if(data14.length > 100){
const err33 = {instancePath:instancePath+"/measurements/rtmr1",schemaPath:"#/properties/measurements/properties/rtmr1/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr1,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data14.length < 1){
const err34 = {instancePath:instancePath+"/measurements/rtmr1",schemaPath:"#/properties/measurements/properties/rtmr1/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr1,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(!pattern122.test(data15)){
const err35 = {instancePath:instancePath+"/measurements/rtmr1/" + i4,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/measurements/rtmr1/" + i4,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/measurements/rtmr1",schemaPath:"#/properties/measurements/properties/rtmr1/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr1.type,parentSchema:schema135.properties.measurements.properties.rtmr1,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.rtmr2 !== undefined && func0.call(data9, "rtmr2")){
let data16 = data9.rtmr2;
if(Array.isArray(data16)){
if(data16.length > 100){
const err38 = {instancePath:instancePath+"/measurements/rtmr2",schemaPath:"#/properties/measurements/properties/rtmr2/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr2,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data16.length < 1){
const err39 = {instancePath:instancePath+"/measurements/rtmr2",schemaPath:"#/properties/measurements/properties/rtmr2/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr2,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!pattern122.test(data17)){
const err40 = {instancePath:instancePath+"/measurements/rtmr2/" + i5,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/measurements/rtmr2/" + i5,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/measurements/rtmr2",schemaPath:"#/properties/measurements/properties/rtmr2/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr2.type,parentSchema:schema135.properties.measurements.properties.rtmr2,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.rtmr3 !== undefined && func0.call(data9, "rtmr3")){
let data18 = data9.rtmr3;
if(Array.isArray(data18)){
if(data18.length > 100){
const err43 = {instancePath:instancePath+"/measurements/rtmr3",schemaPath:"#/properties/measurements/properties/rtmr3/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema135.properties.measurements.properties.rtmr3,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data18.length < 1){
const err44 = {instancePath:instancePath+"/measurements/rtmr3",schemaPath:"#/properties/measurements/properties/rtmr3/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.measurements.properties.rtmr3,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len6 = data18.length;
for(let i6=0; i6<len6; i6++){
let data19 = data18[i6];
if(typeof data19 === "string"){
if(!pattern122.test(data19)){
const err45 = {instancePath:instancePath+"/measurements/rtmr3/" + i6,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/measurements/rtmr3/" + i6,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/measurements/rtmr3",schemaPath:"#/properties/measurements/properties/rtmr3/type",keyword:"type",params:{type: "array"},schema:schema135.properties.measurements.properties.rtmr3.type,parentSchema:schema135.properties.measurements.properties.rtmr3,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/type",keyword:"type",params:{type: "object"},schema:schema135.properties.measurements.type,parentSchema:schema135.properties.measurements,data:data9};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.devices !== undefined && func0.call(data, "devices")){
let data20 = data.devices;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 of Object.keys(data20)){
if(!(((key6 === "allow") || (key6 === "registry")) || (pattern4.test(key6)))){
const err49 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema135.properties.devices,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data20.allow !== undefined && func0.call(data20, "allow")){
let data21 = data20.allow;
if(Array.isArray(data21)){
if(data21.length > 10000){
const err50 = {instancePath:instancePath+"/devices/allow",schemaPath:"#/properties/devices/properties/allow/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema135.properties.devices.properties.allow,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data21.length < 1){
const err51 = {instancePath:instancePath+"/devices/allow",schemaPath:"#/properties/devices/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.devices.properties.allow,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len7 = data21.length;
for(let i7=0; i7<len7; i7++){
let data22 = data21[i7];
if(typeof data22 === "string"){
if(!pattern107.test(data22)){
const err52 = {instancePath:instancePath+"/devices/allow/" + i7,schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema131,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/devices/allow/" + i7,schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},schema:schema131.type,parentSchema:schema131,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/devices/allow",schemaPath:"#/properties/devices/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema135.properties.devices.properties.allow.type,parentSchema:schema135.properties.devices.properties.allow,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data20.registry !== undefined && func0.call(data20, "registry")){
let data23 = data20.registry;
if(typeof data23 === "string"){
if(func64(data23) > 300){
const err55 = {instancePath:instancePath+"/devices/registry",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!pattern33.test(data23)){
const err56 = {instancePath:instancePath+"/devices/registry",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/devices/registry",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "object"},schema:schema135.properties.devices.type,parentSchema:schema135.properties.devices,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.collateral !== undefined && func0.call(data, "collateral")){
let data24 = data.collateral;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key7 of Object.keys(data24)){
if(!(((key7 === "from") || (key7 === "online")) || (pattern4.test(key7)))){
const err59 = {instancePath:instancePath+"/collateral",schemaPath:"#/properties/collateral/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema135.properties.collateral,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data24.from !== undefined && func0.call(data24, "from")){
let data25 = data24.from;
if(Array.isArray(data25)){
if(data25.length > 10){
const err60 = {instancePath:instancePath+"/collateral/from",schemaPath:"#/properties/collateral/properties/from/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema135.properties.collateral.properties.from,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data25.length < 1){
const err61 = {instancePath:instancePath+"/collateral/from",schemaPath:"#/properties/collateral/properties/from/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema135.properties.collateral.properties.from,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const len8 = data25.length;
for(let i8=0; i8<len8; i8++){
let data26 = data25[i8];
if(typeof data26 === "string"){
if(func64(data26) > 300){
const err62 = {instancePath:instancePath+"/collateral/from/" + i8,schemaPath:"#/properties/collateral/properties/from/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema135.properties.collateral.properties.from.items,data:data26};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!pattern33.test(data26)){
const err63 = {instancePath:instancePath+"/collateral/from/" + i8,schemaPath:"#/properties/collateral/properties/from/items/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema135.properties.collateral.properties.from.items,data:data26};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/collateral/from/" + i8,schemaPath:"#/properties/collateral/properties/from/items/type",keyword:"type",params:{type: "string"},schema:schema135.properties.collateral.properties.from.items.type,parentSchema:schema135.properties.collateral.properties.from.items,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/collateral/from",schemaPath:"#/properties/collateral/properties/from/type",keyword:"type",params:{type: "array"},schema:schema135.properties.collateral.properties.from.type,parentSchema:schema135.properties.collateral.properties.from,data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data24.online !== undefined && func0.call(data24, "online")){
let data27 = data24.online;
if(!((data27 === "never") || (data27 === "allowed"))){
const err66 = {instancePath:instancePath+"/collateral/online",schemaPath:"#/properties/collateral/properties/online/enum",keyword:"enum",params:{allowedValues: schema135.properties.collateral.properties.online.enum},schema:schema135.properties.collateral.properties.online.enum,parentSchema:schema135.properties.collateral.properties.online,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/collateral",schemaPath:"#/properties/collateral/type",keyword:"type",params:{type: "object"},schema:schema135.properties.collateral.type,parentSchema:schema135.properties.collateral,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema135.type,parentSchema:schema135,data};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema146 = {"description":"What a SEV-SNP report must show.","type":"object","properties":{"measurements":{"description":"Launch measurements that pass.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/measurement"},"examples":[["sha384:000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]},"min-tcb":{"description":"Least version of each part.","type":"object","properties":{"bootloader":{"description":"Least version of the boot loader.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"tee":{"description":"Least version of the TEE.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"snp":{"description":"Least version of the SNP firmware.","type":"integer","minimum":0,"maximum":255,"examples":[3]},"microcode":{"description":"Least version of the microcode.","type":"integer","minimum":0,"maximum":255,"examples":[3]}},"patternProperties":{"^x-":true},"additionalProperties":false},"debug":{"description":"Whether a guest with debugging passes.","enum":["deny","allow"],"default":"deny"},"chips":{"description":"Chip ids that pass. Unless given, any genuine one.","type":"array","minItems":1,"maxItems":10000,"items":{"description":"A chip id in hex.","type":"string","pattern":"^[0-9a-f]{128}$","examples":["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]},"examples":[["00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"snp-policy"};
const pattern135 = new RegExp("^[0-9a-f]{128}$", "u");

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "measurements") || (key0 === "min-tcb")) || (key0 === "debug")) || (key0 === "chips")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema146,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.measurements !== undefined && func0.call(data, "measurements")){
let data0 = data.measurements;
if(Array.isArray(data0)){
if(data0.length > 100){
const err1 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema146.properties.measurements,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema146.properties.measurements,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern122.test(data1)){
const err3 = {instancePath:instancePath+"/measurements/" + i0,schemaPath:"#/$defs/measurement/pattern",keyword:"pattern",params:{pattern: "^sha384:[0-9a-f]{96}$"},schema:"^sha384:[0-9a-f]{96}$",parentSchema:schema139,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/measurements/" + i0,schemaPath:"#/$defs/measurement/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/type",keyword:"type",params:{type: "array"},schema:schema146.properties.measurements.type,parentSchema:schema146.properties.measurements,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data["min-tcb"] !== undefined && func0.call(data, "min-tcb")){
let data2 = data["min-tcb"];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
if(!(((((key1 === "bootloader") || (key1 === "tee")) || (key1 === "snp")) || (key1 === "microcode")) || (pattern4.test(key1)))){
const err6 = {instancePath:instancePath+"/min-tcb",schemaPath:"#/properties/min-tcb/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema146.properties["min-tcb"],data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.bootloader !== undefined && func0.call(data2, "bootloader")){
let data3 = data2.bootloader;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/min-tcb/bootloader",schemaPath:"#/properties/min-tcb/properties/bootloader/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.bootloader.type,parentSchema:schema146.properties["min-tcb"].properties.bootloader,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 255 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/min-tcb/bootloader",schemaPath:"#/properties/min-tcb/properties/bootloader/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.bootloader,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/min-tcb/bootloader",schemaPath:"#/properties/min-tcb/properties/bootloader/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.bootloader,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data2.tee !== undefined && func0.call(data2, "tee")){
let data4 = data2.tee;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/min-tcb/tee",schemaPath:"#/properties/min-tcb/properties/tee/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.tee.type,parentSchema:schema146.properties["min-tcb"].properties.tee,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 255 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/min-tcb/tee",schemaPath:"#/properties/min-tcb/properties/tee/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.tee,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/min-tcb/tee",schemaPath:"#/properties/min-tcb/properties/tee/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.tee,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data2.snp !== undefined && func0.call(data2, "snp")){
let data5 = data2.snp;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/min-tcb/snp",schemaPath:"#/properties/min-tcb/properties/snp/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.snp.type,parentSchema:schema146.properties["min-tcb"].properties.snp,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 255 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/min-tcb/snp",schemaPath:"#/properties/min-tcb/properties/snp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.snp,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/min-tcb/snp",schemaPath:"#/properties/min-tcb/properties/snp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.snp,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data2.microcode !== undefined && func0.call(data2, "microcode")){
let data6 = data2.microcode;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/min-tcb/microcode",schemaPath:"#/properties/min-tcb/properties/microcode/type",keyword:"type",params:{type: "integer"},schema:schema146.properties["min-tcb"].properties.microcode.type,parentSchema:schema146.properties["min-tcb"].properties.microcode,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 255 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/min-tcb/microcode",schemaPath:"#/properties/min-tcb/properties/microcode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},schema:255,parentSchema:schema146.properties["min-tcb"].properties.microcode,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/min-tcb/microcode",schemaPath:"#/properties/min-tcb/properties/microcode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema146.properties["min-tcb"].properties.microcode,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/min-tcb",schemaPath:"#/properties/min-tcb/type",keyword:"type",params:{type: "object"},schema:schema146.properties["min-tcb"].type,parentSchema:schema146.properties["min-tcb"],data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.debug !== undefined && func0.call(data, "debug")){
let data7 = data.debug;
if(!((data7 === "deny") || (data7 === "allow"))){
const err20 = {instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/enum",keyword:"enum",params:{allowedValues: schema146.properties.debug.enum},schema:schema146.properties.debug.enum,parentSchema:schema146.properties.debug,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.chips !== undefined && func0.call(data, "chips")){
let data8 = data.chips;
if(Array.isArray(data8)){
if(data8.length > 10000){
const err21 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema146.properties.chips,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8.length < 1){
const err22 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema146.properties.chips,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(!pattern135.test(data9)){
const err23 = {instancePath:instancePath+"/chips/" + i1,schemaPath:"#/properties/chips/items/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{128}$"},schema:"^[0-9a-f]{128}$",parentSchema:schema146.properties.chips.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/chips/" + i1,schemaPath:"#/properties/chips/items/type",keyword:"type",params:{type: "string"},schema:schema146.properties.chips.items.type,parentSchema:schema146.properties.chips.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/type",keyword:"type",params:{type: "array"},schema:schema146.properties.chips.type,parentSchema:schema146.properties.chips,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema146.type,parentSchema:schema146,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema149 = {"description":"What a TPM quote must show.","type":"object","properties":{"enrolled":{"$ref":"#/$defs/path","description":"File with the host's enrolled keys."},"bank":{"description":"Hash of the PCR bank.","enum":["sha256","sha384"],"default":"sha256"},"pcrs":{"description":"PCR number to the values it may have.","type":"object","propertyNames":{"$ref":"#/$defs/pcr-number"},"patternProperties":{"^x-":true},"additionalProperties":{"description":"Values it may have.","type":"array","minItems":1,"maxItems":100,"items":{"description":"sha256: or sha384: and hex.","type":"string","pattern":"^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$","examples":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}},"examples":[{"7":["sha256:0000000000000000000000000000000000000000000000000000000000000000"]}]},"nv-log":{"description":"NV index that records every apply, quoted: unquoted it is a number.","type":"string","pattern":"^0x[0-9a-f]{6,8}$","examples":["0x1500020"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tpm-policy"};
const schema151 = {"description":"A PCR: 0 to 23, quoted.","type":"string","pattern":"^(?:x-.*|[0-9]|1[0-9]|2[0-3])$","examples":["7"],"$comment":"pcr-number"};
const pattern140 = new RegExp("^(?:x-.*|[0-9]|1[0-9]|2[0-3])$", "u");
const pattern142 = new RegExp("^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$", "u");
const pattern143 = new RegExp("^0x[0-9a-f]{6,8}$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "enrolled") || (key0 === "bank")) || (key0 === "pcrs")) || (key0 === "nv-log")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema149,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enrolled !== undefined && func0.call(data, "enrolled")){
let data0 = data.enrolled;
if(typeof data0 === "string"){
if(func64(data0) > 300){
const err1 = {instancePath:instancePath+"/enrolled",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern33.test(data0)){
const err2 = {instancePath:instancePath+"/enrolled",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/enrolled",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.bank !== undefined && func0.call(data, "bank")){
let data1 = data.bank;
if(!((data1 === "sha256") || (data1 === "sha384"))){
const err4 = {instancePath:instancePath+"/bank",schemaPath:"#/properties/bank/enum",keyword:"enum",params:{allowedValues: schema149.properties.bank.enum},schema:schema149.properties.bank.enum,parentSchema:schema149.properties.bank,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.pcrs !== undefined && func0.call(data, "pcrs")){
let data2 = data.pcrs;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
const _errs10 = errors;
if(typeof key1 === "string"){
if(!pattern140.test(key1)){
const err5 = {instancePath:instancePath+"/pcrs",schemaPath:"#/$defs/pcr-number/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[0-9]|1[0-9]|2[0-3])$"},schema:"^(?:x-.*|[0-9]|1[0-9]|2[0-3])$",parentSchema:schema151,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/pcrs",schemaPath:"#/$defs/pcr-number/type",keyword:"type",params:{type: "string"},schema:schema151.type,parentSchema:schema151,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid2 = _errs10 === errors;
if(!valid2){
const err7 = {instancePath:instancePath+"/pcrs",schemaPath:"#/properties/pcrs/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema149.properties.pcrs.propertyNames,parentSchema:schema149.properties.pcrs,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key2 of Object.keys(data2)){
if(!(pattern4.test(key2))){
let data3 = data2[key2];
if(Array.isArray(data3)){
if(data3.length > 100){
const err8 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pcrs/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema149.properties.pcrs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pcrs/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema149.properties.pcrs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern142.test(data4)){
const err10 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/pcrs/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$"},schema:"^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$",parentSchema:schema149.properties.pcrs.additionalProperties.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/pcrs/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema149.properties.pcrs.additionalProperties.items.type,parentSchema:schema149.properties.pcrs.additionalProperties.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/pcrs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pcrs/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema149.properties.pcrs.additionalProperties.type,parentSchema:schema149.properties.pcrs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/pcrs",schemaPath:"#/properties/pcrs/type",keyword:"type",params:{type: "object"},schema:schema149.properties.pcrs.type,parentSchema:schema149.properties.pcrs,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["nv-log"] !== undefined && func0.call(data, "nv-log")){
let data5 = data["nv-log"];
if(typeof data5 === "string"){
if(!pattern143.test(data5)){
const err14 = {instancePath:instancePath+"/nv-log",schemaPath:"#/properties/nv-log/pattern",keyword:"pattern",params:{pattern: "^0x[0-9a-f]{6,8}$"},schema:"^0x[0-9a-f]{6,8}$",parentSchema:schema149.properties["nv-log"],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/nv-log",schemaPath:"#/properties/nv-log/type",keyword:"type",params:{type: "string"},schema:schema149.properties["nv-log"].type,parentSchema:schema149.properties["nv-log"],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema149.type,parentSchema:schema149,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema127.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.platform !== undefined && func0.call(data, "platform")){
let data0 = data.platform;
if(!((((((data0 === "dstack-tdx") || (data0 === "tdx")) || (data0 === "sev-snp")) || (data0 === "tpm")) || (data0 === "nixos-tpm")) || (data0 === "host-key"))){
const err1 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/enum",keyword:"enum",params:{allowedValues: schema127.properties.platform.enum},schema:schema127.properties.platform.enum,parentSchema:schema127.properties.platform,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["app-id"] !== undefined && func0.call(data, "app-id")){
let data1 = data["app-id"];
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err2 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema128,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.expect !== undefined && func0.call(data, "expect")){
let data2 = data.expect;
if(typeof data2 === "string"){
if(func64(data2) > 300){
const err4 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern33.test(data2)){
const err5 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["max-age"] !== undefined && func0.call(data, "max-age")){
let data3 = data["max-age"];
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err7 = {instancePath:instancePath+"/max-age",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/max-age",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["os-image"] !== undefined && func0.call(data, "os-image")){
let data4 = data["os-image"];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 of Object.keys(data4)){
if(!((((key1 === "hash") || (key1 === "dev")) || (key1 === "min-version")) || (pattern4.test(key1)))){
const err9 = {instancePath:instancePath+"/os-image",schemaPath:"#/properties/os-image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema127.properties["os-image"],data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.hash !== undefined && func0.call(data4, "hash")){
let data5 = data4.hash;
if(typeof data5 === "string"){
if(!pattern107.test(data5)){
const err10 = {instancePath:instancePath+"/os-image/hash",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema131,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/os-image/hash",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},schema:schema131.type,parentSchema:schema131,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.dev !== undefined && func0.call(data4, "dev")){
let data6 = data4.dev;
if(!((data6 === "deny") || (data6 === "allow"))){
const err12 = {instancePath:instancePath+"/os-image/dev",schemaPath:"#/properties/os-image/properties/dev/enum",keyword:"enum",params:{allowedValues: schema127.properties["os-image"].properties.dev.enum},schema:schema127.properties["os-image"].properties.dev.enum,parentSchema:schema127.properties["os-image"].properties.dev,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4["min-version"] !== undefined && func0.call(data4, "min-version")){
let data7 = data4["min-version"];
if(typeof data7 === "string"){
if(!pattern108.test(data7)){
const err13 = {instancePath:instancePath+"/os-image/min-version",schemaPath:"#/properties/os-image/properties/min-version/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$"},schema:"^[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}$",parentSchema:schema127.properties["os-image"].properties["min-version"],data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/os-image/min-version",schemaPath:"#/properties/os-image/properties/min-version/type",keyword:"type",params:{type: "string"},schema:schema127.properties["os-image"].properties["min-version"].type,parentSchema:schema127.properties["os-image"].properties["min-version"],data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/os-image",schemaPath:"#/properties/os-image/type",keyword:"type",params:{type: "object"},schema:schema127.properties["os-image"].type,parentSchema:schema127.properties["os-image"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["key-provider"] !== undefined && func0.call(data, "key-provider")){
let data8 = data["key-provider"];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 of Object.keys(data8)){
if(!(((key2 === "name") || (key2 === "id")) || (pattern4.test(key2)))){
const err16 = {instancePath:instancePath+"/key-provider",schemaPath:"#/properties/key-provider/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema127.properties["key-provider"],data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.name !== undefined && func0.call(data8, "name")){
let data9 = data8.name;
if(!((((data9 === "kms") || (data9 === "local-sgx")) || (data9 === "tpm")) || (data9 === "none"))){
const err17 = {instancePath:instancePath+"/key-provider/name",schemaPath:"#/properties/key-provider/properties/name/enum",keyword:"enum",params:{allowedValues: schema127.properties["key-provider"].properties.name.enum},schema:schema127.properties["key-provider"].properties.name.enum,parentSchema:schema127.properties["key-provider"].properties.name,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.id !== undefined && func0.call(data8, "id")){
let data10 = data8.id;
if(typeof data10 === "string"){
if(!pattern107.test(data10)){
const err18 = {instancePath:instancePath+"/key-provider/id",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema131,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/key-provider/id",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},schema:schema131.type,parentSchema:schema131,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/key-provider",schemaPath:"#/properties/key-provider/type",keyword:"type",params:{type: "object"},schema:schema127.properties["key-provider"].type,parentSchema:schema127.properties["key-provider"],data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.compose !== undefined && func0.call(data, "compose")){
let data11 = data.compose;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 of Object.keys(data11)){
if(!(((((key3 === "from") || (key3 === "digests")) || (key3 === "env")) || (key3 === "launch-token")) || (pattern4.test(key3)))){
const err21 = {instancePath:instancePath+"/compose",schemaPath:"#/properties/compose/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema127.properties.compose,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.from !== undefined && func0.call(data11, "from")){
let data12 = data11.from;
if(typeof data12 === "string"){
if(func64(data12) > 300){
const err22 = {instancePath:instancePath+"/compose/from",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern33.test(data12)){
const err23 = {instancePath:instancePath+"/compose/from",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/compose/from",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.digests !== undefined && func0.call(data11, "digests")){
let data13 = data11.digests;
if(!((data13 === "required") || (data13 === "any"))){
const err25 = {instancePath:instancePath+"/compose/digests",schemaPath:"#/properties/compose/properties/digests/enum",keyword:"enum",params:{allowedValues: schema127.properties.compose.properties.digests.enum},schema:schema127.properties.compose.properties.digests.enum,parentSchema:schema127.properties.compose.properties.digests,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.env !== undefined && func0.call(data11, "env")){
let data14 = data11.env;
if(Array.isArray(data14)){
if(data14.length > 100){
const err26 = {instancePath:instancePath+"/compose/env",schemaPath:"#/properties/compose/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema127.properties.compose.properties.env,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(!pattern17.test(data15)){
const err27 = {instancePath:instancePath+"/compose/env/" + i0,schemaPath:"#/$defs/variable-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,199}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,199}$",parentSchema:schema44,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/compose/env/" + i0,schemaPath:"#/$defs/variable-name/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/compose/env",schemaPath:"#/properties/compose/properties/env/type",keyword:"type",params:{type: "array"},schema:schema127.properties.compose.properties.env.type,parentSchema:schema127.properties.compose.properties.env,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11["launch-token"] !== undefined && func0.call(data11, "launch-token")){
let data16 = data11["launch-token"];
if(!((data16 === "required") || (data16 === "none"))){
const err30 = {instancePath:instancePath+"/compose/launch-token",schemaPath:"#/properties/compose/properties/launch-token/enum",keyword:"enum",params:{allowedValues: schema127.properties.compose.properties["launch-token"].enum},schema:schema127.properties.compose.properties["launch-token"].enum,parentSchema:schema127.properties.compose.properties["launch-token"],data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/compose",schemaPath:"#/properties/compose/type",keyword:"type",params:{type: "object"},schema:schema127.properties.compose.type,parentSchema:schema127.properties.compose,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.tdx !== undefined && func0.call(data, "tdx")){
if(!(validate73(data.tdx, {instancePath:instancePath+"/tdx",parentData:data,parentDataProperty:"tdx",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.snp !== undefined && func0.call(data, "snp")){
if(!(validate75(data.snp, {instancePath:instancePath+"/snp",parentData:data,parentDataProperty:"snp",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data19 = data.gpu;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 of Object.keys(data19)){
if(!((((key4 === "require") || (key4 === "driver")) || (key4 === "debug")) || (pattern4.test(key4)))){
const err32 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema148,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data19.require !== undefined && func0.call(data19, "require")){
let data20 = data19.require;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err33 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/type",keyword:"type",params:{type: "integer"},schema:schema148.properties.require.type,parentSchema:schema148.properties.require,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 64 || isNaN(data20)){
const err34 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},schema:64,parentSchema:schema148.properties.require,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err35 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema148.properties.require,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data19.driver !== undefined && func0.call(data19, "driver")){
let data21 = data19.driver;
if(Array.isArray(data21)){
if(data21.length > 20){
const err36 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema148.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data21.length < 1){
const err37 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema148.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(typeof data22 === "string"){
if(!pattern137.test(data22)){
const err38 = {instancePath:instancePath+"/gpu/driver/" + i1,schemaPath:"#/$defs/gpu-policy/properties/driver/items/pattern",keyword:"pattern",params:{pattern: "^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$"},schema:"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$",parentSchema:schema148.properties.driver.items,data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/gpu/driver/" + i1,schemaPath:"#/$defs/gpu-policy/properties/driver/items/type",keyword:"type",params:{type: "string"},schema:schema148.properties.driver.items.type,parentSchema:schema148.properties.driver.items,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/type",keyword:"type",params:{type: "array"},schema:schema148.properties.driver.type,parentSchema:schema148.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.debug !== undefined && func0.call(data19, "debug")){
let data23 = data19.debug;
if(!((data23 === "deny") || (data23 === "allow"))){
const err41 = {instancePath:instancePath+"/gpu/debug",schemaPath:"#/$defs/gpu-policy/properties/debug/enum",keyword:"enum",params:{allowedValues: schema148.properties.debug.enum},schema:schema148.properties.debug.enum,parentSchema:schema148.properties.debug,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/type",keyword:"type",params:{type: "object"},schema:schema148.type,parentSchema:schema148,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.tpm !== undefined && func0.call(data, "tpm")){
if(!(validate77(data.tpm, {instancePath:instancePath+"/tpm",parentData:data,parentDataProperty:"tpm",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.instances !== undefined && func0.call(data, "instances")){
let data25 = data.instances;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key5 of Object.keys(data25)){
if(!(((key5 === "max") || (key5 === "allow")) || (pattern4.test(key5)))){
const err43 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema127.properties.instances,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data25.max !== undefined && func0.call(data25, "max")){
let data26 = data25.max;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err44 = {instancePath:instancePath+"/instances/max",schemaPath:"#/properties/instances/properties/max/type",keyword:"type",params:{type: "integer"},schema:schema127.properties.instances.properties.max.type,parentSchema:schema127.properties.instances.properties.max,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 10000 || isNaN(data26)){
const err45 = {instancePath:instancePath+"/instances/max",schemaPath:"#/properties/instances/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema127.properties.instances.properties.max,data:data26};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err46 = {instancePath:instancePath+"/instances/max",schemaPath:"#/properties/instances/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema127.properties.instances.properties.max,data:data26};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data25.allow !== undefined && func0.call(data25, "allow")){
let data27 = data25.allow;
if(Array.isArray(data27)){
if(data27.length > 100){
const err47 = {instancePath:instancePath+"/instances/allow",schemaPath:"#/properties/instances/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema127.properties.instances.properties.allow,data:data27};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data27.length < 1){
const err48 = {instancePath:instancePath+"/instances/allow",schemaPath:"#/properties/instances/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema127.properties.instances.properties.allow,data:data27};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len2 = data27.length;
for(let i2=0; i2<len2; i2++){
let data28 = data27[i2];
if(typeof data28 === "string"){
if(!pattern145.test(data28)){
const err49 = {instancePath:instancePath+"/instances/allow/" + i2,schemaPath:"#/$defs/hex-id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{6,128}$"},schema:"^[0-9a-f]{6,128}$",parentSchema:schema152,data:data28};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/instances/allow/" + i2,schemaPath:"#/$defs/hex-id/type",keyword:"type",params:{type: "string"},schema:schema152.type,parentSchema:schema152,data:data28};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/instances/allow",schemaPath:"#/properties/instances/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema127.properties.instances.properties.allow.type,parentSchema:schema127.properties.instances.properties.allow,data:data27};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "object"},schema:schema127.properties.instances.type,parentSchema:schema127.properties.instances,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.nix !== undefined && func0.call(data, "nix")){
let data29 = data.nix;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 of Object.keys(data29)){
if(!((((key6 === "keys") || (key6 === "closure")) || (key6 === "closure-digest")) || (pattern4.test(key6)))){
const err53 = {instancePath:instancePath+"/nix",schemaPath:"#/properties/nix/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema127.properties.nix,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data29.keys !== undefined && func0.call(data29, "keys")){
let data30 = data29.keys;
if(Array.isArray(data30)){
if(data30.length > 20){
const err54 = {instancePath:instancePath+"/nix/keys",schemaPath:"#/properties/nix/properties/keys/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema127.properties.nix.properties.keys,data:data30};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data30.length < 1){
const err55 = {instancePath:instancePath+"/nix/keys",schemaPath:"#/properties/nix/properties/keys/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema127.properties.nix.properties.keys,data:data30};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len3 = data30.length;
for(let i3=0; i3<len3; i3++){
let data31 = data30[i3];
if(typeof data31 === "string"){
if(!pattern79.test(data31)){
const err56 = {instancePath:instancePath+"/nix/keys/" + i3,schemaPath:"#/$defs/cache-key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$"},schema:"^[A-Za-z0-9._-]{1,200}:[A-Za-z0-9+/]{43}=$",parentSchema:schema103,data:data31};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/nix/keys/" + i3,schemaPath:"#/$defs/cache-key/type",keyword:"type",params:{type: "string"},schema:schema103.type,parentSchema:schema103,data:data31};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/nix/keys",schemaPath:"#/properties/nix/properties/keys/type",keyword:"type",params:{type: "array"},schema:schema127.properties.nix.properties.keys.type,parentSchema:schema127.properties.nix.properties.keys,data:data30};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data29.closure !== undefined && func0.call(data29, "closure")){
let data32 = data29.closure;
if(!((data32 === "signed") || (data32 === "any"))){
const err59 = {instancePath:instancePath+"/nix/closure",schemaPath:"#/properties/nix/properties/closure/enum",keyword:"enum",params:{allowedValues: schema127.properties.nix.properties.closure.enum},schema:schema127.properties.nix.properties.closure.enum,parentSchema:schema127.properties.nix.properties.closure,data:data32};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data29["closure-digest"] !== undefined && func0.call(data29, "closure-digest")){
let data33 = data29["closure-digest"];
if(!((data33 === "from-plan") || (data33 === "any"))){
const err60 = {instancePath:instancePath+"/nix/closure-digest",schemaPath:"#/properties/nix/properties/closure-digest/enum",keyword:"enum",params:{allowedValues: schema127.properties.nix.properties["closure-digest"].enum},schema:schema127.properties.nix.properties["closure-digest"].enum,parentSchema:schema127.properties.nix.properties["closure-digest"],data:data33};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/nix",schemaPath:"#/properties/nix/type",keyword:"type",params:{type: "object"},schema:schema127.properties.nix.type,parentSchema:schema127.properties.nix,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema127.type,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema117.required,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.attr === undefined) || (!(func0.call(data, "attr")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attr"},schema:schema117.required,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema117.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("profile" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "profile"},schema:"profile",parentSchema:schema117.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern84.test(data2)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.attr !== undefined && func0.call(data, "attr")){
let data10 = data.attr;
if(typeof data10 === "string"){
if(func64(data10) > 300){
const err17 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern21.test(data10)){
const err18 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]*(?:\\.[A-Za-z0-9_][A-Za-z0-9_'-]*){0,15}$",parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/attr",schemaPath:"#/$defs/attribute/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema117.type,parentSchema:schema117,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema155 = {"description":"Images run by podman or docker.","type":"object","properties":{"kind":{"description":"What Neko manages: here containers.","const":"containers"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"}},"required":["kind","run"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"containers-target"};
const schema162 = {"description":"An image/variant, or a mapping that names it and says how it runs.","type":["string","object"],"pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","properties":{"image":{"$ref":"#/$defs/image-reference"},"name":{"$ref":"#/$defs/name","description":"Name of the container, unique in its target. Unless given, the image's."},"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"required":["image"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":["agent/opt",{"image":"agent/opt","ports":["127.0.0.1:8080:80"]}],"$comment":"container"};
const schema163 = {"description":"An image and a variant, or an image that declares no variants. What a target runs may be <image>/auto: then its host picks the variant that was made most for it.","type":"string","pattern":"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$","examples":["agent/opt","web"],"$comment":"image-reference"};
const schema165 = {"description":"A published port: [address:]host:container[/tcp|/udp], or the container's alone.","type":"string","pattern":"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$","examples":["127.0.0.1:8080:80","8080:80"],"$comment":"port"};
const schema166 = {"description":"A bind mount: /host/path:/container/path, also :ro.","type":"string","maxLength":1000,"pattern":"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$","examples":["/srv/data:/data:ro"],"$comment":"mount"};
const schema167 = {"description":"A CDI name or a device path.","type":"string","maxLength":300,"pattern":"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$","examples":["nvidia.com/gpu=all","/dev/kvm"],"$comment":"device"};
const pattern155 = new RegExp("^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$", "u");
const pattern159 = new RegExp("^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$", "u");
const pattern160 = new RegExp("^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$", "u");
const pattern161 = new RegExp("^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$", "u");

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema162.type},schema:schema162.type,parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern155.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$"},schema:"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$",parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.image === undefined) || (!(func0.call(data, "image")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"},schema:schema162.required,parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((((key0 === "image") || (key0 === "name")) || (key0 === "ports")) || (key0 === "env")) || (key0 === "mounts")) || (key0 === "devices")) || (key0 === "args")) || (key0 === "network")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema162,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.image !== undefined && func0.call(data, "image")){
let data0 = data.image;
if(typeof data0 === "string"){
if(!pattern155.test(data0)){
const err4 = {instancePath:instancePath+"/image",schemaPath:"#/$defs/image-reference/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$"},schema:"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$",parentSchema:schema163,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/image",schemaPath:"#/$defs/image-reference/type",keyword:"type",params:{type: "string"},schema:schema163.type,parentSchema:schema163,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern39.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ports !== undefined && func0.call(data, "ports")){
let data2 = data.ports;
if(Array.isArray(data2)){
if(data2.length > 100){
const err8 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema162.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern159.test(data3)){
const err9 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$"},schema:"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$",parentSchema:schema165,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},schema:schema162.properties.ports.type,parentSchema:schema162.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.mounts !== undefined && func0.call(data, "mounts")){
let data5 = data.mounts;
if(Array.isArray(data5)){
if(data5.length > 100){
const err12 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema162.properties.mounts,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func64(data6) > 1000){
const err13 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema166,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern160.test(data6)){
const err14 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$"},schema:"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$",parentSchema:schema166,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/type",keyword:"type",params:{type: "string"},schema:schema166.type,parentSchema:schema166,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "array"},schema:schema162.properties.mounts.type,parentSchema:schema162.properties.mounts,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.devices !== undefined && func0.call(data, "devices")){
let data7 = data.devices;
if(Array.isArray(data7)){
if(data7.length > 100){
const err17 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema162.properties.devices,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(func64(data8) > 300){
const err18 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema167,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern161.test(data8)){
const err19 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$"},schema:"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$",parentSchema:schema167,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/type",keyword:"type",params:{type: "string"},schema:schema167.type,parentSchema:schema167,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},schema:schema162.properties.devices.type,parentSchema:schema162.properties.devices,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.args !== undefined && func0.call(data, "args")){
let data9 = data.args;
if(Array.isArray(data9)){
if(data9.length > 200){
const err22 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema162.properties.args,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 === "string"){
if(func64(data10) > 32768){
const err23 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},schema:schema162.properties.args.type,parentSchema:schema162.properties.args,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.network !== undefined && func0.call(data, "network")){
let data11 = data.network;
if(!(((data11 === "bridge") || (data11 === "host")) || (data11 === "none"))){
const err26 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/enum",keyword:"enum",params:{allowedValues: schema162.properties.network.enum},schema:schema162.properties.network.enum,parentSchema:schema162.properties.network,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.run === undefined) || (!(func0.call(data, "run")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "run"},schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema155.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("containers" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "containers"},schema:"containers",parentSchema:schema155.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern84.test(data2)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.run !== undefined && func0.call(data, "run")){
let data10 = data.run;
if(Array.isArray(data10)){
if(data10.length > 200){
const err17 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema155.properties.run,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data10.length < 1){
const err18 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema155.properties.run,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(!(validate85(data10[i0], {instancePath:instancePath+"/run/" + i0,parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "array"},schema:schema155.properties.run.type,parentSchema:schema155.properties.run,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.strategy !== undefined && func0.call(data, "strategy")){
let data12 = data.strategy;
if(!((data12 === "replace") || (data12 === "beside"))){
const err20 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema155.properties.strategy.enum},schema:schema155.properties.strategy.enum,parentSchema:schema155.properties.strategy,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema155.type,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema169 = {"description":"A NixOS system.","type":"object","properties":{"kind":{"description":"What Neko manages: here nixos.","const":"nixos"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"config":{"description":"Name below nixosConfigurations. Unless given, the target's.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_'-]{0,99}$","examples":["gpu-01"]},"modules":{"description":"NixOS modules of the host, for generated flakes.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/path"},"examples":[["nixos/nats-cluster.nix"]]},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]},"strategy":{"description":"replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.","enum":["replace","beside"],"default":"replace"},"proxmox":{"$ref":"#/$defs/proxmox"}},"required":["kind"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"nixos-target"};
const pattern168 = new RegExp("^[A-Za-z_][A-Za-z0-9_'-]{0,99}$", "u");
const schema177 = {"description":"Where the container or machine lies on Proxmox, for bootstrap.","type":"object","properties":{"node":{"$ref":"#/$defs/host-address","description":"Node.","examples":["pve1"]},"vmid":{"description":"Number of the guest.","type":"integer","minimum":100,"maximum":999999999,"examples":[201]},"cores":{"description":"CPU cores.","type":"integer","minimum":1,"maximum":1024,"default":2},"memory":{"$ref":"#/$defs/size","description":"Memory.","examples":["2GiB"]},"storage":{"description":"Storage of its disk.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local-lvm"]},"template-storage":{"description":"Storage templates are copied to.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","examples":["local"]},"bridge":{"description":"Bridge of its network interface.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,14}$","examples":["vmbr0"]},"ip":{"$ref":"#/$defs/cidr","description":"Its address.","examples":["10.0.0.41/19"]},"gateway":{"$ref":"#/$defs/host-address","description":"Its gateway.","examples":["10.0.0.1"]}},"required":["node","vmid"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"proxmox"};
const schema180 = {"description":"An IPv4 address and its prefix length.","type":"string","pattern":"^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$","examples":["10.0.0.41/19"],"$comment":"cidr"};
const pattern175 = new RegExp("^[a-z0-9][a-z0-9._-]{0,14}$", "u");
const pattern176 = new RegExp("^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$", "u");

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.node === undefined) || (!(func0.call(data, "node")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "node"},schema:schema177.required,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.vmid === undefined) || (!(func0.call(data, "vmid")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vmid"},schema:schema177.required,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema177.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.node !== undefined && func0.call(data, "node")){
let data0 = data.node;
if(typeof data0 === "string"){
if(func64(data0) > 253){
const err3 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern84.test(data0)){
const err4 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/node",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.vmid !== undefined && func0.call(data, "vmid")){
let data1 = data.vmid;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/vmid",schemaPath:"#/properties/vmid/type",keyword:"type",params:{type: "integer"},schema:schema177.properties.vmid.type,parentSchema:schema177.properties.vmid,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 999999999 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/vmid",schemaPath:"#/properties/vmid/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999},schema:999999999,parentSchema:schema177.properties.vmid,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 100 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/vmid",schemaPath:"#/properties/vmid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema177.properties.vmid,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.cores !== undefined && func0.call(data, "cores")){
let data2 = data.cores;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "integer"},schema:schema177.properties.cores.type,parentSchema:schema177.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1024 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},schema:1024,parentSchema:schema177.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema177.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.memory !== undefined && func0.call(data, "memory")){
let data3 = data.memory;
if(typeof data3 === "string"){
if(!pattern62.test(data3)){
const err12 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"},schema:"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$",parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.storage !== undefined && func0.call(data, "storage")){
let data4 = data.storage;
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
const err14 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema177.properties.storage,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/type",keyword:"type",params:{type: "string"},schema:schema177.properties.storage.type,parentSchema:schema177.properties.storage,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["template-storage"] !== undefined && func0.call(data, "template-storage")){
let data5 = data["template-storage"];
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err16 = {instancePath:instancePath+"/template-storage",schemaPath:"#/properties/template-storage/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema177.properties["template-storage"],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/template-storage",schemaPath:"#/properties/template-storage/type",keyword:"type",params:{type: "string"},schema:schema177.properties["template-storage"].type,parentSchema:schema177.properties["template-storage"],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.bridge !== undefined && func0.call(data, "bridge")){
let data6 = data.bridge;
if(typeof data6 === "string"){
if(!pattern175.test(data6)){
const err18 = {instancePath:instancePath+"/bridge",schemaPath:"#/properties/bridge/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,14}$"},schema:"^[a-z0-9][a-z0-9._-]{0,14}$",parentSchema:schema177.properties.bridge,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/bridge",schemaPath:"#/properties/bridge/type",keyword:"type",params:{type: "string"},schema:schema177.properties.bridge.type,parentSchema:schema177.properties.bridge,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.ip !== undefined && func0.call(data, "ip")){
let data7 = data.ip;
if(typeof data7 === "string"){
if(!pattern176.test(data7)){
const err20 = {instancePath:instancePath+"/ip",schemaPath:"#/$defs/cidr/pattern",keyword:"pattern",params:{pattern: "^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$"},schema:"^(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}/(?:3[0-2]|[12]?[0-9])$",parentSchema:schema180,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/ip",schemaPath:"#/$defs/cidr/type",keyword:"type",params:{type: "string"},schema:schema180.type,parentSchema:schema180,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.gateway !== undefined && func0.call(data, "gateway")){
let data8 = data.gateway;
if(typeof data8 === "string"){
if(func64(data8) > 253){
const err22 = {instancePath:instancePath+"/gateway",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern84.test(data8)){
const err23 = {instancePath:instancePath+"/gateway",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/gateway",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema177.type,parentSchema:schema177,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema169.required,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema169.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("nixos" !== data0){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "nixos"},schema:"nixos",parentSchema:schema169.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err5 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern84.test(data2)){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err8 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err10 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err12 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err14 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined && func0.call(data, "config")){
let data10 = data.config;
if(typeof data10 === "string"){
if(!pattern168.test(data10)){
const err16 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_'-]{0,99}$"},schema:"^[A-Za-z_][A-Za-z0-9_'-]{0,99}$",parentSchema:schema169.properties.config,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "string"},schema:schema169.properties.config.type,parentSchema:schema169.properties.config,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.modules !== undefined && func0.call(data, "modules")){
let data11 = data.modules;
if(Array.isArray(data11)){
if(data11.length > 100){
const err18 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema169.properties.modules,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 === "string"){
if(func64(data12) > 300){
const err19 = {instancePath:instancePath+"/modules/" + i0,schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern33.test(data12)){
const err20 = {instancePath:instancePath+"/modules/" + i0,schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/modules/" + i0,schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "array"},schema:schema169.properties.modules.type,parentSchema:schema169.properties.modules,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.run !== undefined && func0.call(data, "run")){
let data13 = data.run;
if(Array.isArray(data13)){
if(data13.length > 200){
const err23 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema169.properties.run,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data13.length < 1){
const err24 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema169.properties.run,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(!(validate85(data13[i1], {instancePath:instancePath+"/run/" + i1,parentData:data13,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "array"},schema:schema169.properties.run.type,parentSchema:schema169.properties.run,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.strategy !== undefined && func0.call(data, "strategy")){
let data15 = data.strategy;
if(!((data15 === "replace") || (data15 === "beside"))){
const err26 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema169.properties.strategy.enum},schema:schema169.properties.strategy.enum,parentSchema:schema169.properties.strategy,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.proxmox !== undefined && func0.call(data, "proxmox")){
if(!(validate94(data.proxmox, {instancePath:instancePath+"/proxmox",parentData:data,parentDataProperty:"proxmox",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema169.type,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema182 = {"description":"Development shells kept realised on a workstation.","type":"object","properties":{"kind":{"description":"What Neko manages: here shells.","const":"shells"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"shells":{"description":"Shells, by name.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/shell-name"},"examples":[["default","gpu"]]}},"required":["kind","shells"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"shells-target"};
const schema189 = {"description":"Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.","type":"string","pattern":"^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$","examples":["default","gpu-opt"],"$comment":"shell-name"};
const pattern184 = new RegExp("^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$", "u");

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.shells === undefined) || (!(func0.call(data, "shells")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shells"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema182.properties, key0)) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("shells" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "shells"},schema:"shells",parentSchema:schema182.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err6 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern84.test(data2)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err9 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.shells !== undefined && func0.call(data, "shells")){
let data10 = data.shells;
if(Array.isArray(data10)){
if(data10.length > 100){
const err17 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema182.properties.shells,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data10.length < 1){
const err18 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema182.properties.shells,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(!pattern184.test(data11)){
const err19 = {instancePath:instancePath+"/shells/" + i0,schemaPath:"#/$defs/shell-name/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$"},schema:"^(?:[A-Za-z_][A-Za-z0-9_'-]{0,62})$",parentSchema:schema189,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/shells/" + i0,schemaPath:"#/$defs/shell-name/type",keyword:"type",params:{type: "string"},schema:schema189.type,parentSchema:schema189,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/type",keyword:"type",params:{type: "array"},schema:schema182.properties.shells.type,parentSchema:schema182.properties.shells,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema182.type,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema190 = {"description":"A confidential virtual machine.","type":"object","properties":{"kind":{"description":"What Neko manages: here tee.","const":"tee"},"description":{"$ref":"#/$defs/description"},"address":{"$ref":"#/$defs/host-address","description":"Where people find the host; the reconciler pulls, nothing connects to it."},"system":{"$ref":"#/$defs/system","description":"Nix system of the host. Unless given, that of defaults."},"environment":{"$ref":"#/$defs/environment","description":"Environment it belongs to: overrides of environments apply, deployments are recorded under it."},"role":{"$ref":"#/$defs/name","description":"What it is for; people and generated flakes go by it.","examples":["inference"]},"labels":{"$ref":"#/$defs/labels","description":"Labels of the target, for people and filters."},"identity":{"$ref":"#/$defs/host-identity","description":"Public key the host signs its reports with; neko host init prints it. Reports of a target without one are not believed."},"ssh":{"$ref":"#/$defs/ssh"},"attest":{"$ref":"#/$defs/attest"},"platform":{"description":"What it runs on.","enum":["tdx","sev-snp"],"examples":["tdx"]},"provider":{"description":"Who runs it.","enum":["dstack","phala"],"examples":["dstack"]},"app-id":{"$ref":"#/$defs/app-id"},"compose":{"$ref":"#/$defs/path","description":"Its compose file; images in it by digest."},"run":{"description":"Containers: \"image/variant\", or a mapping with run options.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/container"},"examples":[["agent/opt"]]}},"required":["kind","platform","provider","compose"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tee-target"};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.platform === undefined) || (!(func0.call(data, "platform")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "platform"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.provider === undefined) || (!(func0.call(data, "provider")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.compose === undefined) || (!(func0.call(data, "compose")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "compose"},schema:schema190.required,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema190.properties, key0)) || (pattern4.test(key0)))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if("tee" !== data0){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "tee"},schema:"tee",parentSchema:schema190.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func64(data1) > 1000){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data2 = data.address;
if(typeof data2 === "string"){
if(func64(data2) > 253){
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern84.test(data2)){
const err9 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}|(?!.*:::)(?=[0-9a-fA-F]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39})$",parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host-address/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.system !== undefined && func0.call(data, "system")){
let data3 = data.system;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err11 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$"},schema:"^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/system",schemaPath:"#/$defs/system/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern96.test(data4)){
const err13 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data5 = data.role;
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err15 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
if(!(validate54(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data7 = data.identity;
if(typeof data7 === "string"){
if(!pattern98.test(data7)){
const err17 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/pattern",keyword:"pattern",params:{pattern: "^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^ed25519:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/host-identity/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ssh !== undefined && func0.call(data, "ssh")){
if(!(validate70(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.attest !== undefined && func0.call(data, "attest")){
if(!(validate72(data.attest, {instancePath:instancePath+"/attest",parentData:data,parentDataProperty:"attest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.platform !== undefined && func0.call(data, "platform")){
let data10 = data.platform;
if(!((data10 === "tdx") || (data10 === "sev-snp"))){
const err19 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/enum",keyword:"enum",params:{allowedValues: schema190.properties.platform.enum},schema:schema190.properties.platform.enum,parentSchema:schema190.properties.platform,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.provider !== undefined && func0.call(data, "provider")){
let data11 = data.provider;
if(!((data11 === "dstack") || (data11 === "phala"))){
const err20 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema190.properties.provider.enum},schema:schema190.properties.provider.enum,parentSchema:schema190.properties.provider,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["app-id"] !== undefined && func0.call(data, "app-id")){
let data12 = data["app-id"];
if(typeof data12 === "string"){
if(!pattern8.test(data12)){
const err21 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema128,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/app-id",schemaPath:"#/$defs/app-id/type",keyword:"type",params:{type: "string"},schema:schema128.type,parentSchema:schema128,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.compose !== undefined && func0.call(data, "compose")){
let data13 = data.compose;
if(typeof data13 === "string"){
if(func64(data13) > 300){
const err23 = {instancePath:instancePath+"/compose",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern33.test(data13)){
const err24 = {instancePath:instancePath+"/compose",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/compose",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.run !== undefined && func0.call(data, "run")){
let data14 = data.run;
if(Array.isArray(data14)){
if(data14.length > 200){
const err26 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema190.properties.run,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data14.length < 1){
const err27 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema190.properties.run,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(!(validate85(data14[i0], {instancePath:instancePath+"/run/" + i0,parentData:data14,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "array"},schema:schema190.properties.run.type,parentSchema:schema190.properties.run,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema190.type,parentSchema:schema190,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing0 = "kind")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("profile" !== data.kind){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs6 = errors;
if(!(validate68(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
if(valid1){
var props0 = true;
}
}
if(!valid1){
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[0].if,parentSchema:schema116.allOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing1 = "kind")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("containers" !== data.kind){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs11 = errors;
if(!(validate81(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var _valid1 = _errs11 === errors;
valid3 = _valid1;
if(valid3){
var props1 = true;
}
}
if(!valid3){
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[1].if,parentSchema:schema116.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs13 = errors;
let valid5 = true;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing2 = "kind")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("nixos" !== data.kind){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs16 = errors;
if(!(validate89(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
var _valid2 = _errs16 === errors;
valid5 = _valid2;
if(valid5){
var props2 = true;
}
}
if(!valid5){
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[2].if,parentSchema:schema116.allOf[2],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs18 = errors;
let valid7 = true;
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing3 = "kind")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("shells" !== data.kind){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var _valid3 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs21 = errors;
if(!(validate97(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var _valid3 = _errs21 === errors;
valid7 = _valid3;
if(valid7){
var props3 = true;
}
}
if(!valid7){
const err11 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[3].if,parentSchema:schema116.allOf[3],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs23 = errors;
let valid9 = true;
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing4 = "kind")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data.kind !== undefined && func0.call(data, "kind")){
if("tee" !== data.kind){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
var _valid4 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs26 = errors;
if(!(validate102(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
var _valid4 = _errs26 === errors;
valid9 = _valid4;
if(valid9){
var props4 = true;
}
}
if(!valid9){
const err14 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema116.allOf[4].if,parentSchema:schema116.allOf[4],data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data5 = data.kind;
if(!(((((data5 === "profile") || (data5 === "containers")) || (data5 === "nixos")) || (data5 === "shells")) || (data5 === "tee"))){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema116.properties.kind.enum},schema:schema116.properties.kind.enum,parentSchema:schema116.properties.kind,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema116.type,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate67.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate67.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema202 = {"description":"An environment: what is different for targets that belong to it.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"overrides":{"description":"Laid over what targets of this environment say; env and labels key by key, the rest whole.","type":"object","properties":{"labels":{"$ref":"#/$defs/labels"},"env":{"$ref":"#/$defs/environment-variables","description":"Environment of every container."},"containers":{"description":"By the container's name.","type":"object","maxProperties":1000,"propertyNames":{"$ref":"#/$defs/name-key"},"patternProperties":{"^x-":true},"additionalProperties":{"$ref":"#/$defs/container-overrides"},"examples":[{"agent":{"env":{"NEKO_LOGLEVEL":"INFO"}}}]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"environment-spec"};
const schema205 = {"description":"What is different in one environment.","type":"object","properties":{"ports":{"description":"Published ports.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/port"},"examples":[["127.0.0.1:8080:80"]]},"env":{"$ref":"#/$defs/environment-variables","description":"Added to the image's environment."},"mounts":{"description":"Bind mounts.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/mount"},"examples":[["/srv/data:/data:ro"]]},"devices":{"description":"Devices by CDI name or path.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/device"},"examples":[["nvidia.com/gpu=all"]]},"args":{"description":"Arguments instead of the image's cmd.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["--verbose"]]},"network":{"description":"bridge: its own network behind the host's. host: the host's. none: none.","enum":["bridge","host","none"]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"container-overrides"};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "ports") || (key0 === "env")) || (key0 === "mounts")) || (key0 === "devices")) || (key0 === "args")) || (key0 === "network")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ports !== undefined && func0.call(data, "ports")){
let data0 = data.ports;
if(Array.isArray(data0)){
if(data0.length > 100){
const err1 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema205.properties.ports,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern159.test(data1)){
const err2 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$"},schema:"^(?:(?:(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[[0-9a-f:]{2,39}\\]):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}):)?(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})(?:/(?:tcp|udp))?$",parentSchema:schema165,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/ports/" + i0,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},schema:schema205.properties.ports.type,parentSchema:schema205.properties.ports,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate28(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.mounts !== undefined && func0.call(data, "mounts")){
let data3 = data.mounts;
if(Array.isArray(data3)){
if(data3.length > 100){
const err5 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema205.properties.mounts,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func64(data4) > 1000){
const err6 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema166,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern160.test(data4)){
const err7 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$"},schema:"^(?!.*/\\.\\.(?:[/:]|$))/[^:\\u0000-\\u001f\\u007f]*:/[^:\\u0000-\\u001f\\u007f]*(?::(?:ro|rw))?$",parentSchema:schema166,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/mounts/" + i1,schemaPath:"#/$defs/mount/type",keyword:"type",params:{type: "string"},schema:schema166.type,parentSchema:schema166,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "array"},schema:schema205.properties.mounts.type,parentSchema:schema205.properties.mounts,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.devices !== undefined && func0.call(data, "devices")){
let data5 = data.devices;
if(Array.isArray(data5)){
if(data5.length > 100){
const err10 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema205.properties.devices,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func64(data6) > 300){
const err11 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema167,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern161.test(data6)){
const err12 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/pattern",keyword:"pattern",params:{pattern: "^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$"},schema:"^(?!.*/\\.\\.?(?:/|$))(?:/dev/[A-Za-z0-9_./-]+|[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9_.-]*=[A-Za-z0-9][A-Za-z0-9_.:-]*)$",parentSchema:schema167,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"#/$defs/device/type",keyword:"type",params:{type: "string"},schema:schema167.type,parentSchema:schema167,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},schema:schema205.properties.devices.type,parentSchema:schema205.properties.devices,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.args !== undefined && func0.call(data, "args")){
let data7 = data.args;
if(Array.isArray(data7)){
if(data7.length > 200){
const err15 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema205.properties.args,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
let data8 = data7[i3];
if(typeof data8 === "string"){
if(func64(data8) > 32768){
const err16 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/args/" + i3,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},schema:schema205.properties.args.type,parentSchema:schema205.properties.args,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.network !== undefined && func0.call(data, "network")){
let data9 = data.network;
if(!(((data9 === "bridge") || (data9 === "host")) || (data9 === "none"))){
const err19 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/enum",keyword:"enum",params:{allowedValues: schema205.properties.network.enum},schema:schema205.properties.network.enum,parentSchema:schema205.properties.network,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema205.type,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((key0 === "description") || (key0 === "overrides")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema202,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.overrides !== undefined && func0.call(data, "overrides")){
let data1 = data.overrides;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 of Object.keys(data1)){
if(!((((key1 === "labels") || (key1 === "env")) || (key1 === "containers")) || (pattern4.test(key1)))){
const err3 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema202.properties.overrides,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.labels !== undefined && func0.call(data1, "labels")){
if(!(validate54(data1.labels, {instancePath:instancePath+"/overrides/labels",parentData:data1,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data1.env !== undefined && func0.call(data1, "env")){
if(!(validate28(data1.env, {instancePath:instancePath+"/overrides/env",parentData:data1,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data1.containers !== undefined && func0.call(data1, "containers")){
let data4 = data1.containers;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 1000){
const err4 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/properties/overrides/properties/containers/maxProperties",keyword:"maxProperties",params:{limit: 1000},schema:1000,parentSchema:schema202.properties.overrides.properties.containers,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key2 of Object.keys(data4)){
const _errs14 = errors;
if(typeof key2 === "string"){
if(!pattern15.test(key2)){
const err5 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid3 = _errs14 === errors;
if(!valid3){
const err7 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/properties/overrides/properties/containers/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema202.properties.overrides.properties.containers.propertyNames,parentSchema:schema202.properties.overrides.properties.containers,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key3 of Object.keys(data4)){
if(!(pattern4.test(key3))){
if(!(validate112(data4[key3], {instancePath:instancePath+"/overrides/containers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/overrides/containers",schemaPath:"#/properties/overrides/properties/containers/type",keyword:"type",params:{type: "object"},schema:schema202.properties.overrides.properties.containers.type,parentSchema:schema202.properties.overrides.properties.containers,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "object"},schema:schema202.properties.overrides.type,parentSchema:schema202.properties.overrides,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema202.type,parentSchema:schema202,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema210 = {"description":"Where hosts look for what to run.","type":"object","properties":{"branch":{"$ref":"#/$defs/branch","default":"main"},"poll":{"$ref":"#/$defs/positive-duration","description":"How often a host should look. What it does is in its own host file.","default":"60s"},"verify":{"description":"What a host checks before it acts. release-record: the signed release record. signed-commits: the signatures of all commits too.","enum":["release-record","signed-commits"],"default":"release-record"},"resolve":{"description":"record: a host takes what the release record says. host: it evaluates and builds itself, for people without CI.","enum":["record","host"],"default":"record"},"release-timeout":{"$ref":"#/$defs/positive-duration","description":"How long a commit may be without a release before that is an alarm.","default":"2h"},"allow-web-flow":{"description":"Commits signed by the forge itself count, for signed-commits.","type":"boolean","default":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"source"};
const schema211 = {"description":"A branch: no refs/, no HEAD, no commit id.","type":"string","pattern":"^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$","examples":["main"],"$comment":"branch"};
const pattern207 = new RegExp("^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$", "u");

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "branch") || (key0 === "poll")) || (key0 === "verify")) || (key0 === "resolve")) || (key0 === "release-timeout")) || (key0 === "allow-web-flow")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.branch !== undefined && func0.call(data, "branch")){
let data0 = data.branch;
if(typeof data0 === "string"){
if(!pattern207.test(data0)){
const err1 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$"},schema:"^(?!refs\\/)(?!(?:.*\\/)?[A-Z_]*HEAD$)(?!(?:[0-9a-f]{40}|[0-9a-f]{64})$)(?!.*(?:\\.\\.|\\/\\/|\\/\\.|\\.lock(?:\\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}(?<![./])$",parentSchema:schema211,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema211.type,parentSchema:schema211,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.poll !== undefined && func0.call(data, "poll")){
let data1 = data.poll;
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
const err3 = {instancePath:instancePath+"/poll",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/poll",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.verify !== undefined && func0.call(data, "verify")){
let data2 = data.verify;
if(!((data2 === "release-record") || (data2 === "signed-commits"))){
const err5 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/enum",keyword:"enum",params:{allowedValues: schema210.properties.verify.enum},schema:schema210.properties.verify.enum,parentSchema:schema210.properties.verify,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.resolve !== undefined && func0.call(data, "resolve")){
let data3 = data.resolve;
if(!((data3 === "record") || (data3 === "host"))){
const err6 = {instancePath:instancePath+"/resolve",schemaPath:"#/properties/resolve/enum",keyword:"enum",params:{allowedValues: schema210.properties.resolve.enum},schema:schema210.properties.resolve.enum,parentSchema:schema210.properties.resolve,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["release-timeout"] !== undefined && func0.call(data, "release-timeout")){
let data4 = data["release-timeout"];
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err7 = {instancePath:instancePath+"/release-timeout",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/release-timeout",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["allow-web-flow"] !== undefined && func0.call(data, "allow-web-flow")){
let data5 = data["allow-web-flow"];
if(typeof data5 !== "boolean"){
const err9 = {instancePath:instancePath+"/allow-web-flow",schemaPath:"#/properties/allow-web-flow/type",keyword:"type",params:{type: "boolean"},schema:schema210.properties["allow-web-flow"].type,parentSchema:schema210.properties["allow-web-flow"],data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema210.type,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema214 = {"description":"How a release reaches the targets.","type":"object","properties":{"on-failure":{"description":"rollback: a target that fails goes back to its last good state. pause: it stays, and the rollout stops.","enum":["rollback","pause"],"default":"rollback"},"keep-generations":{"description":"Good states a host keeps.","type":"integer","minimum":1,"maximum":100,"default":5},"waves":{"description":"In this order; each target in exactly one. Without waves a release admits every target at once.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/wave"}},"health":{"description":"What must pass after a change, on each target it is for.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/health-check"}},"timeouts":{"description":"Longest time of each phase on a host. The host's own file may shorten them.","type":"object","properties":{"fetch":{"$ref":"#/$defs/positive-duration","description":"Reading the remotes.","default":"5m"},"prepare":{"$ref":"#/$defs/positive-duration","description":"Substituting and pulling.","default":"60m"},"apply":{"$ref":"#/$defs/positive-duration","description":"The change itself.","default":"10m"},"settle":{"$ref":"#/$defs/positive-duration","description":"Until units and containers are quiet.","default":"90s"},"probe":{"$ref":"#/$defs/positive-duration","description":"Until health checks pass.","default":"5m"},"confirm":{"$ref":"#/$defs/positive-duration","description":"Until the host reaches its remotes again.","default":"2m"},"rollback":{"$ref":"#/$defs/positive-duration","description":"Going back.","default":"10m"},"reboot":{"$ref":"#/$defs/positive-duration","description":"Restarting.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"rollout"};
const schema215 = {"description":"Targets that go together, after the waves before.","type":"object","properties":{"name":{"$ref":"#/$defs/name","description":"Name of the wave, unique.","examples":["canary"]},"to":{"description":"Targets and groups.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["canary-01"]]},"soak":{"$ref":"#/$defs/duration","description":"How long the wave must be healthy before the next.","default":"0s"},"max-unavailable":{"description":"Targets under way at once: a number, or a percentage of the wave (rounded down, at least 1).","type":["integer","string"],"minimum":1,"maximum":10000,"pattern":"^(?:100|[1-9][0-9]?)%$","default":1,"examples":[1,"50%"]},"environment":{"$ref":"#/$defs/environment","description":"GitHub environment whose reviewers approve the wave."},"window":{"$ref":"#/$defs/window","description":"When it may begin."}},"required":["name","to"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"wave"};
const schema218 = {"description":"A whole number and a unit: ms, s, m, h or d.","type":"string","pattern":"^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$","examples":["30s","15m","24h"],"$comment":"duration"};
const schema220 = {"description":"When a wave may begin: days, from-to, time zone; \"daily\" for all days. Or the name of a window of windows. What has begun goes on after its end.","type":"string","pattern":"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$","examples":["Mon-Thu 02:00-06:00 Europe/Berlin","daily 22:00-04:00 UTC","nights"],"$comment":"window"};
const pattern214 = new RegExp("^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$", "u");
const pattern215 = new RegExp("^(?:100|[1-9][0-9]?)%$", "u");
const pattern217 = new RegExp("^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$", "u");

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema215.required,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.to === undefined) || (!(func0.call(data, "to")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema215.required,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "name") || (key0 === "to")) || (key0 === "soak")) || (key0 === "max-unavailable")) || (key0 === "environment")) || (key0 === "window")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern39.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.to !== undefined && func0.call(data, "to")){
let data1 = data.to;
if(Array.isArray(data1)){
if(data1.length > 10000){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema215.properties.to,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema215.properties.to,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern39.test(data2)){
const err7 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "array"},schema:schema215.properties.to.type,parentSchema:schema215.properties.to,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.soak !== undefined && func0.call(data, "soak")){
let data3 = data.soak;
if(typeof data3 === "string"){
if(!pattern214.test(data3)){
const err10 = {instancePath:instancePath+"/soak",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema218,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/soak",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema218.type,parentSchema:schema218,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data["max-unavailable"] !== undefined && func0.call(data, "max-unavailable")){
let data4 = data["max-unavailable"];
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err12 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/type",keyword:"type",params:{type: schema215.properties["max-unavailable"].type},schema:schema215.properties["max-unavailable"].type,parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 10000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern215.test(data4)){
const err15 = {instancePath:instancePath+"/max-unavailable",schemaPath:"#/properties/max-unavailable/pattern",keyword:"pattern",params:{pattern: "^(?:100|[1-9][0-9]?)%$"},schema:"^(?:100|[1-9][0-9]?)%$",parentSchema:schema215.properties["max-unavailable"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data5 = data.environment;
if(typeof data5 === "string"){
if(!pattern96.test(data5)){
const err16 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$"},schema:"^(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?$",parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.window !== undefined && func0.call(data, "window")){
let data6 = data.window;
if(typeof data6 === "string"){
if(!pattern217.test(data6)){
const err18 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/window/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$",parentSchema:schema220,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/window/type",keyword:"type",params:{type: "string"},schema:schema220.type,parentSchema:schema220,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema215.type,parentSchema:schema215,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema221 = {"description":"A probe that must pass after a change: http, exec, tcp, unit, metric or gpu.","type":"object","oneOf":[{"properties":{"http":true},"required":["http"]},{"properties":{"exec":true},"required":["exec"]},{"properties":{"tcp":true},"required":["tcp"]},{"properties":{"unit":true},"required":["unit"]},{"properties":{"metric":true},"required":["metric"]},{"properties":{"gpu":true},"required":["gpu"]}],"allOf":[{"if":{"properties":{"http":true},"required":["http"]},"then":{"$ref":"#/$defs/http-probe"}},{"if":{"properties":{"exec":true},"required":["exec"]},"then":{"$ref":"#/$defs/exec-probe"}},{"if":{"properties":{"tcp":true},"required":["tcp"]},"then":{"$ref":"#/$defs/tcp-probe"}},{"if":{"properties":{"unit":true},"required":["unit"]},"then":{"$ref":"#/$defs/unit-probe"}},{"if":{"properties":{"metric":true},"required":["metric"]},"then":{"$ref":"#/$defs/metric-probe"}},{"if":{"properties":{"gpu":true},"required":["gpu"]},"then":{"$ref":"#/$defs/gpu-probe"}}],"$comment":"health-check"};
const schema222 = {"description":"Passes when the address answers with the status.","type":"object","properties":{"http":{"$ref":"#/$defs/probe-url"},"status":{"description":"Status that passes.","type":"integer","minimum":100,"maximum":599,"default":200},"contains":{"description":"Text the body must contain.","type":"string","minLength":1,"maxLength":1000,"examples":["ok"]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["http"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"http-probe"};
const schema223 = {"description":"An http or https address without user or password.","type":"string","maxLength":1000,"pattern":"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$","examples":["http://localhost:8080/health"],"$comment":"probe-url"};
const pattern219 = new RegExp("^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$", "u");

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.http === undefined) || (!(func0.call(data, "http")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "http"},schema:schema222.required,parentSchema:schema222,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "http") || (key0 === "status")) || (key0 === "contains")) || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema222,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.http !== undefined && func0.call(data, "http")){
let data0 = data.http;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err2 = {instancePath:instancePath+"/http",schemaPath:"#/$defs/probe-url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern219.test(data0)){
const err3 = {instancePath:instancePath+"/http",schemaPath:"#/$defs/probe-url/pattern",keyword:"pattern",params:{pattern: "^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$"},schema:"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$",parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/http",schemaPath:"#/$defs/probe-url/type",keyword:"type",params:{type: "string"},schema:schema223.type,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},schema:schema222.properties.status.type,parentSchema:schema222.properties.status,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema222.properties.status,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 100 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema222.properties.status,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.contains !== undefined && func0.call(data, "contains")){
let data2 = data.contains;
if(typeof data2 === "string"){
if(func64(data2) > 1000){
const err8 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema222.properties.contains,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func64(data2) < 1){
const err9 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema222.properties.contains,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},schema:schema222.properties.contains.type,parentSchema:schema222.properties.contains,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data3 = data.within;
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err11 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data4 = data.successes;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema222.properties.successes.type,parentSchema:schema222.properties.successes,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema222.properties.successes,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema222.properties.successes,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data5 = data.on;
if(Array.isArray(data5)){
if(data5.length > 10000){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema222.properties.on,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema222.properties.on,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern39.test(data6)){
const err18 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema222.properties.on.type,parentSchema:schema222.properties.on,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema222.type,parentSchema:schema222,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema226 = {"description":"Passes when the program ends with 0.","type":"object","properties":{"exec":{"description":"Program and arguments; no shell.","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/text"},"examples":[["nvidia-smi","-L"]]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["exec"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exec-probe"};

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.exec === undefined) || (!(func0.call(data, "exec")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exec"},schema:schema226.required,parentSchema:schema226,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "exec") || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema226,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.exec !== undefined && func0.call(data, "exec")){
let data0 = data.exec;
if(Array.isArray(data0)){
if(data0.length > 200){
const err2 = {instancePath:instancePath+"/exec",schemaPath:"#/properties/exec/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema226.properties.exec,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/exec",schemaPath:"#/properties/exec/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema226.properties.exec,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func64(data1) > 32768){
const err4 = {instancePath:instancePath+"/exec/" + i0,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 32768},schema:32768,parentSchema:schema45,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/exec/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/exec",schemaPath:"#/properties/exec/type",keyword:"type",params:{type: "array"},schema:schema226.properties.exec.type,parentSchema:schema226.properties.exec,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data2 = data.within;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err7 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data3 = data.successes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema226.properties.successes.type,parentSchema:schema226.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema226.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema226.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data4 = data.on;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err12 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema226.properties.on,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema226.properties.on,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err14 = {instancePath:instancePath+"/on/" + i1,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/on/" + i1,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema226.properties.on.type,parentSchema:schema226.properties.on,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema226.type,parentSchema:schema226,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema230 = {"description":"Passes when a connection is accepted.","type":"object","properties":{"tcp":{"$ref":"#/$defs/socket","description":"Where to connect."},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["tcp"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"tcp-probe"};
const schema231 = {"description":"host:port.","type":"string","pattern":"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$","examples":["localhost:4222"],"$comment":"socket"};
const pattern226 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$", "u");

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.tcp === undefined) || (!(func0.call(data, "tcp")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tcp"},schema:schema230.required,parentSchema:schema230,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "tcp") || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema230,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tcp !== undefined && func0.call(data, "tcp")){
let data0 = data.tcp;
if(typeof data0 === "string"){
if(!pattern226.test(data0)){
const err2 = {instancePath:instancePath+"/tcp",schemaPath:"#/$defs/socket/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$"},schema:"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-f:]{2,39}\\]):(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})$",parentSchema:schema231,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/tcp",schemaPath:"#/$defs/socket/type",keyword:"type",params:{type: "string"},schema:schema231.type,parentSchema:schema231,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data1 = data.within;
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
const err4 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data2 = data.successes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema230.properties.successes.type,parentSchema:schema230.properties.successes,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema230.properties.successes,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema230.properties.successes,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data3 = data.on;
if(Array.isArray(data3)){
if(data3.length > 10000){
const err9 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema230.properties.on,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema230.properties.on,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern39.test(data4)){
const err11 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema230.properties.on.type,parentSchema:schema230.properties.on,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema230.type,parentSchema:schema230,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema234 = {"description":"Passes when a systemd unit is active and stays so.","type":"object","properties":{"unit":{"$ref":"#/$defs/unit-name","description":"The unit."},"stable-for":{"$ref":"#/$defs/positive-duration","description":"How long without a restart.","default":"10s"},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["unit"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"unit-probe"};
const schema235 = {"description":"A systemd unit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$","examples":["neko-agent.service"],"$comment":"unit-name"};
const pattern230 = new RegExp("^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$", "u");

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.unit === undefined) || (!(func0.call(data, "unit")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unit"},schema:schema234.required,parentSchema:schema234,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((key0 === "unit") || (key0 === "stable-for")) || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema234,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.unit !== undefined && func0.call(data, "unit")){
let data0 = data.unit;
if(typeof data0 === "string"){
if(!pattern230.test(data0)){
const err2 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$"},schema:"^[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]{0,200}\\.(?:service|socket|timer|target|mount|path)$",parentSchema:schema235,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/unit-name/type",keyword:"type",params:{type: "string"},schema:schema235.type,parentSchema:schema235,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["stable-for"] !== undefined && func0.call(data, "stable-for")){
let data1 = data["stable-for"];
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
const err4 = {instancePath:instancePath+"/stable-for",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/stable-for",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data2 = data.within;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err6 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data3 = data.successes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema234.properties.successes.type,parentSchema:schema234.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema234.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema234.properties.successes,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data4 = data.on;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err11 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema234.properties.on,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema234.properties.on,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema234.properties.on.type,parentSchema:schema234.properties.on,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema234.type,parentSchema:schema234,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}
validate128.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema239 = {"description":"Passes when a metric lies within its bounds.","type":"object","properties":{"metric":{"$ref":"#/$defs/probe-url","description":"Where metrics are read, in the Prometheus text format.","examples":["http://localhost:9090/metrics"]},"name":{"$ref":"#/$defs/metric-name"},"min":{"description":"Least value that passes.","type":"number","examples":[1]},"max":{"description":"Largest value that passes.","type":"number","examples":[100]},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["metric","name"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"metric":"http://localhost:9090/metrics","name":"queue_length","max":100}],"$comment":"metric-probe"};
const schema241 = {"description":"A Prometheus metric, with labels where needed.","type":"string","pattern":"^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$","examples":["neko_requests_total","up{job=\"agent\"}"],"$comment":"metric-name"};
const pattern236 = new RegExp("^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$", "u");

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.metric === undefined) || (!(func0.call(data, "metric")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"},schema:schema239.required,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema239.required,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "metric") || (key0 === "name")) || (key0 === "min")) || (key0 === "max")) || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.metric !== undefined && func0.call(data, "metric")){
let data0 = data.metric;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err3 = {instancePath:instancePath+"/metric",schemaPath:"#/$defs/probe-url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern219.test(data0)){
const err4 = {instancePath:instancePath+"/metric",schemaPath:"#/$defs/probe-url/pattern",keyword:"pattern",params:{pattern: "^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$"},schema:"^(?!.*\\$[({])https?://(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:[/?][^\\s@#\"'`\\\\<>\\u0000-\\u001f]*)?$",parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/metric",schemaPath:"#/$defs/probe-url/type",keyword:"type",params:{type: "string"},schema:schema223.type,parentSchema:schema223,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern236.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/metric-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$"},schema:"^[A-Za-z_:][A-Za-z0-9_:]{0,199}(?:\\{[^{}\\n\\r]{0,500}\\})?$",parentSchema:schema241,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/metric-name/type",keyword:"type",params:{type: "string"},schema:schema241.type,parentSchema:schema241,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.min !== undefined && func0.call(data, "min")){
let data2 = data.min;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "number"},schema:schema239.properties.min.type,parentSchema:schema239.properties.min,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.max !== undefined && func0.call(data, "max")){
let data3 = data.max;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"},schema:schema239.properties.max.type,parentSchema:schema239.properties.max,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data4 = data.within;
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err10 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data5 = data.successes;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema239.properties.successes.type,parentSchema:schema239.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema239.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema239.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data6 = data.on;
if(Array.isArray(data6)){
if(data6.length > 10000){
const err15 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema239.properties.on,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.length < 1){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema239.properties.on,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern39.test(data7)){
const err17 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema239.properties.on.type,parentSchema:schema239.properties.on,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema239.type,parentSchema:schema239,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema244 = {"description":"Passes when the GPUs are there and answer.","type":"object","properties":{"gpu":{"description":"What must be there; {} for any GPU.","type":"object","properties":{"count":{"description":"How many at least.","type":"integer","minimum":1,"maximum":64,"default":1},"min-capability":{"$ref":"#/$defs/compute-capability","description":"Least compute capability."},"min-memory":{"$ref":"#/$defs/size","description":"Least memory of each."}},"patternProperties":{"^x-":true},"additionalProperties":false},"within":{"$ref":"#/$defs/positive-duration","description":"Time in which it must pass.","default":"60s"},"successes":{"description":"Passes in a row that are needed.","type":"integer","minimum":1,"maximum":100,"default":1},"on":{"description":"Targets and groups it is for. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"}}},"required":["gpu"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"gpu-probe"};
const schema245 = {"description":"A compute capability, quoted.","type":"string","pattern":"^[0-9]{1,2}\\.[0-9]$","examples":["8.6"],"$comment":"compute-capability"};
const pattern241 = new RegExp("^[0-9]{1,2}\\.[0-9]$", "u");

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.gpu === undefined) || (!(func0.call(data, "gpu")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gpu"},schema:schema244.required,parentSchema:schema244,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "gpu") || (key0 === "within")) || (key0 === "successes")) || (key0 === "on")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema244,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data0 = data.gpu;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 of Object.keys(data0)){
if(!((((key1 === "count") || (key1 === "min-capability")) || (key1 === "min-memory")) || (pattern4.test(key1)))){
const err2 = {instancePath:instancePath+"/gpu",schemaPath:"#/properties/gpu/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema244.properties.gpu,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.count !== undefined && func0.call(data0, "count")){
let data1 = data0.count;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/gpu/count",schemaPath:"#/properties/gpu/properties/count/type",keyword:"type",params:{type: "integer"},schema:schema244.properties.gpu.properties.count.type,parentSchema:schema244.properties.gpu.properties.count,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 64 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/gpu/count",schemaPath:"#/properties/gpu/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},schema:64,parentSchema:schema244.properties.gpu.properties.count,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/gpu/count",schemaPath:"#/properties/gpu/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema244.properties.gpu.properties.count,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data0["min-capability"] !== undefined && func0.call(data0, "min-capability")){
let data2 = data0["min-capability"];
if(typeof data2 === "string"){
if(!pattern241.test(data2)){
const err6 = {instancePath:instancePath+"/gpu/min-capability",schemaPath:"#/$defs/compute-capability/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,2}\\.[0-9]$"},schema:"^[0-9]{1,2}\\.[0-9]$",parentSchema:schema245,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/gpu/min-capability",schemaPath:"#/$defs/compute-capability/type",keyword:"type",params:{type: "string"},schema:schema245.type,parentSchema:schema245,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0["min-memory"] !== undefined && func0.call(data0, "min-memory")){
let data3 = data0["min-memory"];
if(typeof data3 === "string"){
if(!pattern62.test(data3)){
const err8 = {instancePath:instancePath+"/gpu/min-memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"},schema:"^(?!0+[A-Z])[0-9]{1,6}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$",parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/gpu/min-memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/gpu",schemaPath:"#/properties/gpu/type",keyword:"type",params:{type: "object"},schema:schema244.properties.gpu.type,parentSchema:schema244.properties.gpu,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data4 = data.within;
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err11 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/within",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.successes !== undefined && func0.call(data, "successes")){
let data5 = data.successes;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/type",keyword:"type",params:{type: "integer"},schema:schema244.properties.successes.type,parentSchema:schema244.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema244.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/successes",schemaPath:"#/properties/successes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema244.properties.successes,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data6 = data.on;
if(Array.isArray(data6)){
if(data6.length > 10000){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema244.properties.on,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.length < 1){
const err17 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema244.properties.on,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern39.test(data7)){
const err18 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema244.properties.on.type,parentSchema:schema244.properties.on,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema244.type,parentSchema:schema244,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema221.type,parentSchema:schema221,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs2 = errors;
let valid0 = false;
let passing0 = null;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.http === undefined) || (!(func0.call(data, "http")))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "http"},schema:schema221.oneOf[0].required,parentSchema:schema221.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = {};
props0.http = true;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.exec === undefined) || (!(func0.call(data, "exec")))){
const err2 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "exec"},schema:schema221.oneOf[1].required,parentSchema:schema221.oneOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = props0 || {};
props0.exec = true;
}
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.tcp === undefined) || (!(func0.call(data, "tcp")))){
const err3 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "tcp"},schema:schema221.oneOf[2].required,parentSchema:schema221.oneOf[2],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = props0 || {};
props0.tcp = true;
}
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.unit === undefined) || (!(func0.call(data, "unit")))){
const err4 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "unit"},schema:schema221.oneOf[3].required,parentSchema:schema221.oneOf[3],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = props0 || {};
props0.unit = true;
}
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.metric === undefined) || (!(func0.call(data, "metric")))){
const err5 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "metric"},schema:schema221.oneOf[4].required,parentSchema:schema221.oneOf[4],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = props0 || {};
props0.metric = true;
}
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.gpu === undefined) || (!(func0.call(data, "gpu")))){
const err6 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "gpu"},schema:schema221.oneOf[5].required,parentSchema:schema221.oneOf[5],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
if(props0 !== true){
props0 = props0 || {};
props0.gpu = true;
}
}
}
}
}
}
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema221.oneOf,parentSchema:schema221,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
const _errs10 = errors;
let valid2 = true;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.http === undefined) || (!(func0.call(data, "http")))) && (missing0 = "http")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs12 = errors;
if(!(validate122(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid2 = _valid1;
if(valid2){
var props1 = true;
}
}
if(!valid2){
const err9 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[0].if,parentSchema:schema221.allOf[0],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs14 = errors;
let valid3 = true;
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.exec === undefined) || (!(func0.call(data, "exec")))) && (missing1 = "exec")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs16 = errors;
if(!(validate124(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
var _valid2 = _errs16 === errors;
valid3 = _valid2;
if(valid3){
var props2 = true;
}
}
if(!valid3){
const err11 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[1].if,parentSchema:schema221.allOf[1],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs18 = errors;
let valid4 = true;
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.tcp === undefined) || (!(func0.call(data, "tcp")))) && (missing2 = "tcp")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid3 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs20 = errors;
if(!(validate126(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
var _valid3 = _errs20 === errors;
valid4 = _valid3;
if(valid4){
var props3 = true;
}
}
if(!valid4){
const err13 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[2].if,parentSchema:schema221.allOf[2],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs22 = errors;
let valid5 = true;
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.unit === undefined) || (!(func0.call(data, "unit")))) && (missing3 = "unit")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid4 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs24 = errors;
if(!(validate128(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
var _valid4 = _errs24 === errors;
valid5 = _valid4;
if(valid5){
var props4 = true;
}
}
if(!valid5){
const err15 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[3].if,parentSchema:schema221.allOf[3],data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs26 = errors;
let valid6 = true;
const _errs27 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.metric === undefined) || (!(func0.call(data, "metric")))) && (missing4 = "metric")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid5 = _errs27 === errors;
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs28 = errors;
if(!(validate130(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
var _valid5 = _errs28 === errors;
valid6 = _valid5;
if(valid6){
var props5 = true;
}
}
if(!valid6){
const err17 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[4].if,parentSchema:schema221.allOf[4],data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
const _errs30 = errors;
let valid7 = true;
const _errs31 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if(((data.gpu === undefined) || (!(func0.call(data, "gpu")))) && (missing5 = "gpu")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid6 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs32 = errors;
if(!(validate132(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
var _valid6 = _errs32 === errors;
valid7 = _valid6;
if(valid7){
var props6 = true;
}
}
if(!valid7){
const err19 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema221.allOf[5].if,parentSchema:schema221.allOf[5],data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(props0 !== true && props6 !== undefined){
if(props6 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props6);
}
}
validate121.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate121.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "on-failure") || (key0 === "keep-generations")) || (key0 === "waves")) || (key0 === "health")) || (key0 === "timeouts")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["on-failure"] !== undefined && func0.call(data, "on-failure")){
let data0 = data["on-failure"];
if(!((data0 === "rollback") || (data0 === "pause"))){
const err1 = {instancePath:instancePath+"/on-failure",schemaPath:"#/properties/on-failure/enum",keyword:"enum",params:{allowedValues: schema214.properties["on-failure"].enum},schema:schema214.properties["on-failure"].enum,parentSchema:schema214.properties["on-failure"],data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["keep-generations"] !== undefined && func0.call(data, "keep-generations")){
let data1 = data["keep-generations"];
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/keep-generations",schemaPath:"#/properties/keep-generations/type",keyword:"type",params:{type: "integer"},schema:schema214.properties["keep-generations"].type,parentSchema:schema214.properties["keep-generations"],data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/keep-generations",schemaPath:"#/properties/keep-generations/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema214.properties["keep-generations"],data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/keep-generations",schemaPath:"#/properties/keep-generations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema214.properties["keep-generations"],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.waves !== undefined && func0.call(data, "waves")){
let data2 = data.waves;
if(Array.isArray(data2)){
if(data2.length > 100){
const err5 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema214.properties.waves,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate119(data2[i0], {instancePath:instancePath+"/waves/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/type",keyword:"type",params:{type: "array"},schema:schema214.properties.waves.type,parentSchema:schema214.properties.waves,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.health !== undefined && func0.call(data, "health")){
let data4 = data.health;
if(Array.isArray(data4)){
if(data4.length > 200){
const err7 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema214.properties.health,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate121(data4[i1], {instancePath:instancePath+"/health/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/type",keyword:"type",params:{type: "array"},schema:schema214.properties.health.type,parentSchema:schema214.properties.health,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timeouts !== undefined && func0.call(data, "timeouts")){
let data6 = data.timeouts;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 of Object.keys(data6)){
if(!(((((((((key1 === "fetch") || (key1 === "prepare")) || (key1 === "apply")) || (key1 === "settle")) || (key1 === "probe")) || (key1 === "confirm")) || (key1 === "rollback")) || (key1 === "reboot")) || (pattern4.test(key1)))){
const err9 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema214.properties.timeouts,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.fetch !== undefined && func0.call(data6, "fetch")){
let data7 = data6.fetch;
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
const err10 = {instancePath:instancePath+"/timeouts/fetch",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/timeouts/fetch",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.prepare !== undefined && func0.call(data6, "prepare")){
let data8 = data6.prepare;
if(typeof data8 === "string"){
if(!pattern10.test(data8)){
const err12 = {instancePath:instancePath+"/timeouts/prepare",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/timeouts/prepare",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.apply !== undefined && func0.call(data6, "apply")){
let data9 = data6.apply;
if(typeof data9 === "string"){
if(!pattern10.test(data9)){
const err14 = {instancePath:instancePath+"/timeouts/apply",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/timeouts/apply",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.settle !== undefined && func0.call(data6, "settle")){
let data10 = data6.settle;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err16 = {instancePath:instancePath+"/timeouts/settle",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/timeouts/settle",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.probe !== undefined && func0.call(data6, "probe")){
let data11 = data6.probe;
if(typeof data11 === "string"){
if(!pattern10.test(data11)){
const err18 = {instancePath:instancePath+"/timeouts/probe",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/timeouts/probe",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.confirm !== undefined && func0.call(data6, "confirm")){
let data12 = data6.confirm;
if(typeof data12 === "string"){
if(!pattern10.test(data12)){
const err20 = {instancePath:instancePath+"/timeouts/confirm",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/timeouts/confirm",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.rollback !== undefined && func0.call(data6, "rollback")){
let data13 = data6.rollback;
if(typeof data13 === "string"){
if(!pattern10.test(data13)){
const err22 = {instancePath:instancePath+"/timeouts/rollback",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/timeouts/rollback",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.reboot !== undefined && func0.call(data6, "reboot")){
let data14 = data6.reboot;
if(typeof data14 === "string"){
if(!pattern10.test(data14)){
const err24 = {instancePath:instancePath+"/timeouts/reboot",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/timeouts/reboot",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},schema:schema214.properties.timeouts.type,parentSchema:schema214.properties.timeouts,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema214.type,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema259 = {"description":"A time in which nothing is rolled out.","type":"object","properties":{"from":{"$ref":"#/$defs/instant","description":"It begins."},"until":{"$ref":"#/$defs/instant","description":"It ends; a day counts whole."},"reason":{"$ref":"#/$defs/reason"},"on":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["from","until","reason"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"freeze"};
const schema260 = {"description":"A day, or a day and a time in UTC: 2026-12-24 or 2026-12-24T18:00Z.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$","examples":["2026-12-24","2026-12-24T18:00Z"],"$comment":"instant"};
const schema262 = {"description":"Why, for people: one line.","type":"string","maxLength":1000,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["vendor diagnostics need it until RMA 4411 closes"],"$comment":"reason"};
const pattern258 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$", "u");
const pattern260 = new RegExp("^[^\\S\\n\\r]*\\S[^\\n\\r]*$", "u");

function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.from === undefined) || (!(func0.call(data, "from")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema259.required,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.until === undefined) || (!(func0.call(data, "until")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},schema:schema259.required,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.reason === undefined) || (!(func0.call(data, "reason")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema259.required,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "from") || (key0 === "until")) || (key0 === "reason")) || (key0 === "on")) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.from !== undefined && func0.call(data, "from")){
let data0 = data.from;
if(typeof data0 === "string"){
if(!pattern258.test(data0)){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$",parentSchema:schema260,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},schema:schema260.type,parentSchema:schema260,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.until !== undefined && func0.call(data, "until")){
let data1 = data.until;
if(typeof data1 === "string"){
if(!pattern258.test(data1)){
const err6 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?Z)?$",parentSchema:schema260,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},schema:schema260.type,parentSchema:schema260,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
let data2 = data.reason;
if(typeof data2 === "string"){
if(func64(data2) > 1000){
const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern260.test(data2)){
const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data3 = data.on;
if(Array.isArray(data3)){
if(data3.length > 10000){
const err11 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema259.properties.on,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema259.properties.on,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern39.test(data4)){
const err13 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema259.properties.on.type,parentSchema:schema259.properties.on,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema259.type,parentSchema:schema259,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate136.errors = vErrors;
return errors === 0;
}
validate136.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema264 = {"description":"What the fleet must prove; each target's own part is its attest.","type":"object","properties":{"policy":{"description":"off: nothing is asked. observe: judged and shown. enforce: a required check fails.","enum":["off","observe","enforce"],"default":"observe"},"challenge":{"description":"What evidence must answer.","type":"object","properties":{"deploy":{"description":"After a deployment.","enum":["commit","epoch","direct"],"default":"commit"},"running":{"description":"While running.","enum":["commit","epoch","direct"],"default":"epoch"},"epoch-every":{"$ref":"#/$defs/positive-duration","description":"How often a new epoch begins.","default":"15m"},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","default":"45m"},"direct-ttl":{"$ref":"#/$defs/positive-duration","description":"How long a direct challenge may be answered.","default":"15m"}},"patternProperties":{"^x-":true},"additionalProperties":false},"evidence":{"description":"Where evidence is kept.","type":"object","properties":{"store":{"description":"An OCI registry, a git repository, or a directory.","enum":["oci","git","file"],"default":"oci"},"remote":{"description":"Which one: host/repository, an https or ssh address of a repository, or a directory.","type":"string","maxLength":500,"pattern":"^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$","examples":["ghcr.io/acme/evidence"]},"public":{"description":"What everybody may read.","enum":["redacted","full"],"default":"redacted"}},"patternProperties":{"^x-":true},"additionalProperties":false},"images":{"description":"What is proven of images.","type":"object","properties":{"provenance":{"description":"Whether every image needs provenance.","enum":["required","optional"],"default":"optional"},"sbom":{"description":"Format of the bill of materials.","enum":["spdx","cyclonedx","none"],"default":"none"},"rebuild":{"description":"Images that are built twice and compared bit for bit.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/image-reference"},"examples":[["agent/generic"]]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tees":{"description":"What holds for every tee target that does not say otherwise.","type":"object","properties":{"expect":{"$ref":"#/$defs/path","description":"File of reference values.","examples":["attest/tdx.lock.json"]},"tcb":{"description":"TCB statuses that pass.","type":"array","minItems":1,"maxItems":6,"items":{"$ref":"#/$defs/tcb-status"},"examples":[["UpToDate","SWHardeningNeeded"]]},"max-age":{"$ref":"#/$defs/positive-duration","description":"Oldest evidence that counts.","examples":["1h"]}},"patternProperties":{"^x-":true},"additionalProperties":false},"tdx":{"$ref":"#/$defs/tdx-policy"},"snp":{"$ref":"#/$defs/snp-policy"},"gpu":{"$ref":"#/$defs/gpu-policy"},"provenance":{"description":"Who may have built which images.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/provenance-rule"},"examples":[[{"images":["ghcr.io/acme/*"],"or":{"key":"policy/keys/release.pub"}}]]},"rollback":{"description":"Whether a host may prove an older state.","type":"object","properties":{"generation":{"description":"strict: only what is listed in allow.","enum":["strict","any"],"default":"strict"},"allow":{"description":"Older states that pass.","type":"array","maxItems":100,"items":{"description":"An older state.","type":"object","properties":{"to":{"description":"Commit, or the beginning of its id; quoted.","type":"string","pattern":"^[0-9a-f]{7,64}$","examples":["9f1c2ab"]},"reason":{"$ref":"#/$defs/reason"},"until":{"$ref":"#/$defs/date","description":"Last day on which it passes."}},"required":["to","reason","until"],"patternProperties":{"^x-":true},"additionalProperties":false}}},"patternProperties":{"^x-":true},"additionalProperties":false},"on-mismatch":{"description":"What happens when the proof fails. quarantine: no traffic, no secrets. block: the rollout stops. warn: it is shown.","enum":["quarantine","block","warn"],"default":"quarantine"}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"attestation"};
const schema276 = {"description":"A day, as 2026-12-31: the whole of it, in UTC.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","examples":["2026-12-31"],"$comment":"date"};
const pattern268 = new RegExp("^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$", "u");
const pattern286 = new RegExp("^[0-9a-f]{7,64}$", "u");
const pattern288 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "u");
const schema273 = {"description":"Who may have built some images.","type":"object","properties":{"images":{"description":"Repositories; * stands for any rest.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A repository, or a beginning and *.","type":"string","pattern":"^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$","examples":["ghcr.io/acme/*"]},"examples":[["ghcr.io/acme/*"]]},"builder":{"description":"A builder with a certificate.","type":"object","properties":{"issuer":{"description":"Issuer of its identity.","type":"string","pattern":"^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$","examples":["https://token.actions.githubusercontent.com"]},"workflow":{"description":"Its workflow: owner/repo/.github/workflows/file@ref.","type":"string","maxLength":500,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$","examples":["acme/app/.github/workflows/build.yml@refs/heads/main"]},"runner":{"description":"Kind of runner.","enum":["github-hosted","self-hosted","any"],"default":"any"}},"required":["issuer","workflow"],"patternProperties":{"^x-":true},"additionalProperties":false},"or":{"description":"A key that counts as well.","type":"object","properties":{"key":{"$ref":"#/$defs/path","description":"File with the public key.","examples":["policy/keys/release.pub"]}},"required":["key"],"patternProperties":{"^x-":true},"additionalProperties":false},"source":{"description":"What was built.","type":"object","properties":{"commit":{"description":"deployed: the very commit that is deployed.","enum":["deployed","any"],"default":"deployed"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["images"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"provenance-rule"};
const pattern277 = new RegExp("^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$", "u");
const pattern279 = new RegExp("^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$", "u");
const pattern280 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$", "u");

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.images === undefined) || (!(func0.call(data, "images")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "images"},schema:schema273.required,parentSchema:schema273,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "images") || (key0 === "builder")) || (key0 === "or")) || (key0 === "source")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema273,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.images !== undefined && func0.call(data, "images")){
let data0 = data.images;
if(Array.isArray(data0)){
if(data0.length > 100){
const err2 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema273.properties.images,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema273.properties.images,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern277.test(data1)){
const err4 = {instancePath:instancePath+"/images/" + i0,schemaPath:"#/properties/images/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$"},schema:"^[a-z0-9][a-z0-9.-]{0,252}(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,10}(?:/?\\*)?$",parentSchema:schema273.properties.images.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/images/" + i0,schemaPath:"#/properties/images/items/type",keyword:"type",params:{type: "string"},schema:schema273.properties.images.items.type,parentSchema:schema273.properties.images.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "array"},schema:schema273.properties.images.type,parentSchema:schema273.properties.images,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.builder !== undefined && func0.call(data, "builder")){
let data2 = data.builder;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.issuer === undefined) || (!(func0.call(data2, "issuer")))){
const err7 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/required",keyword:"required",params:{missingProperty: "issuer"},schema:schema273.properties.builder.required,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data2.workflow === undefined) || (!(func0.call(data2, "workflow")))){
const err8 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/required",keyword:"required",params:{missingProperty: "workflow"},schema:schema273.properties.builder.required,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!((((key1 === "issuer") || (key1 === "workflow")) || (key1 === "runner")) || (pattern4.test(key1)))){
const err9 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.issuer !== undefined && func0.call(data2, "issuer")){
let data3 = data2.issuer;
if(typeof data3 === "string"){
if(!pattern279.test(data3)){
const err10 = {instancePath:instancePath+"/builder/issuer",schemaPath:"#/properties/builder/properties/issuer/pattern",keyword:"pattern",params:{pattern: "^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$"},schema:"^https://[A-Za-z0-9][A-Za-z0-9./_-]{0,299}$",parentSchema:schema273.properties.builder.properties.issuer,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/builder/issuer",schemaPath:"#/properties/builder/properties/issuer/type",keyword:"type",params:{type: "string"},schema:schema273.properties.builder.properties.issuer.type,parentSchema:schema273.properties.builder.properties.issuer,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.workflow !== undefined && func0.call(data2, "workflow")){
let data4 = data2.workflow;
if(typeof data4 === "string"){
if(func64(data4) > 500){
const err12 = {instancePath:instancePath+"/builder/workflow",schemaPath:"#/properties/builder/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema273.properties.builder.properties.workflow,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern280.test(data4)){
const err13 = {instancePath:instancePath+"/builder/workflow",schemaPath:"#/properties/builder/properties/workflow/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+@refs/(?:heads|tags)/[A-Za-z0-9][A-Za-z0-9._/*-]*$",parentSchema:schema273.properties.builder.properties.workflow,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/builder/workflow",schemaPath:"#/properties/builder/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema273.properties.builder.properties.workflow.type,parentSchema:schema273.properties.builder.properties.workflow,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.runner !== undefined && func0.call(data2, "runner")){
let data5 = data2.runner;
if(!(((data5 === "github-hosted") || (data5 === "self-hosted")) || (data5 === "any"))){
const err15 = {instancePath:instancePath+"/builder/runner",schemaPath:"#/properties/builder/properties/runner/enum",keyword:"enum",params:{allowedValues: schema273.properties.builder.properties.runner.enum},schema:schema273.properties.builder.properties.runner.enum,parentSchema:schema273.properties.builder.properties.runner,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/builder",schemaPath:"#/properties/builder/type",keyword:"type",params:{type: "object"},schema:schema273.properties.builder.type,parentSchema:schema273.properties.builder,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.or !== undefined && func0.call(data, "or")){
let data6 = data.or;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.key === undefined) || (!(func0.call(data6, "key")))){
const err17 = {instancePath:instancePath+"/or",schemaPath:"#/properties/or/required",keyword:"required",params:{missingProperty: "key"},schema:schema273.properties.or.required,parentSchema:schema273.properties.or,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 of Object.keys(data6)){
if(!((key2 === "key") || (pattern4.test(key2)))){
const err18 = {instancePath:instancePath+"/or",schemaPath:"#/properties/or/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema273.properties.or,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.key !== undefined && func0.call(data6, "key")){
let data7 = data6.key;
if(typeof data7 === "string"){
if(func64(data7) > 300){
const err19 = {instancePath:instancePath+"/or/key",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern33.test(data7)){
const err20 = {instancePath:instancePath+"/or/key",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/or/key",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/or",schemaPath:"#/properties/or/type",keyword:"type",params:{type: "object"},schema:schema273.properties.or.type,parentSchema:schema273.properties.or,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
let data8 = data.source;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 of Object.keys(data8)){
if(!((key3 === "commit") || (pattern4.test(key3)))){
const err23 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema273.properties.source,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.commit !== undefined && func0.call(data8, "commit")){
let data9 = data8.commit;
if(!((data9 === "deployed") || (data9 === "any"))){
const err24 = {instancePath:instancePath+"/source/commit",schemaPath:"#/properties/source/properties/commit/enum",keyword:"enum",params:{allowedValues: schema273.properties.source.properties.commit.enum},schema:schema273.properties.source.properties.commit.enum,parentSchema:schema273.properties.source.properties.commit,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},schema:schema273.properties.source.type,parentSchema:schema273.properties.source,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema273.type,parentSchema:schema273,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}
validate141.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((func0.call(schema264.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema264,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policy !== undefined && func0.call(data, "policy")){
let data0 = data.policy;
if(!(((data0 === "off") || (data0 === "observe")) || (data0 === "enforce"))){
const err1 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema264.properties.policy.enum},schema:schema264.properties.policy.enum,parentSchema:schema264.properties.policy,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.challenge !== undefined && func0.call(data, "challenge")){
let data1 = data.challenge;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 of Object.keys(data1)){
if(!((((((key1 === "deploy") || (key1 === "running")) || (key1 === "epoch-every")) || (key1 === "max-age")) || (key1 === "direct-ttl")) || (pattern4.test(key1)))){
const err2 = {instancePath:instancePath+"/challenge",schemaPath:"#/properties/challenge/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema264.properties.challenge,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.deploy !== undefined && func0.call(data1, "deploy")){
let data2 = data1.deploy;
if(!(((data2 === "commit") || (data2 === "epoch")) || (data2 === "direct"))){
const err3 = {instancePath:instancePath+"/challenge/deploy",schemaPath:"#/properties/challenge/properties/deploy/enum",keyword:"enum",params:{allowedValues: schema264.properties.challenge.properties.deploy.enum},schema:schema264.properties.challenge.properties.deploy.enum,parentSchema:schema264.properties.challenge.properties.deploy,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.running !== undefined && func0.call(data1, "running")){
let data3 = data1.running;
if(!(((data3 === "commit") || (data3 === "epoch")) || (data3 === "direct"))){
const err4 = {instancePath:instancePath+"/challenge/running",schemaPath:"#/properties/challenge/properties/running/enum",keyword:"enum",params:{allowedValues: schema264.properties.challenge.properties.running.enum},schema:schema264.properties.challenge.properties.running.enum,parentSchema:schema264.properties.challenge.properties.running,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1["epoch-every"] !== undefined && func0.call(data1, "epoch-every")){
let data4 = data1["epoch-every"];
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
const err5 = {instancePath:instancePath+"/challenge/epoch-every",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/challenge/epoch-every",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1["max-age"] !== undefined && func0.call(data1, "max-age")){
let data5 = data1["max-age"];
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err7 = {instancePath:instancePath+"/challenge/max-age",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/challenge/max-age",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1["direct-ttl"] !== undefined && func0.call(data1, "direct-ttl")){
let data6 = data1["direct-ttl"];
if(typeof data6 === "string"){
if(!pattern10.test(data6)){
const err9 = {instancePath:instancePath+"/challenge/direct-ttl",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/challenge/direct-ttl",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/challenge",schemaPath:"#/properties/challenge/type",keyword:"type",params:{type: "object"},schema:schema264.properties.challenge.type,parentSchema:schema264.properties.challenge,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.evidence !== undefined && func0.call(data, "evidence")){
let data7 = data.evidence;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 of Object.keys(data7)){
if(!((((key2 === "store") || (key2 === "remote")) || (key2 === "public")) || (pattern4.test(key2)))){
const err12 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema264.properties.evidence,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.store !== undefined && func0.call(data7, "store")){
let data8 = data7.store;
if(!(((data8 === "oci") || (data8 === "git")) || (data8 === "file"))){
const err13 = {instancePath:instancePath+"/evidence/store",schemaPath:"#/properties/evidence/properties/store/enum",keyword:"enum",params:{allowedValues: schema264.properties.evidence.properties.store.enum},schema:schema264.properties.evidence.properties.store.enum,parentSchema:schema264.properties.evidence.properties.store,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.remote !== undefined && func0.call(data7, "remote")){
let data9 = data7.remote;
if(typeof data9 === "string"){
if(func64(data9) > 500){
const err14 = {instancePath:instancePath+"/evidence/remote",schemaPath:"#/properties/evidence/properties/remote/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema264.properties.evidence.properties.remote,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern268.test(data9)){
const err15 = {instancePath:instancePath+"/evidence/remote",schemaPath:"#/properties/evidence/properties/remote/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$"},schema:"^(?!.*(?:^|/)\\.\\.(?:/|$))(?:https://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._~+/-]*)?|ssh://(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/[A-Za-z0-9._~+/-]*|(?:\\./)?[A-Za-z0-9][A-Za-z0-9._-]*(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(?:/[A-Za-z0-9._-]+)*)$",parentSchema:schema264.properties.evidence.properties.remote,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/evidence/remote",schemaPath:"#/properties/evidence/properties/remote/type",keyword:"type",params:{type: "string"},schema:schema264.properties.evidence.properties.remote.type,parentSchema:schema264.properties.evidence.properties.remote,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.public !== undefined && func0.call(data7, "public")){
let data10 = data7.public;
if(!((data10 === "redacted") || (data10 === "full"))){
const err17 = {instancePath:instancePath+"/evidence/public",schemaPath:"#/properties/evidence/properties/public/enum",keyword:"enum",params:{allowedValues: schema264.properties.evidence.properties.public.enum},schema:schema264.properties.evidence.properties.public.enum,parentSchema:schema264.properties.evidence.properties.public,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "object"},schema:schema264.properties.evidence.type,parentSchema:schema264.properties.evidence,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.images !== undefined && func0.call(data, "images")){
let data11 = data.images;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 of Object.keys(data11)){
if(!((((key3 === "provenance") || (key3 === "sbom")) || (key3 === "rebuild")) || (pattern4.test(key3)))){
const err19 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema264.properties.images,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data11.provenance !== undefined && func0.call(data11, "provenance")){
let data12 = data11.provenance;
if(!((data12 === "required") || (data12 === "optional"))){
const err20 = {instancePath:instancePath+"/images/provenance",schemaPath:"#/properties/images/properties/provenance/enum",keyword:"enum",params:{allowedValues: schema264.properties.images.properties.provenance.enum},schema:schema264.properties.images.properties.provenance.enum,parentSchema:schema264.properties.images.properties.provenance,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.sbom !== undefined && func0.call(data11, "sbom")){
let data13 = data11.sbom;
if(!(((data13 === "spdx") || (data13 === "cyclonedx")) || (data13 === "none"))){
const err21 = {instancePath:instancePath+"/images/sbom",schemaPath:"#/properties/images/properties/sbom/enum",keyword:"enum",params:{allowedValues: schema264.properties.images.properties.sbom.enum},schema:schema264.properties.images.properties.sbom.enum,parentSchema:schema264.properties.images.properties.sbom,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.rebuild !== undefined && func0.call(data11, "rebuild")){
let data14 = data11.rebuild;
if(Array.isArray(data14)){
if(data14.length > 1000){
const err22 = {instancePath:instancePath+"/images/rebuild",schemaPath:"#/properties/images/properties/rebuild/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema264.properties.images.properties.rebuild,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(!pattern155.test(data15)){
const err23 = {instancePath:instancePath+"/images/rebuild/" + i0,schemaPath:"#/$defs/image-reference/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$"},schema:"^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)?$",parentSchema:schema163,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/images/rebuild/" + i0,schemaPath:"#/$defs/image-reference/type",keyword:"type",params:{type: "string"},schema:schema163.type,parentSchema:schema163,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/images/rebuild",schemaPath:"#/properties/images/properties/rebuild/type",keyword:"type",params:{type: "array"},schema:schema264.properties.images.properties.rebuild.type,parentSchema:schema264.properties.images.properties.rebuild,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "object"},schema:schema264.properties.images.type,parentSchema:schema264.properties.images,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.tees !== undefined && func0.call(data, "tees")){
let data16 = data.tees;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 of Object.keys(data16)){
if(!((((key4 === "expect") || (key4 === "tcb")) || (key4 === "max-age")) || (pattern4.test(key4)))){
const err27 = {instancePath:instancePath+"/tees",schemaPath:"#/properties/tees/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema264.properties.tees,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data16.expect !== undefined && func0.call(data16, "expect")){
let data17 = data16.expect;
if(typeof data17 === "string"){
if(func64(data17) > 300){
const err28 = {instancePath:instancePath+"/tees/expect",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema61,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern33.test(data17)){
const err29 = {instancePath:instancePath+"/tees/expect",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$"},schema:"^(?!\\./?$)(?!.*(?:^|/)\\.\\.(?:/|$))(?!.*/\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._+@-]*(?:/[A-Za-z0-9._+@-]+)*$",parentSchema:schema61,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/tees/expect",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.tcb !== undefined && func0.call(data16, "tcb")){
let data18 = data16.tcb;
if(Array.isArray(data18)){
if(data18.length > 6){
const err31 = {instancePath:instancePath+"/tees/tcb",schemaPath:"#/properties/tees/properties/tcb/maxItems",keyword:"maxItems",params:{limit: 6},schema:6,parentSchema:schema264.properties.tees.properties.tcb,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data18.length < 1){
const err32 = {instancePath:instancePath+"/tees/tcb",schemaPath:"#/properties/tees/properties/tcb/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema264.properties.tees.properties.tcb,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(!((((((data19 === "UpToDate") || (data19 === "SWHardeningNeeded")) || (data19 === "ConfigurationNeeded")) || (data19 === "ConfigurationAndSWHardeningNeeded")) || (data19 === "OutOfDate")) || (data19 === "OutOfDateConfigurationNeeded"))){
const err33 = {instancePath:instancePath+"/tees/tcb/" + i1,schemaPath:"#/$defs/tcb-status/enum",keyword:"enum",params:{allowedValues: schema136.enum},schema:schema136.enum,parentSchema:schema136,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/tees/tcb",schemaPath:"#/properties/tees/properties/tcb/type",keyword:"type",params:{type: "array"},schema:schema264.properties.tees.properties.tcb.type,parentSchema:schema264.properties.tees.properties.tcb,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16["max-age"] !== undefined && func0.call(data16, "max-age")){
let data20 = data16["max-age"];
if(typeof data20 === "string"){
if(!pattern10.test(data20)){
const err35 = {instancePath:instancePath+"/tees/max-age",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/tees/max-age",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/tees",schemaPath:"#/properties/tees/type",keyword:"type",params:{type: "object"},schema:schema264.properties.tees.type,parentSchema:schema264.properties.tees,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.tdx !== undefined && func0.call(data, "tdx")){
if(!(validate73(data.tdx, {instancePath:instancePath+"/tdx",parentData:data,parentDataProperty:"tdx",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.snp !== undefined && func0.call(data, "snp")){
if(!(validate75(data.snp, {instancePath:instancePath+"/snp",parentData:data,parentDataProperty:"snp",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.gpu !== undefined && func0.call(data, "gpu")){
let data23 = data.gpu;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key5 of Object.keys(data23)){
if(!((((key5 === "require") || (key5 === "driver")) || (key5 === "debug")) || (pattern4.test(key5)))){
const err38 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema148,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data23.require !== undefined && func0.call(data23, "require")){
let data24 = data23.require;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err39 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/type",keyword:"type",params:{type: "integer"},schema:schema148.properties.require.type,parentSchema:schema148.properties.require,data:data24};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 64 || isNaN(data24)){
const err40 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},schema:64,parentSchema:schema148.properties.require,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err41 = {instancePath:instancePath+"/gpu/require",schemaPath:"#/$defs/gpu-policy/properties/require/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema148.properties.require,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data23.driver !== undefined && func0.call(data23, "driver")){
let data25 = data23.driver;
if(Array.isArray(data25)){
if(data25.length > 20){
const err42 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema148.properties.driver,data:data25};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data25.length < 1){
const err43 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema148.properties.driver,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(typeof data26 === "string"){
if(!pattern137.test(data26)){
const err44 = {instancePath:instancePath+"/gpu/driver/" + i2,schemaPath:"#/$defs/gpu-policy/properties/driver/items/pattern",keyword:"pattern",params:{pattern: "^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$"},schema:"^(?:>=|<=|>|<|=)[0-9]{1,5}(?:\\.[0-9]{1,5}){0,3}$",parentSchema:schema148.properties.driver.items,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/gpu/driver/" + i2,schemaPath:"#/$defs/gpu-policy/properties/driver/items/type",keyword:"type",params:{type: "string"},schema:schema148.properties.driver.items.type,parentSchema:schema148.properties.driver.items,data:data26};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/gpu/driver",schemaPath:"#/$defs/gpu-policy/properties/driver/type",keyword:"type",params:{type: "array"},schema:schema148.properties.driver.type,parentSchema:schema148.properties.driver,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data23.debug !== undefined && func0.call(data23, "debug")){
let data27 = data23.debug;
if(!((data27 === "deny") || (data27 === "allow"))){
const err47 = {instancePath:instancePath+"/gpu/debug",schemaPath:"#/$defs/gpu-policy/properties/debug/enum",keyword:"enum",params:{allowedValues: schema148.properties.debug.enum},schema:schema148.properties.debug.enum,parentSchema:schema148.properties.debug,data:data27};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/gpu",schemaPath:"#/$defs/gpu-policy/type",keyword:"type",params:{type: "object"},schema:schema148.type,parentSchema:schema148,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.provenance !== undefined && func0.call(data, "provenance")){
let data28 = data.provenance;
if(Array.isArray(data28)){
if(data28.length > 100){
const err49 = {instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema264.properties.provenance,data:data28};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
if(!(validate141(data28[i3], {instancePath:instancePath+"/provenance/" + i3,parentData:data28,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
}
else {
const err50 = {instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/type",keyword:"type",params:{type: "array"},schema:schema264.properties.provenance.type,parentSchema:schema264.properties.provenance,data:data28};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.rollback !== undefined && func0.call(data, "rollback")){
let data30 = data.rollback;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key6 of Object.keys(data30)){
if(!(((key6 === "generation") || (key6 === "allow")) || (pattern4.test(key6)))){
const err51 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema264.properties.rollback,data:data30};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data30.generation !== undefined && func0.call(data30, "generation")){
let data31 = data30.generation;
if(!((data31 === "strict") || (data31 === "any"))){
const err52 = {instancePath:instancePath+"/rollback/generation",schemaPath:"#/properties/rollback/properties/generation/enum",keyword:"enum",params:{allowedValues: schema264.properties.rollback.properties.generation.enum},schema:schema264.properties.rollback.properties.generation.enum,parentSchema:schema264.properties.rollback.properties.generation,data:data31};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data30.allow !== undefined && func0.call(data30, "allow")){
let data32 = data30.allow;
if(Array.isArray(data32)){
if(data32.length > 100){
const err53 = {instancePath:instancePath+"/rollback/allow",schemaPath:"#/properties/rollback/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema264.properties.rollback.properties.allow,data:data32};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len4 = data32.length;
for(let i4=0; i4<len4; i4++){
let data33 = data32[i4];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if((data33.to === undefined) || (!(func0.call(data33, "to")))){
const err54 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema264.properties.rollback.properties.allow.items.required,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((data33.reason === undefined) || (!(func0.call(data33, "reason")))){
const err55 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema264.properties.rollback.properties.allow.items.required,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((data33.until === undefined) || (!(func0.call(data33, "until")))){
const err56 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/required",keyword:"required",params:{missingProperty: "until"},schema:schema264.properties.rollback.properties.allow.items.required,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key7 of Object.keys(data33)){
if(!((((key7 === "to") || (key7 === "reason")) || (key7 === "until")) || (pattern4.test(key7)))){
const err57 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data33.to !== undefined && func0.call(data33, "to")){
let data34 = data33.to;
if(typeof data34 === "string"){
if(!pattern286.test(data34)){
const err58 = {instancePath:instancePath+"/rollback/allow/" + i4+"/to",schemaPath:"#/properties/rollback/properties/allow/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{7,64}$"},schema:"^[0-9a-f]{7,64}$",parentSchema:schema264.properties.rollback.properties.allow.items.properties.to,data:data34};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/rollback/allow/" + i4+"/to",schemaPath:"#/properties/rollback/properties/allow/items/properties/to/type",keyword:"type",params:{type: "string"},schema:schema264.properties.rollback.properties.allow.items.properties.to.type,parentSchema:schema264.properties.rollback.properties.allow.items.properties.to,data:data34};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data33.reason !== undefined && func0.call(data33, "reason")){
let data35 = data33.reason;
if(typeof data35 === "string"){
if(func64(data35) > 1000){
const err60 = {instancePath:instancePath+"/rollback/allow/" + i4+"/reason",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data35};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!pattern260.test(data35)){
const err61 = {instancePath:instancePath+"/rollback/allow/" + i4+"/reason",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data35};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/rollback/allow/" + i4+"/reason",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data35};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data33.until !== undefined && func0.call(data33, "until")){
let data36 = data33.until;
if(typeof data36 === "string"){
if(!pattern288.test(data36)){
const err63 = {instancePath:instancePath+"/rollback/allow/" + i4+"/until",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",parentSchema:schema276,data:data36};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/rollback/allow/" + i4+"/until",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},schema:schema276.type,parentSchema:schema276,data:data36};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/rollback/allow/" + i4,schemaPath:"#/properties/rollback/properties/allow/items/type",keyword:"type",params:{type: "object"},schema:schema264.properties.rollback.properties.allow.items.type,parentSchema:schema264.properties.rollback.properties.allow.items,data:data33};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/rollback/allow",schemaPath:"#/properties/rollback/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema264.properties.rollback.properties.allow.type,parentSchema:schema264.properties.rollback.properties.allow,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "object"},schema:schema264.properties.rollback.type,parentSchema:schema264.properties.rollback,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data["on-mismatch"] !== undefined && func0.call(data, "on-mismatch")){
let data37 = data["on-mismatch"];
if(!(((data37 === "quarantine") || (data37 === "block")) || (data37 === "warn"))){
const err68 = {instancePath:instancePath+"/on-mismatch",schemaPath:"#/properties/on-mismatch/enum",keyword:"enum",params:{allowedValues: schema264.properties["on-mismatch"].enum},schema:schema264.properties["on-mismatch"].enum,parentSchema:schema264.properties["on-mismatch"],data:data37};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema264.type,parentSchema:schema264,data};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema277 = {"description":"What happens when a host is not as declared.","type":"object","properties":{"every":{"$ref":"#/$defs/positive-duration","description":"How often a host looks.","default":"10m"},"minor":{"description":"What a restart would not change: labels, stopped containers. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"major":{"description":"What is running, or what would boot. fix: put right. report: shown. ignore: nothing.","enum":["fix","report","ignore"],"default":"fix"},"unmanaged":{"description":"Paths on the host whose changes are reported although Neko does not manage them.","type":"array","maxItems":100,"items":{"description":"An absolute path; * stands for one name.","type":"string","pattern":"^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$","examples":["/etc/ssh/sshd_config"]},"examples":[["/etc/ssh/sshd_config"]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"drift"};
const pattern291 = new RegExp("^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$", "u");

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "every") || (key0 === "minor")) || (key0 === "major")) || (key0 === "unmanaged")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema277,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.every !== undefined && func0.call(data, "every")){
let data0 = data.every;
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
const err1 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/positive-duration/pattern",keyword:"pattern",params:{pattern: "^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$"},schema:"^(?!0+[a-z])(?:[0-9]{1,9}(?:ms|s)|[0-9]{1,7}m|[0-9]{1,5}h|[0-9]{1,4}d)$",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/every",schemaPath:"#/$defs/positive-duration/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.minor !== undefined && func0.call(data, "minor")){
let data1 = data.minor;
if(!(((data1 === "fix") || (data1 === "report")) || (data1 === "ignore"))){
const err3 = {instancePath:instancePath+"/minor",schemaPath:"#/properties/minor/enum",keyword:"enum",params:{allowedValues: schema277.properties.minor.enum},schema:schema277.properties.minor.enum,parentSchema:schema277.properties.minor,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.major !== undefined && func0.call(data, "major")){
let data2 = data.major;
if(!(((data2 === "fix") || (data2 === "report")) || (data2 === "ignore"))){
const err4 = {instancePath:instancePath+"/major",schemaPath:"#/properties/major/enum",keyword:"enum",params:{allowedValues: schema277.properties.major.enum},schema:schema277.properties.major.enum,parentSchema:schema277.properties.major,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.unmanaged !== undefined && func0.call(data, "unmanaged")){
let data3 = data.unmanaged;
if(Array.isArray(data3)){
if(data3.length > 100){
const err5 = {instancePath:instancePath+"/unmanaged",schemaPath:"#/properties/unmanaged/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema277.properties.unmanaged,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern291.test(data4)){
const err6 = {instancePath:instancePath+"/unmanaged/" + i0,schemaPath:"#/properties/unmanaged/items/pattern",keyword:"pattern",params:{pattern: "^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$"},schema:"^/(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._@+*/-]{1,300}$",parentSchema:schema277.properties.unmanaged.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/unmanaged/" + i0,schemaPath:"#/properties/unmanaged/items/type",keyword:"type",params:{type: "string"},schema:schema277.properties.unmanaged.items.type,parentSchema:schema277.properties.unmanaged.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/unmanaged",schemaPath:"#/properties/unmanaged/type",keyword:"type",params:{type: "array"},schema:schema277.properties.unmanaged.type,parentSchema:schema277.properties.unmanaged,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema277.type,parentSchema:schema277,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema279 = {"description":"What this repository does not want to see.","type":"object","properties":{"imperative":{"$ref":"#/$defs/severity","description":"Hooks, checks and probes that install or change things by hand: apt, yum, pip install, npm install -g, curl | sh and their like.","default":"warn"},"impure-shells":{"$ref":"#/$defs/severity","description":"Shells that are not pure.","default":"off"},"gpu-config":{"$ref":"#/$defs/severity","description":"Shells and images for a GPU that say nothing of CUDA: gpu shells without a variant that names cuda, variants with cuda and no gpu-archs.","default":"off"},"generations":{"$ref":"#/$defs/severity","description":"Hosts whose rollout does not say how many generations are kept.","default":"off"},"latest-tag":{"$ref":"#/$defs/severity","description":"The tag latest, which says nothing of what it points at.","default":"off"},"deny":{"description":"Rules of your own.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/policy-rule"},"examples":[[{"code":"NO_HOST_NETWORK","path":"targets.*.run.*.network","equals":"host","because":"containers stay behind the host's firewall"}]]}},"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy"};
const schema280 = {"description":"deny: an error. warn: a warning. off: not looked at.","enum":["deny","warn","off"],"$comment":"severity"};
const schema285 = {"description":"A rule of your own: what is found at path and fits is refused.","type":"object","properties":{"code":{"$ref":"#/$defs/rule-code"},"path":{"description":"Keys of neko.yaml joined by dots; * stands for any one.","type":"string","maxLength":300,"pattern":"^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$","examples":["targets.*.run.*.network"]},"equals":{"description":"The value is this.","type":["string","number","boolean"],"examples":["host"]},"contains":{"description":"The text has this in it.","type":"string","minLength":1,"maxLength":300,"examples":["docker.sock"]},"starts-with":{"description":"The text begins with this.","type":"string","minLength":1,"maxLength":300,"examples":["/etc"]},"not-one-of":{"description":"The value is none of these.","type":"array","minItems":1,"maxItems":100,"items":{"description":"A value.","type":["string","number","boolean"],"maxLength":300},"examples":[["bridge","none"]]},"absent":{"description":"The key is not there, where the rest of the path is.","type":"boolean","examples":[true]},"because":{"$ref":"#/$defs/reason","description":"What people are told."},"level":{"description":"deny: an error. warn: a warning.","enum":["deny","warn"],"default":"deny"}},"required":["code","path","because"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"policy-rule"};
const schema286 = {"description":"Code of a rule: capital letters, digits and _.","type":"string","pattern":"^[A-Z][A-Z0-9_]{2,63}$","examples":["NO_HOST_NETWORK"],"$comment":"rule-code"};
const pattern294 = new RegExp("^[A-Z][A-Z0-9_]{2,63}$", "u");
const pattern295 = new RegExp("^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$", "u");

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},schema:schema285.required,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.path === undefined) || (!(func0.call(data, "path")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},schema:schema285.required,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.because === undefined) || (!(func0.call(data, "because")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "because"},schema:schema285.required,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema285.properties, key0)) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.code !== undefined && func0.call(data, "code")){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern294.test(data0)){
const err4 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/rule-code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{2,63}$"},schema:"^[A-Z][A-Z0-9_]{2,63}$",parentSchema:schema286,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/rule-code/type",keyword:"type",params:{type: "string"},schema:schema286.type,parentSchema:schema286,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.path !== undefined && func0.call(data, "path")){
let data1 = data.path;
if(typeof data1 === "string"){
if(func64(data1) > 300){
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties.path,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern295.test(data1)){
const err7 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$"},schema:"^[A-Za-z0-9_*'/-]+(?:\\.[A-Za-z0-9_*'/-]+){0,15}$",parentSchema:schema285.properties.path,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},schema:schema285.properties.path.type,parentSchema:schema285.properties.path,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.equals !== undefined && func0.call(data, "equals")){
let data2 = data.equals;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err9 = {instancePath:instancePath+"/equals",schemaPath:"#/properties/equals/type",keyword:"type",params:{type: schema285.properties.equals.type},schema:schema285.properties.equals.type,parentSchema:schema285.properties.equals,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.contains !== undefined && func0.call(data, "contains")){
let data3 = data.contains;
if(typeof data3 === "string"){
if(func64(data3) > 300){
const err10 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties.contains,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func64(data3) < 1){
const err11 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema285.properties.contains,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},schema:schema285.properties.contains.type,parentSchema:schema285.properties.contains,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["starts-with"] !== undefined && func0.call(data, "starts-with")){
let data4 = data["starts-with"];
if(typeof data4 === "string"){
if(func64(data4) > 300){
const err13 = {instancePath:instancePath+"/starts-with",schemaPath:"#/properties/starts-with/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties["starts-with"],data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func64(data4) < 1){
const err14 = {instancePath:instancePath+"/starts-with",schemaPath:"#/properties/starts-with/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema285.properties["starts-with"],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/starts-with",schemaPath:"#/properties/starts-with/type",keyword:"type",params:{type: "string"},schema:schema285.properties["starts-with"].type,parentSchema:schema285.properties["starts-with"],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["not-one-of"] !== undefined && func0.call(data, "not-one-of")){
let data5 = data["not-one-of"];
if(Array.isArray(data5)){
if(data5.length > 100){
const err16 = {instancePath:instancePath+"/not-one-of",schemaPath:"#/properties/not-one-of/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema285.properties["not-one-of"],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/not-one-of",schemaPath:"#/properties/not-one-of/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema285.properties["not-one-of"],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err18 = {instancePath:instancePath+"/not-one-of/" + i0,schemaPath:"#/properties/not-one-of/items/type",keyword:"type",params:{type: schema285.properties["not-one-of"].items.type},schema:schema285.properties["not-one-of"].items.type,parentSchema:schema285.properties["not-one-of"].items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data6 === "string"){
if(func64(data6) > 300){
const err19 = {instancePath:instancePath+"/not-one-of/" + i0,schemaPath:"#/properties/not-one-of/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema285.properties["not-one-of"].items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/not-one-of",schemaPath:"#/properties/not-one-of/type",keyword:"type",params:{type: "array"},schema:schema285.properties["not-one-of"].type,parentSchema:schema285.properties["not-one-of"],data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.absent !== undefined && func0.call(data, "absent")){
let data7 = data.absent;
if(typeof data7 !== "boolean"){
const err21 = {instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/type",keyword:"type",params:{type: "boolean"},schema:schema285.properties.absent.type,parentSchema:schema285.properties.absent,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.because !== undefined && func0.call(data, "because")){
let data8 = data.because;
if(typeof data8 === "string"){
if(func64(data8) > 1000){
const err22 = {instancePath:instancePath+"/because",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern260.test(data8)){
const err23 = {instancePath:instancePath+"/because",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/because",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.level !== undefined && func0.call(data, "level")){
let data9 = data.level;
if(!((data9 === "deny") || (data9 === "warn"))){
const err25 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema285.properties.level.enum},schema:schema285.properties.level.enum,parentSchema:schema285.properties.level,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema285.type,parentSchema:schema285,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate146.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "imperative") || (key0 === "impure-shells")) || (key0 === "gpu-config")) || (key0 === "generations")) || (key0 === "latest-tag")) || (key0 === "deny")) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema279,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.imperative !== undefined && func0.call(data, "imperative")){
let data0 = data.imperative;
if(!(((data0 === "deny") || (data0 === "warn")) || (data0 === "off"))){
const err1 = {instancePath:instancePath+"/imperative",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["impure-shells"] !== undefined && func0.call(data, "impure-shells")){
let data1 = data["impure-shells"];
if(!(((data1 === "deny") || (data1 === "warn")) || (data1 === "off"))){
const err2 = {instancePath:instancePath+"/impure-shells",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["gpu-config"] !== undefined && func0.call(data, "gpu-config")){
let data2 = data["gpu-config"];
if(!(((data2 === "deny") || (data2 === "warn")) || (data2 === "off"))){
const err3 = {instancePath:instancePath+"/gpu-config",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.generations !== undefined && func0.call(data, "generations")){
let data3 = data.generations;
if(!(((data3 === "deny") || (data3 === "warn")) || (data3 === "off"))){
const err4 = {instancePath:instancePath+"/generations",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["latest-tag"] !== undefined && func0.call(data, "latest-tag")){
let data4 = data["latest-tag"];
if(!(((data4 === "deny") || (data4 === "warn")) || (data4 === "off"))){
const err5 = {instancePath:instancePath+"/latest-tag",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema280.enum},schema:schema280.enum,parentSchema:schema280,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.deny !== undefined && func0.call(data, "deny")){
let data5 = data.deny;
if(Array.isArray(data5)){
if(data5.length > 200){
const err6 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema279.properties.deny,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate147(data5[i0], {instancePath:instancePath+"/deny/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},schema:schema279.properties.deny.type,parentSchema:schema279.properties.deny,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema279.type,parentSchema:schema279,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate146.errors = vErrors;
return errors === 0;
}
validate146.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema288 = {"description":"Something that is allowed for a while although a rule forbids it. Past its day it is an error.","type":"object","properties":{"id":{"$ref":"#/$defs/exception-id"},"rule":{"$ref":"#/$defs/rule-name"},"target":{"$ref":"#/$defs/name","description":"Target or group it is for. Unless given, everything.","examples":["gpu-02"]},"what":{"description":"What exactly: an option, a path, a check.","type":"string","maxLength":300,"pattern":"^[^\\S\\n\\r]*\\S[^\\n\\r]*$","examples":["services.openssh.settings.PermitRootLogin"]},"reason":{"$ref":"#/$defs/reason"},"approved-by":{"$ref":"#/$defs/approver"},"expires":{"$ref":"#/$defs/date","description":"Last day on which it holds."}},"required":["id","rule","reason","approved-by","expires"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"exception"};
const schema289 = {"description":"Name of an exception, unique.","type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","examples":["rma-4411"],"$comment":"exception-id"};
const schema290 = {"description":"What is judged: a code of policy (POLICY_LATEST_TAG) or of policy.deny, drift, or a check of attestation (tcb.status).","type":"string","pattern":"^[A-Za-z][A-Za-z0-9._-]{0,99}$","examples":["POLICY_IMPERATIVE","drift","tcb.status"],"$comment":"rule-name"};
const schema293 = {"description":"Who approved it: an account or a team.","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$","examples":["@alice","@acme/ops"],"$comment":"approver"};
const pattern298 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$", "u");
const pattern299 = new RegExp("^[A-Za-z][A-Za-z0-9._-]{0,99}$", "u");
const pattern303 = new RegExp("^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$", "u");

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate150.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.rule === undefined) || (!(func0.call(data, "rule")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.reason === undefined) || (!(func0.call(data, "reason")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data["approved-by"] === undefined) || (!(func0.call(data, "approved-by")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "approved-by"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.expires === undefined) || (!(func0.call(data, "expires")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires"},schema:schema288.required,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "id") || (key0 === "rule")) || (key0 === "target")) || (key0 === "what")) || (key0 === "reason")) || (key0 === "approved-by")) || (key0 === "expires")) || (pattern4.test(key0)))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern298.test(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/exception-id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"},schema:"^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",parentSchema:schema289,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/exception-id/type",keyword:"type",params:{type: "string"},schema:schema289.type,parentSchema:schema289,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.rule !== undefined && func0.call(data, "rule")){
let data1 = data.rule;
if(typeof data1 === "string"){
if(!pattern299.test(data1)){
const err8 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule-name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z][A-Za-z0-9._-]{0,99}$",parentSchema:schema290,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule-name/type",keyword:"type",params:{type: "string"},schema:schema290.type,parentSchema:schema290,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.target !== undefined && func0.call(data, "target")){
let data2 = data.target;
if(typeof data2 === "string"){
if(!pattern39.test(data2)){
const err10 = {instancePath:instancePath+"/target",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/target",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.what !== undefined && func0.call(data, "what")){
let data3 = data.what;
if(typeof data3 === "string"){
if(func64(data3) > 300){
const err12 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema288.properties.what,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern260.test(data3)){
const err13 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema288.properties.what,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},schema:schema288.properties.what.type,parentSchema:schema288.properties.what,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
let data4 = data.reason;
if(typeof data4 === "string"){
if(func64(data4) > 1000){
const err15 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema262,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern260.test(data4)){
const err16 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\S\\n\\r]*\\S[^\\n\\r]*$"},schema:"^[^\\S\\n\\r]*\\S[^\\n\\r]*$",parentSchema:schema262,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/type",keyword:"type",params:{type: "string"},schema:schema262.type,parentSchema:schema262,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data["approved-by"] !== undefined && func0.call(data, "approved-by")){
let data5 = data["approved-by"];
if(typeof data5 === "string"){
if(!pattern303.test(data5)){
const err18 = {instancePath:instancePath+"/approved-by",schemaPath:"#/$defs/approver/pattern",keyword:"pattern",params:{pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$"},schema:"^@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)?$",parentSchema:schema293,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/approved-by",schemaPath:"#/$defs/approver/type",keyword:"type",params:{type: "string"},schema:schema293.type,parentSchema:schema293,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.expires !== undefined && func0.call(data, "expires")){
let data6 = data.expires;
if(typeof data6 === "string"){
if(!pattern288.test(data6)){
const err20 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",parentSchema:schema276,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},schema:schema276.type,parentSchema:schema276,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema288.type,parentSchema:schema288,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}
validate150.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema296 = {"description":"Somebody who is told.","type":"object","properties":{"description":{"$ref":"#/$defs/description"},"webhook":{"$ref":"#/$defs/secret-name","description":"Name of the secret that holds the address.","examples":["OPS_WEBHOOK"]},"on":{"description":"What they are told of.","type":"array","minItems":1,"maxItems":7,"items":{"description":"An event.","enum":["release","rollback","quarantine","drift","attestation-failed","needs-approval","exception-expiring"]},"examples":[["rollback","attestation-failed"]]},"targets":{"description":"Targets and groups. Unless given, all.","type":"array","minItems":1,"maxItems":10000,"items":{"$ref":"#/$defs/name"},"examples":[["prod"]]}},"required":["webhook","on"],"patternProperties":{"^x-":true},"additionalProperties":false,"$comment":"notification"};

function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.webhook === undefined) || (!(func0.call(data, "webhook")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "webhook"},schema:schema296.required,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.on === undefined) || (!(func0.call(data, "on")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"},schema:schema296.required,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "description") || (key0 === "webhook")) || (key0 === "on")) || (key0 === "targets")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data0 = data.description;
if(typeof data0 === "string"){
if(func64(data0) > 1000){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/description/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.webhook !== undefined && func0.call(data, "webhook")){
let data1 = data.webhook;
if(typeof data1 === "string"){
if(!pattern74.test(data1)){
const err5 = {instancePath:instancePath+"/webhook",schemaPath:"#/$defs/secret-name/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,99}$"},schema:"^[A-Z_][A-Z0-9_]{0,99}$",parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/webhook",schemaPath:"#/$defs/secret-name/type",keyword:"type",params:{type: "string"},schema:schema98.type,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data2 = data.on;
if(Array.isArray(data2)){
if(data2.length > 7){
const err7 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maxItems",keyword:"maxItems",params:{limit: 7},schema:7,parentSchema:schema296.properties.on,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema296.properties.on,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((((((data3 === "release") || (data3 === "rollback")) || (data3 === "quarantine")) || (data3 === "drift")) || (data3 === "attestation-failed")) || (data3 === "needs-approval")) || (data3 === "exception-expiring"))){
const err9 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema296.properties.on.items.enum},schema:schema296.properties.on.items.enum,parentSchema:schema296.properties.on.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},schema:schema296.properties.on.type,parentSchema:schema296.properties.on,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.targets !== undefined && func0.call(data, "targets")){
let data4 = data.targets;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err11 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema296.properties.targets,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema296.properties.targets,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err13 = {instancePath:instancePath+"/targets/" + i1,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/targets/" + i1,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},schema:schema296.properties.targets.type,parentSchema:schema296.properties.targets,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema296.type,parentSchema:schema296,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://neko.dev/schemas/v1/neko.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((func0.call(schema31.properties, key0)) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(1 !== data0){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.flake !== undefined && func0.call(data, "flake")){
let data1 = data.flake;
if(typeof data1 === "string"){
if(func64(data1) > 200){
const err4 = {instancePath:instancePath+"/flake",schemaPath:"#/$defs/flake-directory/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern5.test(data1)){
const err5 = {instancePath:instancePath+"/flake",schemaPath:"#/$defs/flake-directory/pattern",keyword:"pattern",params:{pattern: "^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$"},schema:"^(?!.*(?:^|/)\\.\\.(?:/|$))[A-Za-z0-9._][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+)*/?$",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/flake",schemaPath:"#/$defs/flake-directory/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.defaults !== undefined && func0.call(data, "defaults")){
if(!(validate21(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.env !== undefined && func0.call(data, "env")){
if(!(validate25(data.env, {instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.shells !== undefined && func0.call(data, "shells")){
let data4 = data.shells;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 of Object.keys(data4)){
const _errs12 = errors;
if(typeof key1 === "string"){
if(!pattern18.test(key1)){
const err7 = {instancePath:instancePath+"/shells",schemaPath:"#/$defs/shell-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$"},schema:"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$",parentSchema:schema46,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/shells",schemaPath:"#/$defs/shell-key/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid2 = _errs12 === errors;
if(!valid2){
const err9 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema31.properties.shells.propertyNames,parentSchema:schema31.properties.shells,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 of Object.keys(data4)){
if(!(pattern4.test(key2))){
if(!(validate31(data4[key2], {instancePath:instancePath+"/shells/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/shells",schemaPath:"#/properties/shells/type",keyword:"type",params:{type: "object"},schema:schema31.properties.shells.type,parentSchema:schema31.properties.shells,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.packages !== undefined && func0.call(data, "packages")){
let data6 = data.packages;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 of Object.keys(data6)){
const _errs20 = errors;
if(typeof key3 === "string"){
if(!pattern18.test(key3)){
const err11 = {instancePath:instancePath+"/packages",schemaPath:"#/$defs/package-name/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$"},schema:"^(?:x-.*|[A-Za-z_][A-Za-z0-9_'-]{0,62})$",parentSchema:schema56,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/packages",schemaPath:"#/$defs/package-name/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid5 = _errs20 === errors;
if(!valid5){
const err13 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema31.properties.packages.propertyNames,parentSchema:schema31.properties.packages,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
for(const key4 of Object.keys(data6)){
if(!(pattern4.test(key4))){
if(!(validate35(data6[key4], {instancePath:instancePath+"/packages/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "object"},schema:schema31.properties.packages.type,parentSchema:schema31.properties.packages,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
if(!(validate38(data.services, {instancePath:instancePath+"/services",parentData:data,parentDataProperty:"services",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.variants !== undefined && func0.call(data, "variants")){
let data9 = data.variants;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 of Object.keys(data9)){
const _errs29 = errors;
if(typeof key5 === "string"){
if(!pattern42.test(key5)){
const err15 = {instancePath:instancePath+"/variants",schemaPath:"#/$defs/variant-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$",parentSchema:schema68,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/variants",schemaPath:"#/$defs/variant-key/type",keyword:"type",params:{type: "string"},schema:schema68.type,parentSchema:schema68,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid8 = _errs29 === errors;
if(!valid8){
const err17 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/propertyNames",keyword:"propertyNames",params:{propertyName: key5},schema:schema31.properties.variants.propertyNames,parentSchema:schema31.properties.variants,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
for(const key6 of Object.keys(data9)){
if(!(pattern4.test(key6))){
if(!(validate42(data9[key6], {instancePath:instancePath+"/variants/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/type",keyword:"type",params:{type: "object"},schema:schema31.properties.variants.type,parentSchema:schema31.properties.variants,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.images !== undefined && func0.call(data, "images")){
let data11 = data.images;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key7 of Object.keys(data11)){
const _errs37 = errors;
if(typeof key7 === "string"){
if(!pattern54.test(key7)){
const err19 = {instancePath:instancePath+"/images",schemaPath:"#/$defs/image-key/pattern",keyword:"pattern",params:{pattern: "^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$"},schema:"^(?:\\*|x-.*|[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)$",parentSchema:schema77,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/images",schemaPath:"#/$defs/image-key/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid11 = _errs37 === errors;
if(!valid11){
const err21 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/propertyNames",keyword:"propertyNames",params:{propertyName: key7},schema:schema31.properties.images.propertyNames,parentSchema:schema31.properties.images,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key8 of Object.keys(data11)){
if(!((key8 === "*") || (pattern4.test(key8)))){
if(!(validate50(data11[key8], {instancePath:instancePath+"/images/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
if(data11["*"] !== undefined && func0.call(data11, "*")){
if(!(validate50(data11["*"], {instancePath:instancePath+"/images/*",parentData:data11,parentDataProperty:"*",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "object"},schema:schema31.properties.images.type,parentSchema:schema31.properties.images,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.registries !== undefined && func0.call(data, "registries")){
let data14 = data.registries;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key9 of Object.keys(data14)){
const _errs46 = errors;
if(typeof key9 === "string"){
if(!pattern15.test(key9)){
const err23 = {instancePath:instancePath+"/registries",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/registries",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid15 = _errs46 === errors;
if(!valid15){
const err25 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/propertyNames",keyword:"propertyNames",params:{propertyName: key9},schema:schema31.properties.registries.propertyNames,parentSchema:schema31.properties.registries,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
for(const key10 of Object.keys(data14)){
if(!(pattern4.test(key10))){
if(!(validate59(data14[key10], {instancePath:instancePath+"/registries/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key10,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/type",keyword:"type",params:{type: "object"},schema:schema31.properties.registries.type,parentSchema:schema31.properties.registries,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.caches !== undefined && func0.call(data, "caches")){
let data16 = data.caches;
if(Array.isArray(data16)){
if(data16.length > 50){
const err27 = {instancePath:instancePath+"/caches",schemaPath:"#/properties/caches/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema31.properties.caches,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
if(!(validate63(data16[i0], {instancePath:instancePath+"/caches/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/caches",schemaPath:"#/properties/caches/type",keyword:"type",params:{type: "array"},schema:schema31.properties.caches.type,parentSchema:schema31.properties.caches,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.builders !== undefined && func0.call(data, "builders")){
let data18 = data.builders;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key11 of Object.keys(data18)){
const _errs57 = errors;
if(typeof key11 === "string"){
if(!pattern15.test(key11)){
const err29 = {instancePath:instancePath+"/builders",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/builders",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid20 = _errs57 === errors;
if(!valid20){
const err31 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/propertyNames",keyword:"propertyNames",params:{propertyName: key11},schema:schema31.properties.builders.propertyNames,parentSchema:schema31.properties.builders,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key12 of Object.keys(data18)){
if(!(pattern4.test(key12))){
if(!(validate65(data18[key12], {instancePath:instancePath+"/builders/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data18,parentDataProperty:key12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/type",keyword:"type",params:{type: "object"},schema:schema31.properties.builders.type,parentSchema:schema31.properties.builders,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.targets !== undefined && func0.call(data, "targets")){
let data20 = data.targets;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key13 of Object.keys(data20)){
const _errs65 = errors;
if(typeof key13 === "string"){
if(!pattern15.test(key13)){
const err33 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/targets",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var valid23 = _errs65 === errors;
if(!valid23){
const err35 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/propertyNames",keyword:"propertyNames",params:{propertyName: key13},schema:schema31.properties.targets.propertyNames,parentSchema:schema31.properties.targets,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
for(const key14 of Object.keys(data20)){
if(!(pattern4.test(key14))){
if(!(validate67(data20[key14], {instancePath:instancePath+"/targets/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data20,parentDataProperty:key14,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "object"},schema:schema31.properties.targets.type,parentSchema:schema31.properties.targets,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.groups !== undefined && func0.call(data, "groups")){
let data22 = data.groups;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key15 of Object.keys(data22)){
const _errs73 = errors;
if(typeof key15 === "string"){
if(!pattern15.test(key15)){
const err37 = {instancePath:instancePath+"/groups",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/groups",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid26 = _errs73 === errors;
if(!valid26){
const err39 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames",keyword:"propertyNames",params:{propertyName: key15},schema:schema31.properties.groups.propertyNames,parentSchema:schema31.properties.groups,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
for(const key16 of Object.keys(data22)){
if(!(pattern4.test(key16))){
let data23 = data22[key16];
if(Array.isArray(data23)){
if(data23.length > 10000){
const err40 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.groups.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data23.length < 1){
const err41 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.groups.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
let data24 = data23[i1];
if(typeof data24 === "string"){
if(!pattern39.test(data24)){
const err42 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema66,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/groups/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema31.properties.groups.additionalProperties.type,parentSchema:schema31.properties.groups.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "object"},schema:schema31.properties.groups.type,parentSchema:schema31.properties.groups,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.environments !== undefined && func0.call(data, "environments")){
let data25 = data.environments;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key17 of Object.keys(data25)){
const _errs86 = errors;
if(typeof key17 === "string"){
if(!pattern196.test(key17)){
const err46 = {instancePath:instancePath+"/environments",schemaPath:"#/$defs/environment-name/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$"},schema:"^(?:x-.*|(?!.*(?:\\.\\.|//))[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,98}[A-Za-z0-9])?)$",parentSchema:schema201,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/environments",schemaPath:"#/$defs/environment-name/type",keyword:"type",params:{type: "string"},schema:schema201.type,parentSchema:schema201,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid32 = _errs86 === errors;
if(!valid32){
const err48 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key17},schema:schema31.properties.environments.propertyNames,parentSchema:schema31.properties.environments,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
for(const key18 of Object.keys(data25)){
if(!(pattern4.test(key18))){
if(!(validate109(data25[key18], {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data25,parentDataProperty:key18,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"},schema:schema31.properties.environments.type,parentSchema:schema31.properties.environments,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
if(!(validate116(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.rollout !== undefined && func0.call(data, "rollout")){
if(!(validate118(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data.windows !== undefined && func0.call(data, "windows")){
let data29 = data.windows;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key19 of Object.keys(data29)){
const _errs96 = errors;
if(typeof key19 === "string"){
if(!pattern15.test(key19)){
const err50 = {instancePath:instancePath+"/windows",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/windows",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var valid35 = _errs96 === errors;
if(!valid35){
const err52 = {instancePath:instancePath+"/windows",schemaPath:"#/properties/windows/propertyNames",keyword:"propertyNames",params:{propertyName: key19},schema:schema31.properties.windows.propertyNames,parentSchema:schema31.properties.windows,data:data29};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
for(const key20 of Object.keys(data29)){
if(!(pattern4.test(key20))){
let data30 = data29[key20];
if(typeof data30 === "string"){
if(!pattern256.test(data30)){
const err53 = {instancePath:instancePath+"/windows/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/window-literal/pattern",keyword:"pattern",params:{pattern: "^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$"},schema:"^(?:(?:daily|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?(?:,(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?){0,6}) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00) [A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2})$",parentSchema:schema258,data:data30};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/windows/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/window-literal/type",keyword:"type",params:{type: "string"},schema:schema258.type,parentSchema:schema258,data:data30};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
}
else {
const err55 = {instancePath:instancePath+"/windows",schemaPath:"#/properties/windows/type",keyword:"type",params:{type: "object"},schema:schema31.properties.windows.type,parentSchema:schema31.properties.windows,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.freeze !== undefined && func0.call(data, "freeze")){
let data31 = data.freeze;
if(Array.isArray(data31)){
if(data31.length > 100){
const err56 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.freeze,data:data31};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len2 = data31.length;
for(let i2=0; i2<len2; i2++){
if(!(validate136(data31[i2], {instancePath:instancePath+"/freeze/" + i2,parentData:data31,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
else {
const err57 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/type",keyword:"type",params:{type: "array"},schema:schema31.properties.freeze.type,parentSchema:schema31.properties.freeze,data:data31};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.attestation !== undefined && func0.call(data, "attestation")){
if(!(validate138(data.attestation, {instancePath:instancePath+"/attestation",parentData:data,parentDataProperty:"attestation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
if(data.drift !== undefined && func0.call(data, "drift")){
if(!(validate144(data.drift, {instancePath:instancePath+"/drift",parentData:data,parentDataProperty:"drift",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
if(data.policy !== undefined && func0.call(data, "policy")){
if(!(validate146(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
if(data.exceptions !== undefined && func0.call(data, "exceptions")){
let data36 = data.exceptions;
if(Array.isArray(data36)){
if(data36.length > 1000){
const err58 = {instancePath:instancePath+"/exceptions",schemaPath:"#/properties/exceptions/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.exceptions,data:data36};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len3 = data36.length;
for(let i3=0; i3<len3; i3++){
if(!(validate150(data36[i3], {instancePath:instancePath+"/exceptions/" + i3,parentData:data36,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath:instancePath+"/exceptions",schemaPath:"#/properties/exceptions/type",keyword:"type",params:{type: "array"},schema:schema31.properties.exceptions.type,parentSchema:schema31.properties.exceptions,data:data36};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.notifications !== undefined && func0.call(data, "notifications")){
let data38 = data.notifications;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key21 of Object.keys(data38)){
const _errs116 = errors;
if(typeof key21 === "string"){
if(!pattern15.test(key21)){
const err60 = {instancePath:instancePath+"/notifications",schemaPath:"#/$defs/name-key/pattern",keyword:"pattern",params:{pattern: "^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$"},schema:"^(?:x-.*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",parentSchema:schema42,data:key21,propertyName:key21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/notifications",schemaPath:"#/$defs/name-key/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:key21,propertyName:key21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var valid43 = _errs116 === errors;
if(!valid43){
const err62 = {instancePath:instancePath+"/notifications",schemaPath:"#/properties/notifications/propertyNames",keyword:"propertyNames",params:{propertyName: key21},schema:schema31.properties.notifications.propertyNames,parentSchema:schema31.properties.notifications,data:data38};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
for(const key22 of Object.keys(data38)){
if(!(pattern4.test(key22))){
if(!(validate152(data38[key22], {instancePath:instancePath+"/notifications/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data38,parentDataProperty:key22,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
}
}
else {
const err63 = {instancePath:instancePath+"/notifications",schemaPath:"#/properties/notifications/type",keyword:"type",params:{type: "object"},schema:schema31.properties.notifications.type,parentSchema:schema31.properties.notifications,data:data38};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.report !== undefined && func0.call(data, "report")){
let data40 = data.report;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key23 of Object.keys(data40)){
if(!(((((key23 === "comment") || (key23 === "summary")) || (key23 === "checks")) || (key23 === "deployments")) || (pattern4.test(key23)))){
const err64 = {instancePath:instancePath+"/report",schemaPath:"#/$defs/report/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},schema:false,parentSchema:schema300,data:data40};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data40.comment !== undefined && func0.call(data40, "comment")){
let data41 = data40.comment;
if(!((data41 === "sticky") || (data41 === "off"))){
const err65 = {instancePath:instancePath+"/report/comment",schemaPath:"#/$defs/report/properties/comment/enum",keyword:"enum",params:{allowedValues: schema300.properties.comment.enum},schema:schema300.properties.comment.enum,parentSchema:schema300.properties.comment,data:data41};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data40.summary !== undefined && func0.call(data40, "summary")){
let data42 = data40.summary;
if(typeof data42 !== "boolean"){
const err66 = {instancePath:instancePath+"/report/summary",schemaPath:"#/$defs/report/properties/summary/type",keyword:"type",params:{type: "boolean"},schema:schema300.properties.summary.type,parentSchema:schema300.properties.summary,data:data42};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data40.checks !== undefined && func0.call(data40, "checks")){
let data43 = data40.checks;
if(typeof data43 !== "boolean"){
const err67 = {instancePath:instancePath+"/report/checks",schemaPath:"#/$defs/report/properties/checks/type",keyword:"type",params:{type: "boolean"},schema:schema300.properties.checks.type,parentSchema:schema300.properties.checks,data:data43};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data40.deployments !== undefined && func0.call(data40, "deployments")){
let data44 = data40.deployments;
if(typeof data44 !== "boolean"){
const err68 = {instancePath:instancePath+"/report/deployments",schemaPath:"#/$defs/report/properties/deployments/type",keyword:"type",params:{type: "boolean"},schema:schema300.properties.deployments.type,parentSchema:schema300.properties.deployments,data:data44};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/report",schemaPath:"#/$defs/report/type",keyword:"type",params:{type: "object"},schema:schema300.type,parentSchema:schema300,data:data40};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
