import type { ResultPoll } from '@baucu/contract'
import { type BoardMinutes, checkCommittee, checkRows, checkWinners, type Finding } from '@baucu/law'

/** A paper says this, below it stands that: ID-12 for the minutes of a Board. */
export function differs(paper: ResultPoll, below: ResultPoll): readonly Finding[] {
  const fields = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const
  const votes = (poll: ResultPoll) => new Map(poll.candidates.map((each) => [each.id, each.votes]))
  const now = votes(below)
  const differing = [
    ...fields.flatMap((field) =>
      paper[field] === below[field] ? [] : [changed(field, field, paper[field], below[field])],
    ),
    ...paper.candidates.flatMap(({ id, votes: said }) =>
      now.get(id) === said ? [] : [changed(`votes.${id}`, `votes.${id}`, said, now.get(id) ?? 0)],
    ),
  ]
  return paper.areas.reported === below.areas.reported
    ? differing
    : [changed('areas', 'areas', paper.areas.reported, below.areas.reported), ...differing]
}

const changed = (at: string, field: string, above: number, sum: number): Finding => ({
  ...{ code: 'ID-12', severity: 'error', fields: [at], article: '77.1' },
  numbers: { field, above, sum, difference: above - sum, parts: 1 },
})

/** What the minutes of a Board say against themselves. */
export const againstItself = (poll: ResultPoll): readonly Finding[] => {
  const board: BoardMinutes = {
    ...{ constituency: poll.constituency, seats: poll.seats, areas: poll.areas.reported, printed: null },
    ...{ registered: poll.registered, voted: poll.voted, issued: poll.issued, collected: poll.collected },
    ...{ valid: poll.valid, invalid: poll.invalid },
    votes: Object.fromEntries(poll.candidates.map(({ id, votes }) => [id, votes])),
    rows:
      poll.places.length === 0
        ? null
        : poll.places.map(({ name, areas, votes }) => ({
            ...{ unit: name, areas },
            votes: Object.fromEntries(poll.candidates.map(({ id }, index) => [id, votes[index] ?? 0])),
          })),
    elected: poll.outcome?.elected ?? [],
    missing: poll.outcome?.unfilled ?? poll.seats,
  }
  return [...checkRows(board), ...checkWinners(board)]
}

type Sums = Readonly<Record<'seats' | 'registered' | 'voted' | 'valid' | 'invalid' | 'elected', number>>

export const sumsOf = (polls: readonly ResultPoll[]): Sums => {
  const of = (figure: (poll: ResultPoll) => number) => polls.reduce((sum, poll) => sum + figure(poll), 0)
  return {
    ...{ seats: of((poll) => poll.seats), registered: of((poll) => poll.registered), voted: of((poll) => poll.voted) },
    ...{ valid: of((poll) => poll.valid), invalid: of((poll) => poll.invalid) },
    elected: of((poll) => poll.outcome?.elected.length ?? 0),
  }
}

/** ID-14: what a Committee drew up, against the papers of its Boards as they stand now. */
export const againstBoards = (drawn: readonly ResultPoll[], boards: readonly ResultPoll[]): readonly Finding[] =>
  checkCommittee(
    sumsOf(drawn),
    boards.map((poll) => sumsOf([poll])),
  )
