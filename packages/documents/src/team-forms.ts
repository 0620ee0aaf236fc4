import { type Body, count } from '@baucu/law'
import { type Block, blank, paragraph, type Signature, sentence } from './form-content.ts'

/** What a blank form of a Polling Team already knows. */
export type TeamFormArea = Readonly<{
  number: number
  commune: string
  /** Year of the election day. */
  year: string
  voters: number | null
}>

/** A contest of that area; `candidates` in ballot order, none = not known yet. */
export type TeamFormContest = Readonly<{
  body: Body
  constituency: number
  area: string
  seats: number
  voters: number | null
  candidates: readonly string[]
}>

const councilOf: Readonly<Record<Exclude<Body, 'NA'>, string>> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
}

/** "đại biểu Quốc hội" */
export const contestTitle = (body: Body): string =>
  body === 'NA' ? 'đại biểu Quốc hội' : `đại biểu Hội đồng nhân dân ${councilOf[body]}`

/** Of the term that begins with the election of a year; a blank for the pen where it is not known. */
const assemblyOf = (year: string): string => `KHÓA ${year === '2026' ? 'XVI' : blank(10)}`
const termOf = (year: string): string => `${year}-${Number(year) + 5}`

const witness = (place: number): Block =>
  paragraph(sentence`${`${place}. Ông/Bà: ${blank(50)} Nơi ở hiện nay: ${blank(44)}`}`)
const line = (words: string, unit: string): Block => ({
  kind: 'line',
  left: [{ text: words }],
  right: [{ text: unit }],
  leader: true,
})
const prose = (words: string): Block => paragraph([{ text: words }])

/** Stays on the page of what follows. */
const together = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words }], keep: true })

const signers: readonly Signature[] = [
  { title: ['CỬ TRI THỨ NHẤT', 'CHỨNG KIẾN', 'VIỆC KIỂM PHIẾU'], instruction: ['(Ký, ghi rõ họ và tên)'] },
  {
    title: ['TM. TỔ BẦU CỬ', 'TỔ TRƯỞNG'],
    instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Tổ bầu cử)'],
  },
  { title: ['THƯ KÝ', 'TỔ BẦU CỬ'], instruction: ['(Ký, ghi rõ họ và tên)'] },
]
const secondWitness: readonly Signature[] = [
  { title: ['CỬ TRI THỨ HAI', 'CHỨNG KIẾN', 'VIỆC KIỂM PHIẾU'], instruction: ['(Ký, ghi rõ họ và tên)'] },
  { title: [], instruction: [] },
  { title: [], instruction: [] },
]

const ballotName = (body: Body): string =>
  body === 'NA' ? 'Phiếu bầu cử đại biểu Quốc hội là:' : `Phiếu bầu cử đại biểu HĐND ${councilOf[body]} là:`

