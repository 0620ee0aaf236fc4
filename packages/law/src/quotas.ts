import type { Body, Edition } from './edition.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reasonFrom, ruling } from './reason.ts'

/**
 * What a share is taken of. The three are different groups of people and are never mixed: persons on the official
 * list, persons nominated, persons elected.
 */
export type Denominator = 'official-list' | 'nominated' | 'elected'

/** `legal`: a minimum of the law. `aim`: what the authorities strive for; missing it breaks no rule. */
export type Nature = 'legal' | 'aim'

/** The least share in percent of the denominator, or the least number of deputies where the plan counts heads. */
export type Target = Readonly<{ least: number; unit: 'percent' | 'deputies' }>

export const quotaIds = ['women', 'women-elected', 'minority', 'non-party', 'under-40', 're-elected'] as const
export type QuotaId = (typeof quotaIds)[number]

export type Quota = Readonly<{ of: Denominator; nature: Nature; target: Provision<Target> }>

const percent = (least: number): Target => ({ least, unit: 'percent' })
const deputies = (least: number): Target => ({ least, unit: 'deputies' })
const plan = 'NQ 1185/NQ-UBTVQH14; NQ 1891/NQ-UBTVQH15'
const guide = (point: string) => `NQ 1187/NQ-UBTVQH14 Điều 2.3.${point}; NQ 107/2025/UBTVQH15`
const guided = (least: number, point: string) =>
  unchanged(percent(least), guide(point), {
    confidence: { '2025': 'unconfirmed' },
    note: 'Resolution 107/2025 was read in the press: the figure is there, what it is a share of is not.',
  })

/** Quotas of the National Assembly. Planned numbers of deputies (25–50, about 50, about 160) are kept by their least. */
export const nationalQuotas: Partial<Readonly<Record<QuotaId, Quota>>> = {
  women: { of: 'official-list', nature: 'legal', target: unchanged(percent(35), '8.3') },
  minority: { of: 'official-list', nature: 'legal', target: unchanged(percent(18), '8.2') },
  'non-party': { of: 'elected', nature: 'aim', target: unchanged(deputies(25), plan) },
  'under-40': { of: 'elected', nature: 'aim', target: unchanged(deputies(50), plan) },
  're-elected': { of: 'elected', nature: 'aim', target: unchanged(deputies(160), plan) },
}

/** Quotas of every People's Council, counted for one unit at a time. Minorities: no number, see `judgeQuotas`. */
export const councilQuotas: Partial<Readonly<Record<QuotaId, Quota>>> = {
  women: { of: 'official-list', nature: 'legal', target: unchanged(percent(35), '9') },
  'women-elected': {
    of: 'elected',
    nature: 'aim',
    target: provision({ '2015': percent(30), '2025': null }, 'NQ 1187/NQ-UBTVQH14 Điều 2.3.a', {
      note: '"About 30 %". Whether a figure was set for 2026 was not seen.',
    }),
  },
  'non-party': { of: 'nominated', nature: 'aim', target: guided(10, 'c') },
  'under-40': { of: 'nominated', nature: 'aim', target: guided(15, 'd') },
  're-elected': { of: 'elected', nature: 'aim', target: guided(30, 'đ') },
}

/** How many of each group, beside the size of the group they are counted in. A group not known yet is left out. */
export type Composition = Readonly<
  Partial<Record<Denominator, Readonly<{ total: number } & Partial<Record<QuotaId, number>>>>>
>

/** `law` decides; `aims` are only said. A quota whose group or count is not given is in neither. */
export type QuotaAnswer = Readonly<{ law: Ruling; aims: readonly Reason[] }>

const rules: Readonly<Record<QuotaId, string>> = {
  women: 'Q-WOMEN',
  'women-elected': 'Q-WOMEN-ELECTED',
  minority: 'Q-MINORITY',
  'non-party': 'Q-NON-PARTY',
  'under-40': 'Q-UNDER-40',
  're-elected': 'Q-RE-ELECTED',
}

/**
 * Q-…: every quota of the body on the figures at hand (numbers: count, total, least, unit, of). For a council the law
 * asks a number of minorities "suited to the locality" and gives none: Q-MINORITY-LOCAL, always `ask`. The shares are
 * of the whole list of the body, never of one constituency.
 */
export function judgeQuotas(edition: Edition, body: Body, composition: Composition): QuotaAnswer {
  const quotas = body === 'NA' ? nationalQuotas : councilQuotas
  const judged = quotaIds.flatMap((id) => {
    const quota = quotas[id]
    const reason = quota && judge(edition, id, quota, composition)
    return reason ? [{ nature: quota.nature, reason }] : []
  })
  const list = composition['official-list']
  const local =
    body !== 'NA' && list?.minority !== undefined
      ? [
          reasonFrom('Q-MINORITY-LOCAL', edition, localMinorities, false, {
            count: list.minority,
            total: list.total,
            of: 'official-list',
          }),
        ]
      : []
  const of = (nature: Nature) => judged.filter((each) => each.nature === nature).map((each) => each.reason)
  return { law: ruling([...of('legal'), ...local]), aims: of('aim') }
}

const localMinorities: Provision<'suited-to-the-locality'> = unchanged('suited-to-the-locality', '9', {
  confidence: 'unconfirmed',
  note: 'No number in the law: a person compares with the population of the unit.',
})

function judge(edition: Edition, id: QuotaId, quota: Quota, composition: Composition): Reason | null {
  const target = quota.target.value[edition]
  const group = composition[quota.of]
  const count = group?.[id]
  if (target === null || group === undefined || count === undefined) return null
  const { least, unit } = target
  const holds = unit === 'percent' ? 100 * count >= least * group.total : count >= least
  return reasonFrom(rules[id], edition, quota.target, holds, { count, total: group.total, least, unit, of: quota.of })
}
