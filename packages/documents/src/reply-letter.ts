import { count, day, isDate } from '@baucu/law'
import { type Block, bold, nbsp, paragraph, type Run, sentence } from './form-content.ts'
import { drawLetter, type Letter, prose } from './letter.ts'

/** What a letter to those who proposed something says. */
export type ReplyLetter = Readonly<{
  letter: Letter
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
}>

/** The letter that answers a proposal, A4; DOCX has the same words as the PDF and stays editable. */
export const replyLetter = (reply: ReplyLetter, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const { letter, proposers, proposed } = reply
  return drawLetter(
    letter,
    {
      title: `Trả lời đề xuất số ${proposed.number}/${proposed.year}`,
      heading: [],
      subject: `Kính gửi: ${proposers.join('; ')}`,
      about: 'V/v trả lời đề xuất, kiến nghị',
      body: [
        paragraph(received(reply)),
        ...answered(reply),
        prose(`${letter.issuer} trả lời để ${proposers.length > 1 ? 'các đơn vị' : 'đơn vị'} biết./.`),
      ],
    },
    format,
  )
}

/** What came, and where it was looked at. */
function received({ letter, proposed, meeting, decision }: ReplyLetter): readonly Run[] {
  const { number, year, subject, on } = proposed
  const where = meeting ? `tại ${meeting.title} ngày ${day(meeting.day)}` : `ngày ${day(decision.on)}`
  return sentence`${letter.issuer} nhận được đề xuất số ${`${number}/${year}`} ngày ${day(on)} về việc: ${bold(subject)}. Sau khi xem xét ${where}, ${letter.issuer} có ý kiến như sau:`
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
