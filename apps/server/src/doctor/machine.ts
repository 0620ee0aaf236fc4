import { existsSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { type Check, check } from './check.ts'

const neededNode = 24
const gigabyte = 2 ** 30

export function checkNode(): Check {
  const version = process.versions.node
  const enough = Number(version.split('.')[0]) >= neededNode
  return check('node', enough ? 'ok' : 'problem', enough ? 'ok' : 'old', { version, needed: neededNode })
}

export function checkMemory(): Check {
  const total = os.totalmem() / gigabyte
  const numbers = { total: total.toFixed(1), needed: 2 }
  if (total < 1) return check('memory', 'problem', 'little', numbers)
  return total < 2 ? check('memory', 'warning', 'little', numbers) : check('memory', 'ok', 'ok', numbers)
}

/** Room for the data: a nation's minutes with their keys and the log of changes take about half a gigabyte. */
export function checkDisk(dataFolder: string): Check {
  const folder = nearest(dataFolder)
  const { bavail, bsize } = statfsSync(folder)
  const free = (bavail * bsize) / gigabyte
  const numbers = { free: free.toFixed(1), folder }
  if (free < 1) return check('disk', 'problem', 'full', numbers)
  return free < 5 ? check('disk', 'warning', 'full', numbers) : check('disk', 'ok', 'ok', numbers)
}

/** The folder itself, or the first one above it that is there. */
export function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(path.dirname(folder))
}

/** Hours on papers are those of Viet Nam wherever the machine thinks it is; a wrong clock is another matter. */
export function checkClock(now: Date = new Date()): Check {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const time = now.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
  const numbers = { zone, time }
  if (now.getFullYear() < firstYear) return check('clock', 'problem', 'wrong', numbers)
  // systemd's time keeper leaves this mark once the network has told the time; others leave nothing to look at.
  const keeper = '/run/systemd/timesync'
  if (existsSync(keeper) && !existsSync(`${keeper}/synchronized`)) return check('clock', 'warning', 'alone', numbers)
  return check('clock', 'ok', 'ok', numbers)
}

/** Nobody runs this version before the year it was written. */
const firstYear = 2026
