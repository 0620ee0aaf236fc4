import { pollingHours } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeTrips, type Trip } from './trip.ts'

const hours = pollingHours.value['2025'] ?? { opens: '', closes: '', earliest: '', latest: '' }
const trip = (id: string, more: Partial<Trip> = {}): Trip => ({
  ...{ id, box: 1, leaves: '08:00', returns: '10:00', members: ['a', 'b'], others: 0 },
  ...{ taken: null, returned: null, used: null },
  ...more,
})
const codesOf = (...trips: Trip[]) =>
  [...judgeTrips(trips, hours).values()].map((found) => found.map(({ code }) => code))

describe('trips of the second box', () => {
  it('H30: three trips with two members each, one after the other, are in order', () => {
    expect(
      codesOf(
        trip('1', { taken: 30, returned: 6, used: 24 }),
        trip('2', { leaves: '10:00', returns: '12:00' }),
        trip('3', { members: ['c'], others: 1, box: 2 }),
      ),
    ).toEqual([[], [], []])
  })

  it('H30: one alone, papers that do not add up, the same people or box at once, and hours nobody votes in are found', () => {
    expect(codesOf(trip('1', { members: ['a'] }))).toEqual([['few']])
    expect(codesOf(trip('1', { taken: 30, returned: 6, used: 23 }))).toEqual([['ballots']])
    expect(codesOf(trip('1'), trip('2', { leaves: '09:59', returns: '11:00', members: ['b', 'c'] }))).toEqual([
      ['members', 'box'],
      ['members', 'box'],
    ])
    expect(codesOf(trip('1', { leaves: '04:30' }))).toEqual([['hours']])
    expect(codesOf(trip('1', { leaves: '18:00', returns: '19:30' }))).toEqual([['unusual-hours']])
  })

  it('H30: papers are in order exactly when what came back and was used is what went out', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(400), (returned, used, taken) => {
        expect(codesOf(trip('1', { taken, returned, used }))[0]?.includes('ballots')).toBe(returned + used !== taken)
      }),
    )
  })

  it('H30: whoever is in the way of another has the other in his way', () => {
    const hour = fc.constantFrom('07:00', '08:30', '10:00', '12:15', '15:00', '19:00')
    fc.assert(
      fc.property(hour, hour, hour, hour, (a, b, c, d) => {
        const [first, second] = codesOf(trip('1', { leaves: a, returns: b }), trip('2', { leaves: c, returns: d }))
        expect(first?.includes('members')).toBe(second?.includes('members'))
      }),
    )
  })
})
