import type { Random } from '@baucu/counting'
import { bodiesAtArea, bodiesOf, organSectors, type Sector, type SpecialArea } from '@baucu/law'
import type { SampleFault, SampleFigure, SampleOrganisation, SamplePerson, SampleTerritory } from './sample-model.ts'
import { sampleName } from './sample-names.ts'

const edition = '2025'
const bodies = bodiesOf(edition)
const decidedAreas = '2026-01-20'
const formedTeams = '2026-01-28'
const paper = (number: number, by: string) => `Quyết định mẫu số ${number}/QĐ-${by}`

type Draft = { -readonly [K in keyof SampleTerritory]: SampleTerritory[K][number][] }
type Faults = SampleFault[]
type Id = (name: string) => string

/**
 * The map of the fictional province: two constituencies of the National Assembly, three of the provincial council, four
 * of each commune council; 40 polling areas with their voters; the bodies that run the election, some of them
 * with all their members. Some of it is wrong on purpose.
 */
export function generateTerritory(
  organisations: readonly SampleOrganisation[],
  persons: readonly SamplePerson[],
  figures: readonly SampleFigure[],
  id: Id,
  random: Random,
): Readonly<{ territory: SampleTerritory; faults: Faults }> {
  const draft: Draft = { seats: [], constituencies: [], areas: [], voters: [], changes: [], organs: [], members: [] }
  const faults: Faults = []
  const communes = organisations.filter((each) => each.kind === 'commune')
  drawConstituencies(draft, organisations, communes, faults)
  drawAreas(draft, organisations, communes, figures, { id, faults })
  setUpOrgans(draft, organisations, persons, { id, random, faults })
  return { territory: draft, faults }
}

const plainName = (name: string): string => name.replace(/^Xã /, '')

function drawConstituencies(
  draft: Draft,
  organisations: readonly SampleOrganisation[],
  communes: readonly SampleOrganisation[],
  faults: Faults,
): void {
  const top = organisations.find((each) => each.code === 'MAU')?.id ?? ''
  const draw = (
    unit: string,
    body: (typeof bodies)[number],
    prefix: string,
    areas: readonly string[],
    seats: readonly number[],
    total: number,
    decision: Readonly<{ decision: string; decidedOn: string }>,
  ) => {
    draft.seats.push({ organisation: unit, body, seats: total, ...decision })
    for (const [index, area] of areas.entries()) {
      draft.constituencies.push({
        ...{ organisation: unit, constituency: `mau-${prefix}-${index + 1}`, body, number: index + 1, area },
        ...{ seats: seats[index] ?? 1, ...decision },
      })
    }
  }
  const of = (from: number, to: number) =>
    `Các xã ${communes
      .slice(from, to)
      .map((each) => plainName(each.name))
      .join(', ')}`
  const national = { decision: 'Nghị quyết mẫu số 10/NQ-HĐBCQG', decidedOn: '2025-12-20' }
  draw(top, 'NA', 'qh', [of(0, 3), of(3, 6)], [3, 3], 6, national)
  const provincial = { decision: 'Quyết định mẫu số 20/QĐ-UBBC', decidedOn: '2025-12-22' }
  draw(top, 'province', 'tinh', [of(0, 2), of(2, 4), of(4, 6)], [5, 5, 5], 15, provincial)
  for (const [index, commune] of communes.entries()) {
    const local = { decision: paper(30 + index, 'UBBC'), decidedOn: '2025-12-23' }
    const villages = organisations.filter((each) => each.kind === 'village' && each.parent === commune.id)
    const short = index === 1
    const names = villages.map((each) => each.name.replace(/, xã .*/, ''))
    draw(commune.id, 'commune', commune.code.toLowerCase(), names, [4, 4, 4, short ? 3 : 4], 16, local)
    if (short) {
      faults.push({
        code: 'seats-not-shared',
        organisation: commune.id,
        text: {
          vi: `${commune.name}: các đơn vị bầu cử cộng lại 15 đại biểu, được bầu 16.`,
          en: `${commune.name}: the constituencies share 15 seats, 16 are elected.`,
        },
      })
    }
  }
}

