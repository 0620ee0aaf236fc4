import { type Body, bodiesOf, type Edition } from '../edition.ts'
import { type Provision, provision } from '../provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from '../reason.ts'

/** The cities whose inner levels have no council under a resolution of the National Assembly. */
export type PilotCity = 'hanoi' | 'danang' | 'hcmc'

/** What the unit is, where that decides whether it elects a council. */
export type CouncilUnit = Readonly<{
  body: Exclude<Body, 'NA'>
  /** The pilot city it lies in, or null anywhere else. */
  city: PilotCity | null
  /** An urban district (quận) or a ward (phường). A rural district, a town of a city and a commune are not. */
  urban: boolean
  /** A special zone (đặc khu); permanent residents of it, and whether a tier of government was set up (null: unknown). */
  zone: Readonly<{ residents: number; government: boolean | null }> | null
}>

type Pilot = Readonly<{ from: string; without: readonly Body[]; text: string }>

/**
 * Urban councils that were not elected, by the first election day they were left out: wards of Hà Nội, urban districts
 * and wards of Đà Nẵng and of Thành phố Hồ Chí Minh. From 2025 every commune-level unit has a council again.
 */
export const pilotCities: Readonly<Record<PilotCity, Provision<Pilot>>> = {
  hanoi: pilot(['commune'], 'NQ 97/2019/QH14'),
  danang: pilot(['district', 'commune'], 'NQ 119/2020/QH14'),
  hcmc: pilot(['district', 'commune'], 'NQ 131/2020/QH14'),
}

function pilot(without: readonly Body[], text: string): Provision<Pilot> {
  return provision({ '2015': { from: '2021-05-23', without, text }, '2025': null }, text)
}

/** Below so many permanent residents a special zone may have no tier of government, hence no council. */
export const zoneResidents: Provision<number> = provision({ '2015': null, '2025': 1000 }, 'Luật 72/2025/QH15 Điều 28', {
  note: 'Which zones had no council in 2026 is not confirmed.',
})

/**
 * PC-LEVEL, PC-PILOT, PC-ZONE: does this unit elect a People's Council on this day? So a voter gets two, three or four
 * ballots. `electionDay` is `YYYY-MM-DD`; edition 2015 covers 2016 and 2021, which differ here.
 */
export function electsCouncil(edition: Edition, electionDay: string, unit: CouncilUnit): Ruling {
  const known = bodiesOf(edition).includes(unit.body)
  const level = reason('PC-LEVEL', '10.3', known, { body: unit.body, edition })
  if (!known) return ruling([level])
  return ruling([level, ...pilotReasons(edition, electionDay, unit), ...zoneReasons(edition, unit)])
}

function pilotReasons(edition: Edition, electionDay: string, { city, body, urban }: CouncilUnit): Reason[] {
  if (city === null) return []
  const source = pilotCities[city]
  const rule = source.value[edition]
  if (rule === null || electionDay < rule.from) return []
  return [reasonFrom('PC-PILOT', edition, source, !(urban && rule.without.includes(body)), { city, body })]
}

function zoneReasons(edition: Edition, { zone, body }: CouncilUnit): Reason[] {
  const least = zoneResidents.value[edition]
  if (zone === null || least === null || body !== 'commune') return []
  const { residents, government } = zone
  const numbers = { residents, least, government: government === null ? 'unknown' : String(government) }
  const holds = residents >= least || government === true
  const answer = reasonFrom('PC-ZONE', edition, zoneResidents, holds, numbers)
  return [government === null && !holds ? { ...answer, confidence: 'unconfirmed' } : answer]
}
