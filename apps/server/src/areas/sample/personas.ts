import type { GrantedRole } from '@baucu/contract'
import type { SampleOrganisation, SamplePerson, SamplePersona } from './sample-model.ts'

/** Persona, role, code of the organisation where it holds (null: everywhere), whose office, and title. */
const table: readonly (readonly [
  persona: SamplePersona['persona'],
  role: GrantedRole | null,
  at: string | null,
  officeAt: string | null,
  office: string,
  vi: string,
  en: string,
])[] = [
  [
    'P1',
    'office',
    'MAU',
    'VPTU',
    'Phó Chánh Văn phòng',
    'Phó Chánh Văn phòng Tỉnh ủy',
    'Deputy chief of the Party office',
  ],
  [
    'P2',
    'office',
    'DUD',
    'DUD',
    'Chuyên viên tổng hợp',
    'Chuyên viên Đảng ủy các cơ quan Đảng',
    'Officer of a Party committee',
  ],
  ['P3', 'reporter', 'D01', 'D01', 'Bí thư', 'Bí thư chi bộ cơ sở', 'Cell secretary'],
  [
    'P4',
    'front',
    'MAU',
    'MTTQ',
    'Trưởng ban Dân chủ, Giám sát và Phản biện xã hội',
    'Chuyên viên MTTQ tỉnh',
    'Provincial Front specialist',
  ],
  ['P5', 'front', 'X1', 'X1.MTTQ', 'Phó Chủ tịch Thường trực', 'Phó Chủ tịch MTTQ xã', 'Commune Front vice-chair'],
  [
    'P6',
    'reporter',
    'X1.T1',
    'X1.T1',
    'Trưởng ban công tác Mặt trận',
    'Trưởng ban công tác Mặt trận thôn',
    'Village Front head',
  ],
  [
    'P7',
    'committee',
    'X1',
    'X1.UBBC',
    'Ủy viên thư ký',
    'Thư ký Ủy ban bầu cử xã',
    'Commune Election Committee secretary',
  ],
  ['P8', 'team', 'X1.KV1', 'X1.KV1', 'Thư ký', 'Thư ký Tổ bầu cử', 'Polling Team secretary'],
  [
    'P9',
    'inspector',
    'MAU',
    'BTC',
    'Trưởng đoàn kiểm tra, giám sát',
    'Thành viên đoàn kiểm tra, giám sát',
    'Inspection delegation member',
  ],
  [
    'P10',
    'communicator',
    'X1',
    'X1.UBND',
    'Cán bộ văn hóa, truyền thanh',
    'Cán bộ tuyên truyền xã',
    'Communications officer',
  ],
  [
    'P11',
    'leader',
    'MAU',
    'TU',
    'Phó Bí thư Thường trực Tỉnh ủy',
    'Phó Bí thư Thường trực Tỉnh ủy',
    'Standing Deputy Secretary',
  ],
  ['P12', 'health', 'X1', 'X1.UBND', 'Cán bộ y tế', 'Cán bộ y tế xã', 'Commune health officer'],
  ['P13', 'reception', 'MAU', 'TCD', 'Trưởng ban', 'Cán bộ tiếp công dân', 'Citizen reception officer'],
  ['P14', 'accountant', 'X1', 'X1.UBND', 'Kế toán', 'Kế toán xã', 'Commune accountant'],
  ['P15', 'duty', 'MAU', 'CA', 'Trực ban', 'Trực ban Công an tỉnh', 'Police liaison'],
  ['P16', 'association', 'LDLD', 'LDLD', 'Chủ tịch', 'Chủ tịch Liên đoàn Lao động tỉnh', 'Trade union head'],
  ['P17', null, null, null, '', 'Cử tri', 'Voter'],
  ['P18', 'keeper', null, null, '', 'Người quản trị hệ thống', 'System keeper'],
]

/** The 18 personas, each with its account, its role and where that role holds. */
export function personasOf(
  organisations: readonly SampleOrganisation[],
  persons: readonly SamplePerson[],
  id: (name: string) => string,
): readonly SamplePersona[] {
  const byCode = new Map(organisations.map((each) => [each.code, each.id]))
  return table.map(([persona, role, at, officeAt, office, vi, en]) => {
    const place = officeAt === null ? undefined : byCode.get(officeAt)
    const person = persons.find((each) =>
      each.offices.some((held) => held.organisation === place && held.title === office),
    )
    return {
      persona,
      account: id(`account/${persona}`),
      title: { vi, en },
      role,
      organisation: at === null ? null : (byCode.get(at) ?? null),
      person: person?.id ?? null,
    }
  })
}
