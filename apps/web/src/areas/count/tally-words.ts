import type { Pile, TallyRefusalCode, TallySums } from '@baucu/counting'
import { count, type InvalidGround } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'
import type { Contest } from './contest.ts'

const n = (value: number | undefined) => count(value ?? 0, 'vi')
const e = (value: number | undefined) => count(value ?? 0, 'en')

type Numbers = Readonly<Record<string, number>>
type Stage = 'set-up' | 'between' | 'reading' | 'finished' | 'handed'
type Sorted = Readonly<{ kind: 'valid'; names: number } | { kind: 'invalid' }>

const bodies: Readonly<Record<Contest['body'], string>> = {
  NA: 'Đại biểu Quốc hội',
  province: 'Đại biểu HĐND cấp tỉnh',
  district: 'Đại biểu HĐND cấp huyện',
  commune: 'Đại biểu HĐND cấp xã',
}
const bodiesEn: typeof bodies = {
  NA: 'National Assembly',
  province: 'Provincial council',
  district: 'District council',
  commune: 'Commune council',
}

/** "1×20 + 3×94": ballots of each class that has any. */
const classesOf = (byCount: readonly number[], show: (value: number) => string): string =>
  byCount.flatMap((each, index) => (each > 0 ? [`${index + 1}×${show(each)}`] : [])).join(' + ') || '0'

const pileVi = (pile: Sorted) => (pile.kind === 'invalid' ? 'Phiếu không hợp lệ' : `Phiếu bầu ${n(pile.names)} người`)
const pileEn = (pile: Sorted) =>
  pile.kind === 'invalid' ? 'Invalid ballots' : `Ballots for ${e(pile.names)} ${pile.names === 1 ? 'person' : 'people'}`

