import { fold, type Locale } from '@baucu/law'

/** The upper part of a signature: for whom it is signed, in whose place, in which office, who. */
export type SigningBlock = Readonly<{
  /** "T/M BAN THƯỜNG VỤ"; '' = the office signs in its own name. */
  authority: string
  /** "KT. CHỦ TỊCH": a deputy signs for his head. */
  deputyFor: string | null
  title: string
  fullName: string
  /** Why somebody should look before it is printed; null = the convention is confirmed. */
  note: Readonly<Record<Locale, string>> | null
}>

/**
 * How organisations of a kind sign. `collective`: the body that decides together and for which its head signs; Party
 * bodies write T/M, organs of State and the Front TM. (Decree 30/2020/NĐ-CP, annex I, for the State; the forms of
 * Resolution 40/NQ-HĐBCQG and of joint Resolution 102/2025 for electoral bodies and the Front). `deputies`: whether a
 * deputy writes KT. before the title of his head; in the Party he does not, the standing committee signs through him.
 */
type Convention = Readonly<{ collective: string; deputies: 'for-the-head' | 'for-the-body'; confirmed: boolean }>

const alone: Convention = { collective: '', deputies: 'for-the-head', confirmed: true }
const unconfirmed: Convention = { ...alone, confirmed: false }
const conventions: Readonly<Record<string, Convention>> = {
  party: { collective: 'T/M BAN THƯỜNG VỤ', deputies: 'for-the-body', confirmed: false },
  front: { collective: 'TM. BAN THƯỜNG TRỰC', deputies: 'for-the-head', confirmed: true },
  association: { collective: 'TM. BAN THƯỜNG VỤ', deputies: 'for-the-head', confirmed: false },
  'people-council': { collective: 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', deputies: 'for-the-head', confirmed: false },
  'people-committee': { collective: 'TM. ỦY BAN NHÂN DÂN', deputies: 'for-the-head', confirmed: true },
  'election-committee': { collective: 'TM. ỦY BAN BẦU CỬ', deputies: 'for-the-head', confirmed: true },
  'election-board': { collective: 'TM. BAN BẦU CỬ', deputies: 'for-the-head', confirmed: true },
  'polling-team': { collective: 'TM. TỔ BẦU CỬ', deputies: 'for-the-head', confirmed: true },
  agency: alone,
  enterprise: alone,
  school: alone,
}

/** The signing block of an act in one office: what it says follows from the kind of the organisation, never from the person. */
export function signingBlock(office: Readonly<{ title: string; kind: string }>, fullName: string): SigningBlock {
  const { collective, deputies, confirmed } = conventions[office.kind] ?? unconfirmed
  const head = headOf(office.title)
  return {
    authority: collective,
    deputyFor: head !== undefined && deputies === 'for-the-head' ? `KT. ${upper(head)}` : null,
    title: upper(office.title),
    fullName,
    note: confirmed ? null : look,
  }
}

/** The head whose deputy this is: "Phó Chủ tịch Thường trực" → "Chủ tịch"; undefined for who is no deputy. */
function headOf(title: string): string | undefined {
  const [first = '', ...rest] = title.split(' ')
  if (fold(first) !== 'pho' || rest.length === 0) return undefined
  return rest.join(' ').replace(/ thường trực$/iu, '')
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')

const look = {
  vi: 'Chưa xác nhận được quy ước ghi thẩm quyền ký của loại tổ chức này; đối chiếu với quy định thể thức của tổ chức trước khi in.',
  en: 'How this kind of organisation writes the authority of a signature is not confirmed; check its rules before printing.',
}
