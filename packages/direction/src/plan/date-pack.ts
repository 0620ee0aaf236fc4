import {
  type Body,
  type ByEdition,
  bodiesOf,
  calendar,
  daysBetween,
  type Edition,
  furtherSteps,
  type Inputs,
  type Override,
  plusDays,
  type Step,
} from '@baucu/law'
import type { PackTask, TaskLevel, TaskPack } from './pack.ts'
import type { AnyStepId } from './step-ids.ts'

/** Days off in a row, such as those of Tết: known from a decision of each year, so they come in. */
export type Holiday = Readonly<{ name: string; from: string; until: string }>

/** What to look at in the date of a task: `later-than-law` (capped), `in-holiday`, `before-dependency`. */
export type TaskWarning = Readonly<{ code: 'later-than-law' | 'in-holiday' | 'before-dependency'; numbers: Inputs }>

/** A task of a pack with its dates in one election. */
export type DatedTask = Readonly<{
  task: PackTask
  /** The step of the law that dates it; null = a day of our own, which a person may change. */
  legal: Step<AnyStepId> | null
  /** The day it may begin, when it has one. */
  from: string | null
  /** Days of our own, in order: rounds, or one earlier day. Never later than the law. */
  rounds: readonly string[]
  /** The day to work to: what a person chose, else the last of `rounds`, else the day of the law. Never later than it. */
  practical: string
  /** The same under both editions, in days from election day; null where an edition does not date it. */
  clocks: ByEdition<number | null>
  warnings: readonly TaskWarning[]
}>

export type DatePackOptions = Readonly<{
  /** Only tasks of this level, dated by the steps of its bodies. */
  level?: TaskLevel
  overrides?: readonly Override[]
  holidays?: readonly Holiday[]
  /** Days that a person chose, by code of the task. */
  chosen?: Readonly<Record<string, string>>
}>

/**
 * Gives every task of a pack its dates for an election day. A task whose steps the edition does not have is left out.
 * Nothing is moved for holidays: doing it earlier is a person's choice, and the warning says when it would help.
 */
export function datePack(
  pack: TaskPack,
  edition: Edition,
  electionDay: string,
  options: DatePackOptions = {},
): readonly DatedTask[] {
  const clocks = { '2015': clockOf('2015', electionDay, options), '2025': clockOf('2025', electionDay, options) }
  const dated: DatedTask[] = []
  if (options.level !== undefined && !exists(options.level, edition)) return dated
  for (const task of pack.tasks) {
    if (options.level !== undefined && !task.levels.includes(options.level)) continue
    if (!task.levels.some((level) => exists(level, edition))) continue
    const dates = datesOf(task, clocks[edition])
    if (dates === null) continue
    const offsets = (each: Edition) => offsetOf(datesOf(task, clocks[each]))
    dated.push({
      task,
      ...settle(task, dates, options, dated),
      clocks: { '2015': offsets('2015'), '2025': offsets('2025') },
    })
  }
  return dated
}

type Clock = Readonly<{ electionDay: string; edition: Edition; steps: ReadonlyMap<AnyStepId, Step<AnyStepId>> }>

function clockOf(edition: Edition, electionDay: string, { level, overrides }: DatePackOptions): Clock {
  // A decision of the Council moves steps of 2025 only; the other clock stays that of the law.
  const moved = edition === '2025' && overrides ? { overrides } : {}
  const wanted = level === undefined ? null : bodiesAt(level)
  const all: readonly Step<AnyStepId>[] = [
    ...calendar(edition, electionDay, moved),
    ...furtherSteps(edition, electionDay, moved),
  ]
  const here = all.filter((each) => wanted === null || each.bodies.some((body) => wanted.includes(body)))
  return { electionDay, edition, steps: new Map(here.map((each) => [each.id, each])) }
}

/** The bodies whose steps date the work of a level. */
function bodiesAt(level: TaskLevel): readonly Body[] | null {
  if (level === 'agency') return null
  return level === 'province' ? ['NA', 'province'] : [level]
}

const exists = (level: TaskLevel, edition: Edition): boolean => level === 'agency' || bodiesOf(edition).includes(level)

type Dates = Readonly<{
  legal: Step<AnyStepId> | null
  from: string | null
  days: readonly string[]
  electionDay: string
}>

function datesOf({ due }: PackTask, { electionDay, steps }: Clock): Dates | null {
  const found = due.steps.flatMap((id) => steps.get(id) ?? [])
  const [legal = null] = found.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (due.steps.length > 0 && legal === null) return null
  const anchor = due.of === null ? electionDay : steps.get(due.of)?.date
  if (anchor === undefined) return null
  const after = due.after === null ? undefined : steps.get(due.after)?.date
  const from = after === undefined ? ((due.start && steps.get(due.start)?.date) ?? null) : plusDays(after, 1)
  return { legal, from, days: due.days.map((days) => plusDays(anchor, days)), electionDay }
}

const offsetOf = (dates: Dates | null): number | null => {
  if (dates === null) return null
  const day = dates.legal?.date ?? dates.days.at(-1)
  return day === undefined ? null : daysBetween(dates.electionDay, day)
}

function settle(
  task: PackTask,
  { legal, from, days }: Dates,
  { chosen = {}, holidays = [] }: DatePackOptions,
  before: readonly DatedTask[],
): Pick<DatedTask, 'legal' | 'from' | 'rounds' | 'practical' | 'warnings'> {
  const warnings: TaskWarning[] = []
  const limit = legal?.date
  const within = (day: string): string => {
    if (limit === undefined || day <= limit) return day
    warnings.push({ code: 'later-than-law', numbers: { day, legal: limit, article: legal?.article ?? '' } })
    return limit
  }
  const rounds = [...new Set(days.map(within))]
  const own = Object.hasOwn(chosen, task.code) ? chosen[task.code] : undefined
  const practical = own === undefined ? (rounds.at(-1) ?? limit ?? '') : within(own)
  for (const { name, from: first, until } of holidays) {
    if (practical >= first && practical <= until)
      warnings.push({ code: 'in-holiday', numbers: { day: practical, name, earlier: plusDays(first, -1) } })
  }
  for (const code of task.dependsOn) {
    const other = before.find((each) => each.task.code === code)
    if (other && other.practical > practical)
      warnings.push({ code: 'before-dependency', numbers: { day: practical, task: code, other: other.practical } })
  }
  return { legal, from, rounds, practical, warnings }
}