/** Areas of their own, by code. */
const specials: Readonly<Record<string, SpecialArea>> = { 'X1.KV7': 'care', 'X4.KV7': 'army' }
const early = 'X6.KV6'
const outside = 'X3.KV5'
const sexesDiffer = 'X3.KV2'
const changing = 'X3.KV3'

function drawAreas(
  draft: Draft,
  organisations: readonly SampleOrganisation[],
  communes: readonly SampleOrganisation[],
  figures: readonly SampleFigure[],
  { id, faults }: Readonly<{ id: Id; faults: Faults }>,
): void {
  for (const [index, commune] of communes.entries()) {
    const villages = organisations.filter((each) => each.kind === 'village' && each.parent === commune.id)
    const teams = organisations.filter(
      (each) => each.kind === 'polling-team' && each.code.startsWith(`${commune.code}.`),
    )
    for (const [at, team] of teams.entries()) {
      const special = specials[team.code] ?? null
      const village = at % villages.length
      const mine = bodiesAtArea(edition, special, bodies).filter(
        (body) => !(team.code === outside && body === 'commune'),
      )
      const found = {
        NA: `mau-qh-${index < 3 ? 1 : 2}`,
        province: `mau-tinh-${Math.floor(index / 2) + 1}`,
        district: '',
        commune: `mau-${commune.code.toLowerCase()}-${village + 1}`,
      }
      const isEarly = team.code === early
      draft.areas.push({
        ...{ under: commune.id, area: team.id, team: null, number: at + 1 },
        address: special === 'care' ? `Trạm y tế ${commune.name}` : `Nhà văn hóa ${villages[village]?.name ?? ''}`,
        ...{ special, terrain: commune.code === 'X5' ? 'mountain' : 'ordinary' },
        villages: special === null ? [villages[village]?.id ?? ''] : [],
        earlyOn: isEarly ? '2026-03-13' : null,
        earlyDecision: isEarly ? 'Nghị quyết mẫu số 15/NQ-HĐBCQG' : null,
        ...{ decision: paper(40 + index, 'UBND'), decidedOn: decidedAreas, expected: null, sizeReason: null },
        constituencies: Object.fromEntries(mine.map((body) => [body, found[body]])),
      })
      countVoters(draft, team, figures, special)
      if (team.code === outside) {
        faults.push({
          code: 'area-outside',
          organisation: team.id,
          text: {
            vi: `${team.name} chưa thuộc đơn vị bầu cử HĐND xã nào.`,
            en: `${team.name} lies in no constituency of the commune council.`,
          },
        })
      }
      if (team.code === sexesDiffer) {
        faults.push({
          code: 'sexes-differ',
          organisation: team.id,
          text: { vi: `${team.name}: nam và nữ cộng lại thừa 1.`, en: `${team.name}: men and women are one too many.` },
        })
      }
      if (team.code === changing) noteChanges(draft, team, id)
    }
  }
}

function countVoters(
  draft: Draft,
  team: SampleOrganisation,
  figures: readonly SampleFigure[],
  special: SpecialArea | null,
): void {
  const total =
    figures.find((each) => each.organisation === team.id && each.indicator === 'registered-voters')?.value ?? 0
  const men = Math.floor(total * (special === 'army' ? 0.9 : 0.49))
  const women = total - men + (team.code === sexesDiffer ? 1 : 0)
  const line = (kind: SampleTerritory['voters'][number]['lines'][number]['kind'], value: number) => ({
    ...{ kind, value, replaces: null },
  })
  draft.voters.push({
    area: team.id,
    lines: [
      ...[line('men', men), line('women', women), line('NA', total), line('province', total)],
      ...(special === 'army' ? [] : [line('commune', total - Math.floor(total * 0.02))]),
    ],
  })
}

