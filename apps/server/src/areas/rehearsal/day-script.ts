import { type RehearsalFault, rehearsalFaults } from '@baucu/contract'
import { bell, type Random, randomFrom } from '@baucu/counting'
import { minutesBetween, plain, writeTextCode } from '@baucu/reporting'

/** A polling area as the script needs it. `code`: how text messages name it; null = another has the same. */
export type ScriptArea = Readonly<{ id: string; code: string | null; registered: number }>

/** One thing that somebody does on the rehearsed day: a command of the contract, whole. */
export type DayStep = Readonly<{
  /** Minute of the day. */
  minute: number
  /** Steps of one area are taken one after the other. */
  area: string
  /** Differs from that of every other step, but for a message that is sent twice. */
  commandId: string
  /** `silence`: nothing is done, it is looked whether the area has told the mark. */
  command: 'figures.enter' | 'pollingday.tell' | 'pollingday.textCode' | 'pollingday.openIncident' | 'silence'
  input: Readonly<Record<string, unknown>>
  fault: RehearsalFault | null
  /** What the product is to say: `done`, the code of a refusal or of a warning. */
  expected: string
}>

export type Script = Readonly<{
  organisation: string
  frame: string
  /** `YYYY-MM-DD` */
  day: string
  marks: readonly string[]
  /** The mark told when the poll closes. */
  close: string
  seed: number
  /** Areas in a hundred that have each of the faults. */
  faults: number
  /** The n-th id, always the same for the same script. */
  idOf: (index: number) => string
}>

/**
 * The whole day of some polling areas: opened, turnout by mark, auxiliary boxes, incidents, closed, with faults as they
 * happen. The same seed makes the same day. An area has one kind of fault at most, so that what the product says to it is
 * known beforehand.
 */
export function dayScript(areas: readonly ScriptArea[], script: Script): readonly DayStep[] {
  const faults = dealFaults(areas.length, script)
  let ids = 0
  const nextId = () => {
    ids += 1
    return script.idOf(ids)
  }
  return areas
    .flatMap((area, index) => dayOf(area, { ...script, nextId, fault: faults.get(index) ?? null }))
    .sort((a, b) => a.minute - b.minute)
}

/** Which area has which fault. */
function dealFaults(areas: number, { seed, faults }: Script): ReadonlyMap<number, RehearsalFault> {
  const random = randomFrom(seed, 'faults')
  const each = faults === 0 ? 0 : Math.max(1, Math.round((areas * faults) / 100))
  const free = Array.from({ length: areas }, (_, index) => index)
  const dealt = new Map<number, RehearsalFault>()
  for (let round = 0; round < each; round += 1) {
    for (const fault of rehearsalFaults) {
      const [index] = free.splice(Math.floor(random() * free.length), 1)
      if (index !== undefined) dealt.set(index, fault)
    }
  }
  return dealt
}

type Day = Script & Readonly<{ nextId: () => string; fault: RehearsalFault | null }>

/** An area while its day is written. */
type Writing = Readonly<{
  area: ScriptArea
  day: Day
  random: Random
  push: (minute: number, command: DayStep['command'], input: object, more?: Partial<DayStep>) => DayStep
}>

function dayOf(area: ScriptArea, day: Day): readonly DayStep[] {
  const steps: DayStep[] = []
  const random = randomFrom(day.seed, area.id)
  const push: Writing['push'] = (minute, command, input, more = {}) => {
    const usual = { fault: null, expected: 'done', commandId: day.nextId() }
    const step: DayStep = { minute, area: area.id, command, input: { ...input }, ...usual, ...more }
    steps.push(step)
    return step
  }
  const writing = { area, day, random, push }
  push(registersAt, 'figures.enter', {
    ...{ figure: day.nextId(), organisation: area.id, frame: day.frame, indicator: 'registered-voters' },
    ...{ period: 'whole', value: area.registered, source: 'form', replaces: null },
  })
  tell(writing, minuteOf(day.marks[0] ?? day.close) - 10 + Math.floor(random() * 15), 'opened')
  happenings(writing)
  turnouts(writing)
  tell(writing, minuteOf(day.close) + Math.floor(random() * 20), 'closed')
  return steps
}

/** Auxiliary boxes and power cuts, here and there. */
function happenings(writing: Writing): void {
  const { area, day, random, push } = writing
  if (random() < 0.15) {
    const out = minuteOf('08:00') + Math.floor(random() * 60)
    const ballots = 5 + Math.floor(random() * 20)
    tell(writing, out, 'box-out', { box: 1, ballots })
    tell(writing, out + 60 + Math.floor(random() * 60), 'box-back', { box: 1, ballots })
  }
  if (random() < 0.02) {
    const minute = minuteOf('08:30') + Math.floor(random() * 480)
    push(minute, 'pollingday.openIncident', {
      ...{ incident: day.nextId(), organisation: area.id, frame: day.frame, kind: 'power', severity: 1 },
      ...{ hour: hourAt(minute), text: 'Diễn tập: mất điện ngắn, đã có máy phát.' },
    })
  }
}

/** What is told at every mark and at the close, with the fault of the area at one of them. */
function turnouts(writing: Writing): void {
  const { area, day, random } = writing
  const all = [...day.marks, day.close]
  const hit = 1 + Math.floor(random() * Math.max(1, day.marks.length - 1))
  let before = 0
  for (const [index, mark] of all.entries()) {
    const share = Math.round(area.registered * shareAt(mark, all, random))
    const voted = Math.max(before, Math.min(area.registered, share))
    const minute = minuteOf(mark) + 1 + Math.floor(Math.abs(bell(random)) * 5)
    const fault = index === hit && mark !== day.close ? day.fault : null
    const at = { mark, minute, voted, before }
    if (fault === null) report(writing, at)
    else faultAt[fault](writing, at)
    before = voted
  }
}

