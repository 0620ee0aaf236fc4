import type { Body, Edition } from '@baucu/law'
import { assemblyTerm, councilLevel, councilYears, upper } from './election-terms.ts'
import { type Block, blank, type FormPart, sentence } from './form-content.ts'
import { figureLine, onDay, twoDigits } from './form-lines.ts'
import { insideSentence } from './inside-sentence.ts'
import { prose } from './letter.ts'
import type { BallotUse, BallotUseMinutes } from './team-paper.ts'
import { teamSignatures, witnessLines } from './team-words.ts'

type Data = Pick<BallotUseMinutes, 'place' | 'contests' | 'closed' | 'witnesses' | 'copies' | 'signed'>

/** Number of the form, the copies it says are made (null = not known), and what the footer must own up to. */
export const ballotUseWordings: Readonly<
  Record<Edition, Readonly<{ formNumber: string; copies: string | null; reservation: string | null }>>
> = {
  // Nghị quyết 41/NQ-HĐBCQG (2021): the number is known, the print was not seen.
  '2015': {
    formNumber: '35/HĐBC',
    copies: null,
    reservation: 'Bố cục theo mẫu 32 năm 2025, chưa đối chiếu được mẫu 35 gốc.',
  },
  // Nghị quyết 40/NQ-HĐBCQG (29/9/2025), word by word.
  '2025': { formNumber: '32/HĐBC', copies: '05', reservation: null },
}

const kinds: readonly (readonly [keyof BallotUse, string])[] = [
  ['received', '1. Số phiếu Tổ bầu cử đã nhận về là:'],
  ['issued', '2. Số phiếu phát ra là:'],
  ['exchanged', '3. Số phiếu cử tri đổi do gạch hỏng là:'],
  ['unused', '4. Số phiếu còn lại không sử dụng đến là:'],
]

/** Biên bản kiểm kê việc sử dụng phiếu bầu cử: drawn up before the box is opened, blank or filled. */
export function ballotUseForm({ place, contests, closed, witnesses, copies: made, signed }: Data): FormPart {
  const { edition, electionDay, number, commune, province } = place
  const { formNumber, copies } = ballotUseWordings[edition]
  const year = electionDay.slice(0, 4)
  const [hour, minute] = closed?.time.split(':') ?? []
  const assembly = assemblyTerm(year)
  return {
    head: {
      formNumber: `Mẫu số ${formNumber}`,
      issuer: ['TỔ BẦU CỬ'],
      heading: [
        'BIÊN BẢN KIỂM KÊ VIỆC SỬ DỤNG PHIẾU BẦU CỬ',
        `ĐẠI BIỂU QUỐC HỘI ${upper(assembly)} VÀ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN`,
        `CÁC CẤP NHIỆM KỲ ${councilYears(year)}`,
      ],
      subject: [],
    },
    body: [
      prose(`Khu vực bỏ phiếu số: ${number}`),
      prose(`Thuộc xã/phường/${edition === '2025' ? 'đặc khu' : 'thị trấn'}: ${commune}`),
      province === null
        ? { kind: 'line', left: sentence`Tỉnh/thành phố:`, right: [], leader: true }
        : prose(`Tỉnh/thành phố: ${province}`),
      prose(
        `Vào hồi ${hour ?? blank(8)} giờ ${minute ?? blank(8)}, ${onDay(closed?.day ?? null, year)}, Tổ trưởng Tổ bầu cử tuyên bố kết thúc cuộc bầu cử đại biểu Quốc hội ${assembly} và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ ${councilYears(year)}.`,
      ),
      prose(
        'Trước khi mở hòm phiếu, Tổ bầu cử đã tiến hành kiểm kê và lập biên bản về việc sử dụng phiếu bầu dưới sự chứng kiến của hai cử tri không phải là người ứng cử gồm:',
      ),
      ...witnessLines(witnesses, ''),
      prose('Kết quả kiểm kê việc sử dụng phiếu bầu cử như sau:'),
      ...kinds.flatMap(([kind, words]): Block[] => [
        figureLine(words, totalOf(contests.map(({ use }) => use?.[kind] ?? null)), 'phiếu'),
        ...contests.map(({ body, use }, index) =>
          figureLine(`${index === 0 ? 'Trong đó: ' : ''}${ballotName(body)}`, use?.[kind] ?? null, 'phiếu'),
        ),
      ]),
      prose(
        'Sau khi kiểm kê, Tổ bầu cử đã niêm phong toàn bộ số phiếu chưa sử dụng và số phiếu cử tri đổi do gạch hỏng.',
      ),
      prose(
        `Biên bản kiểm kê việc sử dụng phiếu bầu được lập thành ${copies ?? (made === null ? blank(6) : twoDigits(made))} bản và được gửi đến:`,
      ),
      ...contests.map(({ body, council, constituency }) =>
        prose(
          body === 'NA'
            ? `- Ban bầu cử đại biểu Quốc hội, đơn vị bầu cử số ${constituency} (kèm theo số phiếu bầu cử đại biểu Quốc hội đã được niêm phong);`
            : `- Ban bầu cử đại biểu Hội đồng nhân dân ${council ?? blank(30)}, đơn vị bầu cử số ${constituency} (kèm theo số phiếu bầu cử đại biểu Hội đồng nhân dân ${councilLevel(body)} đã được niêm phong);`,
        ),
      ),
      // Who signs never stands alone on a page.
      together('- Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.'),
      {
        kind: 'line',
        left: [],
        right: [{ text: `${signed?.at ?? blank(30)}, ${onDay(signed?.on ?? null, year)}`, italic: true }],
        leader: false,
        keep: true,
      },
      ...teamSignatures,
      ...sealing(contests, province, commune),
    ],
  }
}

/** The sum of all kinds of ballots, once each of them is known. */
const totalOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)

const ballotName = (body: Body): string =>
  body === 'NA' ? 'Phiếu bầu cử đại biểu Quốc hội là:' : `Phiếu bầu cử đại biểu HĐND ${councilLevel(body)} là:`

const together = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words }], keep: true })

/** How the packets are sealed and marked, as the form says under its signatures. */
const sealing = (contests: Data['contests'], province: string | null, commune: string): readonly Block[] => {
  const councils: Readonly<Record<Body, string>> = {
    NA: 'Quốc hội',
    province: `Hội đồng nhân dân ${province ?? `tỉnh/thành phố ${blank(12)}`}`,
    district: `Hội đồng nhân dân huyện/quận/thị xã ${blank(12)}`,
    commune: `Hội đồng nhân dân ${insideSentence(commune)}`,
  }
  return [
    together('Lưu ý:'),
    prose(
      '- Số phiếu bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân từng cấp chưa sử dụng hoặc cử tri đổi do gạch hỏng được xếp thành từng loại và niêm phong vào các bì riêng, bên ngoài ghi rõ thông tin về Tổ bầu cử, đơn vị hành chính cấp xã nơi có Tổ bầu cử và dòng chữ:',
    ),
    ...contests.map(({ body }) => prose(`- Phiếu bầu đại biểu ${councils[body]} chưa sử dụng hoặc gạch hỏng.`)),
    prose('Tổ bầu cử gửi bì niêm phong từng loại phiếu bầu kèm theo Biên bản này đến từng Ban bầu cử tương ứng.'),
  ]
}
