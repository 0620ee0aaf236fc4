import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Chain } from './chain.ts'
import { contentOf, inParallel } from './copy.ts'
import { bytesOf } from './files.ts'
import type { ListedFile } from './manifest.ts'
import { BackupProblem } from './problem.ts'
import type { Progress } from './progress.ts'

/** Files of a chain that a restore would use, each with where it lies. */
export const filesOf = ({ base, later }: Chain): readonly Readonly<{ from: string; file: ListedFile }>[] => [
  ...base.manifest.files.map((file) => ({ from: path.join(base.folder, file.path), file })),
  ...later.flatMap(({ folder, manifest }) =>
    manifest.files
      .filter((file) => file.path.startsWith('wal/'))
      .map((file) => ({ from: path.join(folder, file.path), file })),
  ),
]

/** Reads every file once and compares it with the manifest; throws `damaged` with the first name and how many there are. */
export async function verify(chain: Chain, progress: Progress, signal: AbortSignal): Promise<number> {
  const files = filesOf(chain)
  const bytes = progress('verify', bytesOf(files.map((each) => each.file)))
  const wrong: string[] = []
  await inParallel(files, async ({ from, file }) => {
    if (!existsSync(from)) return void wrong.push(from)
    const content = await contentOf(from, { signal, bytes })
    if (content.sha256 !== file.sha256 || content.bytes !== file.bytes) wrong.push(from)
  })
  if (wrong.length > 0) throw new BackupProblem('damaged', { file: wrong.sort()[0] ?? '', count: wrong.length })
  return files.length
}
