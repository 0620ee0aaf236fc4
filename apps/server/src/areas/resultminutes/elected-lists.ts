import type { ResultElected, ResultPoll } from '@baucu/contract'
import { type ElectedIn, electedIn } from '@baucu/counting'
import { ballotOrder, isAnnulment, nameParts } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { organisationNames } from '../organisations/index.ts'
import { readSecondPolls, readUnits } from '../results/index.ts'
import { councilTerm } from '../territory/index.ts'
import { readConfirmations } from './confirm.ts'
import type { PaperAt } from './paper-at.ts'
import type { PaperKey } from './paper-rows.ts'

type List = ResultElected['lists'][number]
type Person = List['people'][number] & Readonly<{ id: string }>

/** A poll of a constituency whose minutes are in, or which was decided on and has none yet. */
type Poll = Readonly<{ frame: string; on: string; poll: ResultPoll | null }>
type Contest = Readonly<{ first: ResultPoll; polls: readonly Poll[]; said: ElectedIn }>

/** The lists of the elected that go with minutes, from what stands below them today. */
export async function electedLists(context: Transaction, key: PaperKey, at: PaperAt): Promise<ResultElected> {
  const { frame, body } = at
  const contests = await contestsOf(context, key, at)
  const listed = await peopleOf(context, contests)
  const names = await organisationNames(context, [key.organisation])
  const inOrder = (people: readonly Person[]): List['people'] => {
    const byId = new Map(people.map((each) => [each.id, each]))
    const asked = people.map(({ id, name, birthDate }) => ({ id, name: nameParts(name), birthDate }))
    return ballotOrder(frame.edition, asked).lines.flatMap(({ id }) => {
      const { id: _, ...person } = byId.get(id) ?? { id: '' }
      return 'name' in person ? [person] : []
    })
  }
  const gapsOf = ({ first, said }: Contest): List['gaps'] =>
    said.gaps.map(({ why, seats, candidates }) => ({
      ...{ number: first.number, why, seats },
      // In ballot order, each once: a candidate of an additional election stood in the first poll, too.
      names: first.candidates.filter(({ id }) => candidates.includes(id)).map(({ name }) => name),
    }))
  /** Of the National Assembly a list for each poll that elected somebody, or could have; what is left over stands under the last. */
  const byPoll = (contest: Contest): List[] => {
    const polls = contest.polls.map((each, poll) => ({ ...each, poll, isIn: each.poll !== null }))
    const standing = polls.filter(({ poll, isIn }) => isIn && poll >= contest.said.standing)
    // A re-election that has not come in leaves the list of the first poll, which elected nobody.
    const held = standing.length > 0 ? standing : polls.slice(0, 1)
    return held.map(({ on, poll }, index) => ({
      ...{ number: contest.first.number, electionDay: on },
      people: inOrder((listed.get(contest) ?? []).filter((each) => each.poll === poll)),
      gaps: index === held.length - 1 ? gapsOf(contest) : [],
    }))
  }
  const ofCouncil = (): List[] => [
    {
      ...{ number: null, electionDay: frame.electionDay, gaps: contests.flatMap(gapsOf) },
      people: inOrder(contests.flatMap((each) => listed.get(each) ?? [])),
    },
  ]
  return {
    ...{ edition: frame.edition, electionDay: frame.electionDay, rehearsal: frame.rehearsal, body },
    unit: names.get(key.organisation) ?? '–',
    councilTerm: await councilTerm(context, key.frame, at.constituencies[0]?.id ?? ''),
    seats: at.constituencies.reduce((sum, { seats }) => sum + seats, 0),
    lists: contests.length === 0 ? [] : body === 'NA' ? contests.flatMap(byPoll) : ofCouncil(),
    missing: [...at.missing],
    stamp: at.row.content?.at ?? `${frame.electionDay}T00:00:00Z`,
  }
}

async function contestsOf(context: Transaction, key: PaperKey, at: PaperAt): Promise<readonly Contest[]> {
  const { frame, below, seconds } = at
  const decided = await readSecondPolls(
    context,
    frame,
    below.map(({ constituency }) => constituency),
  )
  return below.map((first) => {
    const later = (decided.get(first.constituency) ?? [])
      .filter(({ kind }) => !isAnnulment(kind))
      .map((each) => ({
        ...{ kind: each.kind, frame: each.frame, on: each.day },
        poll: seconds.find((one) => one.frame === each.frame && one.constituency === first.constituency) ?? null,
      }))
    return {
      first,
      polls: [{ frame: key.frame, on: frame.electionDay, poll: first }, ...later],
      said: electedIn(
        first,
        later.map(({ kind, poll }) => ({ kind, outcome: poll?.outcome ?? null })),
      ),
    }
  })
}

/** The elected of each constituency with what the official list of their poll holds. */
async function peopleOf(context: Transaction, contests: readonly Contest[]) {
  const frames = [...new Set(contests.flatMap(({ polls }) => polls.map(({ frame }) => frame)))]
  const ids = contests.map(({ first }) => first.constituency)
  const known = new Map<string, Omit<Person, 'number' | 'id' | 'notConfirmedBy'>>()
  const refused = new Map<string, string>()
  const keyOf = (frame: string, constituency: string, candidate: string) => `${frame} ${constituency} ${candidate}`
  for (const frame of frames) {
    for (const { id, candidates } of await readUnits(context.db, frame, ids)) {
      for (const { id: who, name, gender, birthDate } of candidates) {
        known.set(keyOf(frame, id, who), { name, gender, birthDate })
      }
    }
    for (const { constituency, candidate, confirmed, decision } of await readConfirmations(context, frame, ids)) {
      if (!confirmed) refused.set(keyOf(frame, constituency, candidate), decision)
    }
  }
  return new Map(
    contests.map((contest) => [
      contest,
      contest.said.elected.flatMap(({ candidate, poll }) => {
        const of = keyOf(contest.polls[poll]?.frame ?? '', contest.first.constituency, candidate)
        const person = known.get(of)
        const notConfirmedBy = refused.get(of) ?? null
        return person ? [{ ...person, id: of, number: contest.first.number, notConfirmedBy, poll }] : []
      }),
    ]),
  )
}