const vi = {
  number: n,
  title: 'Đếm phiếu',
  area: (number: number, commune: string) => `Khu vực bỏ phiếu số ${number}, ${commune}`,
  contest: ({ body, number }: Pick<Contest, 'body' | 'number'>) => `${bodies[body]}, đơn vị bầu cử số ${number}`,
  seats: (seats: number, candidates: number) =>
    candidates === 0 ? `Được bầu ${n(seats)} người.` : `Được bầu ${n(seats)} trong ${n(candidates)} người.`,
  staysHere: 'Máy đếm cùng với phiếu kiểm đếm giấy, không thay giấy. Số chỉ ở trên máy này, không gửi đi đâu.',
  keepsNothing:
    'Trình duyệt này không giữ được dữ liệu: tải lại trang là mất số đã đếm. Tắt chế độ riêng tư rồi mở lại.',
  ofTeams: 'Chọn một Tổ bầu cử',
  ofTeamsNext: 'Mỗi Tổ đếm phiếu của khu vực mình. Chọn Tổ ở ô tổ chức phía trên.',
  toAreas: 'Khu vực bỏ phiếu',
  noContests: 'Khu vực này chưa thuộc đơn vị bầu cử nào',
  noContestsNext: 'Ủy ban bầu cử xếp khu vực vào đơn vị bầu cử ở trang Khu vực bỏ phiếu.',
  noCandidates: 'Chưa có danh sách người ứng cử. In phiếu kiểm đếm để ghi tay.',
  listChanged:
    'Danh sách hoặc số đại biểu được bầu đã đổi sau khi bắt đầu đếm. Đối chiếu với danh sách niêm yết; nếu sai, xóa khỏi máy này và đếm lại.',
  print: 'In phiếu kiểm đếm (PDF)',
  printHint: 'In trước khi kiểm phiếu: mỗi cuộc một bộ, có ô vuông năm nét và chỗ ký của ba người.',
  stages: {
    ...{ 'set-up': 'Chưa đếm', between: 'Đang đếm', reading: 'Đang đọc một tệp', finished: 'Đã đếm xong' },
    handed: 'Đã đưa vào biên bản',
  } satisfies Record<Stage, string>,
  open: (stage: Stage): string => (stage === 'set-up' ? 'Bắt đầu đếm' : stage === 'handed' ? 'Xem số' : 'Đếm tiếp'),
  stop: 'Thôi',
  table: {
    title: 'Bàn đếm',
    set: 'Ai ngồi bàn đếm',
    change: 'Đổi người, sửa số thu vào',
    lead: 'Mỗi nhóm ba người: một đọc, một ghi, một kiểm tra.',
    reader: 'Người đọc',
    writer: 'Người ghi',
    checker: 'Người kiểm tra',
    collected: 'Số phiếu thu vào',
    collectedHint: 'Đếm hết phiếu trong hòm chính và hòm phụ trước khi phân loại.',
    voted: 'Số cử tri đã bỏ phiếu (nếu có)',
    votedHint: 'Để so với số phiếu thu vào.',
    reason: 'Lý do sửa số thu vào',
    begin: 'Bắt đầu đếm',
    save: 'Ghi lại',
    people: (reader: string, writer: string, checker: string) =>
      `Đọc: ${reader}. Ghi: ${writer}. Kiểm tra: ${checker}.`,
    recount: (was: number, reason: string) => `Số thu vào đã sửa, trước đó ${n(was)}: ${reason}`,
  },
  forget: {
    title: 'Xóa khỏi máy này',
    sure: 'Xóa hết số đã đếm của cuộc này trên máy, không lấy lại được. Phiếu kiểm đếm giấy vẫn còn.',
    now: 'Xóa hẳn',
    keep: 'Giữ lại',
  },
  sums: {
    title: 'Số đang đếm',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
    aside: 'Để riêng',
    left: 'Còn đọc',
    over: 'Thừa',
    read: ({ collected, valid, invalid, aside, left }: TallySums) =>
      `Thu vào ${n(collected)} = ${n(valid)} + ${n(invalid)} + ${n(aside)} ${left < 0 ? '−' : '+'} ${n(Math.abs(left))}`,
    votes: (byCount: readonly number[], named: number, votes: number) =>
      `Lượt bầu ${classesOf(byCount, n)} = ${n(named)}${named === votes ? ', khớp' : ` và ${n(votes - named)} nét của phiếu đang đọc`}`,
  },
  squares: { title: 'Ô kiểm đếm', lead: 'mỗi ô năm nét, mỗi dòng 100' },
  votes: (votes: number) => `${n(votes)} phiếu`,
  ballots: (ballots: number) => `${n(ballots)} phiếu`,
  pile: pileVi,
  bundle: (number: number, pile: Pile) => `Tệp ${number}: ${pileVi(pile).toLocaleLowerCase('vi')}`,
  opening: {
    title: 'Mở tệp phiếu',
    lead: 'Phân loại xong, mỗi tệp chỉ gồm phiếu bầu cùng số người. Chọn tệp cầm lên đọc.',
    way: 'Cách đọc',
    ways: { ballots: 'Từng phiếu', strokes: 'Theo tên' },
    wayHints: {
      ballots: 'Đọc đủ tên trên một phiếu rồi sang phiếu sau; máy soát số người trên từng phiếu.',
      strokes: 'Nghe tên nào gạch một nét cho tên đó, như trên giấy.',
    },
  },
  checked: 'Khớp người kiểm tra',
  finish: 'Đọc hết, xem số',
  ballotsRead: (read: number, out: number) =>
    out > 0 ? `${n(read)} phiếu trong tệp, ${n(out)} đưa ra` : `${n(read)} phiếu trong tệp`,
  strokesRead: (read: number, odd: number) =>
    odd > 0 ? `${n(read)} phiếu và ${n(odd)} nét` : `${n(read)} phiếu trong tệp`,
  next: (names: number) => (names > 0 ? `Phiếu tiếp (${n(names)} người)` : 'Phiếu tiếp'),
  clear: 'Chọn lại',
  undo: 'Bỏ phiếu vừa đọc',
  undoStroke: 'Bỏ nét vừa gạch',
  invalid: 'Không hợp lệ',
  aside: 'Để riêng',
  last: (what: string | undefined) => (what === undefined ? '' : `Vừa ghi: ${what}`),
  lastInvalid: (ground: InvalidGround) => `không hợp lệ, điểm ${ground}`,
  lastAside: 'phiếu để riêng',
  ground: 'Vì sao không hợp lệ (Điều 74.1; lấy lý do gặp đầu tiên)',
  grounds: {
    a: () => 'không theo mẫu do Tổ bầu cử phát ra',
    b: () => 'không có dấu của Tổ bầu cử',
    c: (seats: number) => `để lại nhiều hơn ${n(seats)} người`,
    d: () => 'gạch hết tên người ứng cử',
    đ: () => 'ghi thêm tên ngoài danh sách hoặc nội dung khác',
  } satisfies Record<InvalidGround, (seats: number) => string>,
  close: {
    title: 'Đóng tệp',
    checked: 'Người kiểm tra đếm tệp được',
    hint: 'Chỉ đếm phiếu hợp lệ còn trong tệp.',
    now: 'Đóng tệp',
  },
  keys: {
    ballots: 'Bàn phím: 1–9 chọn tên, Enter phiếu tiếp, Backspace bỏ phiếu vừa đọc, K không hợp lệ.',
    strokes: 'Bàn phím: 1–9 gạch một nét, Backspace bỏ nét vừa gạch, K không hợp lệ.',
    invalid: 'Bàn phím: 1–5 chọn lý do, Backspace bỏ phiếu vừa đọc.',
  },
  readAgain: {
    open: 'Đọc lại tệp',
    of: (bundle: number) => `Đọc lại tệp ${bundle}`,
    reason: 'Lý do đọc lại',
    hint: 'Số của tệp về 0; phiếu không hợp lệ và phiếu để riêng đã đưa ra thì giữ nguyên.',
    now: 'Đọc lại từ đầu',
  },
  readAgainBecause: (reason: string) => `Đọc lại vì: ${reason}`,
  doubt: {
    title: 'Phiếu để riêng',
    lead: 'Tổ trưởng đưa từng phiếu ra toàn Tổ xem xét, quyết định; không ai quyết định một mình (Điều 74.2).',
    ballot: (index: number, bundle: number) => `Phiếu để riêng ${index}, từ tệp ${bundle}`,
    open: 'Chờ Tổ quyết định',
    kept: (names: string) => `Tổ quyết định: hợp lệ, bầu số ${names}`,
    invalid: (ground: InvalidGround) => `Tổ quyết định: không hợp lệ, điểm ${ground}`,
    votes: (inFavour: number, members: number) => `${n(inFavour)} trên ${n(members)} thành viên tán thành`,
    decide: 'Ghi quyết định của Tổ',
    change: 'Sửa quyết định',
    decideOf: (index: number) => `Quyết định của Tổ về phiếu để riêng ${index}`,
    as: 'Tổ quyết định phiếu này',
    valid: 'Hợp lệ',
    names: 'Phiếu bầu cho',
    members: 'Số thành viên của Tổ',
    inFavour: 'Số thành viên tán thành',
    save: 'Ghi quyết định',
  },
  done: {
    title: 'Số đã đếm',
    letter: 'Ô',
    what: 'Nội dung',
    number: 'Số',
    collected: 'Số phiếu thu vào',
    valid: 'Số phiếu hợp lệ',
    invalid: 'Số phiếu không hợp lệ',
    ground: (ground: InvalidGround) => `Điểm ${ground}:`,
    total: 'Cộng số phiếu bầu cho mọi người',
    decided: (ballots: number) => `${n(ballots)} phiếu do toàn Tổ xem xét, quyết định (Điều 74.2): ghi vào biên bản.`,
    lead: 'Đối chiếu với phiếu kiểm đếm giấy trước khi đưa vào biên bản. Chưa gửi gì đi.',
    handOver: 'Đưa vào biên bản',
    again: 'Đưa vào biên bản lần nữa',
    handed: (at: string) =>
      `Đã để sẵn trên máy này lúc ${at} cho biên bản kiểm phiếu. Chưa gửi gì đi; chỉ biên bản đã ký mới có giá trị.`,
    goOn: 'Sửa, đếm tiếp',
  },
  refusals: {
    'not-now': () => 'Lúc này chưa làm được bước đó.',
    'name-missing': () => 'Ghi họ tên.',
    'same-person': () => 'Người này đã ngồi việc khác; cần ba người khác nhau.',
    'not-a-count': () => 'Ghi một số, không có thì ghi 0.',
    'no-reason': () => 'Ghi lý do.',
    'no-such-class': (f) => (f.names === 0 ? 'Chọn tên được bầu.' : `Phiếu hợp lệ bầu từ 1 đến ${n(f.most)} người.`),
    'no-such-name': () => 'Không có người này trong danh sách.',
    'other-class': (f) =>
      f.names === 0
        ? 'Còn một phiếu đang đọc dở: sang phiếu tiếp hoặc chọn lại.'
        : f.kept === 0
          ? `Chọn ${n(f.names)} tên trên phiếu. Phiếu gạch hết tên là không hợp lệ.`
          : `Phiếu này bầu ${n(f.kept)} người, tệp là phiếu bầu ${n(f.names)} người. Đọc lại, hoặc chuyển phiếu sang tệp đúng.`,
    'nothing-to-undo': () => 'Tệp này chưa có gì để bỏ.',
    'checker-differs': (f) =>
      `Người kiểm tra đếm ${n(f.checked)}, máy ghi ${n(f.read)}. Đếm lại tệp; vẫn lệch thì đọc lại tệp.`,
    'half-ballot': (f) => `Còn thừa ${n(f.odd)} nét, chưa đủ một phiếu bầu ${n(f.names)} người. Soát lại nét cuối.`,
    'more-than-ballots': (f) =>
      `Người số ${n((f.name ?? 0) + 1)} có ${n(f.votes)} nét, tệp chỉ có ${n(f.ballots)} phiếu. Đọc lại tệp.`,
    'no-such-ballot': () => 'Không thấy phiếu này nữa; mở lại trang.',
    'not-in-favour': (f) => `Số tán thành từ 1 đến ${n(f.members)}.`,
    'aside-undecided': (f) => `Còn ${n(f.aside)} phiếu để riêng chờ Tổ quyết định.`,
    'left-to-read': (f) => `Còn ${n(f.left)} phiếu chưa đọc. Đọc tiếp, hoặc sửa số thu vào kèm lý do.`,
    'more-than-collected': (f) =>
      `Đã đọc nhiều hơn số thu vào ${n(f.over)} phiếu. Đếm lại; nếu số thu vào ghi sai thì sửa kèm lý do.`,
  } satisfies Record<TallyRefusalCode, (numbers: Numbers) => string>,
}

