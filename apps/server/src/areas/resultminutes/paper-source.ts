import type { ResultPaperView, ResultText } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { today } from '../../kernel/today.ts'

/** "Tỉnh Mẫu" → how a form calls it in the middle of a sentence. */
export function unitKind(name: string): Readonly<{ kind: 'tỉnh' | 'thành phố'; name: string }> {
  const city = /^thành phố\s+/i.exec(name)
  if (city) return { kind: 'thành phố', name: name.slice(city[0].length) }
  return { kind: 'tỉnh', name: name.replace(/^tỉnh\s+/i, '') }
}

/** A name as it stands inside a sentence: "Xã Suối Mẫu" → "xã Suối Mẫu". */
export const inSentence = (name: string): string =>
  /^(Xã|Phường|Thị trấn|Đặc khu|Huyện|Quận|Thị xã|Thành phố|Tỉnh)\s/u.test(name)
    ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
    : name

/** What was written beside the figures, as every form takes it; what nobody wrote is left to the pen. */
export function writtenBy({ written, members, resolutions }: ResultPaperView) {
  const present = written ? written.members : members
  const { meeting = null, place = null, attachments = [] } = written ?? {}
  return {
    ...{ meeting, place, members: present.length > 0 ? present : null },
    ...{ seatsResolution: resolutions.seats, listResolution: resolutions.list },
    attachments: attachments.length > 0 ? attachments : null,
  }
}

/** One of the texts that were written; null = left to the pen. */
export const textBy = ({ written }: ResultPaperView, text: ResultText): string | null => written?.texts[text] || null

/**
 * What happened, as it was written, with the areas that count in spite of a surplus of ballots and by which ruling; null = left to the
 * pen. "Không có." is not said beside a ruling.
 */
export function happenedBy(view: ResultPaperView, text: ResultText): string | null {
  const ruled = view.surpluses.map(
    ({ number, commune, collected, issued, decision, decidedOn }) =>
      `Khu vực bỏ phiếu số ${number} (${commune}): số phiếu thu vào nhiều hơn số phiếu phát ra ${count(collected - issued, 'vi')} phiếu; biên bản được tính vào kết quả theo ${decision} ngày ${day(decidedOn)} của Hội đồng bầu cử quốc gia.`,
  )
  const said = textBy(view, text) ?? ''
  const isNothing = ruled.length > 0 && /^không( có)?\.?$/i.test(said.trim())
  return [isNothing ? '' : said, ...ruled].filter((each) => each !== '').join('\n') || null
}

/** Where the figures of minutes come from, for the foot of the page. */
export function sourceOf({ rehearsal, level, state, stamp }: ResultPaperView): string {
  if (rehearsal) return 'Số liệu diễn tập, không phải kết quả bầu cử.'
  const below = level === 'board' ? 'biên bản kiểm phiếu của các Tổ bầu cử' : 'biên bản của các Ban bầu cử'
  return state === 'open' ? `Tổng hợp từ ${below}.` : `Tổng hợp từ ${below}, lập ngày ${day(today(new Date(stamp)))}.`
}
