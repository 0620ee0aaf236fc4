import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

/** What a file holds. */
export type Content = Readonly<{ bytes: number; sha256: string }>

/** Told of every block, and asked to stop between blocks. */
export type Watch = Readonly<{ signal: AbortSignal; bytes: (count: number) => void }>

const block = 2 ** 20

/**
 * Copies a file block by block; `sync` makes sure afterwards that it is on the disk. Its length is whatever it is while it is read: a file of
 * a running database grows and shrinks meanwhile, and the WAL puts that right.
 */
export async function copyFile(from: string, to: string, mode: number, watch: Watch): Promise<Content> {
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', mode)
    try {
      return await readThrough(source, watch, async (bytes) => {
        for (let at = 0; at < bytes.length; ) at += (await target.write(bytes, at, bytes.length - at)).bytesWritten
      })
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** What a file holds now. */
export async function contentOf(file: string, watch: Watch): Promise<Content> {
  const source = await open(file, 'r')
  try {
    return await readThrough(source, watch, async () => {})
  } finally {
    await source.close()
  }
}

/** Writes a small file and makes sure it is on the disk. */
export async function writeDurably(file: string, text: string | Uint8Array, mode = 0o600): Promise<void> {
  const target = await open(file, 'w', mode)
  try {
    await target.writeFile(text)
    await target.sync()
  } finally {
    await target.close()
  }
}

/**
 * Makes sure that a file is on the disk, or the names in a folder. A thousand files are written first and synced then:
 * the disk has taken most of them by that time.
 */
export async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readThrough(
  source: FileHandle,
  { signal, bytes }: Watch,
  take: (part: Uint8Array) => Promise<void>,
): Promise<Content> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(block)
  let total = 0
  for (;;) {
    signal.throwIfAborted()
    const { bytesRead } = await source.read(buffer, 0, block, total)
    if (bytesRead === 0) return { bytes: total, sha256: hash.digest('hex') }
    const part = buffer.subarray(0, bytesRead)
    hash.update(part)
    await take(part)
    total += bytesRead
    bytes(bytesRead)
  }
}

/** Does the work for every item, a few at a time: waiting for the disk is most of it. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>, lanes = 4): Promise<void> {
  const waiting = items.values()
  const lane = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
