import type { FunctionTag, OrganisationKind } from '@baucu/contract'
import { type Random, randomFrom } from '@baucu/counting'
import { generateFigures } from './generate-figures.ts'
import { generateLists } from './generate-lists.ts'
import { generateTerritory } from './generate-territory.ts'
import { personasOf } from './personas.ts'
import { sampleIds } from './sample-ids.ts'
import type { SampleOrganisation, SamplePerson, SampleProvince } from './sample-model.ts'
import { sampleName } from './sample-names.ts'

/** Not the code of any province. */
const sampleProvinceCode = '99'
const since = '2025-07-01'

/** Party units of agencies and of enterprises: 20 + 38 = 58. */
const underParty = 20
const underCommittee = 38
/** Villages of each commune, and polling areas of each: 6 × 4 = 24 and 40. */
const communes = ['Suối Mẫu', 'Đồi Mẫu', 'Bến Mẫu', 'Đồng Mẫu', 'Rừng Mẫu', 'Thị Mẫu'] as const
const villages = ['Thượng', 'Hạ', 'Đông', 'Tây'] as const
const pollingAreas = [7, 7, 7, 7, 6, 6] as const
/** Party units whose committees advise on the election: every seventh. */
const advisers = 9

/**
 * "Tỉnh Mẫu", a province that does not exist: 6 communes, 24 villages, 40 polling areas, 58 Party units, the Front and its
 * organisations, persons who do not exist, the 18 who may be entered, and a small set of faults. The same seed makes
 * the same province, down to every id.
 */
export function generateProvince(seed = 2026): SampleProvince {
  const builder = new Builder(seed)
  const top = builder.add(null, 'MAU', 'Tỉnh Mẫu', 'province')
  provincialOffices(builder, top)
  partyUnits(builder)
  for (const index of communes.keys()) commune(builder, top, index)
  const { organisations, persons } = builder
  const { figures, faults } = generateFigures(organisations, persons, builder.id, randomFrom(seed, 'figures'))
  const drawn = generateTerritory(organisations, persons, figures, builder.id, randomFrom(seed, 'territory'))
  const named = [
    ...persons.map((each) => each.fullName),
    ...drawn.territory.members.flatMap((each) => each.newPerson?.fullName ?? []),
  ]
  const { lists, faults: inLists } = generateLists(
    organisations,
    drawn.territory,
    named,
    builder.id,
    randomFrom(seed, 'lists'),
  )
  return {
    seed,
    province: sampleProvinceCode,
    organisations,
    persons,
    personas: personasOf(organisations, persons, builder.id),
    figures,
    faults: [...faults, ...drawn.faults, ...inLists],
    territory: drawn.territory,
    lists,
  }
}

type Extra = Readonly<{ shortName?: string; tags?: readonly FunctionTag[]; heads?: readonly string[] }>

class Builder {
  readonly organisations: SampleOrganisation[] = []
  readonly persons: SamplePerson[] = []
  readonly id: (name: string) => string
  readonly #random: Random

  constructor(seed: number) {
    this.id = sampleIds(seed)
    this.#random = randomFrom(seed, 'persons')
  }

  /** Adds an organisation and a person for each of its offices; answers its id. */
  add(parent: string | null, code: string, name: string, kind: OrganisationKind, extra: Extra = {}): string {
    const id = this.id(`organisation/${code}`)
    const { shortName = null, tags = [], heads = [] } = extra
    this.organisations.push({ id, parent, code, name, shortName, kind, tags })
    for (const [index, title] of heads.entries()) this.person(id, `${code}/${index}`, [title])
    return id
  }

