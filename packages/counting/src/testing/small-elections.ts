import { bodiesOf, editions } from '@baucu/law'
import fc from 'fast-check'
import type { Constituency, Election, MinutesLine } from '../election.ts'

/** An election of a few ballots, with all its sound minutes: ties, halves and empty areas are common. */
export type SmallElection = Readonly<{ election: Election; lines: readonly MinutesLine[] }>

const birthDate = fc.constantFrom(null, '1960-02-29', '1970-01-01', '1980-12-31')

/** Ballots as sets of names in bits; names beyond the seats are not read, so every ballot is valid. */
const box = fc.record({
  ballots: fc.array(fc.integer({ min: 1, max: 31 }), { maxLength: 7 }),
  invalid: fc.nat(2),
  takenAway: fc.nat(1),
  stayedAway: fc.nat(9),
  classes: fc.boolean(),
})
type Box = typeof box extends fc.Arbitrary<infer T> ? T : never

const room = fc.record({
  body: fc.nat(3),
  seats: fc.integer({ min: 1, max: 5 }),
  candidates: fc.array(birthDate, { minLength: 1, maxLength: 5 }),
  boxes: fc.array(box, { minLength: 1, maxLength: 4 }),
})

/** An election and one sound minutes of every area. */
export const smallElection: fc.Arbitrary<SmallElection> = fc
  .record({ edition: fc.constantFrom(...editions), rooms: fc.array(room, { minLength: 1, maxLength: 3 }) })
  .map(({ edition, rooms }) => {
    const bodies = bodiesOf(edition)
    const constituencies = rooms.map((each, index): Constituency => {
      const id = `u${index + 1}`
      return {
        id,
        body: bodies[each.body % bodies.length] ?? 'NA',
        province: 'Tỉnh thử',
        number: index + 1,
        area: 'Gồm các xã thử',
        seats: each.seats,
        candidates: each.candidates.map((date, k) => ({
          id: `${id}-${k + 1}`,
          name: `Người ${k + 1}`,
          birthDate: date,
        })),
        pollingAreas: each.boxes.map((_, k) => `${id}-a${k + 1}`),
      }
    })
    const election: Election = { edition, electionDay: '2026-03-15', bodies, rehearsal: true, constituencies }
    const lines = rooms.flatMap((each, index) => {
      const constituency = constituencies[index]
      return constituency ? each.boxes.map((one, k) => openBox(election, constituency, one, k)) : []
    })
    return { election, lines }
  })

function openBox(
  { edition }: Election,
  of: Constituency,
  { ballots, invalid, takenAway, stayedAway, classes }: Box,
  k: number,
): MinutesLine {
  const read = ballots.map((bits) => {
    const named = of.candidates.filter((_, index) => (bits >> index) & 1).slice(0, of.seats)
    return named.length > 0 ? named : of.candidates.slice(0, 1)
  })
  const collected = read.length + invalid
  const voted = collected + takenAway
  return {
    constituency: of.id,
    edition,
    body: of.body,
    seats: of.seats,
    area: of.pollingAreas[k] ?? '',
    registered: voted + stayedAway,
    voted,
    received: null,
    issued: voted,
    exchanged: null,
    unused: null,
    collected,
    valid: read.length,
    invalid,
    byCount: classes
      ? Array.from({ length: of.seats }, (_, names) => read.filter((ballot) => ballot.length === names + 1).length)
      : null,
    votes: Object.fromEntries(
      of.candidates.map((each) => [each.id, read.filter((ballot) => ballot.includes(each)).length]),
    ),
    candidates: of.candidates.map((each) => each.id),
  }
}

/** Ways to spoil a sound line, by the code of the refusal that must follow. */
export const spoil = {
  'unknown-constituency': (line) => ({ ...line, constituency: 'nowhere' }),
  'area-not-expected': (line) => ({ ...line, area: `${line.area}-x` }),
  'edition-differs': (line) => ({ ...line, edition: line.edition === '2015' ? '2025' : '2015' }),
  'body-differs': (line) => ({ ...line, body: line.body === 'NA' ? 'province' : 'NA' }),
  'seats-differ': (line) => ({ ...line, seats: line.seats + 1 }),
  'unknown-candidate': (line) => ({ ...line, votes: { ...line.votes, nobody: 0 } }),
  'missing-candidate': (line) => ({
    ...line,
    candidates: line.candidates.slice(1),
    votes: Object.fromEntries(Object.entries(line.votes).slice(1)),
  }),
  'not-a-count': (line) => ({ ...line, valid: line.valid + 0.5, invalid: line.invalid - 0.5 }),
  'open-error': (line) => ({ ...line, invalid: line.invalid + 1 }),
  'area-given-differently': (line) => ({ ...line, registered: line.registered + 1 }),
  'area-given-twice': (line) => line,
} satisfies Record<string, (line: MinutesLine) => MinutesLine>

/** Sound minutes of a part of the areas, with spoilt, doubled and conflicting ones among them, in any order. */
export const messyElection: fc.Arbitrary<SmallElection> = smallElection.chain(({ election, lines }) =>
  fc
    .record({
      kept: fc.subarray([...lines]),
      spoilt: fc.array(fc.record({ line: fc.constantFrom(...lines), way: fc.constantFrom(...Object.values(spoil)) }), {
        maxLength: 4,
      }),
    })
    .chain(({ kept, spoilt }) => shuffled([...kept, ...spoilt.map(({ line, way }) => way(line))]))
    .map((messy) => ({ election, lines: messy })),
)

/** The same things in any order. */
export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
