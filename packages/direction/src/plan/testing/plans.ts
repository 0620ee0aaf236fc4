import type { PlanFrame } from '../frame.ts'
import type { AnnexRow, Plan, PlanItem, PlanSection } from '../plan.ts'

/** The election the plans below are for. */
export const frame2026: PlanFrame = { edition: '2025', electionDay: '2026-03-15' }

const line = {
  number: '',
  lead: 'Ủy ban nhân dân xã',
  cooperating: 'Ban Thường trực Ủy ban MTTQ xã',
  from: null,
  until: null,
  time: '',
  product: '',
  step: null,
}

export const item = (given: Partial<PlanItem> & Pick<PlanItem, 'content'>): PlanItem => ({
  ...line,
  requirement: '',
  ...given,
})
export const row = (given: Partial<AnnexRow> & Pick<AnnexRow, 'content'>): AnnexRow => ({
  ...line,
  legalDate: null,
  row: null,
  ...given,
})
export const section = (number: string, title: string, items: readonly PlanItem[]): PlanSection => ({
  number,
  title,
  text: [],
  items,
})

const front = 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã'

/** An invented plan of a commune in which nothing is wrong. */
export const soundPlan: Plan = {
  head: {
    title: 'Kế hoạch tổ chức bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân nhiệm kỳ 2026-2031',
    issuer: 'ỦY BAN BẦU CỬ XÃ MẪU SƠN',
    level: 'commune',
    number: '05/KH-UBBC',
    place: 'Mẫu Sơn',
    date: '2025-12-05',
    grounds: [
      'Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13 ngày 25 tháng 6 năm 2015',
      'Căn cứ Nghị quyết số 40/NQ-HĐBCQG ngày 29/9/2025 của Hội đồng bầu cử quốc gia',
    ],
    signer: 'Nguyễn Văn Mẫu',
  },
  sections: [
    {
      ...section('I', 'Mục đích, yêu cầu', []),
      text: ['Bảo đảm cuộc bầu cử ngày 15/3/2026 dân chủ, đúng luật, an toàn, tiết kiệm.'],
    },
    section('II', 'Nội dung', [
      item({
        number: '1',
        content: 'Hội nghị hiệp thương lần thứ nhất',
        from: '2025-12-06',
        until: '2025-12-10',
        lead: front,
        requirement: 'Biên bản theo Mẫu số 01/BCĐBHĐND-MT; bảo đảm ít nhất 35% phụ nữ trong danh sách ứng cử.',
      }),
      item({ number: '2', content: 'Thành lập Tổ bầu cử', until: '2026-01-28' }),
      item({
        number: '3',
        content: 'Hội nghị cử tri nơi cư trú',
        from: '2026-02-04',
        until: '2026-02-08',
        lead: front,
        cooperating: 'Ủy ban nhân dân xã',
        requirement: 'Nơi có từ 100 cử tri trở lên phải có ít nhất 55 cử tri dự; biên bản theo Mẫu 02/HNCT.',
      }),
      item({ number: '4', content: 'Hội nghị hiệp thương lần thứ ba', until: '2026-02-13', lead: front }),
      item({
        number: '5',
        content: 'Giám sát đợt 1: hội nghị cử tri nơi cư trú',
        from: '2026-02-02',
        until: '2026-02-10',
        lead: front,
        cooperating: 'Ban Thanh tra nhân dân',
      }),
    ]),
    section('III', 'Tổ chức thực hiện', [
      item({
        number: '1',
        content: 'Niêm yết danh sách cử tri',
        until: '2026-02-03',
        product: 'Danh sách theo mẫu 31/HĐBC',
      }),
      item({
        number: '2',
        content: 'Báo cáo kết quả hội nghị hiệp thương lần thứ ba',
        until: '2026-02-24',
        lead: front,
      }),
    ]),
  ],
  annex: [
    row({ number: '1', content: 'Thành lập Tổ bầu cử', legalDate: '2026-01-31', until: '2026-01-28' }),
    row({ number: '2', content: 'Niêm yết danh sách cử tri', legalDate: '2026-02-03', until: '2026-02-03' }),
    row({
      number: '3',
      content: 'Tiếp xúc cử tri',
      legalDate: '2026-03-14',
      from: '2026-02-26',
      until: '2026-03-13',
      lead: front,
    }),
  ],
}

