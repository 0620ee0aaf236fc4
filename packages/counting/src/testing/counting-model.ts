import type { Body } from '@baucu/law'
import type { Constituency, Election, MinutesLine } from '../election.ts'
import { type ModelOutcome, modelOutcome } from './outcome-model.ts'

/** What a clerk with a pencil would write down: exact sums, one line read at a time, nothing remembered between. */
export type ModelCount = Readonly<{
  id: string
  reported: number
  rejected: readonly string[]
  sums: Readonly<Record<(typeof fields)[number], bigint>>
  votes: Readonly<Record<string, bigint>>
  outcome: ModelOutcome
}>

const fields = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const

/** Counts an election by definition; shares no code with the tally. */
export function modelCount(election: Election, lines: readonly MinutesLine[]): readonly ModelCount[] {
  return election.constituencies.map((each) => modelConstituency(election, each, lines))
}

function modelConstituency(election: Election, of: Constituency, lines: readonly MinutesLine[]): ModelCount {
  const mine = lines.filter((line) => line.constituency === of.id)
  const sound = mine.filter((line) => isSound(line, election, of))
  const unsound = mine.filter((line) => !sound.includes(line)).map((line) => line.area)
  const given = of.pollingAreas.map((area) => sound.filter((line) => line.area === area))
  const counted = given.flatMap((same) => {
    const [line] = same
    return line && same.every((other) => asText(other, of) === asText(line, of)) ? [line] : []
  })
  const again = given.filter((same) => same.length > 1).flatMap((same) => same.map((line) => line.area))
  const add = (figure: (line: MinutesLine) => number) => counted.reduce((sum, line) => sum + BigInt(figure(line)), 0n)
  const sums = {
    registered: add((line) => line.registered),
    voted: add((line) => line.voted),
    issued: add((line) => line.issued),
    collected: add((line) => line.collected),
    valid: add((line) => line.valid),
    invalid: add((line) => line.invalid),
  }
  const votes = Object.fromEntries(of.candidates.map(({ id }) => [id, add((line) => line.votes[id] ?? 0)]))
  const complete = counted.length === of.pollingAreas.length && counted.length > 0
  const outcome = modelOutcome({
    edition: election.edition,
    body: of.body,
    round: 'first',
    seats: of.seats,
    registered: complete ? Number(sums.registered) : null,
    voted: complete ? Number(sums.voted) : null,
    validBallots: Number(sums.valid),
    candidates: of.candidates.map(({ id, birthDate }) => ({ id, birthDate, votes: Number(votes[id]) })),
  })
  return {
    id: of.id,
    reported: counted.length,
    rejected: [...new Set([...unsound, ...again])],
    sums,
    votes,
    outcome: complete ? outcome : { ...outcome, next: 'none' },
  }
}

const asText = (line: MinutesLine, of: Constituency): string =>
  JSON.stringify([...fields.map((field) => line[field]), ...of.candidates.map(({ id }) => line.votes[id])])

function isSound(line: MinutesLine, { edition }: Election, of: Constituency): boolean {
  const { registered: R, voted: V, issued: I, collected: C, valid: A, invalid: B, seats: S } = line
  const official = of.candidates.map(({ id }) => id).sort()
  const votes = Object.values(line.votes)
  const figures = [R, V, I, C, A, B, ...votes]
  const sum = votes.reduce((total, each) => total + each, 0)
  const classes = line.byCount ?? []
  const ballots = classes.reduce((total, each) => total + each, 0)
  const names = classes.reduce((total, each, index) => total + each * (index + 1), 0)
  return [
    line.edition === edition,
    line.body === (of.body satisfies Body),
    S === of.seats,
    of.pollingAreas.includes(line.area),
    JSON.stringify([...line.candidates].sort()) === JSON.stringify(official),
    JSON.stringify(Object.keys(line.votes).sort()) === JSON.stringify(official),
    figures.every((each) => Number.isInteger(each) && each >= 0 && each < 2 ** 31),
    C === A + B,
    votes.every((each) => each <= A),
    A <= sum && sum <= S * A,
    V <= R,
    C <= I,
    line.byCount === null || (ballots === A && names === sum && classes.length <= S),
  ].every(Boolean)
}
