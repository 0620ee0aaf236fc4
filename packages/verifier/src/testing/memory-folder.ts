import type { Folder } from '../machine.ts'

/** A bundle that lies nowhere. */
export const memoryFolder = (files: ReadonlyMap<string, Uint8Array>): Folder => ({
  list: async () => [...files].map(([path, bytes]) => ({ path, size: bytes.length })),
  read: async (path, most) => {
    const bytes = files.get(path)
    return bytes && bytes.length <= most ? bytes : undefined
  },
})
