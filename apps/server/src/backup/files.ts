import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** A file or folder below some folder, by its path with `/`. */
type Entry = Readonly<{ path: string; bytes: number; mode: number }>
export type Tree = Readonly<{ folders: readonly string[]; files: readonly Entry[] }>

/** Folders of a cluster whose content belongs to the running server alone; they are made again empty. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
/** Files that would tell a restored server about the old one. */
const skipped =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|recovery\.signal|standby\.signal)$/
/** Caches and work files, anywhere. */
const skippedAnywhere = /^(pg_internal\.init.*|pgsql_tmp.*|.*\.unfinished)$/

/** What of a cluster belongs in a base backup; the same that pg_basebackup takes. */
export function clusterTree(cluster: string): Tree {
  const tree = treeBelow(cluster, (file) => {
    const name = path.posix.basename(file)
    if (skippedAnywhere.test(name) || skipped.test(file)) return false
    return !emptied.has(file.split('/', 1)[0] ?? '') || emptied.has(file)
  })
  return { ...tree, folders: [...tree.folders, 'pg_wal/archive_status'] }
}

/** What else lies in the data folder: the owner's password, and what later versions keep beside the database. */
const notBeside = new Set(['postgres', 'run', 'wal', 'restoring', 'postgres.log', 'backups.json'])
export const besideTree = (dataFolder: string): Tree =>
  treeBelow(dataFolder, (file) => !notBeside.has(file) && !/(^|\/)[^/]*\.unfinished$/.test(file))

/** Ordinary files and folders below a folder, as far as `wanted` says; sockets and links are nobody's data. */
function treeBelow(root: string, wanted: (file: string) => boolean): Tree {
  const folders: string[] = []
  const files: Entry[] = []
  const walk = (below: string) => {
    for (const name of readdirSync(path.join(root, below)).sort()) {
      const file = below === '' ? name : `${below}/${name}`
      if (!wanted(file)) continue
      // A running database removes files at any moment.
      const found = lstatSync(path.join(root, file), { throwIfNoEntry: false })
      if (found?.isDirectory() || (found?.isSymbolicLink() && file === 'pg_wal')) {
        folders.push(file)
        if (found.isDirectory()) walk(file)
      } else if (found?.isFile()) files.push({ path: file, bytes: found.size, mode: found.mode & 0o777 })
    }
  }
  walk('')
  return { folders, files }
}

export const bytesOf = (files: readonly Readonly<{ bytes: number }>[]): number =>
  files.reduce((sum, each) => sum + each.bytes, 0)
