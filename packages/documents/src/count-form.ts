import { type Body, count, type Edition, percent } from '@baucu/law'
import { ballotShares } from './ballot-shares.ts'
import { assemblyTerm, councilLevel, councilYears, upper } from './election-terms.ts'
import { type Block, blank, type FormPart, sentence } from './form-content.ts'
import {
  atHour,
  ballotsLine,
  blankMembers,
  figureLine,
  memberLine,
  onDay,
  rateLine,
  votesLine,
  writtenPart,
} from './form-lines.ts'
import { insideSentence, madeOf } from './inside-sentence.ts'
import { prose } from './letter.ts'
import type { CountMinutes, TeamContest } from './team-paper.ts'
import { teamSignatures, witnessLines } from './team-words.ts'

type Data = Pick<CountMinutes, 'place' | 'contest' | 'expected' | 'figures' | 'written'>

const forms: Readonly<Record<Edition, Readonly<Record<'assembly' | 'council', string>>>> = {
  // Nghị quyết 41/NQ-HĐBCQG (2021): numbers and fields are known, the print was not seen.
  '2015': { assembly: '20/HĐBC-QH', council: '25/HĐBC-HĐND' },
  // Nghị quyết 40/NQ-HĐBCQG (29/9/2025), word by word.
  '2025': { assembly: '18/HĐBC-QH', council: '23/HĐBC-HĐND' },
}

/** `18/HĐBC-QH`: the form of the counting minutes of a contest. */
const countFormNumber = (edition: Edition, body: Body): string => forms[edition][body === 'NA' ? 'assembly' : 'council']

/** What the footer must own up to. */
export const countReservation = (edition: Edition, body: Body): string | null =>
  edition === '2025'
    ? null
    : `Bố cục theo mẫu ${body === 'NA' ? 18 : 23} năm 2025, chưa đối chiếu được mẫu ${body === 'NA' ? 20 : 25} gốc.`

/** `đại biểu Hội đồng nhân dân tỉnh Minh Sơn` */
const whom = ({ body, council }: TeamContest): string =>
  body === 'NA' ? 'đại biểu Quốc hội' : `đại biểu Hội đồng nhân dân ${council ?? councilLevel(body)}`

/** Lines for candidates whom nobody has named yet, as many as the form prints. */
const unnamed = 5

