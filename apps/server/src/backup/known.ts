import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeDurably } from './copy.ts'

const shape = z.array(
  z.object({ id: z.string(), at: z.iso.datetime(), folder: z.string(), firstSegment: z.string(), bytes: z.number() }),
)

/** A backup that was made of this data folder: its id, when, in which folder it lies, and the WAL it needs. */
export type Known = z.output<typeof shape>[number]

/** A disk that has not come back for so long gets a fresh start when it does. */
const forgottenAfter = 14 * 24 * 3_600_000
const remembered = 50

const fileOf = (dataFolder: string) => path.join(dataFolder, 'backups.json')

/** The backups made of this data folder, the oldest first. What cannot be read is as good as not there. */
export function knownBackups(dataFolder: string): readonly Known[] {
  try {
    return shape.parse(JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')))
  } catch {
    return []
  }
}

/** Remembers one more; answers the segment from which the archive is still needed: the newest base in each place. */
export async function remember(dataFolder: string, known: Known): Promise<string> {
  const now = Date.parse(known.at)
  const list = [...knownBackups(dataFolder), known]
    .filter((each) => now - Date.parse(each.at) < forgottenAfter)
    .slice(-remembered)
  await writeDurably(`${fileOf(dataFolder)}.unfinished`, `${JSON.stringify(list, null, 1)}\n`)
  renameSync(`${fileOf(dataFolder)}.unfinished`, fileOf(dataFolder))
  const places = new Map(list.map((each) => [each.folder, each.firstSegment]))
  return [...places.values()].sort()[0] ?? known.firstSegment
}
