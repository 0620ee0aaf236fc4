import type { Edition } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Ruling, reasonFrom, ruling } from '../reason.ts'

/** The most deputies of the National Assembly; it is also the number planned for every election so far. */
export const nationalSeats: Provision<number> = unchanged(500, 'Luật 57/2014/QH13 Điều 23; 7.2')

/** The fewest deputies of a province who live and work there. */
export const localDeputies: Provision<number> = unchanged(3, '7.1')

/** The least share of full-time deputies, in percent of all deputies. */
export const fullTimePercent: Provision<number> = unchanged(40, 'Luật 57/2014/QH13 Điều 23', {
  confidence: { '2025': 'unconfirmed' },
  note: '40 % since Law 65/2020/QH14 (1/1/2021); whether later amendments keep it was not read.',
})

/** Seats planned for one province or city, and how many of them go to people who live and work there. */
export type ProvinceSeats = Readonly<{ province: string; seats: number; local: number }>

/**
 * SEAT-NA-TOTAL and SEAT-NA-LOCAL: the plan shares out at most 500 seats and leaves every province its local deputies
 * (numbers: seats, limit; province, local, least).
 */
export function judgeNationalPlan(edition: Edition, plan: readonly ProvinceSeats[]): Ruling {
  const limit = nationalSeats.value[edition] ?? 0
  const least = localDeputies.value[edition] ?? 0
  const seats = plan.reduce((total, each) => total + each.seats, 0)
  return ruling([
    reasonFrom('SEAT-NA-TOTAL', edition, nationalSeats, seats <= limit, { seats, limit }),
    ...plan.map(({ province, local }) =>
      reasonFrom('SEAT-NA-LOCAL', edition, localDeputies, local >= least, { province, local, least }),
    ),
  ])
}

/** SEAT-NA-FULL-TIME: enough deputies work full time (numbers: fullTime, deputies, percent). */
export function judgeFullTime(edition: Edition, fullTime: number, deputies: number): Ruling {
  const percent = fullTimePercent.value[edition] ?? 0
  const holds = 100 * fullTime >= percent * deputies
  return ruling([reasonFrom('SEAT-NA-FULL-TIME', edition, fullTimePercent, holds, { fullTime, deputies, percent })])
}
