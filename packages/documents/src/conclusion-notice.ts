import { day } from '@baucu/law'
import { type Block, bold, sentence } from './form-content.ts'
import { insideSentence } from './inside-sentence.ts'
import { drawLetter, type Letter, prose } from './letter.ts'

/** The notice of a conclusion ("Thông báo kết luận") as it is issued. */
export type ConclusionNotice = Readonly<{
  letter: Letter
  meeting: Readonly<{ title: string; day: string; place: string | null; convenor: string }>
  /** "đồng chí Nguyễn Văn An, Bí thư Đảng ủy"; null = not recorded, the meeting itself concludes. */
  concluder: string | null
  /** Reports and proposals that were heard, by the titles of the agenda. */
  heard: readonly string[]
  items: readonly ConclusionNoticeItem[]
}>

export type ConclusionNoticeItem = Readonly<{
  text: string
  /** Who shall do it; empty for information and decisions. */
  recipients: readonly string[]
  /** How they were chosen, when they were: printed instead of a long list of names. */
  filter: string | null
  due: string | null
  /** The dated step of the law that binds it, with its article: "Niêm yết danh sách cử tri, Điều 32". */
  step: string | null
}>

/** More names than this stand in the annex, not in the item. */
const fewNames = 6
/** More than this stand in the annex, not under "Nơi nhận". */
const mostAddressed = 12

export const conclusionNotice = (notice: ConclusionNotice, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const { letter, meeting } = notice
  const annex = annexOf(notice)
  return drawLetter(
    { ...letter, recipients: [...toWhom(notice), ...letter.recipients] },
    {
      title: `Thông báo kết luận ${meeting.title}`,
      heading: ['THÔNG BÁO'],
      subject: subjectOf(notice),
      body: [prose(heldOf(notice)), ...notice.items.flatMap(itemOf), prose(closing)],
      annex,
    },
    format,
  )
}

const closing =
  'Trên đây là kết luận tại cuộc họp, thông báo để các cơ quan, tổ chức, đơn vị liên quan biết và tổ chức thực hiện.'

const subjectOf = ({ concluder, meeting }: ConclusionNotice): string =>
  concluder === null
    ? `Kết luận tại ${insideSentence(meeting.title)}`
    : `Kết luận của ${concluder} tại ${insideSentence(meeting.title)}`

function heldOf({ meeting, concluder, heard }: ConclusionNotice): string {
  const where = meeting.place === null ? '' : ` tại ${meeting.place},`
  const after =
    heard.length === 0 ? 'Sau khi thảo luận' : `Sau khi nghe ${heard.map(insideSentence).join('; ')} và thảo luận`
  return `Ngày ${day(meeting.day)},${where} ${meeting.convenor} tổ chức ${insideSentence(meeting.title)}. ${after}, ${concluder ?? 'hội nghị'} kết luận như sau:`
}

/** The item, and under it who does it until when. */
function itemOf(item: ConclusionNoticeItem, index: number): readonly Block[] {
  const text: Block = { kind: 'paragraph', runs: sentence`${bold(`${index + 1}.`)} ${item.text}` }
  const who = whoOf(item)
  const parts = [
    ...(who === '' ? [] : [`Thực hiện: ${who}`]),
    ...(item.due === null ? [] : [`chậm nhất ngày ${day(item.due)}`]),
    ...(item.step === null ? [] : [`mốc luật định: ${item.step}`]),
  ]
  if (parts.length === 0) return [text]
  const words = parts.join('; ')
  return [
    text,
    {
      kind: 'paragraph',
      runs: [{ text: `(${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.)`, italic: true }],
    },
  ]
}

function whoOf({ recipients, filter }: ConclusionNoticeItem): string {
  if (filter !== null) return `${filter} (${recipients.length} nơi)`
  if (recipients.length <= fewNames) return recipients.join(', ')
  return `${recipients.length} cơ quan, tổ chức theo danh sách kèm theo`
}

/** Under "Nơi nhận": those who do something; many of them as one line that points to the list. */
function toWhom({ items }: ConclusionNotice): readonly string[] {
  const names = [...new Set(items.flatMap((item) => item.recipients))]
  if (names.length === 0) return []
  return names.length <= mostAddressed
    ? names.map((name) => `- ${name},`)
    : [`- ${names.length} cơ quan, tổ chức`, '  (danh sách kèm theo),']
}

/** Who has which items to do, when the items themselves do not name everybody. */
function annexOf({ items }: ConclusionNotice): readonly Block[] {
  const todo = new Map<string, number[]>()
  for (const [index, item] of items.entries()) {
    for (const name of item.recipients) todo.set(name, [...(todo.get(name) ?? []), index + 1])
  }
  const toList = items.some((item) => item.filter === null && item.recipients.length > fewNames)
  if (!toList && todo.size <= mostAddressed) return []
  return [
    { kind: 'heading', text: `DANH SÁCH ${todo.size} NƠI NHẬN NHIỆM VỤ` },
    {
      kind: 'table',
      head: [['STT'], ['Cơ quan, tổ chức'], ['Thực hiện mục']],
      columns: ['number', 'words', 'role'],
      rows: [...todo].map(([name, numbers], index) => ({
        cells: [String(index + 1), name, numbers.join(', ')],
        bold: false,
      })),
    },
  ]
}
