import { count, day } from '@baucu/law'
import { clock, hold } from '../format.ts'

const n = (value: number) => count(value, 'vi')
const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const small = ['không', 'một', 'hai', 'ba', 'bốn', 'năm']
const inWords = (value: number) => small[value] ?? n(value)

/** Cities run by the centre; every other place of that level is a province. */
const cities = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế']
const placeName = (name: string) =>
  /^(tỉnh|thành phố|tp)/i.test(name)
    ? name
    : `${cities.includes(name) ? 'thành phố' : 'tỉnh'} ${name}`.replaceAll(' ', hold)

/** Words of the screen. The English catalogue has the same shape; sentences about the law are in the law package. */
export const vi = {
  product: 'Bầu Cử',
  language: 'Tiếng Việt',
  otherLanguage: 'English',
  weekday: (index: number) => weekdays[index] ?? '',
  dayShape: 'ngày/tháng/năm',
  dayWrong: 'Gõ ngày/tháng/năm, ví dụ 23/05/2021.',
  dayPick: 'Chọn trên lịch',
  fullDay: (date: string, index: number) => `${weekdays[index] ?? ''}, ${day(date)}`,

  menu: {
    main: 'Trình đơn chính',
    skip: 'Đến nội dung chính',
    today: 'Hôm nay',
    calendar: 'Mốc luật định',
    calendarShort: 'Mốc luật',
    results: 'Kết quả',
    rehearsal: 'Diễn tập',
    help: 'Trợ giúp, nguồn',
    helpShort: 'Trợ giúp',
    sampleNote: 'Dữ liệu mẫu: kết quả đã công bố của một số đơn vị bầu cử.',
  },
  shell: {
    frame: 'Kỳ bầu cử',
    chooseFrame: 'Chọn kỳ bầu cử',
    electionOf: (date: string) => `Bầu cử ${day(date)}`,
    rehearsal: 'DIỄN TẬP',
    rehearsalNote: ['Số liệu giả định', ', không phải kết quả bầu cử'] as readonly [string, string],
    phase: 'Giai đoạn',
    phases: { before: 'Trước', day: 'Ngày bầu cử', after: 'Sau' },
    settings: 'Ngôn ngữ và màu nền',
    light: 'Nền sáng',
    dark: 'Nền tối',
    auto: 'Theo máy',
    live: 'Trực tiếp',
    connecting: 'Đang nối',
    lost: 'Mất kết nối',
    lostNotice: (since: Date | null) =>
      `Máy chủ không trả lời${since ? ` từ ${clock(since)}` : ''}. Trang vẫn hiện số liệu nhận được lần cuối và tự nối lại; nếu chạy trên máy này, kiểm tra lệnh npm start còn chạy không.`,
  },
  edition: { '2015': 'Luật 2015', '2025': 'Luật sửa đổi 2025' },
  bodyName: {
    NA: 'Quốc hội',
    province: 'HĐND cấp tỉnh',
    district: 'HĐND cấp huyện',
    commune: 'HĐND cấp xã',
  },

  notice: {
    loading: 'Đang tải…',
    unreachable: 'Chưa nối được với máy chủ',
    unreachableNext: 'Kiểm tra mạng, hoặc chạy lại lệnh npm start trên máy chủ. Trang tự thử lại.',
    refused: 'Máy chủ không trả lời được yêu cầu này',
    missing: 'Không có trang này',
    missingNext: 'Có thể đường dẫn đã cũ, hoặc kỳ diễn tập đã được xóa.',
    again: 'Thử lại',
    home: 'Về trang Hôm nay',
    noFrames: 'Chưa có kỳ bầu cử nào',
    noFramesNext: 'Nhập một tệp kết quả đã công bố, hoặc mở kèm dữ liệu mẫu:',
    broken: 'Trang gặp lỗi',
  },

  law: {
    article: (reference: string) => `Điều ${reference}`,
    articleOf: (reference: string) => `Căn cứ: Điều ${reference}`,
    text: 'Văn bản',
    lawName: 'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân, số 85/2015/QH13',
    lawShort: 'Luật 85/2015/QH13',
    place: 'Vị trí',
    clause: (article: string, clause: string | undefined) =>
      clause ? `Khoản ${clause}, Điều ${article}` : `Điều ${article}`,
    version: 'Bản dùng',
    versionOf: {
      '2015': 'Như ban hành năm 2015, dùng cho ngày 22/05/2016 và 23/05/2021',
      '2025': 'Đã sửa đổi bởi Luật 83/2025/QH15, dùng cho ngày 15/03/2026',
    },
    amendedBy: 'Sửa đổi',
    note: 'Phần mềm không chép lời văn của luật; xin đọc điều này trong văn bản đã công bố.',
    close: 'Đóng',
  },

  why: {
    open: 'Vì sao',
    openOf: (name: string) => `Vì sao: ${name}`,
    rule: 'Quy tắc',
    calc: 'Phép tính',
    ground: 'Căn cứ',
    who: 'Ai làm',
    unconfirmed: 'Chưa xác nhận',
    unconfirmedNote: 'Cách hiểu này chưa có văn bản xác nhận; người có thẩm quyền quyết định.',
    /** What a rule of the law package says, without numbers, and who acts on it. */
    rules: {
      'W-1': {
        rule: 'Cuộc bầu cử ở đơn vị có giá trị khi quá nửa số cử tri trong danh sách đã bỏ phiếu.',
        who: 'Ban bầu cử ghi vào biên bản xác định kết quả.',
      },
      'W-1-ADDITIONAL': {
        rule: 'Bầu cử thêm không đủ quá nửa số cử tri bỏ phiếu: luật không nói rõ.',
        who: 'Cơ quan có thẩm quyền quyết định.',
      },
      'W-2': {
        rule: 'Người trúng cử phải được số phiếu bầu quá nửa tổng số phiếu hợp lệ.',
        who: 'Ban bầu cử xác định; ở đây máy tính lại.',
      },
      'W-3': {
        rule: 'Nhiều người đủ phiếu hơn số được bầu: ai nhiều phiếu hơn thì trúng cử.',
        who: 'Ban bầu cử xác định; ở đây máy tính lại.',
      },
      'W-4': {
        rule: 'Bằng phiếu nhau ở chỗ cuối: người nhiều tuổi hơn trúng cử.',
        who: 'Ban bầu cử xác định; ở đây máy tính lại.',
      },
      'W-4-OPEN': {
        rule: 'Bằng phiếu và không phân định được bằng tuổi: luật không quy định.',
        who: 'Cơ quan có thẩm quyền quyết định.',
      },
      'W-5-NA': {
        rule: 'Bầu đại biểu Quốc hội chưa đủ số đã ấn định: xem xét việc bầu cử thêm.',
        who: 'Hội đồng bầu cử quốc gia quyết định.',
      },
      'W-5-PC': {
        rule: 'Bầu đại biểu HĐND chưa đủ hai phần ba số đã ấn định: bầu cử thêm.',
        who: 'Ủy ban bầu cử quyết định.',
      },
      'W-5-ONCE': { rule: 'Không bầu cử thêm lần thứ hai.', who: 'Không ai phải làm gì thêm.' },
      'W-5-RERUN': {
        rule: 'Thiếu đại biểu sau bầu cử lại: luật không nói rõ.',
        who: 'Cơ quan có thẩm quyền quyết định.',
      },
      'W-6': {
        rule: 'Không quá nửa số cử tri bỏ phiếu: cuộc bầu cử không có giá trị, bầu cử lại.',
        who: 'Ban bầu cử báo cáo; Ủy ban bầu cử hoặc Hội đồng bầu cử quốc gia quyết định ngày bầu cử lại.',
      },
      'W-6-RERUN': {
        rule: 'Kết quả bầu cử lại được công nhận dù bao nhiêu cử tri đi bỏ phiếu.',
        who: 'Ban bầu cử ghi vào biên bản.',
      },
      'C-SEATS': {
        rule: 'Số đại biểu một đơn vị bầu không quá giới hạn của luật.',
        who: 'Cơ quan ấn định đơn vị bầu cử.',
      },
      'DOUBT-VALID': {
        rule: 'Số phiếu hợp lệ không thể nhiều hơn số người bỏ phiếu.',
        who: 'Ban bầu cử đối chiếu biên bản.',
      },
      'DOUBT-SUM': { rule: 'Mỗi phiếu không bầu quá số đại biểu được bầu.', who: 'Ban bầu cử đối chiếu biên bản.' },
    } as Readonly<Record<string, { rule: string; who: string }>>,
  },

  results: {
    constituency: (number: number) => `Đơn vị số${hold}${number}`,
    title: (number: number, province: string) => `Đơn vị bầu cử số${hold}${number}, ${placeName(province)}`,
    provinces: 'Các đơn vị bầu cử',
    nation: 'Kết quả cả nước',
    units: 'Kết quả theo đơn vị bầu cử',
    official: 'Kết quả chính thức',
    officialBy: (by: string) => `Kết quả chính thức, ${by}`,
    quick: 'Nhanh, chưa chính thức',
    waiting: 'Chưa có số liệu',
    waitingNext: 'Số liệu hiện ra khi khu vực bỏ phiếu đầu tiên báo về.',
    electedOf: (elected: number, of: number) => `Trúng cử ${elected} trong ${of}${hold}người`,
    aheadOf: (ahead: number, of: number) => `Đang quá nửa: ${ahead} trong ${of}${hold}người`,
    meetOf: (ahead: number, of: number) => `Đủ phiếu trúng cử: ${ahead} trong ${of}${hold}người`,
    noOutcome: 'Chưa có số phiếu',
    heldOn: (date: string, edition: string) => `Bầu ngày ${day(date)}, ${edition}`,
    halfMark: `50${hold}% số phiếu hợp lệ`,
    elected: 'Trúng cử',
    ahead: 'Đang quá nửa',
    meets: 'Đủ phiếu trúng cử',
    undecided: 'Chưa phân định',
    notConfirmed: 'Không được xác nhận tư cách',
    notConfirmedNote: 'Trúng cử nhưng sau đó không được xác nhận tư cách đại biểu; chỗ này để trống.',
    votes: (value: number) => `${n(value)}${hold}phiếu`,
    reason: {
      won: (seats: number) =>
        seats === 1
          ? 'Quá nửa số phiếu hợp lệ và nhiều phiếu nhất.'
          : `Quá nửa số phiếu hợp lệ và thuộc ${inWords(seats)} người nhiều phiếu nhất.`,
      below: 'Không quá nửa số phiếu hợp lệ.',
      outranked: (seats: number) => `Quá nửa số phiếu hợp lệ nhưng đơn vị chỉ bầu ${inWords(seats)} đại biểu.`,
      older: 'Bằng phiếu ở chỗ cuối, nhiều tuổi hơn nên trúng cử.',
      younger: 'Bằng phiếu ở chỗ cuối, ít tuổi hơn nên không trúng cử.',
      open: 'Bằng phiếu ở chỗ cuối và tuổi không phân định được: luật không quy định.',
    },
    whyAll: 'Vì sao kết quả như vậy',
    facts: {
      seats: 'Số đại biểu được bầu',
      registered: 'Cử tri',
      voted: 'Đã bỏ phiếu',
      collected: 'Phiếu thu vào',
      valid: 'Phiếu hợp lệ',
      invalid: 'Phiếu không hợp lệ',
      areas: 'Khu vực đã báo',
      unfilled: 'Chỗ còn trống',
    },
    coverage: (reported: number, expected: number, shareText: string) =>
      `Đã báo ${n(reported)} trên ${n(expected)} khu vực bỏ phiếu (${shareText})`,
    coverageShort: (reported: number, expected: number) => `${n(reported)}/${n(expected)} khu vực`,
    rejected: (value: number) => `${n(value)} biên bản bị trả lại vì chưa khớp`,
    next: {
      none: (_missing: number) => '',
      'additional-election': (missing: number) => `Thiếu ${missing} đại biểu: bầu cử thêm`,
      'additional-election-decision': (missing: number) =>
        `Thiếu ${missing} đại biểu: Hội đồng bầu cử quốc gia xem xét, quyết định bầu cử thêm`,
      're-election': (_missing: number) => 'Cuộc bầu cử không có giá trị: quyết định bầu cử lại',
    },
    unfilled: (missing: number) => `Thiếu ${missing} đại biểu`,
    range: {
      title: `Vạch 50${hold}% tính thế nào`,
      deduced: (candidates: number, from: string, to: string, halfFrom: string, halfTo: string) =>
        `Số phiếu hợp lệ của đơn vị không được công bố. Suy từ ${inWords(candidates)} tỷ lệ đã in: ${from} đến ${to} phiếu, nên quá nửa là từ ${halfFrom}${halfFrom === halfTo ? '' : ` đến ${halfTo}`} phiếu.`,
      exact: (valid: string, half: string) => `Có ${valid} phiếu hợp lệ, nên quá nửa là từ ${half} phiếu trở lên.`,
      agrees: 'Hai đầu khoảng cho cùng những người trúng cử.',
      disagrees: 'Hai đầu khoảng cho kết quả khác nhau: chưa kết luận được, cần số phiếu hợp lệ thật.',
      half: 'Đúng một nửa chưa phải là quá nửa.',
    },
    check: {
      title: 'Tự kiểm tra kết quả này',
      lead: 'Máy của bạn tải số liệu rồi tự tính lại từ đầu.',
      arithmetic: 'Số học khớp',
      arithmeticOff: 'Số học không khớp',
      percentages: (right: number, of: number) => `${right}/${of} tỷ lệ đúng với số phiếu`,
      winners: 'Người trúng cử khớp',
      winnersOff: 'Người trúng cử không khớp',
      winnersOf: (right: number, of: number) => `${right}/${of} theo Điều${hold}78`,
      nothingPublished: 'Không có kết quả công bố để so',
      nothingPublishedNote: 'Đây là số nhanh hoặc diễn tập; máy chỉ tính lại được người trúng cử từ số phiếu.',
      noMinutes: 'Biên bản đã ký: không có',
      noMinutesNote: 'Chỉ có tổng theo đơn vị được công bố',
      button: 'Tính lại ngay trên máy này',
      again: 'Tính lại lần nữa',
      working: 'Đang tải và tính lại…',
      done: (at: Date) => `Tính lại xong lúc ${clock(at, true)}`,
      agree: 'Kết quả trên trang này đúng với số liệu.',
      differ: 'Kết quả trên trang này KHÔNG khớp số liệu.',
      bothEnds: (from: string, to: string, agree: boolean) =>
        from === to
          ? `Tính với ${from} phiếu hợp lệ.`
          : `Tính ở hai đầu khoảng, ${from} và ${to} phiếu hợp lệ: ${agree ? 'cùng những người trúng cử' : 'khác nhau'}.`,
      server: (agree: boolean): string => (agree ? 'Máy chủ cũng tính ra như vậy.' : 'Máy chủ tính ra khác máy này.'),
      wrongPercent: (name: string, printed: string, computed: string) =>
        `${name}: đã in ${printed}, tính ra ${computed}`,
      failed: 'Chưa tính lại được vì không tải được số liệu. Kiểm tra kết nối rồi bấm lại.',
      data: 'Tải số liệu của đơn vị này',
      json: 'JSON',
      fingerprint: 'Dấu vân tay SHA-256 của số liệu vừa tính',
    },
    documents: {
      title: 'Biên bản và số liệu',
      minutes: 'Biên bản xác định kết quả',
      pdf: 'Tải PDF',
      docx: 'Tải Word',
      note: 'Điền sẵn số liệu trên trang này; bản có chữ ký và dấu mới là bản có giá trị.',
      none: 'Biên bản tải được khi đã có số phiếu.',
    },
    source: (attribution: string) => `Nguồn: ${attribution}`,
    list: {
      filter: 'Tìm tỉnh, địa bàn, tên người',
      filterHint: 'Gõ không dấu cũng được',
      found: (value: number, of: number) => `${n(value)} trên ${n(of)} đơn vị`,
      nothing: 'Không có đơn vị nào khớp.',
      clear: 'Xóa từ tìm',
      unit: 'Đơn vị',
      area: 'Địa bàn',
      seats: 'Bầu',
      elected: 'Trúng cử',
      electedQuick: 'Đủ phiếu trúng cử',
      status: 'Trạng thái',
      provinceLine: (units: number, elected: number, seats: number) =>
        `${n(units)} đơn vị, ${n(elected)}/${n(seats)} đại biểu`,
      full: 'Đủ đại biểu',
      only: {
        all: 'Tất cả',
        short: 'Còn thiếu',
      },
    },
    totals: {
      turnout: 'Cử tri đã bỏ phiếu',
      valid: 'Phiếu hợp lệ',
      invalid: 'Phiếu không hợp lệ',
      elected: 'Đại biểu trúng cử',
      candidates: 'Người ứng cử',
      units: 'Đơn vị bầu cử',
      of: (value: number) => `trên ${n(value)}`,
      ofCollected: (shareText: string) => `${shareText} số phiếu thu vào`,
      ofVoters: (shareText: string, registered: number) => `${shareText} của ${n(registered)} cử tri`,
      published: 'Số đã công bố của cả nước',
      reported: (reported: number, expected: number, shareText: string) =>
        `Cộng từ ${n(reported)} trên ${n(expected)} khu vực bỏ phiếu đã báo (${shareText})`,
    },
    shortfalls: 'Đơn vị bầu thiếu đại biểu',
    incomplete: {
      title: 'Chưa đủ số liệu cả nước',
      body: (units: number) =>
        `Kỳ này có ${n(units)} đơn vị bầu cử, chưa phải tất cả, nên trang không cộng thành kết quả cả nước.`,
      next: 'Để có cả nước, nhập tệp kết quả đã công bố bằng lệnh:',
    },
    absent: (held: number, seatsHeld: number, seats: number) =>
      `Bộ số liệu có ${n(held)} đơn vị bầu ${n(seatsHeld)} trên ${n(seats)} đại biểu; các đơn vị còn lại không có trong số liệu đã nhập, nên không hiện ở danh sách dưới đây. Số cả nước phía trên là số đã công bố, không phải phép cộng của danh sách.`,
    allUnits: 'Mọi đơn vị bầu cử',
    empty: 'Kỳ này chưa có đơn vị bầu cử nào.',
  },

  today: {
    title: 'Hôm nay',
    chosen: 'Ngày đang xem',
    clock: 'Đồng hồ luật định',
    left: (days: number) => `Còn ${n(days)} ngày`,
    passed: (days: number) => `Đã qua ${n(days)} ngày`,
    here: 'Hôm nay là ngày bầu cử',
    election: (weekdayName: string, date: string) => `Bầu cử ${weekdayName}, ${date}`,
    choose: 'Xem ngày',
    real: 'Ngày thật',
    previous: 'Mốc trước',
    next: 'Mốc sau',
    electionDay: 'Ngày bầu cử',
    notReal: (real: string) => `Đang xem thử; ngày thật là ${real}.`,
    steps: 'Mốc luật định',
    tabs: { coming: 'Sắp tới', passed: 'Đã qua', all: 'Tất cả' },
    columns: { step: 'Mốc', article: 'Căn cứ', who: 'Ai làm', date: 'Ngày', offset: 'D', state: 'Trạng thái' },
    state: {
      passed: 'Đã qua',
      today: 'Hôm nay',
      coming: (days: number) => (days === 1 ? 'Ngày mai' : `Còn ${n(days)} ngày`),
    },
    stepToday: 'Hôm nay',
    allPassed: 'Mọi mốc của kỳ này đã qua',
    allPassedNext: 'Chọn một ngày để xem lại đồng hồ của ngày đó.',
    nothing: { coming: 'Không còn mốc nào sau ngày này.', passed: 'Chưa có mốc nào qua.', all: 'Không có mốc nào.' },
    hidden: (passed: number) => `${n(passed)} mốc đã qua không hiện ở đây.`,
    showAll: 'Xem mọi mốc',
    compare: 'So sánh hai bản luật',
    results: 'Đơn vị bầu cử',
    seeAll: (value: number) => `Xem cả ${n(value)} đơn vị`,
    rehearsals: 'Diễn tập',
    rehearsalsNone: 'Chưa có cuộc diễn tập nào. Diễn tập phát lại buổi tối kiểm phiếu từ kết quả đã công bố.',
    rehearsalOpen: 'Mở trang diễn tập',
    source: 'Nguồn số liệu',
    print: 'In trang này',
  },

  calendar: {
    title: 'So sánh mốc luật định',
    lead: (moved: number, same: number) => `${moved} mốc dời, ${same} mốc giữ nguyên. Chọn một ngày để xem vì sao.`,
    electionDayOf: { '2015': 'Ngày bầu cử, Luật 2015', '2025': 'Ngày bầu cử, Luật sửa đổi 2025' },
    same: 'như nhau',
    download: 'Tải lịch',
    downloadOf: (edition: string, date: string) => `Tải lịch (.ics), ${edition}, ${day(date)}`,
    step: 'Mốc',
    article: 'Điều',
    axis: (from: string, to: string) => `Số ngày so với ngày bầu cử D, từ ${from} đến ${to}`,
    term: (date: string) => `Kỳ ${day(date)}`,
    change: 'Thay đổi',
    unchanged: 'giữ nguyên',
    later: (days: number) => `muộn ${n(days)} ngày`,
    earlier: (days: number) => `sớm ${n(days)} ngày`,
    added: 'mới có',
    removed: 'đã bỏ',
    absent: 'không có',
    offsetRule: (days: number) =>
      days === 0
        ? 'Vào ngày bầu cử'
        : days < 0
          ? `Chậm nhất ${n(-days)} ngày trước ngày bầu cử`
          : `Chậm nhất ${n(days)} ngày sau ngày bầu cử`,
    arithmetic: (from: string, days: number, to: string) =>
      days === 0 ? day(from) : `${day(from)} ${days < 0 ? '−' : '+'} ${n(Math.abs(days))} ngày = ${day(to)}`,
    amendedBy: (text: string) => `, sửa bởi ${text.replaceAll(' ', hold)}`,
    other: { '2015': 'Bản 2015', '2025': 'Bản 2025' },
    move: 'Dời mốc',
    moveNone: 'Chưa có quyết định theo',
    when: (time: string | null, date: string) => (time ? `${time} ${date}` : date),
    chosenEdition: 'Bản luật',
    listTitle: 'Mốc theo thứ tự ngày',
    unconfirmedOf: 'Chưa xác nhận',
    unconfirmedLegend: 'chưa có văn bản xác nhận',
  },

  rehearsal: {
    title: 'Diễn tập',
    lead: 'Phát lại buổi tối kiểm phiếu: máy đặt ra các khu vực bỏ phiếu giả định có tổng đúng bằng kết quả đã công bố, rồi gửi biên bản về dần như thật.',
    from: 'Từ kỳ',
    areas: 'Số khu vực bỏ phiếu',
    seed: 'Số gieo',
    seedHint: 'Cùng một số thì diễn tập lặp lại y hệt.',
    speed: 'Tốc độ',
    speedOf: (value: number) => (value === 0 ? 'Nhanh nhất có thể' : `${n(value)} phút mỗi giây`),
    start: 'Bắt đầu diễn tập',
    starting: 'Đang chuẩn bị…',
    none: 'Chưa có kỳ nào đã công bố kết quả để diễn tập.',
    noneNext: 'Nhập tệp kết quả bằng lệnh:',
    progress: 'Tiến trình',
    progressOf: (played: number, total: number) => `${n(played)} trên ${n(total)} biên bản đã về`,
    clock: 'Đồng hồ diễn tập',
    states: { playing: 'Đang phát', paused: 'Tạm dừng', done: 'Đã xong' },
    pause: 'Tạm dừng',
    goOn: 'Phát tiếp',
    remove: 'Xóa cuộc diễn tập',
    removeAsk: 'Xóa cuộc diễn tập này và mọi số liệu của nó? Kỳ bầu cử gốc không bị ảnh hưởng.',
    removeYes: 'Xóa hẳn',
    cancel: 'Thôi',
    watch: 'Theo dõi',
    list: 'Các cuộc diễn tập',
    open: 'Mở',
    startedAt: (date: string, time: string) => `bắt đầu ${time}, ${date}`,
    wrongAreas: 'Số khu vực là số nguyên từ 1 đến 100.000.',
    wrongSeed: 'Số gieo là số nguyên từ 0 trở lên.',
    allReported: 'Mọi khu vực đã báo; số liệu khớp kết quả đã công bố của kỳ gốc.',
    units: 'Các đơn vị đang điền',
    all: 'Xem kết quả',
  },

  help: {
    title: 'Trợ giúp và nguồn',
    howTo: 'Xem gì ở đâu',
    howToLines: [
      ['Hôm nay', 'Còn bao nhiêu ngày đến ngày bầu cử, mốc nào sắp tới, căn cứ điều nào. Chọn được ngày bất kỳ.'],
      [
        'Mốc luật định',
        'Mọi mốc của hai bản luật trên một trục; bấm một ngày để xem quy tắc và phép tính; tải tệp lịch.',
      ],
      ['Kết quả', 'Số phiếu, tỷ lệ, vạch quá nửa, ai trúng cử và vì sao; tự tính lại được ngay trên máy.'],
      ['Diễn tập', 'Phát lại buổi tối kiểm phiếu để tập theo dõi; trang nào cũng mang chữ DIỄN TẬP.'],
    ] as readonly (readonly [string, string])[],
    signs: 'Dấu hiệu',
    signsLead: 'Màu nào cũng đi kèm dấu và chữ.',
    sources: 'Nguồn số liệu',
    law: 'Luật',
    lawLines: [
      'Mọi ngày, mọi ngưỡng và mọi quy tắc mang số điều của Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13; bản năm 2025 là luật này đã sửa đổi bởi Luật 83/2025/QH15.',
      'Chỗ nào luật im lặng hoặc chưa có văn bản xác nhận, màn hình nói rõ và để người có thẩm quyền quyết định.',
    ] as readonly string[],
    promise: 'Giới hạn',
    promiseLines: [
      'Phần mềm không thay biên bản có chữ ký và con dấu.',
      'Tỷ lệ chỉ để đọc; người trúng cử được quyết định bằng số nguyên, không bằng tỷ lệ đã làm tròn.',
      'Trang không tải gì từ nơi khác và không gửi số liệu đi đâu.',
    ] as readonly string[],
    commands: 'Lệnh trên máy chủ',
  },
}

/** The shape of every catalogue. */
export type Words = typeof vi
