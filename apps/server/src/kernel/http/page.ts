import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * The built web page from a folder: a file by its path, the page itself for any other address (its router reads it).
 * Files below `assets/` carry a hash of their content in their name and never change; the rest is asked for each time.
 */
export async function pageResponse(folder: string, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const asked = await findFile(folder, pathname)
  // A missing asset is missing: the page in its place would be run as a script.
  const file = asked ?? (path.extname(pathname) === '' ? await findFile(folder, '/index.html') : undefined)
  if (!file) return new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const hashed = pathname.startsWith('/assets/') && asked !== undefined
  const tag = `"${file.stats.size.toString(36)}-${Math.round(file.stats.mtimeMs).toString(36)}"`
  const headers: Record<string, string> = {
    'content-type': types[path.extname(file.path)] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
  }
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
  const packed = await findPacked(file, request.headers.get('accept-encoding') ?? '')
  headers['content-length'] = String(packed.stats.size)
  if (packed.encoding) headers['content-encoding'] = packed.encoding
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(Readable.toWeb(createReadStream(packed.path)) as ReadableStream, { headers })
}

type Found = Readonly<{ path: string; stats: Stats }>

async function findFile(folder: string, pathname: string): Promise<Found | undefined> {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  const file = path.join(folder, path.normalize(name))
  if (name.includes('\0') || !file.startsWith(path.join(folder, path.sep))) return undefined
  const stats = await stat(file).catch(() => undefined)
  return stats?.isFile() ? { path: file, stats } : undefined
}

/** The same file packed beforehand, when it lies beside it, is not older, and the browser takes it. */
async function findPacked(file: Found, accepted: string): Promise<Found & Readonly<{ encoding?: string }>> {
  for (const [encoding, ending] of encodings) {
    if (!new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\b)`).test(accepted)) continue
    const stats = await stat(`${file.path}${ending}`).catch(() => undefined)
    if (stats?.isFile() && stats.mtimeMs >= file.stats.mtimeMs)
      return { path: `${file.path}${ending}`, stats, encoding }
  }
  return file
}

/** What is shown when the page has not been built. */
export const pageMissing = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bầu Cử</title>
<p>Máy chủ Bầu Cử đang chạy, nhưng trang web chưa được dựng.</p>
<p lang="en">The Bầu Cử server is running, but its web page has not been built.</p>`