type At = Readonly<{ mark: string; minute: number; voted: number; before: number }>

/** The usual report: from the form, by telephone or as a text message. */
function report(writing: Writing, { mark, minute, voted }: At): DayStep {
  const { area, day, random, push } = writing
  const [byText, byPhone] = [random() < 0.2, random() < 0.25]
  if (byText && area.code !== null && mark !== day.close)
    return push(minute, 'pollingday.textCode', text(writing, area.code, mark, voted))
  return push(minute, 'figures.enter', turnout(writing, mark, voted, { source: byPhone ? 'phone' : 'form' }))
}

/** What goes wrong, and what the product is to say to it. */
const faultAt: Readonly<Record<RehearsalFault, (writing: Writing, at: At) => void>> = {
  silent: ({ area, push }, { mark, minute }) => {
    push(minute + 30, 'silence', { organisation: area.id, mark }, { fault: 'silent', expected: 'silent' })
  },
  double: (writing, at) => {
    const sent = report(writing, at)
    const again = { fault: 'double', expected: 'already-done', commandId: sent.commandId } as const
    writing.push(at.minute + 1, sent.command, sent.input, again)
    const anew = { fault: 'double', expected: 'changed-meanwhile' } as const
    writing.push(at.minute + 2, 'figures.enter', turnout(writing, at.mark, at.voted + 1), anew)
  },
  backwards: (writing, { mark, minute, voted, before }) => {
    const wrong = turnout(writing, mark, Math.floor(before / 2))
    const expected = before === 0 ? 'done' : 'below-earlier'
    writing.push(minute, 'figures.enter', wrong, { fault: 'backwards', expected })
    calledBack(writing, minute + 12, { mark, voted, replaces: wrong.figure })
  },
  over: (writing, { mark, minute, voted }) => {
    const wrong = turnout(writing, mark, writing.area.registered + 7)
    writing.push(minute, 'figures.enter', wrong, { fault: 'over', expected: 'more-than' })
    calledBack(writing, minute + 12, { mark, voted, replaces: wrong.figure })
  },
  'wrong-code': (writing, at) => {
    const { code } = writing.area
    if (code === null) return void report(writing, at)
    const wrong = text(writing, code, at.mark, at.voted)
    const fault = { fault: 'wrong-code', expected: 'text-code-check' } as const
    writing.push(at.minute, 'pollingday.textCode', { ...wrong, text: misspelt(wrong.text) }, fault)
    writing.push(at.minute + 4, 'pollingday.textCode', text(writing, code, at.mark, at.voted))
  },
  // The area next to it sends its own number under this one's code.
  neighbour: (writing, at) => {
    report(writing, at)
    if (writing.area.code === null) return
    const stray = text(writing, writing.area.code, at.mark, at.voted + 31)
    writing.push(at.minute + 20, 'pollingday.textCode', stray, { fault: 'neighbour' })
    calledBack(writing, at.minute + 35, { ...at, replaces: stray.figure })
  },
  late: (writing, at) => {
    const told = report(writing, at)
    const paper = { source: 'paper', replaces: told.input.figure, reason: 'Theo văn bản có chữ ký' }
    const minute = minuteOf(writing.day.close) + 30
    writing.push(minute, 'figures.enter', turnout(writing, at.mark, at.voted, paper), { fault: 'late' })
  },
}

/** Somebody at the desk telephones and puts it right. */
function calledBack(
  writing: Writing,
  minute: number,
  right: Readonly<{ mark: string; voted: number; replaces: string }>,
) {
  const more = { source: 'phone', replaces: right.replaces, reason: 'Gọi lại, số trước bị nhầm' }
  writing.push(minute, 'figures.enter', turnout(writing, right.mark, right.voted, more))
}

const turnout = ({ area, day }: Writing, mark: string, value: number, more: object = {}) => ({
  ...{ figure: day.nextId(), organisation: area.id, frame: day.frame, indicator: 'turnout' },
  ...{ period: `${day.day}T${mark}`, value, source: 'form', replaces: null },
  ...more,
})

const text = ({ day }: Writing, code: string, mark: string, voted: number) => ({
  ...{ organisation: day.organisation, frame: day.frame, figure: day.nextId() },
  text: writeTextCode({ area: plain(code), mark, voted }),
})

const tell = ({ area, day, push }: Writing, minute: number, kind: string, more: object = {}) =>
  push(minute, 'pollingday.tell', {
    ...{ event: day.nextId(), organisation: area.id, frame: day.frame, kind, hour: hourAt(minute), source: 'form' },
    ...more,
  })

/** Registers are told before anybody votes: 05:00. */
const registersAt = 300

/** The share of an area that has voted by a mark: most come in the morning. */
function shareAt(mark: string, marks: readonly string[], random: Random): number {
  const [first = mark, last = mark] = [marks[0], marks.at(-1)]
  const passed = minutesBetween(first, mark) / Math.max(1, minutesBetween(first, last))
  return Math.min(1, (0.08 + 0.92 * passed ** 0.45) * (0.985 + 0.015 * random()))
}

/** One figure of the number is another. */
const misspelt = (message: string): string =>
  message.replace(/ (\d)(\d*) (\d\d)$/, (_, first: string, rest: string, check: string) => {
    return ` ${(Number(first) + 1) % 10}${rest} ${check}`
  })

const minuteOf = (hour: string): number => minutesBetween('00:00', hour)
const hourAt = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
