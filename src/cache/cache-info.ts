// The file nix-cache-info. Source: Nix manual, "Binary Cache Store"; nix/src/libstore/binary-cache-store.cc.

export const cacheInfoFile = "nix-cache-info";

export function renderCacheInfo(priority: number): string {
  return `StoreDir: /nix/store\nWantMassQuery: 1\nPriority: ${priority}\n`;
}

/** The store that the cache's paths are of; undefined when the text is none of a binary cache. */
export function storeDirectoryOf(text: string): string | undefined {
  return /^StoreDir: *(\/\S*)\s*$/m.exec(text)?.[1];
}
