import { type Body, bodiesOf, type Edition, law83 } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'

/** How many council levels one person may file for: two, or one beside the National Assembly. */
export const councilLevels: Provision<{ alone: number; besideNA: number }> = unchanged(
  { alone: 2, besideNA: 1 },
  '36.3',
  { amendedBy: law83 },
)

/**
 * X-LEVELS: the bodies one person files for in one term may be combined (numbers: councils, limit, na 0 or 1).
 * PC-LEVEL: a body the edition does not have.
 */
export function judgeFilings(edition: Edition, filed: readonly Body[]): Ruling {
  const known = bodiesOf(edition)
  const bodies = new Set(filed)
  const na = bodies.has('NA') ? 1 : 0
  const councils = [...bodies].filter((each) => each !== 'NA').length
  const { alone, besideNA } = councilLevels.value[edition] ?? { alone: 0, besideNA: 0 }
  const limit = na === 1 ? besideNA : alone
  return ruling([
    ...[...bodies]
      .filter((each) => !known.includes(each))
      .map((body) => reason('PC-LEVEL', '21', false, { body, edition })),
    reasonFrom('X-LEVELS', edition, councilLevels, councils <= limit, { councils, limit, na }),
  ])
}
