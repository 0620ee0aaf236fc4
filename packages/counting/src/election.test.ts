import { expect, test } from 'vitest'
import { type Constituency, type Election, refuseElection } from './election.ts'

const unit = (id: string, more: Partial<Constituency> = {}): Constituency => ({
  id,
  body: 'NA',
  province: 'Tỉnh thử',
  number: 1,
  area: '',
  seats: 3,
  candidates: [{ id: `${id}-1`, name: 'A', birthDate: null }],
  pollingAreas: [`${id}-0001`],
  ...more,
})
const election = (constituencies: readonly Constituency[], more: Partial<Election> = {}): Election => ({
  edition: '2025',
  electionDay: '2026-03-15',
  bodies: ['NA', 'province'],
  rehearsal: false,
  constituencies,
  ...more,
})

test('an election that can be counted is let through, one area in a constituency of each body', () => {
  expect(
    refuseElection(election([unit('a'), unit('b', { body: 'province', pollingAreas: ['a-0001'] })])),
  ).toBeUndefined()
})

test.each([
  ['not-a-date', 'electionDay', election([unit('a')], { electionDay: '2026-02-30' })],
  ['body-not-in-edition', 'bodies', election([unit('a')], { bodies: ['NA', 'district'] })],
  ['body-not-elected', 'constituencies[0].body', election([unit('a', { body: 'commune' })])],
  ['duplicate-constituency', 'constituencies[1].id', election([unit('a'), unit('a')])],
  [
    'duplicate-area',
    'constituencies[1].pollingAreas[0]',
    election([unit('a'), unit('b', { pollingAreas: ['a-0001'] })]),
  ],
  ['duplicate-area', 'constituencies[0].pollingAreas[1]', election([unit('a', { pollingAreas: ['x', 'x'] })])],
  ['seats-below-one', 'constituencies[0].seats', election([unit('a', { seats: 0 })])],
  [
    'duplicate-candidate',
    'constituencies[0].candidates[1].id',
    election([unit('a', { candidates: [...unit('a').candidates, ...unit('a').candidates] })]),
  ],
  [
    'not-a-date',
    'constituencies[0].candidates[0].birthDate',
    election([unit('a', { candidates: [{ id: 'x', name: 'X', birthDate: '1970' }] })]),
  ],
])('refuses %s at %s', (code, path, broken) => {
  expect(refuseElection(broken)).toMatchObject({ code, path })
})