/** Biên bản kết quả kiểm phiếu của Tổ bầu cử, blank or filled, in the order and letters of the form. */
export function countForm({ place, contest, expected, figures, written }: Data): FormPart {
  const { edition, electionDay, number, commune, province } = place
  const { body, constituency, area, seats, candidates } = contest
  const isAssembly = body === 'NA'
  const year = electionDay.slice(0, 4)
  const deputies = whom(contest)
  const term = contest.councilTerm ?? blank(12)
  const poll = isAssembly
    ? `bầu cử đại biểu Quốc hội ${assemblyTerm(year)}`
    : `bầu cử ${deputies} khóa ${term} nhiệm kỳ ${councilYears(year)}`
  const { registered = null, voted = null, issued = null } = figures ?? {}
  const { collected = null, valid = null, invalid = null } = figures ?? {}
  const shares = ballotShares(edition, { collected, valid, invalid })
  const again = isAssembly ? 'hòm phiếu lại, mời' : 'hòm phiếu, mời'
  return {
    head: {
      formNumber: `Mẫu số ${countFormNumber(edition, body)}`,
      issuer: [province === null ? `TỈNH/THÀNH PHỐ: ${blank(14)}` : upper(province), upper(commune)],
      heading: isAssembly
        ? ['BIÊN BẢN KẾT QUẢ KIỂM PHIẾU BẦU CỬ', `ĐẠI BIỂU QUỐC HỘI ${upper(assemblyTerm(year))}`, 'CỦA TỔ BẦU CỬ']
        : [
            'BIÊN BẢN KẾT QUẢ KIỂM PHIẾU',
            `BẦU CỬ ${upper(deputies)}${contest.council === null ? ` ${blank(20)}` : ''}`,
            `KHÓA ${term} NHIỆM KỲ ${councilYears(year)} CỦA TỔ BẦU CỬ`,
          ],
      subject: sentence`${`Khu vực bỏ phiếu số: ${number}, ${insideSentence(commune)}. Đơn vị bầu cử ${deputies} số: ${constituency}. Gồm ${madeOf(area)}`}`,
    },
    body: [
      prose(
        `${written.members ? capitalised(onDay(electionDay, year)) : capitalised(onDay(null, year))}, Tổ bầu cử gồm có:`,
      ),
      ...(written.members?.map(memberLine) ?? blankMembers(['Tổ trưởng', 'Thư ký', 'Ủy viên', 'Ủy viên'])),
      prose(
        `Đã họp tại phòng bỏ phiếu của khu vực bỏ phiếu số ${number}, ${insideSentence(commune)}, thuộc đơn vị bầu cử ${deputies} số ${constituency} để tiến hành việc kiểm phiếu ${poll}.`,
      ),
      prose(
        `Đúng ${atHour(written.opened, year)}, trước khi thực hiện việc bỏ phiếu, đại diện Tổ bầu cử đã kiểm tra hòm phiếu với sự chứng kiến của hai cử tri là:`,
      ),
      ...witnessLines(written.boxWitnesses, isAssembly ? ':' : ''),
      prose(`Sau đó, Tổ bầu cử đã khóa và niêm phong ${again} cử tri bắt đầu bỏ phiếu.`),
      prose(
        `Đúng ${atHour(written.closed, year)}, Tổ trưởng Tổ bầu cử tuyên bố kết thúc cuộc bầu cử và tiến hành kiểm phiếu ngay tại phòng bỏ phiếu.`,
      ),
      prose(
        'Trước khi mở hòm phiếu, Tổ trưởng Tổ bầu cử đã mời hai cử tri không phải là người ứng cử chứng kiến việc kiểm phiếu gồm:',
      ),
      ...witnessLines(written.countWitnesses, isAssembly ? ':' : ''),
      prose(
        `Trước khi mở hòm phiếu, Tổ bầu cử đã tiến hành kiểm kê và lập biên bản về việc sử dụng phiếu bầu cử đại biểu ${isAssembly ? 'Quốc hội' : 'Hội đồng nhân dân'}.`,
      ),
      prose('Kết quả cuộc bầu cử như sau:'),
      figureLine(
        `- Số đại biểu ${isAssembly ? 'Quốc hội' : 'Hội đồng nhân dân'} được ấn định cho đơn vị bầu cử:`,
        seats,
        'người',
      ),
      figureLine('- Số người ứng cử:', candidates.length || null, 'người'),
      figureLine(
        `- Tổng số cử tri của khu vực bỏ phiếu${registered === null && expected !== null ? ` (theo danh sách trước ngày bầu cử: ${count(expected, 'vi')})` : ''}:`,
        registered,
        'người',
      ),
      figureLine('- Số cử tri đã tham gia bỏ phiếu:', voted, 'người'),
      rateLine(
        '- Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri:',
        voted === null || registered === null ? null : percent(voted, registered),
      ),
      figureLine('- Số phiếu phát ra:', issued, 'phiếu'),
      figureLine('- Số phiếu thu vào:', collected, 'phiếu'),
      ballotsLine('- Số phiếu hợp lệ:', valid, shares.valid),
      ballotsLine('- Số phiếu không hợp lệ:', invalid, shares.invalid),
      prose('- Số phiếu bầu cho mỗi người ứng cử như sau:'),
      ...(candidates.length > 0
        ? candidates.map((each, index) => votesLine(each, index, figures?.votes[index] ?? null, valid))
        : Array.from({ length: unnamed }, (_, index) => votesLine(null, index, null, null))),
      ...writtenPart(
        'Trong ngày bầu cử và thời gian kiểm phiếu, đã xảy ra sự việc hoặc khiếu nại, tố cáo sau đây:',
        written.incidents,
      ),
      ...written.explanations.map((each) => prose(`Giải trình: ${each}`)),
      ...writtenPart(
        'Những vấn đề hoặc khiếu nại, tố cáo mà Tổ bầu cử chưa giải quyết được và kiến nghị:',
        written.unsettled,
      ),
      ending(contest, written, year),
      ...teamSignatures,
    ],
  }
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** When the count ended, how many copies there are and where they go. */
function ending(contest: TeamContest, { finished }: CountMinutes['written'], year: string): Block {
  const isAssembly = contest.body === 'NA'
  const sent = isAssembly ? 'và được gửi đến' : 'và gửi đến'
  const standing = isAssembly ? 'Ban thường trực' : 'Ban Thường trực'
  return {
    kind: 'paragraph',
    runs: sentence`${`Biên bản này được hoàn thành vào hồi ${atHour(finished, year)}, được lập thành 03 bản ${sent} Ban bầu cử ${whom(contest)}, Ủy ban nhân dân, ${standing} Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã.`}`,
    keep: true,
  }
}
