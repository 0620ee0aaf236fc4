import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Job } from '../kernel/watch/jobs.ts'

/** Below this the kept changes go, so that the election can go on being recorded. */
const roomNeeded = 500 * 2 ** 20
const lookEvery = 60_000

export type ArchiveGuard = Readonly<{ look: () => Promise<void>; close: () => Promise<void> }>

/**
 * Gives up the changes kept since the last backup when they are about to fill the disk: then what can still be restored
 * is the last backup itself, but nothing stops. The next `baucu backup` begins to keep them again.
 */
export function guardArchive(
  dataFolder: string,
  freeBytes: (folder: string) => Promise<number>,
  job: Job,
  report: (error: unknown) => void,
): ArchiveGuard {
  const archive = path.join(dataFolder, 'wal')
  const lookOnce = async () => {
    try {
      await rm(`${archive}.unfinished`, { recursive: true, force: true })
      if (existsSync(archive) && (await freeBytes(dataFolder)) < roomNeeded) {
        // Under another name at once, so that nothing is added while it goes.
        await rename(archive, `${archive}.unfinished`)
        await rm(`${archive}.unfinished`, { recursive: true, force: true })
        report(new Error('disk nearly full: the changes kept for restoring between backups were removed'))
      }
      job.ran()
    } catch (error) {
      job.failed(error)
      report(error)
    }
  }
  let looking = lookOnce()
  const look = (): Promise<void> => {
    looking = looking.then(lookOnce)
    return looking
  }
  const timer = setInterval(() => void look(), lookEvery)
  timer.unref()
  return {
    look,
    close: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
