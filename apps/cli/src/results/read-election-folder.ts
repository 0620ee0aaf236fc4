import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { electionFile, minutesLine } from '@baucu/contract'
import { type Election, explainCountingRefusal, type MinutesLine, refuseElection } from '@baucu/counting'
import type { Locale } from '@baucu/law'
import { readLines, refuseInput, refuseUnreadable } from '../kernel/input.ts'
import { breather, type Io } from '../kernel/io.ts'
import { fitDocument, readDocument } from '../kernel/json-input.ts'
import { Progress } from '../kernel/progress.ts'

/** A folder with `election.json` and `minutes.ndjson`: the election, and its minutes line by line, with progress. */
export async function readElectionFolder(
  io: Io,
  locale: Locale,
  folder: string,
): Promise<{ election: Election; minutes: AsyncGenerator<MinutesLine> }> {
  const election = await readElection(io, join(folder, 'election.json'))
  const minutes = join(folder, 'minutes.ndjson')
  await access(resolve(io.cwd, minutes)).catch((error: NodeJS.ErrnoException) =>
    refuseUnreadable(minutes, error.code ?? 'ENOENT'),
  )
  return { election, minutes: linesOf(io, locale, minutes, election) }
}

async function readElection(io: Io, path: string): Promise<Election> {
  const election = await readDocument(io, path, electionFile)
  const refusal = refuseElection(election)
  if (!refusal) return election
  const words = (locale: Locale) => `${refusal.path}: ${explainCountingRefusal(refusal, locale) ?? refusal.code}`
  return refuseInput(path, { vi: words('vi'), en: words('en') })
}

async function* linesOf(io: Io, locale: Locale, path: string, election: Election): AsyncGenerator<MinutesLine> {
  const expected = election.constituencies.reduce((total, each) => total + each.pollingAreas.length, 0)
  const progress = new Progress(io, locale, { vi: 'Đã đọc biên bản', en: 'Minutes read' })
  const breathe = breather(io)
  let read = 0
  for await (const lines of readLines(io, path)) {
    for (const { number, text } of lines) {
      if (text.trim() === '') continue
      yield fitDocument(path, text, minutesLine, number)
      read += 1
      if (await breathe()) await progress.at(read, expected)
    }
  }
  await progress.end()
}
