import type { Body, Edition } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'

/**
 * Why a name is taken off the official list. The first five are those of Điều 60, until voting starts; `unfit` is Điều
 * 61.2: complaints that clearly prove the standards are not met, before election day.
 */
export const strikeGrounds = [
  'prosecuted',
  'caught-in-the-act',
  'incapacitated',
  'died',
  'serious-violation',
  'unfit',
] as const
export type StrikeGround = (typeof strikeGrounds)[number]

/** Who strikes: the Council, or the Committee of the level after agreement with the Front. */
export const strikeAuthority: Readonly<Record<'NA' | 'council', Provision<'NEC' | 'committee-with-front'>>> = {
  NA: unchanged('NEC', '60.1'),
  council: unchanged('committee-with-front', '60.2'),
}
const unfitAuthority: Provision<'NEC' | 'committee'> = unchanged('NEC', '61.2')

/**
 * What happened, and when. Instants are ISO 8601 with offset. `listPublished` null = not yet published; voting starts
 * when the first polling area of the constituency opens.
 */
export type Strike = Readonly<{
  ground: StrikeGround
  at: string
  listPublished: string | null
  votingStarts: string
}>

/**
 * K-STRIKE: the name is struck from the official list (verdict `yes`), or stays because voting had started (`no`): the
 * person may then win, and the confirmation of status (W-8) decides. Before the list is published nothing is struck:
 * K-WITHDRAW, `ask`, as no article speaks of withdrawing. K-UNFIT: Điều 61.2, before the day of election.
 */
export function judgeStrike(edition: Edition, body: Body, { ground, at, listPublished, votingStarts }: Strike): Ruling {
  const when = Date.parse(at)
  if (listPublished === null || when < Date.parse(listPublished)) {
    return ruling([reason('K-WITHDRAW', '60', false, { ground }, { confidence: 'unconfirmed' })])
  }
  if (ground === 'unfit') {
    const by = body === 'NA' ? 'NEC' : 'committee'
    const before = localDay(when, votingStarts) < votingStarts.slice(0, 10)
    return ruling([reasonFrom('K-UNFIT', edition, unfitAuthority, before, { by, at, votingStarts })])
  }
  const source = strikeAuthority[body === 'NA' ? 'NA' : 'council']
  const by = source.value[edition] ?? ''
  return ruling([
    reasonFrom('K-STRIKE', edition, source, when < Date.parse(votingStarts), { ground, by, at, votingStarts }),
  ])
}

/** The calendar day of an instant in the offset of another: "before election day" is meant where the poll is. */
function localDay(instant: number, like: string): string {
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(like)
  const sign = offset?.[1] === '-' ? -1 : 1
  const minutes = offset ? sign * (Number(offset[2]) * 60 + Number(offset[3])) : 0
  return new Date(instant + minutes * 60_000).toISOString().slice(0, 10)
}

/**
 * K-STRUCK-VOTES: votes marked for a person struck after the ballots were printed. No guidance was found, so they are
 * never counted by themselves: always `ask` (numbers: votes).
 */
export const votesForStruck = (candidate: string, votes: number): Ruling =>
  ruling([reason('K-STRUCK-VOTES', '60', false, { votes }, { candidate, confidence: 'unconfirmed' })])
