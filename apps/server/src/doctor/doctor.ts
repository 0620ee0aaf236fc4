import type { Locale } from '@baucu/law'
import type { Place } from '../open-database.ts'
import type { Check } from './check.ts'
import { checkDatabase, checkFolder, checkPage, checkPostgres } from './data.ts'
import { checkClock, checkDisk, checkMemory, checkNode } from './machine.ts'
import { checkPort } from './port.ts'
import { explainCheck } from './words.ts'

/** Examines the machine, the data folder and the database, without changing anything. */
export async function examine(place: Place, port: number): Promise<readonly Check[]> {
  const folder = place.address ? [] : [checkDisk(place.dataFolder), checkFolder(place.dataFolder)]
  const postgres = checkPostgres(place)
  const reachable = [...folder, postgres].every((each) => each.verdict !== 'problem')
  return [
    checkNode(),
    checkMemory(),
    ...folder,
    postgres,
    ...(reachable ? await checkDatabase(place) : []),
    checkPage(),
    await checkPort(port),
    checkClock(),
  ]
}

/** The examination for people: a mark and a sentence for each thing, and a last line that says it all. */
export function report(checks: readonly Check[], locale: Locale): string {
  const marks = { ok: '✓', warning: '!', problem: '✗' } as const
  const lines = checks.map((each) => `${marks[each.verdict]} ${explainCheck(each, locale)}`)
  return [...lines, '', lastLine(checks, locale)].join('\n')
}

function lastLine(checks: readonly Check[], locale: Locale): string {
  const problems = checks.filter((each) => each.verdict === 'problem').length
  if (problems === 0) return locale === 'vi' ? 'Máy này chạy được Bầu Cử.' : 'This machine can run Bầu Cử.'
  return locale === 'vi' ? `${problems} điều phải sửa.` : `${problems} to be mended.`
}

/** The examination for programs. */
export const asJson = (checks: readonly Check[], locale: Locale): string =>
  JSON.stringify({
    ok: checks.every((each) => each.verdict !== 'problem'),
    checks: checks.map((each) => ({ ...each, text: explainCheck(each, locale) })),
  })
