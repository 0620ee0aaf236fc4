import { randomBytes } from 'node:crypto'
import { canonicalText, commitmentOf, type LeafBody, type MinutesFiguresRecord } from '@baucu/proof'
import type { CommandContext } from '../../kernel/bus.ts'
import { inOneGo } from '../../kernel/in-one-go.ts'
import { Refused } from '../../kernel/refused.ts'
import { appendLeaves, leafInstant, type NewLeaf, NotCanonical } from './append.ts'
import { beginLog, currentKey, enterContests } from './open-log.ts'
import { areaSubject, contestSubject, electionSubject, standingOf } from './standing.ts'

/** Accepted minutes, as the log takes them. */
export type LedgerMinutes = Readonly<{
  province: string
  contest: string
  area: string
  figures: MinutesFiguresRecord
}>

/** Why figures take the place of others: read again, or voted again. */
export type CorrectionReason = Extract<LeafBody, { type: 'correction' }>['reason']

type Context = Pick<CommandContext, 'client' | 'now' | 'keyed'>

/**
 * Enters accepted minutes into the log of their election, in the same transaction. What is in the leaf says nothing about how people
 * voted: the figures are committed to with a salt. The first minutes of an election begin its log, the first of a contest enter its
 * list and areas. Refused when something else was entered for the area meanwhile.
 */
export async function enterMinutes(
  context: Context,
  frame: string,
  minutes: readonly LedgerMinutes[],
  reason: CorrectionReason,
): Promise<Refused | undefined> {
  if (minutes.length === 0) return undefined
  const { client, now } = context
  const contests = [...new Set(minutes.map((each) => each.contest))]
  const subjects = [
    electionSubject,
    ...contests.map(contestSubject),
    ...minutes.map((each) => areaSubject(each.contest, each.area)),
  ]
  const [standing, office] = await inOneGo(client, () => [
    standingOf(client, frame, subjects),
    currentKey(context, frame, 'office'),
  ])
  if (!standing.has(electionSubject)) await beginLog(context, frame)
  const fresh = contests.filter((each) => !standing.has(contestSubject(each)))
  if (fresh.length > 0) await enterContests(context, frame, office, fresh)
  const common = { event: frame, at: leafInstant(now) }
  const leaves = minutes.map(({ province, contest, area, figures }): NewLeaf => {
    const document = { area, contest, event: frame, figures }
    const salt = new Uint8Array(randomBytes(32))
    const [commit, text] = [commitmentOf(salt, document), canonicalText(document)]
    if (!commit.ok || !text.ok) throw new NotCanonical(`${contest} ${area}`)
    const members = { contest, area, commit: commit.value, papers: [], exceptions: [] }
    const before = standing.get(areaSubject(contest, area))
    return {
      ...{ province, subject: areaSubject(contest, area), prev: before?.hash ?? null },
      body: before
        ? { ...common, type: 'correction', ...members, prev: before.hash.toString('hex'), reason }
        : { ...common, type: 'minute', ...members, prev: null },
      openings: [{ part: '', salt, document: text.value }],
    }
  })
  const written = await appendLeaves(context, frame, office, leaves)
  return written === leaves.length ? undefined : new Refused(409, 'ledger-forked')
}

/** Minutes that count no more: read again, or annulled. What was never entered needs no leaf. */
export async function withdrawMinutes(
  context: Context,
  frame: string,
  taken: readonly Readonly<{ province: string; contest: string; area: string }>[],
  reason: Extract<LeafBody, { type: 'withdrawal' }>['reason'],
): Promise<Refused | undefined> {
  const subjects = taken.map((each) => areaSubject(each.contest, each.area))
  const standing = await standingOf(context.client, frame, subjects)
  const common = { event: frame, at: leafInstant(context.now) }
  const leaves = taken.flatMap(({ province, contest, area }): NewLeaf[] => {
    const before = standing.get(areaSubject(contest, area))
    if (!before || before.type === 'withdrawal') return []
    const body = { ...common, type: 'withdrawal' as const, contest, area, prev: before.hash.toString('hex'), reason }
    return [{ province, subject: areaSubject(contest, area), prev: before.hash, body, openings: [] }]
  })
  if (leaves.length === 0) return undefined
  const written = await appendLeaves(context, frame, await currentKey(context, frame, 'office'), leaves)
  return written === leaves.length ? undefined : new Refused(409, 'ledger-forked')
}
