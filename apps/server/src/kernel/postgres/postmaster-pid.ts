import { readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** The process that `postmaster.pid` in the cluster names, if it is a living server of this very cluster. */
export function livingPostmaster(cluster: string): number | undefined {
  const pid = namedPostmaster(cluster)
  if (pid === undefined || !isAlive(pid)) return undefined
  try {
    // A server works in the folder of its cluster; another process that was given the same number does not.
    return readlinkSync(`/proc/${pid}/cwd`) === path.resolve(cluster) ? pid : undefined
  } catch {
    // No /proc, or not ours to look into: trust the file.
    return pid
  }
}

/** The process number in `postmaster.pid`, alive or not. */
export function namedPostmaster(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    // A zombie has ended; only its parent has not looked yet.
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}