/** Form 32 of Resolution 40/NQ-HĐBCQG (2025): the inventory of the use of ballot papers, blank. */
export function ballotUseForm(
  formNumber: string,
  { number, commune, year }: TeamFormArea,
  contests: readonly TeamFormContest[],
): readonly Block[] {
  const kinds = [
    '1. Số phiếu Tổ bầu cử đã nhận về là:',
    '2. Số phiếu phát ra là:',
    '3. Số phiếu cử tri đổi do gạch hỏng là:',
    '4. Số phiếu còn lại không sử dụng đến là:',
  ]
  return [
    {
      kind: 'form',
      formNumber: `Mẫu số ${formNumber}`,
      issuer: ['TỔ BẦU CỬ'],
      heading: [
        'BIÊN BẢN KIỂM KÊ VIỆC SỬ DỤNG PHIẾU BẦU CỬ',
        `ĐẠI BIỂU QUỐC HỘI ${assemblyOf(year)} VÀ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN`,
        `CÁC CẤP NHIỆM KỲ ${termOf(year)}`,
      ],
      subject: [],
    },
    prose(`Khu vực bỏ phiếu số: ${number}. Thuộc xã/phường/đặc khu: ${commune}.`),
    line('Tỉnh/thành phố:', ''),
    prose(
      `Vào hồi ${blank(8)} giờ ${blank(8)}, ngày ${blank(6)} tháng ${blank(6)} năm ${year}, Tổ trưởng Tổ bầu cử tuyên bố kết thúc cuộc bầu cử đại biểu Quốc hội ${assemblyOf(year).replace('KHÓA', 'khóa')} và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ ${termOf(year)}.`,
    ),
    prose(
      'Trước khi mở hòm phiếu, Tổ bầu cử đã tiến hành kiểm kê và lập biên bản về việc sử dụng phiếu bầu dưới sự chứng kiến của hai cử tri không phải là người ứng cử gồm:',
    ),
    witness(1),
    witness(2),
    prose('Kết quả kiểm kê việc sử dụng phiếu bầu cử như sau:'),
    ...kinds.flatMap((words): Block[] => [
      line(words, 'phiếu'),
      ...contests.map(({ body }, index) => line(`${index === 0 ? 'Trong đó: ' : ''}${ballotName(body)}`, 'phiếu')),
    ]),
    prose(
      'Sau khi kiểm kê, Tổ bầu cử đã niêm phong toàn bộ số phiếu chưa sử dụng và số phiếu cử tri đổi do gạch hỏng.',
    ),
    // Who signs never stands alone on a page.
    together('Biên bản kiểm kê việc sử dụng phiếu bầu được lập thành 05 bản và được gửi đến:'),
    ...contests.map(({ body, constituency }) =>
      together(
        body === 'NA'
          ? `- Ban bầu cử đại biểu Quốc hội, đơn vị bầu cử số ${constituency} (kèm theo số phiếu bầu cử đại biểu Quốc hội đã được niêm phong);`
          : `- Ban bầu cử đại biểu Hội đồng nhân dân ${blank(30)}, đơn vị bầu cử số ${constituency} (kèm theo số phiếu bầu cử đại biểu Hội đồng nhân dân ${councilOf[body]} đã được niêm phong);`,
      ),
    ),
    together('- Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.'),
    together(`${blank(30)}, ngày ${blank(6)} tháng ${blank(6)} năm ${year}`),
    {
      kind: 'signatures',
      signatures: [
        { title: ['CỬ TRI CHỨNG KIẾN', 'VIỆC KIỂM PHIẾU'], instruction: ['(Hai cử tri ký, ghi rõ họ và tên)'] },
        ...signers.slice(1),
      ],
    },
  ]
}

