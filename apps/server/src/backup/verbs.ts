import path from 'node:path'
import process from 'node:process'
import type { Locale } from '@baucu/law'
import type { Place } from '../open-database.ts'
import { makeBackup } from './backup.ts'
import { readInstant } from './chain.ts'
import { BackupProblem } from './problem.ts'
import type { Progress } from './progress.ts'
import { checkBackup, restoreBackup } from './restore.ts'
import { megabytes } from './store.ts'
import { backupSentence, checkedSentence, explainBackup, restoredSentence, stepWords } from './words.ts'

/** How a verb was called. Its answer on standard output is lines of JSON: any number of `progress`, then `done` or `problem`. */
export type BackupCall = Readonly<{
  place: Place
  /** The folder named on the command line. */
  folder: string | undefined
  keep?: string | undefined
  at?: string | undefined
  check?: boolean | undefined
  locale: Locale
  signal: AbortSignal
}>

/** `backup DIR [--keep N]`. 0 = done, 2 = it could not be done. */
export const backupVerb = (call: BackupCall): Promise<number> =>
  answer(call, async (folder, progress) => {
    const keep = call.keep === undefined ? undefined : Number(call.keep)
    const { dataFolder } = call.place
    const made = await makeBackup({ dataFolder, store: folder, keep, progress, signal: call.signal })
    const { id, startedAt, reachesTo, commands, lastCommandAt, files } = made.manifest
    const { bytes, removed } = made
    return {
      ...{ text: backupSentence(made, call.locale), folder: made.folder, id, startedAt, reachesTo, commands },
      ...{ lastCommandAt, files: files.length, bytes, removed },
    }
  })

/** `restore DIR [--at INSTANT] [--check]`. 0 = done, 1 = the backup is damaged, 2 = it could not be done. */
export const restoreVerb = (call: BackupCall): Promise<number> =>
  answer(call, async (from, progress) => {
    const at = call.at === undefined ? undefined : readInstant(call.at)
    const order = { from, at, progress, signal: call.signal }
    if (call.check) {
      const { chain, files } = await checkBackup(order)
      const { folder, manifest } = chain.base
      const { commands, lastCommandAt, reachesTo } = manifest
      return {
        text: checkedSentence(folder, files, call.locale),
        base: folder,
        files,
        commands,
        lastCommandAt,
        reachesTo,
      }
    }
    const { dataFolder } = call.place
    const restored = await restoreBackup({ ...order, dataFolder })
    const { base, files, bytes, commands, lastCommandAt, missingMigrations } = restored
    const text = restoredSentence(restored, dataFolder, call.locale)
    return { text, folder: dataFolder, base, files, bytes, commands, lastCommandAt, missingMigrations }
  })

async function answer(
  { place, folder, locale, signal }: BackupCall,
  work: (folder: string, progress: Progress) => Promise<Readonly<Record<string, unknown>>>,
): Promise<number> {
  try {
    if (place.address) throw new BackupProblem('elsewhere')
    if (folder === undefined) throw new BackupProblem('not-a-folder', { folder: '?' })
    print({ done: await work(path.resolve(folder), lines(locale)) })
    return 0
  } catch (error) {
    const problem = signal.aborted ? new BackupProblem('stopped') : error
    if (!(problem instanceof BackupProblem)) throw problem
    print({ problem: { code: problem.code, text: explainBackup(problem, locale) } })
    return problem.code === 'damaged' || problem.code === 'not-what-was-saved' ? 1 : 2
  }
}

const tellEvery = 200

const lines =
  (locale: Locale): Progress =>
  (step, total) => {
    const shown = (amount: number) => (step === 'replay' ? amount : megabytes(amount))
    let done = 0
    let told = 0
    const tell = (bytes: number) => {
      done += bytes
      const now = performance.now()
      if (now - told < tellEvery) return
      told = now
      print({ progress: { step, text: stepWords[step][locale], done: shown(done), total: shown(total) } })
    }
    tell(0)
    return tell
  }

const print = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
