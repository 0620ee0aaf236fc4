import type { InputOf, saveDocument, saveScheme, tellScheme } from '@baucu/contract'

type Document = Omit<InputOf<typeof saveDocument>, 'organisation' | 'document' | 'version'>
type Target = Omit<InputOf<typeof saveScheme>['targets'][number], 'id'>
type State = InputOf<typeof tellScheme>['state']

/** A line of the fictional province's register. */
export type SampleDocument = Document & Readonly<{ key: string }>

/** A fictional scheme: its lead by code, its targets, and what each of those who take part says, in their order. */
export type SampleScheme = Readonly<{
  number: number
  title: string
  lead: string
  targets: readonly Target[]
  states: readonly (State | 'none')[]
}>

const line = (
  key: string,
  [direction, number, day, kind]: readonly [Document['direction'], string, string, string],
  issuer: string,
  abstract: string,
  more: Partial<Document> = {},
): SampleDocument => ({
  ...{ key, direction, number, day, kind, issuer, abstract, issuerId: null, urgency: 'normal', secrecy: 'normal' },
  ...{ receivedOn: null, signer: null, noTaskReason: null },
  ...more,
})

/** Papers of the months before the sample election; all invented. */
export const sampleDocuments: readonly SampleDocument[] = [
  line(
    'resolution',
    ['out', '01-NQ/TU', '2025-10-20', 'nghi-quyet'],
    'Tỉnh ủy Mẫu',
    'Nghị quyết Đại hội Đảng bộ tỉnh Mẫu',
    {
      signer: 'Bí thư Tỉnh ủy',
    },
  ),
  line('directive', ['in', '100-CT/MAU', '2025-11-03', 'chi-thi'], 'Cơ quan cấp trên (mẫu)', 'Lãnh đạo cuộc bầu cử', {
    receivedOn: '2025-11-06',
    urgency: 'urgent',
  }),
  line(
    'plan',
    ['out', '12-KH/TU', '2025-11-25', 'ke-hoach'],
    'Tỉnh ủy Mẫu',
    'Kế hoạch lãnh đạo cuộc bầu cử trong toàn tỉnh',
    {
      signer: 'Phó Bí thư Thường trực Tỉnh ủy',
    },
  ),
  line('letter', ['in', '45-CV/MT', '2025-12-08', 'cong-van'], 'Ủy ban MTTQ tỉnh', 'Hướng dẫn hội nghị hiệp thương', {
    receivedOn: '2025-12-09',
    noTaskReason: 'Chỉ để biết',
  }),
  line('notice', ['out', '20-TB/TU', '2026-01-12', 'thong-bao'], 'Tỉnh ủy Mẫu', 'Kết luận hội nghị giao ban quý IV'),
  line('secret', ['in', '07-M/CA', '2026-01-20', 'bao-cao'], 'Công an tỉnh', 'Báo cáo số 07', { secrecy: 'secret' }),
]

/** Codes of those who take part in every scheme: the Front and its five members. */
export const sampleMembers = ['MTTQ', 'LDLD', 'HND', 'DTN', 'HPN', 'CCB'] as const

const titles = [
  ['Phát triển nông nghiệp hàng hóa', 'STC', 'ha trồng mới', 1200],
  ['Phát triển du lịch cộng đồng', 'SVH', 'thôn có du lịch', 40],
  ['Giảm nghèo bền vững', 'SNV', '% hộ nghèo giảm mỗi năm', 3.5],
  ['Nâng cao chất lượng giáo dục vùng cao', 'SVH', '% trường đạt chuẩn', 75],
  ['Chăm sóc sức khỏe ban đầu', 'SYT', '% xã đạt chuẩn y tế', 100],
  ['Bảo tồn văn hóa các dân tộc', 'SVH', 'lễ hội phục dựng', 18],
  ['Cải cách hành chính', 'SNV', '% thủ tục trực tuyến', 90],
  ['Chuyển đổi số', 'SNV', '% hồ sơ điện tử', 95],
  ['Phát triển kinh tế cửa khẩu', 'STC', 'tỷ đồng thu mỗi năm', 2500],
  ['Phát triển công nghiệp chế biến', 'STC', 'cơ sở mới', 25],
  ['Xây dựng nông thôn mới', 'SNV', 'xã đạt chuẩn', 6],
  ['Giao thông nông thôn', 'STC', 'km đường bê tông', 320],
  ['Bảo vệ và phát triển rừng', 'STC', '% độ che phủ', 58.5],
  ['Sắp xếp dân cư vùng thiên tai', 'SNV', 'hộ được sắp xếp', 450],
  ['Đào tạo nghề, giải quyết việc làm', 'SNV', 'lao động mỗi năm', 12000],
  ['Bảo đảm quốc phòng, an ninh', 'CA', '% xã vững mạnh', 95],
  ['Xây dựng Đảng ở cơ sở', 'TU', '% chi bộ có cấp ủy', 100],
  ['Phát huy đại đoàn kết toàn dân tộc', 'MTTQ', 'khu dân cư tiêu biểu', 120],
] as const

/** A letter for each of those who take part: N nothing yet, S studied, P with a plan, X not concerned. */
const states = { N: 'none', S: 'studied', P: 'planned', X: 'irrelevant' } as const
const rows = [
  ...['PPPPPP', 'PSPPPS', 'PPPPPP', 'PSSPPS', 'PSSSPS', 'PSSPSS', 'PPSPSS', 'PPSPSS', 'SXNNXN'],
  ...['SPNNXX', 'PSPPPS', 'SSPPNN', 'SSPPSP', 'SNNSSN', 'SPNSPN', 'SXXPNP', 'PPSPPP', 'PSSPPP'],
]

/** Eighteen schemes of the fictional province, each with two targets. */
export const sampleSchemes: readonly SampleScheme[] = titles.map(([title, lead, unit, planned], index) => ({
  ...{ number: index + 1, title, lead },
  targets: [
    { title: `${title}: kết quả cả nhiệm kỳ`, unit, planned, due: '2030-12-31' },
    { title: 'Kế hoạch thực hiện hằng năm được ban hành', unit: 'kế hoạch', planned: 5, due: '2030-06-30' },
  ],
  states: [...(rows[index] ?? '')].map((letter) => states[letter as keyof typeof states]),
}))
