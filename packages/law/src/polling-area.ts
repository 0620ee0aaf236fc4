import { type Body, type Edition, law83 } from './edition.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from './reason.ts'
import { ballotTable, type VoterClass } from './voters/entitlement.ts'

/** The fewest and the most voters of a polling area, both inclusive. */
export const pollingAreaVoters: Provision<{ least: number; most: number }> = unchanged(
  { least: 300, most: 4000 },
  '11.2',
)

/** Where an area may have fewer voters: mountains, islands, people living far apart. */
export const terrains = ['ordinary', 'mountain', 'island', 'dispersed'] as const
export type Terrain = (typeof terrains)[number]

/**
 * Areas of their own: an armed-forces unit; a hospital, maternity home, sanatorium, home for the disabled or the old;
 * a compulsory education or detoxification centre, a remand camp.
 */
export const specialAreas = ['army', 'care', 'detention'] as const
export type SpecialArea = (typeof specialAreas)[number]

/** The fewest voters of an area of its own; null = the law states none. */
export const specialAreaVoters: Provision<Readonly<Record<SpecialArea, number | null>>> = unchanged(
  { army: null, care: 50, detention: null },
  '11.3',
)

export type PollingArea = Readonly<{ voters: number; terrain: Terrain; special: SpecialArea | null }>

/**
 * AREA-MOST, AREA-LEAST, AREA-FEW, AREA-SPECIAL: the size of a polling area. Fewer than 300 voters is lawful on the
 * terrain the law names (AREA-FEW says which) and in an area of its own; more than 4,000 never is
 * (numbers: voters, least, most, terrain, special).
 */
export function judgePollingArea(edition: Edition, { voters, terrain, special }: PollingArea): Ruling {
  const { least, most } = pollingAreaVoters.value[edition] ?? { least: 0, most: 0 }
  return ruling([
    reasonFrom('AREA-MOST', edition, pollingAreaVoters, voters <= most, { voters, most }),
    ...(special === null ? [leastReason(edition, voters, least, terrain)] : [specialReason(edition, voters, special)]),
  ])
}

function leastReason(edition: Edition, voters: number, least: number, terrain: Terrain): Reason {
  const few = voters < least
  return few && terrain !== 'ordinary'
    ? reasonFrom('AREA-FEW', edition, pollingAreaVoters, true, { voters, least, terrain })
    : reasonFrom('AREA-LEAST', edition, pollingAreaVoters, !few, { voters, least })
}

function specialReason(edition: Edition, voters: number, special: SpecialArea): Reason {
  const least = specialAreaVoters.value[edition]?.[special] ?? 1
  return reasonFrom('AREA-SPECIAL', edition, specialAreaVoters, voters >= least, { voters, least, special })
}

/** Who takes part in deciding a polling area. */
export type AreaAuthority =
  | 'commune-people-committee'
  | 'district-people-committee'
  | 'province-people-committee'
  | 'unit-command'

/** Who decides, and who then approves (2015) or receives the report and may adjust (2025). */
export const areaAuthority: Provision<{
  decides: AreaAuthority
  next: AreaAuthority
  how: 'approves' | 'receives-report'
}> = provision(
  {
    '2015': { decides: 'commune-people-committee', next: 'district-people-committee', how: 'approves' },
    '2025': { decides: 'commune-people-committee', next: 'province-people-committee', how: 'receives-report' },
  },
  '11.4',
  { amendedBy: law83 },
)

/** An area of the armed forces is decided by the command of the unit. Read in the answers of 2026; the law is silent. */
export const armyAreaAuthority: Provision<AreaAuthority> = unchanged('unit-command', '11.3, 11.4', {
  confidence: { '2015': 'unconfirmed' },
})

/** In 2015 a district without communes decided its areas itself. */
export const communelessAuthority: Provision<AreaAuthority> = provision(
  { '2015': 'district-people-committee', '2025': null },
  '11.4',
  { confidence: { '2015': 'unconfirmed' } },
)

/** How an area came about. `communes`: false only for a 2015 district without communes. Dates `YYYY-MM-DD`. */
export type AreaDecision = Readonly<{
  special: SpecialArea | null
  communes: boolean
  decidedBy: AreaAuthority
  /** Who approved it or received the report; null = nobody yet. */
  next: AreaAuthority | null
  decidedOn: string
  teamFormedOn: string | null
}>

/**
 * AREA-DECIDED, AREA-NEXT, AREA-BEFORE-TEAM: the right body decided, the body above approved (2015) or was told (2025),
 * and it happened before the Polling Team was formed.
 */
export function judgeAreaDecision(edition: Edition, decision: AreaDecision): Ruling {
  const { special, communes, decidedBy, next, decidedOn, teamFormedOn } = decision
  const first = special === 'army' ? armyAreaAuthority : communes ? areaAuthority : communelessAuthority
  const rule = areaAuthority.value[edition]
  const wanted = authorityOf(edition, special, communes)
  const how = rule?.how ?? ''
  const ordinary = special !== 'army' && communes
  return ruling([
    reasonFrom<unknown>('AREA-DECIDED', edition, first, decidedBy === wanted, { decidedBy, wanted: wanted ?? '' }),
    ...(ordinary
      ? [reasonFrom('AREA-NEXT', edition, areaAuthority, next === rule?.next, { how, body: rule?.next ?? '' })]
      : []),
    ...(teamFormedOn === null
      ? []
      : [
          reasonFrom('AREA-BEFORE-TEAM', edition, areaAuthority, decidedOn <= teamFormedOn, {
            decidedOn,
            teamFormedOn,
          }),
        ]),
  ])
}

function authorityOf(edition: Edition, special: SpecialArea | null, communes: boolean): AreaAuthority | null {
  if (special === 'army') return armyAreaAuthority.value[edition]
  if (!communes) return communelessAuthority.value[edition]
  return areaAuthority.value[edition]?.decides ?? null
}

/**
 * AREA-INSIDE: the area lies in exactly one constituency of every body its voters elect, as one area serves all of them
 * (Điều 11.1; numbers: body, found). `bodies` are those elected at this place; `constituencies` their ids by body.
 */
export function judgeAreaInside(
  bodies: readonly Body[],
  constituencies: Partial<Readonly<Record<Body, readonly string[]>>>,
): Ruling {
  return ruling(
    bodies.map((body) => {
      const found = new Set(constituencies[body] ?? []).size
      return reason('AREA-INSIDE', '11.1', found === 1, { body, found })
    }),
  )
}

/** The class of those who make up an area of its own; in a hospital or home everybody votes as at home. */
const classAt: Readonly<Record<SpecialArea, VoterClass | null>> = {
  army: 'soldier-at-unit',
  care: null,
  detention: 'held',
}

/** The bodies for which ballots are handed out in an area, of those elected here: soldiers and detainees elect no commune council. */
export function bodiesAtArea(edition: Edition, special: SpecialArea | null, elected: readonly Body[]): readonly Body[] {
  const voters = special === null ? null : classAt[special]
  return voters === null ? elected : elected.filter((body) => ballotTable[voters][body].value[edition] === 'yes')
}
