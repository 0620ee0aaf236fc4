import {
  type FunctionTag,
  functionTags,
  functionTitles,
  type OrganisationKind,
  organisationKinds,
  organisationKindTitles,
} from '@baucu/contract'
import { plainTitle, type SheetColumns } from '../../kernel/sheet.ts'

export type OrganisationField = 'code' | 'name' | 'kind' | 'parent' | 'shortName' | 'tags'

/** The columns of a sheet of organisations. */
export const organisationColumns: SheetColumns<OrganisationField> = {
  code: { titles: ['Mã', 'Mã đơn vị', 'Mã tổ chức', 'Code'], needed: true },
  name: { titles: ['Tên', 'Tên đơn vị', 'Tên tổ chức', 'Name'], needed: true },
  kind: { titles: ['Loại', 'Loại đơn vị', 'Loại hình', 'Kind', 'Type'], needed: true },
  parent: { titles: ['Mã cấp trên', 'Cấp trên', 'Mã đơn vị cấp trên', 'Parent', 'Parent code'], needed: true },
  shortName: { titles: ['Tên viết tắt', 'Viết tắt', 'Tên ngắn', 'Short name'], needed: false },
  tags: { titles: ['Chức năng', 'Nhiệm vụ', 'Tags', 'Functions'], needed: false },
}

/** What else people write for a kind. "Thành phố" alone is missing on purpose: it may be a province or a district. */
const kindWords: Readonly<Partial<Record<OrganisationKind, readonly string[]>>> = {
  party: ['đảng', 'đảng bộ', 'chi bộ', 'đảng ủy', 'đảng bộ cơ sở', 'chi bộ cơ sở', 'tổ chức cơ sở đảng'],
  front: ['mặt trận', 'MTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  association: ['đoàn thể', 'hội', 'tổ chức đoàn thể'],
  'people-council': ['HĐND'],
  'people-committee': ['UBND'],
  agency: ['cơ quan', 'đơn vị', 'sở', 'ban', 'ngành', 'đơn vị sự nghiệp', 'phòng'],
  enterprise: ['công ty'],
  'armed-forces': ['quân sự', 'quân đội', 'công an', 'lực lượng vũ trang'],
  school: ['trường'],
  province: ['tỉnh', 'thành phố trực thuộc trung ương'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố thuộc tỉnh'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  village: ['thôn', 'tổ dân phố', 'bản', 'ấp', 'làng', 'khu phố', 'buôn'],
  other: ['khác'],
}

const tagWords: Readonly<Partial<Record<FunctionTag, readonly string[]>>> = {
  'advises-on-election': ['tham mưu'],
  inspects: ['kiểm tra', 'giám sát'],
  secures: ['an ninh', 'trật tự', 'bảo đảm an ninh'],
  'provides-logistics': ['hậu cần', 'cơ sở vật chất'],
}

const kindsByWord = byWord(organisationKinds, organisationKindTitles, kindWords)
const tagsByWord = byWord(functionTags, functionTitles, tagWords)

function byWord<T extends string>(
  all: readonly T[],
  titles: Readonly<Record<T, Readonly<{ vi: string; en: string }>>>,
  words: Readonly<Partial<Record<T, readonly string[]>>>,
): ReadonlyMap<string, T> {
  return new Map(
    all.flatMap((each) =>
      [each, titles[each].vi, titles[each].en, ...(words[each] ?? [])].map((word) => [plainTitle(word), each] as const),
    ),
  )
}

/** The kind a word of a sheet means. */
export const kindOfWord = (word: string): OrganisationKind | undefined => kindsByWord.get(plainTitle(word))

/** The function a word of a sheet means. */
export const tagOfWord = (word: string): FunctionTag | undefined => tagsByWord.get(plainTitle(word))
