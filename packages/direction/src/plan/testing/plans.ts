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
