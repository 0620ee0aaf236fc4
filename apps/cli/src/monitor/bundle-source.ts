import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Io } from '../kernel/io.ts'
import { refuse } from '../kernel/refused.ts'
import { reach } from '../server/converse.ts'

/** Reads a file of a published bundle; undefined = it is not there. Whatever else hinders ends the command. */
export type BundleSource = (path: string) => Promise<Uint8Array | undefined>

/**
 * A bundle where it is published: a folder; the address of one on any web server; or `…/documents/bundle?frame=ID` of a server of the
 * product, which has the last bundle of that election.
 */
export function bundleSource(io: Io, place: string): BundleSource {
  if (!/^https?:\/\//.test(place)) return async (path) => await fromFolder(resolve(io.cwd, place), path)
  return async (path) => {
    const address = new URL(place)
    if (address.pathname.endsWith('/documents/bundle')) address.searchParams.set('path', path)
    else address.pathname = `${address.pathname.replace(/\/$/, '')}/${path}`
    const response = await reach(io, address, {})
    if (response.status === 404) return undefined
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
    return refuse({
      vi: `${address.href}: máy chủ trả lời ${response.status}`,
      en: `${address.href}: the server answered ${response.status}`,
    })
  }
}

async function fromFolder(folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    return refuse({
      vi: `không đọc được ${join(folder, path)} (${code})`,
      en: `cannot read ${join(folder, path)} (${code})`,
    })
  }
}