const board = 'Ban Thường trực Ủy ban MTTQ Việt Nam xã'
const office = (
  number: string,
  content: string,
  requirement: string,
  lead: string,
  cooperating: string,
  time: string,
  product: string,
): PlanItem => item({ number, content, requirement, lead, cooperating, time, product })

/** An invented plan in the manner of a commune Front: headings over items, times in words. Nothing is wrong in it. */
export const frontPlan: Plan = {
  head: {
    title:
      'Kế hoạch Mặt trận Tổ quốc Việt Nam xã tham gia bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031',
    issuer: 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ TÂN LẬP',
    level: 'commune',
    number: '23/KH-MTTQ-BTT',
    place: 'Tân Lập',
    date: '2025-11-25',
    grounds: [
      'Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân năm 2015, được sửa đổi, bổ sung năm 2025;',
      'Căn cứ Nghị quyết số 101/2025/UBTVQH15 ngày 26/9/2025 của Ủy ban Thường vụ Quốc hội hướng dẫn việc tổ chức hội nghị cử tri;',
      'Căn cứ Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN ngày 26 tháng 9 năm 2025;',
      'Thực hiện Kế hoạch số 62/KH-HĐBCQG ngày 11/11/2025 của Hội đồng bầu cử quốc gia; Thông tri số 04/TT-MTTW-BTT ngày 04/11/2025 của Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam,',
    ],
    signer: 'Nguyễn Thị Hoa',
  },
  sections: [
    {
      number: 'I',
      title: 'MỤC ĐÍCH, YÊU CẦU',
      items: [],
      text: [
        '1. Mục đích: Nhằm phát huy vai trò của Mặt trận Tổ quốc Việt Nam trong việc tổ chức các hội nghị hiệp thương, lựa chọn, giới thiệu người ứng cử đủ tiêu chuẩn, bảo đảm cơ cấu, thành phần, số lượng.',
        '2. Yêu cầu: Việc tổ chức phải bảo đảm dân chủ, công khai, đúng luật; phấn đấu tỷ lệ nữ ứng cử viên đạt ít nhất 35% trên tổng số người trong danh sách chính thức.',
      ],
    },
    {
      number: 'II',
      title: 'NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG THỰC HIỆN',
      text: [],
      items: [
        office('1', 'Ban hành văn bản hướng dẫn', '', '', '', '', ''),
        office(
          '1.1',
          'Hướng dẫn các thôn tham gia công tác bầu cử',
          'Hướng dẫn cụ thể, dễ thực hiện',
          board,
          'Các tổ chức chính trị - xã hội',
          'Trước ngày 05/12/2025',
          'Văn bản hướng dẫn',
        ),
        office(
          '1.2',
          'Hướng dẫn công tác kiểm tra, giám sát bầu cử',
          'Xác định rõ nội dung giám sát',
          board,
          'Ban Thanh tra nhân dân',
          'Trước 10/12/2025',
          'Văn bản hướng dẫn',
        ),
        office('2', 'Công tác nhân sự, hiệp thương', '', '', '', '', ''),
        office(
          '2.1',
          'Tổ chức Hội nghị hiệp thương lần thứ nhất',
          'Thỏa thuận về cơ cấu, thành phần, số lượng người được giới thiệu ứng cử đại biểu HĐND xã. Biên bản lập theo Mẫu số 01/BCĐBHĐND-MT',
          board,
          'Thường trực HĐND, UBND xã, Ủy ban bầu cử xã',
          'Từ ngày 01/12/2025 đến ngày 10/12/2025',
          'Biên bản hội nghị',
        ),
        office(
          '2.2',
          'Tổ chức hội nghị cử tri ở thôn để giới thiệu người ứng cử đại biểu HĐND xã',
          'Do Trưởng ban công tác Mặt trận thôn triệu tập và chủ trì; nơi có từ 100 cử tri trở lên thì bảo đảm có ít nhất 55 cử tri dự. Biên bản theo Mẫu số 04/HNCT',
          'Ban công tác Mặt trận các thôn',
          'Trưởng thôn',
          '17/12/2025 - 25/01/2026',
          'Biên bản, danh sách',
        ),
        office(
          '2.3',
          'Tổ chức Hội nghị hiệp thương lần thứ hai',
          'Thỏa thuận lập danh sách sơ bộ',
          board,
          'Thường trực HĐND, UBND xã',
          '02 - 03/02/2026',
          'Biên bản, danh sách sơ bộ',
        ),
        office(
          '2.4',
          'Tổ chức hội nghị lấy ý kiến nhận xét và tín nhiệm của cử tri nơi cư trú',
          'Ban Thường trực Ủy ban MTTQ xã phối hợp với UBND xã triệu tập và chủ trì, biên bản theo Mẫu số 02/HNCT',
          board,
          'UBND xã',
          'Từ 04/02/2026 đến 08/02/2026',
          'Biên bản hội nghị',
        ),
        office(
          '2.5',
          'Tổ chức Hội nghị hiệp thương lần thứ ba',
          'Lựa chọn, lập danh sách những người đủ tiêu chuẩn',
          board,
          'Thường trực HĐND, UBND xã',
          'Trước ngày 13/02/2026',
          'Biên bản',
        ),
        office(
          '2.6',
          'Gửi biên bản và danh sách người đủ tiêu chuẩn ứng cử đến Ủy ban bầu cử xã',
          '',
          board,
          '',
          'Chậm nhất ngày 22/02/2026',
          'Công văn',
        ),
        office(
          '2.7',
          'Tổ chức hội nghị tiếp xúc cử tri để người ứng cử thực hiện vận động bầu cử',
          'Bảo đảm công bằng giữa những người ứng cử',
          board,
          'UBND xã',
          'Từ 26/02/2026 đến trước 07 giờ ngày 14/3/2026',
          'Báo cáo',
        ),
        office('3', 'Công tác giám sát', '', '', '', '', ''),
        office(
          '3.1',
          'Giám sát đợt 1: việc lập danh sách cử tri, hội nghị cử tri nơi cư trú',
          '',
          board,
          'Ban Thanh tra nhân dân',
          'Từ 01/02/2026 đến 15/02/2026',
          'Báo cáo',
        ),
        office(
          '3.2',
          'Giám sát đợt 2: việc niêm yết danh sách người ứng cử, vận động bầu cử',
          '',
          board,
          'Ban Thanh tra nhân dân',
          'Từ 23/02/2026 đến 14/3/2026',
          'Báo cáo',
        ),
        office(
          '3.3',
          'Giám sát ngày bầu cử: trình tự bỏ phiếu, kiểm phiếu tại các khu vực bỏ phiếu',
          '',
          board,
          'Ban Thanh tra nhân dân',
          'Ngày 15/3/2026',
          'Báo cáo nhanh',
        ),
        office(
          '4',
          'Công tác tuyên truyền',
          'Treo băng rôn, khẩu hiệu, pano, áp phích, phát thanh 02 lần/ngày (05h30 - 06h00 và 17h30 - 18h00)...',
          'Các tổ chức chính trị - xã hội',
          'Ban công tác Mặt trận các thôn',
          'Thường xuyên',
          'Tin, bài',
        ),
        office(
          '5',
          'Tổng kết, báo cáo',
          'Báo cáo kết quả hội nghị hiệp thương chậm nhất 01 ngày sau hội nghị; báo cáo giám sát trước ngày 18/3/2026',
          board,
          'Các tổ chức chính trị - xã hội',
          'Tháng 4/2026',
          'Báo cáo tổng kết',
        ),
      ],
    },
    {
      number: 'III',
      title: 'TỔ CHỨC THỰC HIỆN',
      items: [],
      text: [
        '1. Đồng chí Nguyễn Thị Hoa - Chủ tịch Ủy ban MTTQ Việt Nam xã chịu trách nhiệm chỉ đạo chung.',
        '2. Đồng chí Lê Văn Nam, Phó Chủ tịch Thường trực, theo dõi công tác giám sát.',
        'Quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Ban Thường trực Ủy ban MTTQ Việt Nam xã để tổng hợp, giải quyết./.',
      ],
    },
  ],
  annex: [],
}
