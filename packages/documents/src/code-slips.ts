import { encode } from 'uqr'
import { pdf } from './pdf.ts'
import type { SlipsContent } from './slips-content.ts'

/** What is printed for the temporary staff of one organisation: a slip a person, to be cut out and handed over. */
export type CodeSlips = Readonly<{
  organisation: string
  /** What they are let in as, such as "Thành viên Tổ bầu cử". */
  role: string
  /** Where one signs in, as a phone can reach it; null = not known here, it is written by hand. */
  address: string | null
  slips: readonly Readonly<{
    name: string
    /** `ABCD-EFGH` */
    code: string
    /** Instants: until when the code can be entered, and until when the work lasts. */
    enterUntil: string
    until: string
  }>[]
  /** The only date in the file. */
  stamp: string
}>

/** The slips as PDF, A4, four a page with lines to cut along. Without any code: one line that says so. */
export function codeSlips({ organisation, role, address, slips, stamp }: CodeSlips): Promise<Uint8Array> {
  const content: SlipsContent = {
    title: `Mã vào một lần – ${organisation}`,
    organisation,
    role,
    address: address?.replace(/^https?:\/\//, '') ?? null,
    square: address === null ? null : encode(address, { ecc: 'M', border: 0 }).data,
    slips: slips.map(({ name, code, enterUntil, until }) => ({
      name,
      code,
      enterUntil: moment(enterUntil),
      until: moment(until),
    })),
  }
  return pdf(content, stamp, 'code-slips')
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** `21:00 ngày 15/03/2026` */
const moment = (instant: string): string => {
  const at = new Date(instant)
  return `${clock.format(at)} ngày ${day.format(at)}`
}
