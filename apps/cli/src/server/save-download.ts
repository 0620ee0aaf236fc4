import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Io } from '../kernel/io.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { reach, refuseAs } from './converse.ts'

/**
 * Writes what a running server answers into a file, as it comes, under another name until it is whole. How many bytes. A refusal
 * of the server is our refusal, in its words; then there is no file.
 */
export async function saveDownload(io: Io, address: URL, path: string, locale: string): Promise<number> {
  const response = await reach(io, address, { headers: { 'accept-language': locale } })
  if (!response.ok || response.body === null) {
    return refuseAs(address.pathname, address, response, await response.json().catch(() => undefined))
  }
  const half = `${path}.part`
  try {
    let bytes = 0
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, out) => {
        bytes += piece.byteLength
        out.enqueue(piece)
      },
    })
    await pipeline(Readable.fromWeb(response.body.pipeThrough(counting) as never), createWriteStream(half))
    await rename(half, path)
    return bytes
  } catch (error) {
    await rm(half, { force: true })
    if (io.signal.aborted) throw new Cancelled()
    const why = error instanceof Error ? error.message : String(error)
    return refuse({ vi: `không ghi được ${path} (${why})`, en: `${path} cannot be written (${why})` })
  }
}