const en: typeof vi = {
  number: e,
  title: 'Tally ballots',
  area: (number, commune) => `Polling area ${number}, ${commune}`,
  contest: ({ body, number }) => `${bodiesEn[body]}, constituency ${number}`,
  seats: (seats, candidates) =>
    candidates === 0 ? `${e(seats)} are elected.` : `${e(seats)} of ${e(candidates)} are elected.`,
  staysHere: 'The device counts beside the paper sheet and never replaces it. Figures stay here; nothing is sent.',
  keepsNothing: 'This browser keeps nothing: what was counted is lost on reload. Leave private mode and open it again.',
  ofTeams: 'Choose a Polling Team',
  ofTeamsNext: 'Each Team counts its own area. Choose the Team in the organisation box above.',
  toAreas: 'Polling areas',
  noContests: 'This area lies in no constituency yet',
  noContestsNext: 'The Election Committee puts it into its constituencies on the page of polling areas.',
  noCandidates: 'No list of candidates yet. Print the tally sheet for the pen.',
  listChanged:
    'The list or the number of seats changed after the count began. Compare with the posted list; if it is wrong, delete from this device and count again.',
  print: 'Print tally sheets (PDF)',
  printHint: 'Print before the count: a set for each contest, with squares of five and three signatures.',
  stages: {
    ...{ 'set-up': 'Not begun', between: 'Under way', reading: 'A bundle is open', finished: 'Finished' },
    handed: 'Handed to the minutes',
  },
  open: (stage) => (stage === 'set-up' ? 'Begin the count' : stage === 'handed' ? 'Show the figures' : 'Go on'),
  stop: 'Cancel',
  table: {
    title: 'The table',
    set: 'Who sits at the table',
    change: 'Change people or the number collected',
    lead: 'Three in a group: one reads, one writes, one checks.',
    reader: 'Reader',
    writer: 'Writer',
    checker: 'Checker',
    collected: 'Ballots collected',
    collectedHint: 'Count all of the main and second boxes before sorting.',
    voted: 'Voters who voted (if known)',
    votedHint: 'To compare with the ballots collected.',
    reason: 'Why the number collected is changed',
    begin: 'Begin the count',
    save: 'Keep',
    people: (reader, writer, checker) => `Reads: ${reader}. Writes: ${writer}. Checks: ${checker}.`,
    recount: (was, reason) => `Number collected changed, before ${e(was)}: ${reason}`,
  },
  forget: {
    title: 'Delete from this device',
    sure: 'Everything counted of this contest leaves this device and cannot be brought back. The paper sheet remains.',
    now: 'Delete',
    keep: 'Keep it',
  },
  sums: {
    title: 'Running sums',
    valid: 'Valid',
    invalid: 'Invalid',
    aside: 'Set aside',
    left: 'To read',
    over: 'Too many',
    read: ({ collected, valid, invalid, aside, left }) =>
      `Collected ${e(collected)} = ${e(valid)} + ${e(invalid)} + ${e(aside)} ${left < 0 ? '−' : '+'} ${e(Math.abs(left))}`,
    votes: (byCount, named, votes) =>
      `Votes ${classesOf(byCount, e)} = ${e(named)}${named === votes ? ', agrees' : ` and ${e(votes - named)} strokes of the ballot in hand`}`,
  },
  squares: { title: 'Tally squares', lead: 'five strokes a square, 100 a line' },
  votes: (votes) => `${e(votes)} votes`,
  ballots: (ballots) => `${e(ballots)} ballots`,
  pile: pileEn,
  bundle: (number, pile) => `Bundle ${number}: ${pileEn(pile).toLocaleLowerCase('en')}`,
  opening: {
    title: 'Open a bundle',
    lead: 'After sorting, a bundle has ballots that name the same number of people. Choose the one in hand.',
    way: 'How it is read',
    ways: { ballots: 'Ballot by ballot', strokes: 'Name by name' },
    wayHints: {
      ballots: 'All names of a ballot, then the next one; the number of names is checked on each.',
      strokes: 'A stroke for each name that is called, as on paper.',
    },
  },
  checked: 'Agrees with the checker',
  finish: 'All read, show the figures',
  ballotsRead: (read, out) =>
    out > 0 ? `${e(read)} ballots in the bundle, ${e(out)} taken out` : `${e(read)} ballots in the bundle`,
  strokesRead: (read, odd) =>
    odd > 0 ? `${e(read)} ballots and ${e(odd)} strokes` : `${e(read)} ballots in the bundle`,
  next: (names) => (names > 0 ? `Next ballot (${e(names)} names)` : 'Next ballot'),
  clear: 'Choose again',
  undo: 'Take back the last ballot',
  undoStroke: 'Take back the last stroke',
  invalid: 'Invalid',
  aside: 'Set aside',
  last: (what) => (what === undefined ? '' : `Last: ${what}`),
  lastInvalid: (ground) => `invalid, point ${ground}`,
  lastAside: 'set aside',
  ground: 'Why it is invalid (article 74.1; the first ground found)',
  grounds: {
    a: () => 'not the form handed out by the Team',
    b: () => 'without the seal of the Team',
    c: (seats) => `more than ${e(seats)} names left`,
    d: () => 'all names struck',
    đ: () => 'a name outside the list, or other writing',
  },
  close: {
    title: 'Close the bundle',
    checked: 'The checker counted',
    hint: 'Valid ballots still in the bundle only.',
    now: 'Close the bundle',
  },
  keys: {
    ballots: 'Keyboard: 1–9 names, Enter next ballot, Backspace takes the last one back, K invalid.',
    strokes: 'Keyboard: 1–9 a stroke, Backspace takes the last one back, K invalid.',
    invalid: 'Keyboard: 1–5 the ground, Backspace takes the last one back.',
  },
  readAgain: {
    open: 'Read again',
    of: (bundle) => `Read bundle ${bundle} again`,
    reason: 'Why it is read again',
    hint: 'The bundle begins at 0; invalid and doubtful ballots already taken out stay as they are.',
    now: 'Read from the beginning',
  },
  readAgainBecause: (reason) => `Read again because: ${reason}`,
  doubt: {
    title: 'Ballots set aside',
    lead: 'The Head puts each before the whole Team, which decides; nobody decides alone (article 74.2).',
    ballot: (index, bundle) => `Set aside ${index}, from bundle ${bundle}`,
    open: 'Waits for the Team',
    kept: (names) => `The Team: valid, for number ${names}`,
    invalid: (ground) => `The Team: invalid, point ${ground}`,
    votes: (inFavour, members) => `${e(inFavour)} of ${e(members)} members in favour`,
    decide: 'Note the decision of the Team',
    change: 'Change the decision',
    decideOf: (index) => `Decision of the Team on ballot set aside ${index}`,
    as: 'The Team decided that it is',
    valid: 'Valid',
    names: 'It is for',
    members: 'Members of the Team',
    inFavour: 'Members in favour',
    save: 'Keep the decision',
  },
  done: {
    title: 'What was counted',
    letter: 'Field',
    what: 'What',
    number: 'Number',
    collected: 'Ballots collected',
    valid: 'Valid ballots',
    invalid: 'Invalid ballots',
    ground: (ground) => `Point ${ground}:`,
    total: 'Votes for all candidates',
    decided: (ballots) =>
      `${e(ballots)} ballots were decided by the whole Team (article 74.2): note it in the minutes.`,
    lead: 'Compare with the paper sheet before handing it to the minutes. Nothing was sent.',
    handOver: 'Hand to the minutes',
    again: 'Hand to the minutes again',
    handed: (at) =>
      `Laid ready on this device at ${at} for the counting minutes. Nothing was sent; only signed minutes count.`,
    goOn: 'Correct, go on counting',
  },
  refusals: {
    'not-now': () => 'This step cannot be taken now.',
    'name-missing': () => 'Give the name.',
    'same-person': () => 'This person sits elsewhere already; three different people are needed.',
    'not-a-count': () => 'Give a number, 0 if there is none.',
    'no-reason': () => 'Give the reason.',
    'no-such-class': (f) =>
      f.names === 0 ? 'Choose who it is for.' : `A valid ballot names 1 to ${e(f.most)} people.`,
    'no-such-name': () => 'Nobody of this number is on the list.',
    'other-class': (f) =>
      f.names === 0
        ? 'A ballot is half read: go to the next, or choose again.'
        : f.kept === 0
          ? `Choose ${e(f.names)} names. A ballot with all names struck is invalid.`
          : `This ballot names ${e(f.kept)}, the bundle is of ballots for ${e(f.names)}. Read again, or move it to its bundle.`,
    'nothing-to-undo': () => 'There is nothing in this bundle to take back.',
    'checker-differs': (f) =>
      `The checker counted ${e(f.checked)}, the device ${e(f.read)}. Count the bundle again; if they still differ, read it again.`,
    'half-ballot': (f) =>
      `${e(f.odd)} strokes are left over, not a whole ballot for ${e(f.names)}. Look at the last ones.`,
    'more-than-ballots': (f) =>
      `Number ${e((f.name ?? 0) + 1)} has ${e(f.votes)} strokes, the bundle only ${e(f.ballots)} ballots. Read it again.`,
    'no-such-ballot': () => 'This ballot is gone; open the page again.',
    'not-in-favour': (f) => `In favour are 1 to ${e(f.members)}.`,
    'aside-undecided': (f) => `${e(f.aside)} ballots set aside wait for the Team.`,
    'left-to-read': (f) => `${e(f.left)} ballots are not read. Read on, or change the number collected with a reason.`,
    'more-than-collected': (f) =>
      `${e(f.over)} more were read than collected. Count again; if the number collected is wrong, change it with a reason.`,
  },
}

export const useTallyWords = wordsOf({ vi, en })