function noteChanges(draft: Draft, team: SampleOrganisation, id: Id): void {
  const change = (
    key: string,
    event: SampleTerritory['changes'][number]['event'],
    move: 'added' | 'removed',
    n: number,
  ) =>
    draft.changes.push({
      ...{ area: team.id, change: id(`voter-change/${team.code}/${key}`), event, move, on: '2026-02-20' },
      counts: { total: n, men: n - 1, women: 1, NA: n, province: n, commune: n },
    })
  change('1', 'moved-permanent', 'added', 5)
  change('2', 'moved-permanent', 'removed', 2)
}

/** The team that was set up too small. */
const smallTeam = 'X1.KV2'
/** Bodies whose members are known; of the others only the decision, so that the sample is loaded quickly. */
const manned = ['X1.UBBC', 'BBC-QH1', 'X1.KV1', smallTeam, 'X1.KV3']

type Maker = Readonly<{ id: Id; random: Random; faults: Faults }>

function setUpOrgans(
  draft: Draft,
  organisations: readonly SampleOrganisation[],
  persons: readonly SamplePerson[],
  maker: Maker,
): void {
  const below = (each: SampleOrganisation) => ({ under: each.parent ?? each.id, organisation: each.id, named: null })
  for (const each of organisations) {
    if (each.kind === 'election-committee') {
      const organ = each.code === 'UBBC' ? 'committee-province' : 'committee-commune'
      const decidedOn = '2025-11-25'
      draft.organs.push({ ...below(each), organ, serves: [], decision: paper(5, 'UBND'), decidedOn })
      if (manned.includes(each.code)) appoint(draft, each, persons, organ, 11, decidedOn, maker)
    } else if (each.kind === 'election-board') {
      const serves = [`mau-qh-${each.code.slice(-1)}`]
      const decidedOn = '2025-12-30'
      draft.organs.push({ ...below(each), organ: 'board-NA', serves, decision: paper(12, 'UBND'), decidedOn })
      if (manned.includes(each.code)) appoint(draft, each, persons, 'board-NA', 9, decidedOn, maker)
    } else if (each.kind === 'polling-team') {
      const organ = specials[each.code] === 'army' ? 'team-army' : 'team'
      draft.organs.push({ ...below(each), organ, serves: [], decision: paper(60, 'UBND'), decidedOn: formedTeams })
      if (manned.includes(each.code)) {
        appoint(draft, each, persons, organ, each.code === smallTeam ? 9 : 11, formedTeams, maker)
      }
      if (each.code === smallTeam) {
        maker.faults.push({
          code: 'team-too-small',
          organisation: each.id,
          text: { vi: `${each.name} chỉ có 9 thành viên.`, en: `${each.name} has only 9 members.` },
        })
      }
    }
  }
}

/** Those whose offices are there already come first, then new ones: every sector the law names at least once. */
function appoint(
  draft: Draft,
  organisation: SampleOrganisation,
  persons: readonly SamplePerson[],
  organ: 'committee-province' | 'committee-commune' | 'board-NA' | 'team' | 'team-army',
  size: number,
  on: string,
  { id, random }: Maker,
): void {
  const sectors: readonly Sector[] = organSectors[organ].value[edition] ?? []
  const there = persons.flatMap((person) =>
    person.offices.filter((each) => each.organisation === organisation.id).map((office) => ({ person, office })),
  )
  // A head and a secretary, two deputies where the law names them; the offices that are there already are such ones.
  const posts = organ === 'team' ? ['chair', 'secretary'] : ['chair', 'vice', 'vice', 'secretary']
  const open = [...posts]
  for (let index = 0; index < size; index++) {
    const known = there[index]
    const post = known ? (/thư ký/i.test(known.office.title) ? 'secretary' : 'chair') : (open[0] ?? 'member')
    const at = open.indexOf(post)
    if (at >= 0) open.splice(at, 1)
    const key = `${organisation.code}/${index}`
    draft.members.push({
      organisation: organisation.id,
      member: known?.office.id ?? id(`member/${key}`),
      person: known?.person.id ?? id(`member-person/${key}`),
      newPerson: known ? null : sampleName(random),
      post: post as 'chair' | 'vice' | 'secretary' | 'member',
      sector: sectors[index % Math.max(1, sectors.length)] ?? null,
      ...{ decision: null, on, replaces: null, reason: null },
    })
  }
}
