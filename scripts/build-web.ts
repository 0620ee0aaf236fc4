/**
 * Builds the page into apps/web/dist, and what the public pages of a bundle share into apps/site/dist, each when its sources
 * changed since the last build; otherwise it ends at once.
 *
 *   node scripts/build-web.ts [--force] [--only web|site]
 *
 * Each text file gets a packed twin (.br, .gz) for the server to send. The new folder takes the old one's place only
 * when it is whole, so that a server never serves half a page. Prints what a first visit loads.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = path.dirname(import.meta.dirname)
const stampName = 'sources.sha256'

/** An app that is built: its name below apps/, its builds one after the other, everything it is made of (the lock file stands for libraries). */
type Built = Readonly<{ name: string; modes: readonly string[]; sources: readonly string[]; packed: boolean }>

const webSources = [
  'package-lock.json',
  'scripts/build-web.ts',
  'apps/web/index.html',
  'scripts/digit-font.ts',
  'apps/web/package.json',
  'apps/web/vite.config.ts',
  'apps/web/public',
  'apps/web/src',
  'apps/web/vite',
  'packages/contract/src',
  'packages/counting/src',
  'packages/law/src',
]

const apps: readonly Built[] = [
  { name: 'web', modes: ['production'], sources: webSources, packed: true },
  {
    name: 'site',
    modes: ['page', 'checker'],
    sources: [
      'package-lock.json',
      'scripts/build-web.ts',
      'apps/site/package.json',
      'apps/site/vite.config.ts',
      'apps/site/public',
      'apps/site/src',
      'packages/verifier/src',
    ],
    packed: false,
  },
]

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(path.join(root, source)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Packed twins of what compresses, and the bytes of script of a first visit. */
function pack(folder: string): void {
  for (const file of filesBelow(folder)) {
    if (!/\.(js|css|html|svg|json)$/.test(file)) continue
    const bytes = readFileSync(file)
    if (bytes.length < 1_000) continue
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
  }
}

/** Gzipped script that index.html itself asks for. */
function firstLoad(folder: string): number {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  return scripts.reduce(
    (sum, script) => sum + gzipSync(readFileSync(path.join(folder, script)), { level: 9 }).length,
    0,
  )
}

function build({ name, modes, sources, packed }: Built): void {
  const place = path.join(root, 'apps', name)
  const dist = path.join(place, 'dist')
  const now = fingerprint(sources)
  const stamp = path.join(dist, stampName)
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === now
  if (fresh && !process.argv.includes('--force')) return

  const work = path.join(root, '.cache', `${name}-${process.pid}`)
  const old = `${work}-old`
  mkdirSync(path.dirname(work), { recursive: true })
  try {
    const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    for (const [at, mode] of modes.entries()) {
      const empty = at === 0 ? ['--emptyOutDir'] : []
      const built = spawnSync(
        process.execPath,
        [vite, 'build', place, '--mode', mode, '--outDir', work, ...empty, '--logLevel', 'warn'],
        {
          cwd: root,
          // Standard output belongs to whoever called this.
          stdio: ['ignore', 2, 2],
          env: { ...process.env, NODE_ENV: 'production' },
        },
      )
      if (built.status !== 0) throw new Error('vite build failed')
    }
    if (packed) pack(work)
    writeFileSync(path.join(work, stampName), `${now}\n`)
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(work, dist)
    if (packed) {
      process.stderr.write(
        `Built the page; first visit loads ${(firstLoad(dist) / 1000).toFixed(1)} kB of script, gzip.\n`,
      )
    }
  } catch (error) {
    process.stderr.write(`apps/${name} could not be built: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    for (const folder of [work, old]) rmSync(folder, { recursive: true, force: true })
  }
}

const only = process.argv[process.argv.indexOf('--only') + 1]
for (const app of apps) if (!process.argv.includes('--only') || app.name === only) build(app)
