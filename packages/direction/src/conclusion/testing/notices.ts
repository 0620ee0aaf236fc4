/**
 * Invented conclusions in the manner of real ones, each with the list a careful reader would write: kind, the first
 * words, whom it is for, the last day. Written before the rules were tried on them.
 */
export type Listed = Readonly<{
  kind: 'information' | 'decision' | 'task'
  starts: string
  for?: readonly string[]
  until?: string
}>
export type Notice = Readonly<{
  name: string
  saidOn: string
  electionDay: string
  edition: '2015' | '2025'
  text: string
  listed: readonly Listed[]
}>

export const notices: readonly Notice[] = [
  {
    name: 'xã Suối Mẫu, họp Ủy ban bầu cử',
    saidOn: '2026-01-20',
    electionDay: '2026-03-15',
    edition: '2025',
    text: `THÔNG BÁO
Kết luận của Chủ tịch Ủy ban bầu cử xã Suối Mẫu tại phiên họp lần thứ tư

Sau khi nghe Văn phòng HĐND và UBND xã báo cáo tiến độ chuẩn bị và ý kiến của các thành viên, đồng chí Chủ tịch Ủy ban bầu cử xã kết luận như sau:

1. Cơ bản thống nhất với báo cáo của Văn phòng; ghi nhận tinh thần trách nhiệm của các thôn trong việc lập danh sách cử tri.
2. Giao Công an xã chủ trì, phối hợp với các thôn rà soát danh sách cử tri, hoàn thành trước ngày 30/01/2026.
3. Văn phòng HĐND và UBND xã:
a) Tham mưu quyết định thành lập các Tổ bầu cử, trình Ủy ban nhân dân xã trước 17 giờ ngày 28/01/2026.
b) Chuẩn bị hội trường, máy in cho lớp tập huấn Tổ bầu cử.
4. Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam xã tổ chức hội nghị cử tri nơi cư trú đúng thời hạn; tổng hợp kết quả, gửi Ủy ban bầu cử xã chậm nhất ngày 05/02/2026.
5. Các thôn báo cáo tiến độ hằng tuần về Văn phòng HĐND và UBND xã.
6. Đồng ý chủ trương bố trí 03 hòm phiếu phụ tại thôn Thượng và thôn Hạ.

Nơi nhận:
- Như trên;
- Lưu: VT.`,
    listed: [
      { kind: 'decision', starts: 'Cơ bản thống nhất với báo cáo' },
      { kind: 'information', starts: 'Ghi nhận tinh thần trách nhiệm' },
      {
        kind: 'task',
        starts: 'Chủ trì, phối hợp với các thôn rà soát danh sách cử tri',
        for: ['Công an xã'],
        until: '2026-01-29',
      },
      {
        kind: 'task',
        starts: 'Tham mưu quyết định thành lập các Tổ bầu cử',
        for: ['Văn phòng HĐND và UBND xã'],
        until: '2026-01-28',
      },
      { kind: 'task', starts: 'Chuẩn bị hội trường, máy in', for: ['Văn phòng HĐND và UBND xã'] },
      { kind: 'task', starts: 'Tổ chức hội nghị cử tri nơi cư trú', for: ['Ban Thường trực Ủy ban MTTQ Việt Nam xã'] },
      {
        kind: 'task',
        starts: 'Tổng hợp kết quả, gửi Ủy ban bầu cử xã',
        for: ['Ban Thường trực Ủy ban MTTQ Việt Nam xã'],
        until: '2026-02-05',
      },
      { kind: 'task', starts: 'Báo cáo tiến độ hằng tuần', for: ['Các thôn'] },
      { kind: 'decision', starts: 'Đồng ý chủ trương bố trí 03 hòm phiếu phụ' },
    ],
  },
  {
    name: 'tỉnh Mẫu, Thường trực Tỉnh ủy',
    saidOn: '2026-02-10',
    electionDay: '2026-03-15',
    edition: '2025',
    text: `Kết luận hội nghị, đồng chí Bí thư Tỉnh ủy ghi nhận, biểu dương kết quả của các cơ quan, địa phương trong thời gian qua. Tuy nhiên, tiến độ ở một số xã vùng cao còn chậm.
Về nhiệm vụ từ nay đến ngày bầu cử, đồng chí Bí thư Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng tiếp tục quán triệt nghiêm túc các văn bản chỉ đạo của Trung ương; tăng cường kiểm tra cơ sở, kịp thời tháo gỡ khó khăn.
Ủy ban bầu cử tỉnh khẩn trương rà soát cơ sở vật chất tại các khu vực bỏ phiếu, hoàn thành trong tháng 2. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh xây dựng phương án bảo đảm an ninh, trật tự, nhất là tại các xã biên giới; báo cáo Thường trực Tỉnh ủy trước ngày 25/02.
Sở Y tế chuẩn bị lực lượng, thuốc men phục vụ ngày bầu cử. Sở Nội vụ chủ trì tham mưu tổ chức tập huấn cho các Tổ bầu cử, xong trong tuần tới.
Hội nghị thống nhất thành lập 5 tổ công tác do các đồng chí Ủy viên Ban Thường vụ làm tổ trưởng.
Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc, tổng hợp việc thực hiện thông báo này, báo cáo Thường trực Tỉnh ủy hằng tuần.`,
    listed: [
      { kind: 'information', starts: 'Ghi nhận, biểu dương kết quả' },
      { kind: 'information', starts: 'Tuy nhiên, tiến độ ở một số xã' },
      {
        kind: 'task',
        starts: 'Tiếp tục quán triệt nghiêm túc',
        for: ['các cấp ủy, tổ chức đảng'],
        until: '2026-03-15',
      },
      { kind: 'task', starts: 'Tăng cường kiểm tra cơ sở', for: ['các cấp ủy, tổ chức đảng'], until: '2026-03-15' },
      { kind: 'task', starts: 'Khẩn trương rà soát cơ sở vật chất', for: ['Ủy ban bầu cử tỉnh'], until: '2026-02-28' },
      { kind: 'task', starts: 'Xây dựng phương án bảo đảm an ninh', for: ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'] },
      {
        kind: 'task',
        starts: 'Báo cáo Thường trực Tỉnh ủy',
        for: ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
        until: '2026-02-24',
      },
      { kind: 'task', starts: 'Chuẩn bị lực lượng, thuốc men', for: ['Sở Y tế'] },
      { kind: 'task', starts: 'Chủ trì tham mưu tổ chức tập huấn', for: ['Sở Nội vụ'], until: '2026-02-20' },
      { kind: 'decision', starts: 'Hội nghị thống nhất thành lập 5 tổ công tác' },
      { kind: 'task', starts: 'Theo dõi, đôn đốc, tổng hợp việc thực hiện', for: ['Văn phòng Tỉnh ủy'] },
    ],
  },
  {
    name: 'giao ban quý của Mặt trận tỉnh Mẫu',
    saidOn: '2026-04-03',
    electionDay: '2026-03-15',
    edition: '2025',
    text: `Phát biểu kết luận tại hội nghị, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đánh giá cao kết quả quý I. Quý II, đề nghị các tổ chức chính trị - xã hội bám sát chương trình phối hợp và thống nhất hành động; đẩy mạnh phát triển đoàn viên, hội viên ở các thôn chưa có tổ chức.
Hội Nông dân tỉnh hoàn thiện báo cáo mô hình điểm, gửi Ban Thường trực trước ngày 20/4. Hội Liên hiệp Phụ nữ tỉnh và Tỉnh đoàn phối hợp tổ chức Ngày hội đại đoàn kết tại 12 xã trong quý II/2026.
Thời gian tới, các ban của cơ quan Ủy ban MTTQ Việt Nam tỉnh chủ động nắm tình hình Nhân dân, không để phát sinh điểm nóng.
Về kinh phí, đồng ý bổ sung 150 triệu đồng cho Hội Cựu chiến binh tỉnh.`,
    listed: [
      { kind: 'information', starts: 'Đánh giá cao kết quả quý I' },
      {
        kind: 'task',
        starts: 'Bám sát chương trình phối hợp',
        for: ['các tổ chức chính trị - xã hội'],
        until: '2026-06-30',
      },
      {
        kind: 'task',
        starts: 'Đẩy mạnh phát triển đoàn viên, hội viên',
        for: ['các tổ chức chính trị - xã hội'],
        until: '2026-06-30',
      },
      { kind: 'task', starts: 'Hoàn thiện báo cáo mô hình điểm', for: ['Hội Nông dân tỉnh'], until: '2026-04-19' },
      {
        kind: 'task',
        starts: 'Phối hợp tổ chức Ngày hội đại đoàn kết',
        for: ['Hội Liên hiệp Phụ nữ tỉnh', 'Tỉnh đoàn'],
        until: '2026-06-30',
      },
      {
        kind: 'task',
        starts: 'Chủ động nắm tình hình Nhân dân',
        for: ['các ban của cơ quan Ủy ban MTTQ Việt Nam tỉnh'],
      },
      { kind: 'decision', starts: 'Về kinh phí, đồng ý bổ sung 150 triệu đồng' },
    ],
  },
  {
    name: 'Đảng ủy các cơ quan tỉnh Mẫu, hội nghị cán bộ',
    saidOn: '2026-02-26',
    electionDay: '2026-03-15',
    edition: '2025',
    text: `Thay mặt Ban Thường vụ, đồng chí Phó Bí thư Thường trực Đảng ủy phát biểu kết luận hội nghị, trong đó nhấn mạnh một số nội dung sau:
Một là, các chi bộ tổ chức sinh hoạt chuyên đề về cuộc bầu cử trong tháng 3; mỗi chi bộ cử một đồng chí làm đầu mối, gửi danh sách về Văn phòng Đảng ủy trước ngày 02/3.
Hai là, Công đoàn các cơ quan vận động đoàn viên treo cờ Tổ quốc từ ngày 10/3 đến ngày 16/3; bố trí lịch làm việc để người lao động làm ca được đi bầu cử tại nơi cư trú.
Ba là, Ủy ban Kiểm tra Đảng ủy kiểm tra việc thực hiện tại 6 chi bộ, báo cáo kết quả chậm nhất 5 ngày sau khi kết thúc kiểm tra.
Bốn là, cán bộ, đảng viên nêu cao cảnh giác trước thông tin xấu, độc trên mạng xã hội. Kịp thời phản ánh thông tin sai sự thật về cuộc bầu cử với Ban Tuyên giáo và Dân vận Tỉnh ủy.
Ban Thường vụ Đảng ủy nhất trí khen thưởng 3 tập thể có thành tích trong đợt cao điểm tuyên truyền. Kết quả đạt được là đáng ghi nhận, song chưa đồng đều.`,
    listed: [
      { kind: 'task', starts: 'Tổ chức sinh hoạt chuyên đề về cuộc bầu cử', for: ['các chi bộ'], until: '2026-03-31' },
      { kind: 'task', starts: 'Cử một đồng chí làm đầu mối', for: ['mỗi chi bộ'], until: '2026-03-01' },
      {
        kind: 'task',
        starts: 'Vận động đoàn viên treo cờ Tổ quốc',
        for: ['Công đoàn các cơ quan'],
        until: '2026-03-16',
      },
      { kind: 'task', starts: 'Bố trí lịch làm việc', for: ['Công đoàn các cơ quan'] },
      { kind: 'task', starts: 'Kiểm tra việc thực hiện tại 6 chi bộ', for: ['Ủy ban Kiểm tra Đảng ủy'] },
      { kind: 'task', starts: 'Nêu cao cảnh giác trước thông tin xấu', for: ['cán bộ', 'đảng viên'] },
      { kind: 'task', starts: 'Kịp thời phản ánh thông tin sai sự thật', for: ['cán bộ', 'đảng viên'] },
      { kind: 'decision', starts: 'Ban Thường vụ Đảng ủy nhất trí khen thưởng' },
      { kind: 'information', starts: 'Kết quả đạt được là đáng ghi nhận' },
    ],
  },
]
