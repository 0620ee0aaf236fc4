import { open, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { FileEntry, Folder } from '@baucu/verifier'

/** A bundle on a disk. What is neither file nor folder (a link, a device) is listed with no bytes and cannot be read. */
export const diskFolder = (root: string): Folder => ({
  async list() {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => !entry.isDirectory())
    return Promise.all(files.map((entry) => fileEntry(root, join(entry.parentPath, entry.name), entry.isFile())))
  },
  read: (path, most) => readFileAtMost(join(root, ...path.split('/')), most),
})

async function fileEntry(root: string, path: string, isFile: boolean): Promise<FileEntry> {
  return { path: relative(root, path).split(sep).join('/'), size: isFile ? (await stat(path)).size : 0 }
}

async function readFileAtMost(path: string, most: number): Promise<Uint8Array | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined
    throw error
  })
  if (!file) return undefined
  try {
    const about = await file.stat()
    return about.isFile() && about.size <= most ? await file.readFile() : undefined
  } finally {
    await file.close()
  }
}
