import type { Checkpoint } from './checkpoint.ts'
import { toHex } from './encoding.ts'
import type { Findings } from './findings.ts'
import type { PublicationLeaf } from './leaf.ts'
import type { Sha256 } from './machine.ts'
import { readManifest } from './manifest.ts'
import type { ReadFile } from './part-of-log.ts'

type Setting = Readonly<{
  read: ReadFile
  sha256: Sha256
  findings: Findings
  checkpoint: Checkpoint
  /** The last leaf of the log; undefined when it could not be read, which is told elsewhere. */
  publication: PublicationLeaf | undefined
}>

/**
 * Whether these files, as they were read, are those the last leaf of the log binds: it has the hash of the manifest, the manifest has
 * theirs. For who reads only a part of a bundle; `verifyBundle` asks it of every file.
 */
export async function checkBound(setting: Setting, files: ReadonlyMap<string, Uint8Array | undefined>): Promise<void> {
  const { read, sha256, findings, checkpoint, publication } = setting
  if (!publication) {
    findings.add('integrity', 'not-checked', 'manifest.json')
    return
  }
  const bytes = await read('manifest.json')
  const manifest = bytes && readManifest(bytes)
  if (!bytes || !manifest) {
    findings.add('integrity', bytes ? 'manifest-broken' : 'file-missing', 'manifest.json')
    return
  }
  if (toHex(sha256(bytes)) !== publication.manifest) {
    findings.add('integrity', 'manifest-changed', 'manifest.json')
    return
  }
  const { origin, event, status } = manifest
  if (origin !== checkpoint.origin) findings.add('authenticity', 'origin-differs', 'manifest.json', origin)
  if (event !== publication.event) findings.add('consistency', 'event-differs', 'manifest.json', event)
  if (status !== publication.status) findings.add('integrity', 'manifest-broken', 'manifest.json')
  const told = new Map(manifest.files.map((file) => [file.path, file]))
  for (const [path, own] of files) {
    const wanted = told.get(path)
    if (!own) findings.add('integrity', 'file-missing', path)
    else if (!wanted) findings.add('integrity', 'file-unknown', path)
    else if (wanted.size !== own.length || wanted.sha256 !== toHex(sha256(own))) {
      findings.add('integrity', 'file-changed', path)
    }
  }
}
