/** Kinds of organisations, as the product's own list of organisations names them. */
export type UnitKind =
  | 'party'
  | 'front'
  | 'association'
  | 'people-council'
  | 'people-committee'
  | 'agency'
  | 'enterprise'
  | 'armed-forces'
  | 'school'
  | 'province'
  | 'district'
  | 'commune'
  | 'village'
  | 'election-committee'
  | 'election-board'
  | 'polling-team'

/** What organisations are for, as the product tags them. */
export type UnitFunction =
  | 'advises-on-election'
  | 'organises-election'
  | 'inspects'
  | 'communicates'
  | 'secures'
  | 'provides-health'
  | 'provides-logistics'
  | 'receives-citizens'

/** One way to name organisations: the words a name begins with, and which organisations are meant. */
type Naming = Readonly<{ words: readonly string[]; kinds: readonly UnitKind[]; functions?: readonly UnitFunction[] }>

/** Names of organisations by the words they begin with; the longest words win. */
export const namings: readonly Naming[] = [
  {
    words: [
      'đảng ủy',
      'đảng uỷ',
      'chi ủy',
      'chi uỷ',
      'cấp ủy',
      'cấp uỷ',
      'tỉnh ủy',
      'thành ủy',
      'huyện ủy',
      'ban thường vụ',
      'thường trực tỉnh ủy',
      'thường trực đảng ủy',
      'đảng bộ',
      'chi bộ',
      'tổ chức cơ sở đảng',
      'tổ chức đảng',
      'bí thư',
      'ban tổ chức',
      'ban chỉ đạo',
      'văn phòng tỉnh ủy',
    ],
    kinds: ['party'],
  },
  {
    words: [
      'ban tuyên giáo',
      'ban tuyên giáo và dân vận',
      'cơ quan báo chí',
      'báo',
      'đài phát thanh',
      'đài truyền hình',
    ],
    kinds: ['party', 'agency'],
    functions: ['communicates'],
  },
  {
    words: ['ủy ban kiểm tra', 'uỷ ban kiểm tra', 'ban kiểm tra', 'thanh tra'],
    kinds: ['party', 'agency'],
    functions: ['inspects'],
  },
  {
    words: [
      'ban thường trực',
      'mặt trận tổ quốc',
      'ủy ban mặt trận',
      'ủy ban mttq',
      'mttq',
      'ban thường trực ủy ban mặt trận',
      'ban công tác mặt trận',
      'mặt trận',
    ],
    kinds: ['front'],
  },
  {
    words: [
      'tổ chức chính trị - xã hội',
      'tổ chức chính trị – xã hội',
      'tổ chức chính trị xã hội',
      'tổ chức chính trị- xã hội',
      'đoàn thể',
      'hội liên hiệp phụ nữ',
      'hội nông dân',
      'hội cựu chiến binh',
      'đoàn thanh niên',
      'tỉnh đoàn',
      'liên đoàn lao động',
      'công đoàn',
    ],
    kinds: ['association'],
  },
  {
    words: ['hội đồng nhân dân', 'hđnd', 'thường trực hội đồng nhân dân', 'thường trực hđnd'],
    kinds: ['people-council'],
  },
  {
    words: ['ủy ban nhân dân', 'uỷ ban nhân dân', 'ubnd', 'chủ tịch ubnd', 'chủ tịch ủy ban nhân dân', 'chính quyền'],
    kinds: ['people-committee'],
  },
  {
    words: ['sở nội vụ', 'phòng nội vụ', 'cơ quan tham mưu', 'bộ phận giúp việc'],
    kinds: ['agency'],
    functions: ['advises-on-election'],
  },
  {
    words: ['sở y tế', 'trung tâm y tế', 'trạm y tế', 'ngành y tế'],
    kinds: ['agency'],
    functions: ['provides-health'],
  },
  {
    words: ['sở tài chính', 'phòng tài chính', 'sở công thương', 'công ty điện lực', 'điện lực'],
    kinds: ['agency', 'enterprise'],
    functions: ['provides-logistics'],
  },
  {
    words: ['sở thông tin', 'sở văn hóa', 'sở khoa học', 'phòng văn hóa'],
    kinds: ['agency'],
    functions: ['communicates'],
  },
  {
    words: [
      'công an',
      'bộ chỉ huy quân sự',
      'ban chỉ huy quân sự',
      'bộ đội biên phòng',
      'quân sự',
      'lực lượng vũ trang',
    ],
    kinds: ['armed-forces'],
    functions: ['secures'],
  },
  { words: ['ban tiếp công dân', 'trụ sở tiếp công dân'], kinds: ['agency'], functions: ['receives-citizens'] },
  {
    words: [
      'văn phòng hđnd và ubnd',
      'văn phòng hội đồng nhân dân và ủy ban nhân dân',
      'văn phòng đoàn đbqh và hđnd',
      'ban(?!\\s+hành)',
      'sở',
      'cơ quan',
      'ban ngành',
      'ban, ngành',
      'đơn vị',
      'ngành',
      'văn phòng',
      'phòng',
      'chi cục',
      'trung tâm',
    ],
    kinds: ['agency'],
  },
  { words: ['doanh nghiệp', 'công ty', 'tổng công ty'], kinds: ['enterprise'] },
  { words: ['trường', 'nhà trường'], kinds: ['school'] },
  { words: ['tỉnh', 'thành phố'], kinds: ['province'] },
  { words: ['huyện', 'thị xã'], kinds: ['district'] },
  { words: ['xã', 'phường', 'đặc khu', 'địa phương', 'cơ sở'], kinds: ['commune'] },
  { words: ['thôn', 'bản', 'tổ dân phố', 'khu dân cư', 'trưởng thôn'], kinds: ['village'] },
  // People of any organisation: whom it reaches is chosen by hand.
  { words: ['cán bộ', 'đảng viên', 'công chức', 'đoàn viên', 'hội viên', 'người lao động'], kinds: [] },
  {
    words: ['ủy ban bầu cử', 'uỷ ban bầu cử', 'ubbc'],
    kinds: ['election-committee'],
    functions: ['organises-election'],
  },
  { words: ['ban bầu cử'], kinds: ['election-board'], functions: ['organises-election'] },
  { words: ['tổ bầu cử'], kinds: ['polling-team'], functions: ['organises-election'] },
]

/** Said of organisations of any kind: what narrows them to a function. */
export const functionWords: readonly Readonly<{ words: readonly string[]; function: UnitFunction }>[] = [
  { words: ['tham mưu'], function: 'advises-on-election' },
  { words: ['phụ trách tuyên truyền', 'làm công tác tuyên truyền'], function: 'communicates' },
  { words: ['kiểm tra, giám sát', 'làm công tác kiểm tra'], function: 'inspects' },
]
