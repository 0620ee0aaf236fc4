import type { FileEntry, Folder } from './machine.ts'

/** A folder inside another one, `files` being those of it that the other has below `place`. */
export const folderBelow = (folder: Folder, place: string, files: readonly FileEntry[]): Folder => ({
  list: async () => files.map(({ path, size }) => ({ path: path.slice(place.length + 1), size })),
  read: (path, most) => folder.read(`${place}/${path}`, most),
})