/** Forms 18 (National Assembly) and 23 (councils) of Resolution 40/NQ-HĐBCQG (2025): the counting minutes of the Team, blank. */
export function countForm(
  formNumber: string,
  { number, commune, year }: TeamFormArea,
  contest: TeamFormContest,
): readonly Block[] {
  const { body, constituency, area, seats, voters, candidates } = contest
  const isAssembly = body === 'NA'
  const council = isAssembly ? '' : `Hội đồng nhân dân ${councilOf[body]}`
  const whom = contestTitle(body)
  const poll = isAssembly
    ? `bầu cử đại biểu Quốc hội ${assemblyOf(year).replace('KHÓA', 'khóa')}`
    : `bầu cử ${whom} nhiệm kỳ ${termOf(year)}`
  const names = candidates.length > 0 ? candidates : Array.from({ length: 5 }, () => blank(50))
  return [
    {
      kind: 'form',
      formNumber: `Mẫu số ${formNumber}`,
      issuer: [`TỈNH/THÀNH PHỐ: ${blank(14)}`, commune.toLocaleUpperCase('vi')],
      heading: isAssembly
        ? ['BIÊN BẢN KẾT QUẢ KIỂM PHIẾU BẦU CỬ', `ĐẠI BIỂU QUỐC HỘI ${assemblyOf(year)}`, 'CỦA TỔ BẦU CỬ']
        : [
            'BIÊN BẢN KẾT QUẢ KIỂM PHIẾU',
            `BẦU CỬ ĐẠI BIỂU ${council.toLocaleUpperCase('vi')} ${blank(30)}`,
            `KHÓA ${blank(12)} NHIỆM KỲ ${termOf(year)} CỦA TỔ BẦU CỬ`,
          ],
      subject: sentence`${`Khu vực bỏ phiếu số ${number}, ${commune}. Đơn vị bầu cử ${whom} số ${constituency}, gồm ${area}`}`,
    },
    prose(`Ngày ${blank(6)} tháng ${blank(6)} năm ${year}, Tổ bầu cử gồm có:`),
    ...['Tổ trưởng', 'Thư ký', 'Ủy viên', 'Ủy viên'].map((post, index) => line(`${index + 1}. Ông/Bà`, `, ${post}`)),
    line('5.', ''),
    prose(
      `Đã họp tại phòng bỏ phiếu của khu vực bỏ phiếu số ${number}, ${commune}, thuộc đơn vị bầu cử ${whom} số ${constituency} để tiến hành việc kiểm phiếu ${poll}.`,
    ),
    prose(
      `Đúng ${blank(8)} giờ ${blank(8)} phút, ngày ${blank(6)} tháng ${blank(6)} năm ${year}, trước khi thực hiện việc bỏ phiếu, đại diện Tổ bầu cử đã kiểm tra hòm phiếu với sự chứng kiến của hai cử tri là:`,
    ),
    witness(1),
    witness(2),
    prose('Sau đó, Tổ bầu cử đã khóa và niêm phong hòm phiếu lại, mời cử tri bắt đầu bỏ phiếu.'),
    prose(
      `Đúng ${blank(8)} giờ ${blank(8)} phút, ngày ${blank(6)} tháng ${blank(6)} năm ${year}, Tổ trưởng Tổ bầu cử tuyên bố kết thúc cuộc bầu cử và tiến hành kiểm phiếu ngay tại phòng bỏ phiếu.`,
    ),
    prose(
      'Trước khi mở hòm phiếu, Tổ trưởng Tổ bầu cử đã mời hai cử tri không phải là người ứng cử chứng kiến việc kiểm phiếu gồm:',
    ),
    witness(1),
    witness(2),
    prose(
      `Trước khi mở hòm phiếu, Tổ bầu cử đã tiến hành kiểm kê và lập biên bản về việc sử dụng phiếu bầu cử ${whom}.`,
    ),
    prose('Kết quả cuộc bầu cử như sau:'),
    prose(`- Số ${whom} được ấn định cho đơn vị bầu cử: ${seats} người`),
    candidates.length > 0
      ? prose(`- Số người ứng cử: ${candidates.length} người`)
      : line('- Số người ứng cử:', 'người'),
    line(
      `- Tổng số cử tri của khu vực bỏ phiếu${voters === null ? '' : ` (theo danh sách trước ngày bầu cử: ${count(voters, 'vi')})`}:`,
      'người',
    ),
    line('- Số cử tri đã tham gia bỏ phiếu:', 'người'),
    line('- Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri:', '%'),
    line('- Số phiếu phát ra:', 'phiếu'),
    line('- Số phiếu thu vào:', 'phiếu'),
    prose(`- Số phiếu hợp lệ: ${blank(24)} phiếu. Tỷ lệ so với tổng số phiếu thu vào: ${blank(20)} %`),
    prose(`- Số phiếu không hợp lệ: ${blank(20)} phiếu. Tỷ lệ so với tổng số phiếu thu vào: ${blank(20)} %`),
    prose('- Số phiếu bầu cho mỗi người ứng cử như sau:'),
    ...names.map((name, index) => line(`${index + 1}. Ông/Bà ${name} được`, `phiếu/${blank(18)} phiếu hợp lệ`)),
    prose('Trong ngày bầu cử và thời gian kiểm phiếu, đã xảy ra sự việc hoặc khiếu nại, tố cáo sau đây:'),
    { kind: 'dotted' },
    { kind: 'dotted' },
    prose('Những vấn đề hoặc khiếu nại, tố cáo mà Tổ bầu cử chưa giải quyết được và kiến nghị:'),
    { kind: 'dotted' },
    { kind: 'dotted' },
    prose(
      `Biên bản này được hoàn thành vào hồi ${blank(8)} giờ ${blank(8)} phút, ngày ${blank(6)} tháng ${blank(6)} năm ${year}, được lập thành 03 bản và được gửi đến Ban bầu cử ${whom}, Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã.`,
    ),
    { kind: 'signatures', signatures: signers },
    { kind: 'signatures', signatures: secondWitness },
    prose('Ghi chú: Nhất thiết không được tẩy xóa trên biên bản.'),
  ]
}
