import { fieldsOf, isNumberField, periodEnd, periodStart, type ReportTemplate } from '@baucu/reporting'
import type { Transaction } from '../../kernel/database.ts'
import type { Counted, CountedFor, FigureSource } from '../../kernel/figure-source.ts'
import { bodiesFigureSources } from '../bodies/index.ts'
import { budgetFigureSources } from '../budget/index.ts'
import { candidateFigureSources } from '../candidates/index.ts'
import { figuresBelow } from '../figures/index.ts'
import { meetingFigureSources } from '../meetings/index.ts'
import { pollingDayFigureSources } from '../pollingday/index.ts'
import { proposalFigureSources } from '../proposals/index.ts'
import { readinessFigureSources } from '../readiness/index.ts'
import { registryFigureSources } from '../registry/index.ts'
import { territoryFigureSources } from '../territory/index.ts'
import { trainingFigureSources } from '../training/index.ts'
import { workFigureSources } from '../work/index.ts'

/** Every source of figures, by the figure it answers. */
export const figureSources: ReadonlyMap<string, FigureSource> = new Map(
  [
    ...workFigureSources,
    ...meetingFigureSources,
    ...proposalFigureSources,
    ...registryFigureSources,
    ...bodiesFigureSources,
    ...territoryFigureSources,
    ...candidateFigureSources,
    ...readinessFigureSources,
    ...pollingDayFigureSources,
    ...trainingFigureSources,
    ...budgetFigureSources,
  ].map((each) => [each.indicator, each]),
)

/** One figure as it is held now: the records of an area first, else the last word of each of those below. */
export async function countFigure(
  context: Pick<Transaction, 'client'>,
  indicator: string,
  where: CountedFor,
): Promise<Readonly<{ title: FigureSource['title']; counted: Counted }> | undefined> {
  for (const source of [figureSources.get(indicator), figuresBelow(indicator, 'as-of')]) {
    const counted = await source?.count(context, where)
    if (source && counted) return { title: source.title, counted }
  }
  return undefined
}

/** A number as the product counts it, and where it comes from. */
export type CountedField = Readonly<{
  source: string
  title: Readonly<{ vi: string; en: string }>
  value: number
  /** When the newest entry behind it came, else when it was counted. */
  at: string
  /** Of how many places that could have said something. */
  told: number | null
  all: number | null
}>

/**
 * What is held already of the numbers of a report, by field: the records of an area first, else what those below have entered
 * themselves. A proposal to whoever fills it in.
 */
export async function countFields(
  context: Pick<Transaction, 'client'>,
  template: ReportTemplate,
  asked: Readonly<{ path: string; frame: string | null; period: string; now: Date }>,
): Promise<Readonly<Record<string, CountedField>>> {
  const { path, frame, period, now } = asked
  const counted: Record<string, CountedField> = {}
  const where: CountedFor = { path, frame, from: periodStart(period), to: periodEnd(period), now }
  for (const field of fieldsOf(template).filter(isNumberField)) {
    const sources = [figureSources.get(field.indicator), figuresBelow(field.indicator, field.rollUp)].filter(
      (each) => frame !== null || each?.withoutFrame,
    )
    for (const source of sources) {
      const said = await source?.count(context, where)
      if (!source || !said) continue
      counted[field.id] = {
        ...{ source: source.id, title: source.title, value: said.value, at: (said.at ?? now).toISOString() },
        ...{ told: said.told ?? null, all: said.all ?? null },
      }
      break
    }
  }
  return counted
}
