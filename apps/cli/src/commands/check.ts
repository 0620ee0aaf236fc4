import { minutesFile } from '@baucu/contract'
import {
  bodiesOf,
  checkArea,
  checkMinutes,
  explainRefusal,
  type Finding,
  type Locale,
  type Minutes,
  type Refusal,
} from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import { breather, type Io } from '../kernel/io.ts'
import { type Item, type JsonItems, readItems } from '../kernel/json-input.ts'
import { flag } from '../kernel/options.ts'
import { writeJsonItems, writeTexts } from '../kernel/output.ts'
import { Progress } from '../kernel/progress.ts'
import { oneLine } from '../kernel/words.ts'
import { findingJson } from './finding-json.ts'
import { findingLine } from './finding-line.ts'

export const check = command({
  name: 'check',
  summary: {
    vi: 'Biên bản kiểm phiếu có chỗ nào không khớp.',
    en: 'What does not agree on counting minutes.',
  },
  details: {
    vi: [
      'Đọc một biên bản, một danh sách, hoặc mỗi dòng một biên bản (NDJSON). Khi một khu vực có biên bản của nhiều cấp',
      'thì đối chiếu cả số cử tri giữa các cấp. Mã thoát 0 khi mọi biên bản đều khớp, 1 khi có bất kỳ điều cần xem lại',
      'nào (kể cả mức cảnh báo), 2 khi không đọc được.',
    ].join('\n'),
    en: [
      'Reads one minutes, an array, or one a line (NDJSON). Where an area has minutes of several bodies, their registers',
      'are compared too. Exit code 0 when everything agrees, 1 when there is any finding (a warning as well), 2 when the',
      'input cannot be read.',
    ].join('\n'),
  },
  examples: ['baucu check bien-ban.json', 'baucu check bien-ban.ndjson --json'],
  operands: {
    FILE: operand({
      vi: 'Tệp JSON hoặc NDJSON; "-" là đầu vào chuẩn.',
      en: 'A JSON or NDJSON file; "-" is standard input.',
    }),
  },
  options: { json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }) },
  async run({ io, locale, operands, options }) {
    const input = await readItems(io, operands.FILE, { lines: true })
    const between = await betweenBodies(io, input, locale)
    const tally = { minutes: 0, agreeing: 0 }
    const answers = allFindings(input, between, tally)
    if (options.json) await writeJsonItems(io, documents(answers))
    else {
      await writeTexts(io, lines(answers, locale))
      await io.out.write(summary(tally, locale))
    }
    return tally.agreeing === tally.minutes ? 0 : 1
  },
})

type Answer = Readonly<{ area: string; findings: readonly Finding[] }>

function readMinutes(input: JsonItems, item: Item): Minutes {
  const minutes = input.fit(minutesFile, item)
  const { body, edition } = minutes
  if (bodiesOf(edition).includes(body)) return minutes
  const refusal: Refusal = { code: 'body-not-in-edition', path: 'body', numbers: { body, edition } }
  return input.refuse(item, 'body', { vi: explainRefusal(refusal, 'vi'), en: explainRefusal(refusal, 'en') })
}

/**
 * Reads the whole input once (so that a refusal leaves standard output empty) and compares the registers of areas
 * that gave minutes of several bodies. Kept of each minutes: area, body and register. An area with two minutes of one
 * body is left out, for nobody can say which of them belongs to the others.
 */
async function betweenBodies(
  io: Io,
  input: JsonItems,
  locale: Locale,
): Promise<ReadonlyMap<number, readonly Finding[]>> {
  const breathe = breather(io)
  const progress = new Progress(io, locale, { vi: 'Đã đọc biên bản', en: 'Minutes read' })
  const areas = new Map<string, { index: number; minutes: Minutes }[]>()
  for (const item of input.items()) {
    const minutes = { ...readMinutes(input, item), votes: {}, candidates: [], byCount: null }
    const place = JSON.stringify([minutes.edition, minutes.area])
    const already = areas.get(place)
    if (already) already.push({ index: item.index, minutes })
    else areas.set(place, [{ index: item.index, minutes }])
    if (await breathe()) await progress.at(item.index + 1)
  }
  await progress.end()
  const found = new Map<number, readonly Finding[]>()
  for (const group of areas.values()) {
    if (new Set(group.map(({ minutes }) => minutes.body)).size < group.length) continue
    const answers = checkArea(group.map(({ minutes }) => minutes))
    for (const { index, minutes } of group) {
      const findings = answers.get(minutes)
      if (findings) found.set(index, findings)
    }
  }
  return found
}

function* allFindings(
  input: JsonItems,
  between: ReadonlyMap<number, readonly Finding[]>,
  tally: { minutes: number; agreeing: number },
): Generator<Answer> {
  for (const item of input.items()) {
    const minutes = readMinutes(input, item)
    const findings = [...checkMinutes(minutes), ...(between.get(item.index) ?? [])]
    tally.minutes += 1
    if (findings.length === 0) tally.agreeing += 1
    yield { area: minutes.area, findings }
  }
}

function* documents(answers: Iterable<Answer>) {
  for (const { area, findings } of answers) yield { area, findings: findings.map(findingJson) }
}

function* lines(answers: Iterable<Answer>, locale: Locale): Generator<string> {
  for (const { area, findings } of answers) {
    if (findings.length === 0) continue
    yield `${oneLine(area)}\n`
    for (const finding of findings) yield `  ${findingLine(finding, locale)}\n`
  }
}

const summary = ({ minutes, agreeing }: { minutes: number; agreeing: number }, locale: Locale): string =>
  locale === 'vi'
    ? `${minutes} biên bản, ${agreeing} khớp, ${minutes - agreeing} cần xem lại.\n`
    : `${minutes} minutes, ${agreeing} agree, ${minutes - agreeing} need another look.\n`