  /** A person with offices at one organisation; offices elsewhere are added with `also`. */
  person(
    organisation: string,
    key: string,
    titles: readonly string[],
    also: readonly Readonly<{ organisation: string; title: string }>[] = [],
  ): SamplePerson {
    const offices = [...titles.map((title) => ({ organisation, title })), ...also].map((each, index) => ({
      ...each,
      id: this.id(`office/${key}/${index}`),
      order: index + 1,
      from: since,
    }))
    const person = { id: this.id(`person/${key}`), organisation, ...sampleName(this.#random), offices }
    this.persons.push(person)
    return person
  }
}

function provincialOffices(builder: Builder, top: string): void {
  const party = builder.add(top, 'TU', 'Tỉnh ủy Mẫu', 'party', { shortName: 'Tỉnh ủy', heads: ['Bí thư Tỉnh ủy'] })
  builder.add(party, 'VPTU', 'Văn phòng Tỉnh ủy', 'party', {
    tags: ['advises-on-election'],
    heads: ['Chánh Văn phòng', 'Phó Chánh Văn phòng'],
  })
  const organising = builder.add(party, 'BTC', 'Ban Tổ chức Tỉnh ủy', 'party', { heads: ['Trưởng ban'] })
  builder.add(party, 'BTGDV', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'party', {
    tags: ['communicates'],
    heads: ['Trưởng ban'],
  })
  builder.add(party, 'UBKT', 'Ủy ban Kiểm tra Tỉnh ủy', 'party', { tags: ['inspects'], heads: ['Chủ nhiệm'] })
  const council = builder.add(top, 'HDND', 'Hội đồng nhân dân tỉnh Mẫu', 'people-council', {
    shortName: 'HĐND tỉnh',
    heads: ['Phó Chủ tịch Thường trực'],
  })
  const delegation = builder.add(council, 'DBQH', 'Đoàn đại biểu Quốc hội tỉnh Mẫu', 'other', {
    shortName: 'Đoàn ĐBQH',
  })
  // One person, two offices in different systems.
  builder.person(
    party,
    'TU/thuong-truc',
    ['Phó Bí thư Thường trực Tỉnh ủy'],
    [{ organisation: delegation, title: 'Trưởng đoàn đại biểu Quốc hội' }],
  )
  const committee = builder.add(top, 'UBND', 'Ủy ban nhân dân tỉnh Mẫu', 'people-committee', {
    shortName: 'UBND tỉnh',
    heads: ['Chủ tịch', 'Phó Chủ tịch'],
  })
  for (const [code, name, tags] of [
    ['SNV', 'Sở Nội vụ', ['organises-election']],
    ['STC', 'Sở Tài chính', ['provides-logistics']],
    ['SYT', 'Sở Y tế', ['provides-health']],
    ['SVH', 'Sở Văn hóa, Thể thao và Du lịch', ['communicates']],
    ['TCD', 'Ban Tiếp công dân tỉnh', ['receives-citizens']],
  ] as const) {
    builder.add(committee, code, name, 'agency', { tags, heads: [code === 'TCD' ? 'Trưởng ban' : 'Giám đốc'] })
  }
  builder.add(committee, 'CA', 'Công an tỉnh', 'armed-forces', { tags: ['secures'], heads: ['Giám đốc', 'Trực ban'] })
  const front = builder.add(top, 'MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Mẫu', 'front', {
    shortName: 'Ủy ban MTTQ tỉnh',
    heads: ['Chủ tịch', 'Phó Chủ tịch Thường trực', 'Trưởng ban Dân chủ, Giám sát và Phản biện xã hội'],
  })
  for (const [code, name] of [
    ['LDLD', 'Liên đoàn Lao động tỉnh Mẫu'],
    ['HND', 'Hội Nông dân tỉnh Mẫu'],
    ['DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Mẫu'],
    ['HPN', 'Hội Liên hiệp Phụ nữ tỉnh Mẫu'],
    ['CCB', 'Hội Cựu chiến binh tỉnh Mẫu'],
  ] as const) {
    builder.add(front, code, name, 'association', { heads: ['Chủ tịch'] })
  }
  const election = builder.add(top, 'UBBC', 'Ủy ban bầu cử tỉnh Mẫu', 'election-committee', {
    shortName: 'UBBC tỉnh',
    heads: ['Ủy viên thư ký'],
  })
  for (const number of [1, 2]) {
    builder.add(
      election,
      `BBC-QH${number}`,
      `Ban bầu cử đại biểu Quốc hội đơn vị số ${number}, tỉnh Mẫu`,
      'election-board',
    )
  }
  builder.person(organising, 'DKT', ['Trưởng đoàn kiểm tra, giám sát'])
}

function partyUnits(builder: Builder): void {
  const party = builder.id('organisation/TU')
  const first = builder.add(party, 'DUD', 'Đảng ủy các cơ quan Đảng tỉnh Mẫu', 'party', {
    heads: ['Bí thư', 'Chuyên viên tổng hợp'],
  })
  const second = builder.add(party, 'DUC', 'Đảng ủy Ủy ban nhân dân tỉnh Mẫu', 'party', { heads: ['Bí thư'] })
  let number = 0
  for (const [parent, count, letter] of [
    [first, underParty, 'D'],
    [second, underCommittee, 'C'],
  ] as const) {
    for (let index = 1; index <= count; index++) {
      number += 1
      const grassroots = number % 3 === 0
      // The office of the provincial Party committee advises too, so one fewer here.
      const advises = number % 7 === 0 && number / 7 < advisers
      builder.add(
        parent,
        `${letter}${String(index).padStart(2, '0')}`,
        `${grassroots ? 'Đảng bộ' : 'Chi bộ'} ${letter === 'D' ? 'cơ quan' : 'đơn vị'} Mẫu số ${number}`,
        'party',
        { tags: advises ? ['advises-on-election'] : [], heads: ['Bí thư'] },
      )
    }
  }
}

function commune(builder: Builder, top: string, index: number): void {
  const name = communes[index] ?? ''
  const code = `X${index + 1}`
  const id = builder.add(top, code, `Xã ${name}`, 'commune')
  builder.add(id, `${code}.DU`, `Đảng ủy xã ${name}`, 'party', { heads: ['Bí thư'] })
  builder.add(id, `${code}.UBND`, `Ủy ban nhân dân xã ${name}`, 'people-committee', {
    tags: ['organises-election'],
    heads: ['Chủ tịch', 'Cán bộ văn hóa, truyền thanh', 'Cán bộ y tế', 'Kế toán'],
  })
  builder.add(id, `${code}.MTTQ`, `Ủy ban Mặt trận Tổ quốc Việt Nam xã ${name}`, 'front', {
    heads: ['Chủ tịch', 'Phó Chủ tịch Thường trực'],
  })
  const committee = builder.add(id, `${code}.UBBC`, `Ủy ban bầu cử xã ${name}`, 'election-committee', {
    heads: ['Ủy viên thư ký'],
  })
  for (const [at, village] of villages.entries()) {
    // One village has nobody: a fault to be found.
    const heads = index === 4 && at === 3 ? [] : ['Trưởng thôn', 'Trưởng ban công tác Mặt trận']
    builder.add(id, `${code}.T${at + 1}`, `Thôn ${village}, xã ${name}`, 'village', { heads })
  }
  for (let area = 1; area <= (pollingAreas[index] ?? 0); area++) {
    builder.add(committee, `${code}.KV${area}`, `Tổ bầu cử khu vực bỏ phiếu số ${area}, xã ${name}`, 'polling-team', {
      shortName: `Khu vực ${area}`,
      heads: ['Tổ trưởng', 'Thư ký'],
    })
  }
}
