import { type GrantedRole, samplePersonas } from '@baucu/contract'
import type { SampleOrganisation, SamplePerson, SamplePersona } from './sample-model.ts'

/** Role of a persona, code of the organisation where it holds, whose office and which. P17 has no role; P18 keeps everything. */
const table: Readonly<Record<string, readonly [role: GrantedRole, at: string, officeAt: string, office: string]>> = {
  P1: ['office', 'MAU', 'VPTU', 'Phó Chánh Văn phòng'],
  P2: ['office', 'DUD', 'DUD', 'Chuyên viên tổng hợp'],
  P3: ['reporter', 'D01', 'D01', 'Bí thư'],
  P4: ['front', 'MAU', 'MTTQ', 'Trưởng ban Dân chủ, Giám sát và Phản biện xã hội'],
  P5: ['front', 'X1', 'X1.MTTQ', 'Phó Chủ tịch Thường trực'],
  P6: ['reporter', 'X1.T1', 'X1.T1', 'Trưởng ban công tác Mặt trận'],
  P7: ['committee', 'X1', 'X1.UBBC', 'Ủy viên thư ký'],
  P8: ['team', 'X1.KV1', 'X1.KV1', 'Thư ký'],
  P9: ['inspector', 'MAU', 'BTC', 'Trưởng đoàn kiểm tra, giám sát'],
  P10: ['communicator', 'X1', 'X1.UBND', 'Cán bộ văn hóa, truyền thanh'],
  P11: ['leader', 'MAU', 'TU', 'Phó Bí thư Thường trực Tỉnh ủy'],
  P12: ['health', 'X1', 'X1.UBND', 'Cán bộ y tế'],
  P13: ['reception', 'MAU', 'TCD', 'Trưởng ban'],
  P14: ['accountant', 'X1', 'X1.UBND', 'Kế toán'],
  P15: ['duty', 'MAU', 'CA', 'Trực ban'],
  P16: ['association', 'LDLD', 'LDLD', 'Chủ tịch'],
}

/** The 18 personas, each with its account, its role and where that role holds. */
export function personasOf(
  organisations: readonly SampleOrganisation[],
  persons: readonly SamplePerson[],
  id: (name: string) => string,
): readonly SamplePersona[] {
  const byCode = new Map(organisations.map((each) => [each.code, each.id]))
  return samplePersonas.map(({ persona, vi }) => {
    const [role, at, officeAt, office] = table[persona] ?? [persona === 'P18' ? ('keeper' as const) : null]
    const place = officeAt === undefined ? undefined : byCode.get(officeAt)
    const person = persons.find((each) =>
      each.offices.some((held) => held.organisation === place && held.title === office),
    )
    return {
      persona,
      account: id(`account/${persona}`),
      name: person?.fullName ?? vi,
      role,
      organisation: at === undefined ? null : (byCode.get(at) ?? null),
      person: person?.id ?? null,
    }
  })
}
