import { count, day, isDate } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, blank, bold, type FormContent, nbsp, paragraph, type Run, sentence } from './form-content.ts'
import { pdf } from './pdf.ts'
import type { SigningBlock } from './signing-block.ts'

/** What a letter to those who proposed something says. */
export type ReplyLetter = Readonly<{
  /** Papers of the Party have another head, and write their number without a colon. */
  form: 'party' | 'state'
  addressee: string
  proposers: readonly string[]
  proposed: Readonly<{ number: number; year: number; subject: string; on: string }>
  /** Where it was decided; null = outside a meeting. */
  meeting: Readonly<{ title: string; day: string }> | null
  decision: Readonly<{
    outcome: 'accepted' | 'partly' | 'rejected' | 'deferred'
    reason: string
    lead: string | null
    /** A day, or a month meant as a whole: `2026-06`. */
    until: string | null
    granted: number | null
    on: string
  }>
  /** What was asked for, in đồng. */
  requested: number | null
  /** "12-CV/TU"; '' and null leave room for a pen. */
  number: string
  on: string | null
  signing: SigningBlock | null
  /** The only date in the file. */
  stamp: string
}>

/** The letter that answers a proposal, A4; DOCX has the same words as the PDF and stays editable. */
export async function replyLetter(letter: ReplyLetter, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const content = letterContent(letter)
  return format === 'pdf' ? pdf(content, letter.stamp) : docx(content)
}

function letterContent(letter: ReplyLetter): FormContent {
  const { form, addressee, proposers, proposed, signing } = letter
  return {
    title: `Trả lời đề xuất số ${proposed.number}/${proposed.year}`,
    formNumber: '',
    rehearsal: false,
    head: form,
    issuer: [addressee.toLocaleUpperCase('vi')],
    heading: [],
    subject: [],
    body: [
      numberAndDay(letter),
      paragraph([{ text: 'V/v trả lời đề xuất, kiến nghị', italic: true }]),
      ...toWhom(proposers),
    ],
    conclusion: [
      paragraph(received(letter)),
      ...answered(letter),
      paragraph(sentence`${addressee} trả lời để ${proposers.length > 1 ? 'các đơn vị' : 'đơn vị'} biết./.`),
    ],
    signatures: [receivers, signing ? signatureOf(signing) : unsigned],
    closingNote: '',
    footer: signing?.note?.vi ?? `Trả lời đề xuất số ${proposed.number}/${proposed.year}.`,
  }
}

/** "Số 12-CV/TU" at the left, the day at the right. */
function numberAndDay({ form, number, on }: ReplyLetter): Block {
  const colon = form === 'state' ? ':' : ''
  const [year = '', month = '', date = ''] = on?.split('-') ?? []
  const written = on ? `ngày ${date} tháng ${month} năm ${year}` : `ngày ${blank(6)} tháng ${blank(6)} năm ${blank(8)}`
  return {
    kind: 'line',
    left: [{ text: `Số${colon} ${number || blank(18)}` }],
    right: [{ text: `${blank(16)}, ${written}`, italic: true }],
    leader: false,
  }
}

const toWhom = (proposers: readonly string[]): readonly Block[] =>
  proposers.length === 1
    ? [centred(sentence`Kính gửi: ${bold(proposers[0] ?? '')}`)]
    : [centred(sentence`Kính gửi:`), ...proposers.map((each) => paragraph(sentence`– ${bold(each)};`))]

const centred = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, centred: true })

/** What came, and where it was looked at. */
function received({ addressee, proposers, proposed, meeting, decision }: ReplyLetter): readonly Run[] {
  const { number, year, subject, on } = proposed
  const where = meeting ? `tại ${meeting.title} ngày ${day(meeting.day)}` : `ngày ${day(decision.on)}`
  const joined = proposers.join('; ')
  return sentence`${addressee} nhận được đề xuất số ${`${number}/${year}`} ngày ${day(on)} của ${joined} về việc: ${bold(subject)}. Sau khi xem xét ${where}, ${addressee} có ý kiến như sau:`
}

const outcomes: Readonly<Record<ReplyLetter['decision']['outcome'], string>> = {
  accepted: 'Đồng ý với đề xuất.',
  partly: 'Đồng ý một phần đề xuất.',
  rejected: 'Không chấp thuận đề xuất.',
  deferred: 'Tạm hoãn xem xét đề xuất.',
}

/** The answer in numbered points: what was decided, why, who takes it in hand, and the money. */
function answered({ decision, requested }: ReplyLetter): readonly Block[] {
  const { outcome, reason, lead, until, granted } = decision
  const points: readonly (readonly Run[])[] = [
    sentence`${bold(outcomes[outcome])}`,
    ...(reason.trim() === '' ? [] : [sentence`Lý do: ${reason.trim()}`]),
    ...(lead === null
      ? []
      : [sentence`Giao ${bold(lead)} chủ trì${until === null ? '' : `, hoàn thành ${timeOf(until)}`}.`]),
    ...(lead === null && until !== null
      ? [outcome === 'deferred' ? sentence`Sẽ trả lời lại ${timeOf(until)}.` : sentence`Thời hạn: ${timeOf(until)}.`]
      : []),
    ...(requested === null || granted === null ? [] : [moneyOf(requested, granted)]),
  ]
  return points.map((runs, index) => paragraph([{ text: `${index + 1}.${nbsp}` }, ...runs]))
}

const timeOf = (until: string): string =>
  isDate(until) ? `chậm nhất ngày ${day(until)}` : `trong tháng ${Number(until.slice(5, 7))}/${until.slice(0, 4)}`

function moneyOf(requested: number, granted: number): readonly Run[] {
  const written = (sum: number) => `${count(sum, 'vi')}${nbsp}đồng`
  const less = requested - granted
  const difference = less > 0 ? `, ít hơn đề nghị ${written(less)}` : less < 0 ? `, hơn đề nghị ${written(-less)}` : ''
  return sentence`Số tiền đề nghị: ${written(requested)}; số tiền được cấp: ${bold(written(granted))}${difference}.`
}

const receivers = { title: ['Nơi nhận:'], instruction: ['– Như trên;', '– Lưu văn thư.'] }

/** Room for whoever signs. */
const unsigned = { title: [], instruction: ['(Ký, đóng dấu)'] }

const signatureOf = ({ authority, deputyFor, title, fullName }: SigningBlock) => ({
  title: [authority, deputyFor ?? '', title].filter((line) => line !== ''),
  instruction: ['(Ký, đóng dấu)'],
  name: fullName,
})
