import type { CountedField, ReportWhole } from '@baucu/contract'
import { type Locale, count as written } from '@baucu/law'
import { moment } from '../../kernel/format.ts'
import type { useReportWords } from './words.ts'

/** Numbers that may be told without a reason, the one counted now first. */
export const acceptedCounts = ({ counted, countedThen }: Pick<ReportWhole, 'counted' | 'countedThen'>) =>
  Object.fromEntries(
    Object.entries(counted).map(([id, { value }]) => {
      const then = countedThen[id]
      return [id, [value, ...[then?.value, then?.shown?.value].flatMap((each) => each ?? [])]]
    }),
  )

/** "Nhiệm vụ của đơn vị và cấp dưới: 24, lúc 10:05 21/11/2026, 24/26 nơi đã ghi" */
export const countedFrom = (counted: CountedField, locale: Locale, say: ReturnType<typeof useReportWords>): string =>
  [
    `${counted.title[locale]}: ${written(counted.value, locale)}`,
    moment(counted.at),
    ...(counted.told === null ? [] : [say.placesTold(counted.told, counted.all)]),
  ].join(', ')
