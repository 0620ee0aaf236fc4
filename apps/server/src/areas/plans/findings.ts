import { createHash } from 'node:crypto'
import type { PlanFindingLine } from '@baucu/contract'
import {
  type DraftAnchor,
  explainPlanFinding,
  explainPlanPlace,
  findingKey,
  lintPlan,
  type Plan,
  type PlanDraft,
  type PlanFinding,
  type PlanFrame,
  planOf,
  planRuleTitles,
  remedyOf,
  suggestPlanChange,
} from '@baucu/direction'
import type { MuteRow } from './rows.ts'

/** Who issues it, and number and day: those it has, or those it is to get. */
export type Judged = Readonly<{ issuer: string; number: string | null; on: string }>

/**
 * What the rules find in a draft. Number and day are given when it is issued, so that a draft without them has no fault; its
 * day is taken to be today.
 */
export function findingsOf(
  draft: PlanDraft,
  { issuer, number, on }: Judged,
  frame: PlanFrame,
  mutes: readonly (MuteRow & Readonly<{ name: string }>)[],
): readonly PlanFindingLine[] {
  const { plan, anchorOf } = planOf(draft, { issuer, level: null, number: number ?? '1/KH', date: on })
  return linesOf(plan, frame, anchorOf, mutes)
}

/** What the rules find in a plan that was read from a file. */
export const findingsIn = (plan: Plan, frame: PlanFrame): readonly PlanFindingLine[] =>
  linesOf(plan, frame, () => null, [])

function linesOf(
  plan: Plan,
  frame: PlanFrame,
  anchorOf: (path: string) => DraftAnchor | null,
  mutes: readonly (MuteRow & Readonly<{ name: string }>)[],
): readonly PlanFindingLine[] {
  const times = new Map<string, number>()
  return lintPlan(plan, frame).map((finding) => {
    const anchor = anchorOf(finding.place.path)
    const said = findingKey(finding, anchor)
    const before = times.get(said) ?? 0
    times.set(said, before + 1)
    const key = keyOf(before === 0 ? said : `${said}|${before}`)
    const mute = mutes.find((each) => each.key === key)
    return {
      ...lineOf(finding, plan, anchor),
      key,
      muted: mute ? { reason: mute.reason, by: mute.name, on: mute.on } : null,
    }
  })
}

/** Short enough for an address; the words of a finding may be long. */
const keyOf = (said: string): string => createHash('sha256').update(said).digest('hex').slice(0, 32)

const both = (say: (locale: 'vi' | 'en') => string) => ({ vi: say('vi'), en: say('en') })

function lineOf(finding: PlanFinding, plan: Plan, anchor: DraftAnchor | null): Omit<PlanFindingLine, 'key' | 'muted'> {
  const { rule, severity, place, article } = finding
  return {
    ...{ rule, severity, article },
    ruleTitle: { ...planRuleTitles[rule] },
    item: anchor?.kind === 'item' ? anchor.id : null,
    group: anchor?.kind === 'group' ? anchor.id : null,
    field: place.field,
    place: both((locale) => explainPlanPlace(place, locale)),
    text: both((locale) => explainPlanFinding(finding, locale)),
    suggestion: both((locale) => suggestPlanChange(finding, locale)),
    remedy: anchor?.kind === 'item' ? remedyOf(finding, plan) : null,
  }
}
