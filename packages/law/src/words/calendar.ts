import type { FurtherStepId, StepId } from '../calendar/steps.ts'
import { pollingHours } from '../polling-day.ts'
import { type Catalogue, day, type Locale } from './sentence.ts'

/** A text in both languages. */
export type Text = Readonly<Record<Locale, string>>

/** What is said about a step. `rule` replaces the usual sentence; it gets the days as a positive number. */
export type StepWords = Readonly<{
  title: Text
  responsible: Text
  rule?: Readonly<Record<Locale, (days: number) => string>>
  product?: Text
  note?: Text
}>

export const electionDayName: Text = { vi: 'ngày bầu cử', en: 'election day' }

/** The rule of a step as a sentence: "Chậm nhất 42 ngày trước ngày bầu cử". `days` is negative before the day named. */
export function ruleText(words: StepWords, days: number, dayName: Text): Text {
  const many = Math.abs(days)
  if (words.rule) return { vi: words.rule.vi(many), en: words.rule.en(many) }
  return {
    vi: `Chậm nhất ${many} ngày ${days < 0 ? 'trước' : 'sau'} ${dayName.vi}`,
    en: `At the latest ${many} ${plural(many)} ${days < 0 ? 'before' : 'after'} ${dayName.en}`,
  }
}

const plural = (many: number): string => (many === 1 ? 'day' : 'days')

type Rule = NonNullable<StepWords['rule']>

const within: Rule = {
  vi: (days) => `Trong thời hạn ${days} ngày trước ngày bầu cử`,
  en: (days) => `During the ${days} ${plural(days)} before election day`,
}
export const hoursBeforePoll: Rule = {
  vi: (days) => `Trước thời điểm bắt đầu bỏ phiếu ${24 * days} giờ`,
  en: (days) => `${24 * days} hours before voting starts`,
}
const untilPoll: Rule = {
  vi: () => 'Đến thời điểm bắt đầu bỏ phiếu',
  en: () => 'Until voting starts',
}
const onOfficialList: Rule = {
  vi: () => 'Ngày công bố danh sách chính thức những người ứng cử',
  en: () => 'The day the official list of candidates is published',
}

const front: Text = { vi: 'Mặt trận Tổ quốc Việt Nam các cấp', en: 'Fatherland Front of each level' }
const peoplesCommittees: Text = {
  vi: 'Ủy ban nhân dân, sau khi thống nhất với Thường trực Hội đồng nhân dân và Mặt trận Tổ quốc cùng cấp',
  en: 'People’s Committees, agreed with the Standing Board of the People’s Council and the Fatherland Front',
}
const communeCommittee: Text = { vi: 'Ủy ban nhân dân cấp xã', en: 'Commune People’s Committee' }
const teams: Text = { vi: 'Tổ bầu cử', en: 'Polling Teams' }
const boards: Text = { vi: 'Ban bầu cử', en: 'Election Boards' }
const committees: Text = { vi: 'Ủy ban bầu cử', en: 'Election Committees' }
const provincialCommittee: Text = { vi: 'Ủy ban bầu cử ở tỉnh', en: 'Provincial Election Committee' }
const council: Text = { vi: 'Hội đồng bầu cử quốc gia', en: 'National Election Council' }
const councilOrCommittees: Text = {
  vi: 'Hội đồng bầu cử quốc gia (đại biểu Quốc hội); Ủy ban bầu cử (đại biểu Hội đồng nhân dân)',
  en: 'National Election Council (National Assembly); Election Committees (People’s Councils)',
}
const standingBoth: Text = {
  vi: 'Ủy ban Thường vụ Quốc hội; Thường trực Hội đồng nhân dân',
  en: 'National Assembly Standing Committee; Standing Boards of the People’s Councils',
}
const standingNA: Text = { vi: 'Ủy ban Thường vụ Quốc hội', en: 'National Assembly Standing Committee' }
const standingPC: Text = {
  vi: 'Thường trực Hội đồng nhân dân các cấp',
  en: 'Standing Boards of the People’s Councils',
}
export const consultationMinutes: Text = {
  vi: 'Biên bản hội nghị hiệp thương',
  en: 'Minutes of the consultative conference',
}
/** The same in both editions. */
const hours = pollingHours.value['2025']
export const pollRule: Rule = {
  vi: () =>
    `Từ ${hours?.opens} đến ${hours?.closes} cùng ngày; Tổ bầu cử có thể bắt đầu từ ${hours?.earliest}, kết thúc đến ${hours?.latest}`,
  en: () =>
    `From ${hours?.opens} to ${hours?.closes} of the same day; a Team may start from ${hours?.earliest} and end by ${hours?.latest}`,
}
const openingNote: Text = {
  vi: 'Tính theo giờ mở cửa của từng khu vực bỏ phiếu; nơi mở sớm hơn thì mốc này cũng sớm hơn.',
  en: 'Counted from the opening hour of each polling area; where voting starts earlier, so does this.',
}

/** Titles, who acts, papers and notes of the dated steps. */
export const stepWords: Readonly<Record<StepId, StepWords>> = {
  announceDay: {
    title: { vi: 'Công bố ngày bầu cử', en: 'Election day announced' },
    responsible: { vi: 'Quốc hội', en: 'National Assembly' },
    product: { vi: 'Nghị quyết về ngày bầu cử', en: 'Resolution on election day' },
    note: { vi: 'Ngày bầu cử phải là Chủ nhật.', en: 'Election day must be a Sunday.' },
  },
  structureNA: {
    title: { vi: 'Dự kiến cơ cấu, thành phần đại biểu Quốc hội', en: 'Expected structure of the National Assembly' },
    responsible: standingNA,
    product: { vi: 'Nghị quyết về dự kiến cơ cấu, thành phần', en: 'Resolution on the expected structure' },
  },
  structurePC: {
    title: {
      vi: 'Dự kiến cơ cấu, thành phần đại biểu Hội đồng nhân dân',
      en: 'Expected structure of the People’s Councils',
    },
    responsible: standingPC,
    product: { vi: 'Văn bản dự kiến cơ cấu, thành phần', en: 'Paper on the expected structure' },
  },
  committees: {
    title: { vi: 'Lập Ủy ban bầu cử', en: 'Election Committees created' },
    responsible: peoplesCommittees,
    product: { vi: 'Quyết định thành lập Ủy ban bầu cử', en: 'Decision creating the Election Committee' },
  },
  consult1: {
    title: { vi: 'Hiệp thương lần thứ nhất', en: 'First consultative conference' },
    responsible: front,
    product: consultationMinutes,
  },
  adjust1: {
    title: { vi: 'Điều chỉnh cơ cấu lần thứ nhất', en: 'First adjustment of the structure' },
    responsible: standingBoth,
    product: { vi: 'Văn bản điều chỉnh cơ cấu', en: 'Paper adjusting the structure' },
  },
  constituencies: {
    title: { vi: 'Công bố đơn vị bầu cử, số đại biểu', en: 'Constituencies and seats published' },
    responsible: councilOrCommittees,
    product: { vi: 'Nghị quyết ấn định đơn vị bầu cử', en: 'Resolution fixing the constituencies' },
  },
  boards: {
    title: { vi: 'Lập Ban bầu cử', en: 'Election Boards created' },
    responsible: peoplesCommittees,
    product: { vi: 'Quyết định thành lập Ban bầu cử', en: 'Decision creating the Election Board' },
  },
  filing: {
    title: { vi: 'Hạn nộp hồ sơ ứng cử', en: 'Candidate dossiers close' },
    responsible: {
      vi: 'Người ứng cử nộp; Hội đồng bầu cử quốc gia hoặc Ủy ban bầu cử nhận',
      en: 'Candidates file; the National Election Council or the Election Committee receives',
    },
    product: { vi: 'Hồ sơ ứng cử', en: 'Candidate dossiers' },
    note: {
      vi: 'Giờ 17:00 theo Nghị quyết 41/NQ-HĐBCQG (2021) và 40/NQ-HĐBCQG (2026), Điều 3; Luật chỉ định ngày.',
      en: 'The hour 17:00 is that of Resolutions 41/NQ-HĐBCQG (2021) and 40/NQ-HĐBCQG (2026), article 3; the Law names the day.',
    },
  },
  consult2: {
    title: { vi: 'Hiệp thương lần thứ hai', en: 'Second consultative conference' },
    responsible: front,
    product: { vi: 'Biên bản và danh sách sơ bộ người ứng cử', en: 'Minutes and preliminary list of candidates' },
  },
  adjust2: {
    title: { vi: 'Điều chỉnh cơ cấu lần thứ hai', en: 'Second adjustment of the structure' },
    responsible: standingNA,
    product: { vi: 'Văn bản điều chỉnh cơ cấu', en: 'Paper adjusting the structure' },
  },
  teams: {
    title: { vi: 'Lập Tổ bầu cử', en: 'Polling Teams created' },
    responsible: {
      vi: 'Ủy ban nhân dân cấp xã; chỉ huy đơn vị vũ trang nhân dân có khu vực bỏ phiếu riêng',
      en: 'Commune People’s Committee; commander of an armed unit with a polling area of its own',
    },
    product: { vi: 'Quyết định thành lập Tổ bầu cử', en: 'Decision creating the Polling Team' },
  },
  voterListPosted: {
    title: { vi: 'Niêm yết danh sách cử tri', en: 'Voter register posted' },
    responsible: { vi: 'Cơ quan lập danh sách cử tri (Ủy ban nhân dân cấp xã)', en: 'Commune People’s Committee' },
    product: { vi: 'Danh sách cử tri theo khu vực bỏ phiếu', en: 'Register of each polling area' },
  },
  verify: {
    title: { vi: 'Xác minh việc cử tri nêu', en: 'Matters raised by voters verified' },
    responsible: {
      vi: 'Cơ quan quản lý hoặc giới thiệu người ứng cử; Ủy ban bầu cử (người tự ứng cử)',
      en: 'The body that manages or nominated the candidate; the Election Committee for the self-nominated',
    },
    product: { vi: 'Văn bản trả lời Mặt trận Tổ quốc', en: 'Written answer to the Fatherland Front' },
  },
  consult3: {
    title: { vi: 'Hiệp thương lần thứ ba', en: 'Third consultative conference' },
    responsible: front,
    product: { vi: 'Biên bản và danh sách người đủ tiêu chuẩn', en: 'Minutes and list of qualified persons' },
  },
  frontSends: {
    title: { vi: 'Gửi danh sách người đủ tiêu chuẩn ứng cử', en: 'Lists of qualified persons sent' },
    responsible: {
      vi: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam các cấp',
      en: 'Standing Boards of the Fatherland Front of each level',
    },
    product: { vi: 'Biên bản lần ba và danh sách', en: 'Minutes of the third conference and the list' },
  },
  officialList: {
    title: { vi: 'Công bố danh sách chính thức người ứng cử', en: 'Official list of candidates published' },
    responsible: councilOrCommittees,
    product: { vi: 'Danh sách chính thức người ứng cử', en: 'Official list of candidates' },
  },
  ballotsToBoards: {
    title: { vi: 'Phiếu bầu, tài liệu đến Ban bầu cử', en: 'Ballots and papers to the Boards' },
    responsible: committees,
    product: { vi: 'Phiếu bầu và tài liệu', en: 'Ballots and papers' },
  },
  provincialAnnounce: {
    title: {
      vi: 'Tỉnh công bố danh sách người ứng cử đại biểu Quốc hội',
      en: 'Province publishes its National Assembly candidates',
    },
    responsible: provincialCommittee,
    product: { vi: 'Danh sách người ứng cử ở địa phương', en: 'List of the candidates of the province' },
  },
  postCandidates: {
    title: { vi: 'Niêm yết danh sách người ứng cử', en: 'Candidate lists posted' },
    responsible: teams,
    product: { vi: 'Danh sách niêm yết ở khu vực bỏ phiếu', en: 'Lists posted at the polling area' },
  },
  ballotsToTeams: {
    title: { vi: 'Phiếu bầu, tài liệu đến Tổ bầu cử', en: 'Ballots and papers to the Teams' },
    responsible: boards,
    product: { vi: 'Phiếu bầu và tài liệu', en: 'Ballots and papers' },
  },
  stopComplaints: {
    title: {
      vi: 'Dừng xem xét khiếu nại, tố cáo về người ứng cử',
      en: 'Complaints about candidates no longer considered',
    },
    responsible: {
      vi: 'Hội đồng bầu cử quốc gia, Ủy ban bầu cử, Ban bầu cử',
      en: 'National Election Council, Election Committees, Election Boards',
    },
    rule: within,
    note: {
      vi: 'Việc đã rõ, đủ cơ sở kết luận không đủ tiêu chuẩn thì vẫn xóa tên trước ngày bầu cử.',
      en: 'What is clear and proves a candidate unqualified still leads to striking the name before election day.',
    },
  },
  notifyVoters: {
    title: { vi: 'Thông báo liên tục ngày, nơi và giờ bỏ phiếu', en: 'Voters told the day, place and hours' },
    responsible: teams,
    rule: within,
  },
  registerFreeze: {
    title: { vi: 'Chốt danh sách cử tri', en: 'Voter register closes' },
    responsible: communeCommittee,
    rule: hoursBeforePoll,
    note: openingNote,
  },
  campaignEnd: {
    title: { vi: 'Kết thúc vận động bầu cử', en: 'Campaign ends' },
    responsible: { vi: 'Người ứng cử; Ủy ban bầu cử theo dõi', en: 'Candidates; watched by the Election Committees' },
    rule: hoursBeforePoll,
    note: openingNote,
  },
  vote: {
    title: { vi: 'Bỏ phiếu', en: 'Voting' },
    responsible: teams,
    rule: pollRule,
  },
  countMinutes: {
    title: { vi: 'Biên bản kiểm phiếu gửi đi', en: 'Counting minutes delivered' },
    responsible: teams,
    product: {
      vi: 'Biên bản kết quả kiểm phiếu, gửi Ban bầu cử, Ủy ban nhân dân và Mặt trận Tổ quốc cấp xã',
      en: 'Counting minutes, to the Board, the commune People’s Committee and the commune Front',
    },
  },
  boardMinutes: {
    title: { vi: 'Biên bản của Ban bầu cử gửi đi', en: 'Minutes of the Boards delivered' },
    responsible: boards,
    product: { vi: 'Biên bản xác định kết quả ở đơn vị bầu cử', en: 'Minutes of the result of the constituency' },
  },
  provincialMinutes: {
    title: {
      vi: 'Biên bản của tỉnh về bầu cử đại biểu Quốc hội gửi đi',
      en: 'National Assembly minutes of the province delivered',
    },
    responsible: provincialCommittee,
    product: {
      vi: 'Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở tỉnh',
      en: 'Minutes of the National Assembly result in the province',
    },
    note: {
      vi: 'Tỉnh có bầu cử thêm hoặc bầu cử lại thì biên bản lập sau ngày bỏ phiếu cuối cùng ở tỉnh (Hội đồng bầu cử quốc gia trả lời năm 2026, câu 187).',
      en: 'Where the province holds an additional election or a re-election, drawn up after its last poll (National Election Council, answer 187 of 2026).',
    },
  },
  publishPC: {
    title: {
      vi: 'Công bố kết quả bầu cử đại biểu Hội đồng nhân dân',
      en: 'Results of the People’s Councils published',
    },
    responsible: committees,
    product: { vi: 'Kết quả và danh sách người trúng cử', en: 'Result and list of the elected' },
  },
  publishNA: {
    title: { vi: 'Công bố kết quả bầu cử đại biểu Quốc hội', en: 'Result of the National Assembly published' },
    responsible: council,
    product: { vi: 'Kết quả và danh sách người trúng cử', en: 'Result and list of the elected' },
  },
  extraOrRerun: {
    title: { vi: 'Hạn bầu thêm, bầu lại', en: 'Last day for additional elections and re-elections' },
    responsible: councilOrCommittees,
    rule: {
      vi: (days) => `Chậm nhất ${days} ngày sau ngày bầu cử đầu tiên`,
      en: (days) => `At the latest ${days} days after the first election day`,
    },
  },
  resultComplaint: {
    title: { vi: 'Hạn khiếu nại kết quả bầu cử', en: 'Last day to complain about the result' },
    responsible: {
      vi: 'Công dân gửi; Hội đồng bầu cử quốc gia hoặc Ủy ban bầu cử nhận',
      en: 'Citizens send; the National Election Council or the Election Committee receives',
    },
    rule: {
      vi: (days) => `Chậm nhất ${days} ngày kể từ ngày công bố kết quả`,
      en: (days) => `At the latest ${days} days from the publication of the result`,
    },
    note: {
      vi: 'Tính từ ngày công bố chậm nhất; công bố sớm hơn thì hạn đến sớm hơn. Ngày công bố không tính là một ngày: Luật không nói rõ.',
      en: 'Counted from the last lawful day of publication; an earlier publication ends it earlier. The day of publication is not counted: the Law does not say.',
    },
  },
}

/** Words of the dates that follow from others. */
export const furtherStepWords: Readonly<Record<FurtherStepId, StepWords>> = {
  constituencyProposals: {
    title: { vi: 'Tỉnh đề nghị đơn vị bầu cử đại biểu Quốc hội', en: 'Provinces propose their constituencies' },
    responsible: provincialCommittee,
    note: { vi: 'Từ 90 đến 85 ngày trước ngày bầu cử.', en: 'From 90 to 85 days before election day.' },
  },
  dossierWindow: {
    title: { vi: 'Bắt đầu nhận hồ sơ ứng cử', en: 'Candidate dossiers open' },
    responsible: {
      vi: 'Hội đồng bầu cử quốc gia; Ủy ban bầu cử',
      en: 'National Election Council; Election Committees',
    },
    rule: {
      vi: (days) => `Từ ${days} ngày trước ngày bầu cử, trong giờ hành chính`,
      en: (days) => `From ${days} days before election day, in office hours`,
    },
    note: {
      vi: 'Nghị quyết của từng cuộc bầu cử ghi ngày cụ thể (22/02/2021, 15/12/2025), không ghi số ngày.',
      en: 'The resolution of each election names a day (22/02/2021, 15/12/2025), not a number of days.',
    },
  },
  nominations: {
    title: { vi: 'Xong việc giới thiệu người ứng cử', en: 'Nominations by organisations and villages finished' },
    responsible: {
      vi: 'Cơ quan, tổ chức, đơn vị; thôn, tổ dân phố',
      en: 'Agencies, organisations, units; villages',
    },
    note: {
      vi: 'Luật không ghi ngày: Nghị quyết liên tịch 102/2025 ghi từ 17/12/2025 đến 25/01/2026.',
      en: 'The Law gives no day: Joint Resolution 102/2025 names 17/12/2025 to 25/01/2026.',
    },
  },
  pollingAreas: {
    title: { vi: 'Xác định khu vực bỏ phiếu', en: 'Polling areas decided' },
    responsible: communeCommittee,
    rule: { vi: () => 'Trước khi thành lập Tổ bầu cử', en: () => 'Before the Polling Teams are created' },
    note: {
      vi: 'Luật không ghi số ngày: muộn nhất là trước quyết định thành lập Tổ bầu cử.',
      en: 'The Law gives no number: at the latest before the decision creating the Team.',
    },
  },
  residenceConferences: {
    title: { vi: 'Xong hội nghị cử tri nơi cư trú', en: 'Voters’ conferences at residences finished' },
    responsible: {
      vi: 'Mặt trận Tổ quốc và Ủy ban nhân dân cấp xã',
      en: 'Commune Fatherland Front and People’s Committee',
    },
    note: {
      vi: 'Luật không ghi ngày: năm 2021 theo kế hoạch, năm 2026 theo Nghị quyết liên tịch 102/2025.',
      en: 'The Law gives no day: 2021 by plan, 2026 by Joint Resolution 102/2025.',
    },
  },
  candidateLeavesBoard: {
    title: { vi: 'Người ứng cử rút khỏi Ban, Tổ bầu cử', en: 'Candidates have left Boards and Teams' },
    responsible: { vi: 'Người ứng cử', en: 'Candidates' },
    rule: onOfficialList,
    note: {
      vi: 'Không xin rút thì cơ quan thành lập xóa tên và bổ sung người khác.',
      en: 'Who does not leave is removed and replaced by the body that created the Board or Team.',
    },
  },
  campaignStart: {
    title: { vi: 'Bắt đầu vận động bầu cử', en: 'Campaign starts' },
    responsible: { vi: 'Người ứng cử; Mặt trận Tổ quốc các cấp', en: 'Candidates; Fatherland Front' },
    rule: onOfficialList,
    note: {
      vi: 'Công bố danh sách sớm hơn thì vận động cũng bắt đầu sớm hơn.',
      en: 'A list published earlier starts the campaign earlier.',
    },
  },
  registerComplaints: {
    title: { vi: 'Hạn khiếu nại danh sách cử tri', en: 'Last day to complain about the register' },
    responsible: { vi: 'Công dân gửi; cơ quan lập danh sách nhận', en: 'Citizens send; the compiler receives' },
    rule: {
      vi: (days) => `Trong ${days} ngày kể từ ngày niêm yết`,
      en: (days) => `Within ${days} days from the posting`,
    },
    note: {
      vi: 'Tính từ ngày niêm yết chậm nhất; niêm yết sớm hơn thì hạn đến sớm hơn.',
      en: 'Counted from the last lawful day of posting; an earlier posting ends it earlier.',
    },
  },
  registerAnswers: {
    title: { vi: 'Trả lời xong khiếu nại danh sách cử tri', en: 'Register complaints answered' },
    responsible: communeCommittee,
    rule: {
      vi: (days) => `Trong ${days} ngày kể từ ngày nhận khiếu nại`,
      en: (days) => `Within ${days} days from receipt`,
    },
  },
  registerSuit: {
    title: { vi: 'Hạn khởi kiện về danh sách cử tri', en: 'Last day to sue about the register' },
    responsible: { vi: 'Công dân khởi kiện tại Tòa án', en: 'Citizens, before the court' },
    rule: {
      vi: (days) => `Đến trước ngày bầu cử ${days} ngày`,
      en: (days) => `Until ${days} days before election day`,
    },
    note: {
      vi: 'Luật Tố tụng hành chính không nói rõ ngày này có còn trong hạn hay không: hỏi Tòa án.',
      en: 'The Law on Administrative Procedure does not say whether this day is still in time: ask the court.',
    },
  },
  strikeOff: {
    title: { vi: 'Hết thời hạn xóa tên người ứng cử', en: 'Last moment to strike a candidate' },
    responsible: councilOrCommittees,
    rule: untilPoll,
  },
  registerRemovals: {
    title: { vi: 'Hết thời hạn xóa tên trong danh sách cử tri', en: 'Last moment to strike a voter' },
    responsible: communeCommittee,
    rule: untilPoll,
    note: {
      vi: 'Chỉ người bị tước quyền bầu cử, phải chấp hành hình phạt tù hoặc mất năng lực hành vi dân sự.',
      en: 'Only a person deprived of the vote, gone to prison or incapacitated.',
    },
  },
  count: {
    title: { vi: 'Kiểm phiếu', en: 'Count' },
    responsible: teams,
    rule: { vi: () => 'Ngay sau khi cuộc bỏ phiếu kết thúc', en: () => 'At once after voting ends' },
  },
  countFinished: {
    title: { vi: 'Kiểm phiếu xong', en: 'Count finished' },
    responsible: teams,
    rule: {
      vi: (days) => `Trong ${24 * days} giờ kể từ khi kết thúc bỏ phiếu`,
      en: (days) => `Within ${24 * days} hours of the end of voting`,
    },
  },
  answerPC: {
    title: { vi: 'Trả lời khiếu nại kết quả Hội đồng nhân dân', en: 'Complaints about council results answered' },
    responsible: committees,
    rule: {
      vi: (days) => `Trong ${days} ngày kể từ ngày nhận khiếu nại`,
      en: (days) => `Within ${days} days from receipt`,
    },
    note: { vi: 'Quyết định giải quyết là quyết định cuối cùng.', en: 'The decision is final.' },
  },
  answerNA: {
    title: { vi: 'Trả lời khiếu nại kết quả Quốc hội', en: 'Complaints about the National Assembly answered' },
    responsible: council,
    rule: {
      vi: (days) => `Trong ${days} ngày kể từ ngày nhận khiếu nại`,
      en: (days) => `Within ${days} days from receipt`,
    },
    note: { vi: 'Quyết định giải quyết là quyết định cuối cùng.', en: 'The decision is final.' },
  },
  firstSessionPC: {
    title: { vi: 'Kỳ họp thứ nhất của Hội đồng nhân dân', en: 'First session of the People’s Councils' },
    responsible: { vi: 'Hội đồng nhân dân', en: 'People’s Councils' },
  },
  firstSessionNA: {
    title: { vi: 'Kỳ họp thứ nhất của Quốc hội', en: 'First session of the National Assembly' },
    responsible: { vi: 'Quốc hội', en: 'National Assembly' },
  },
}

/** Reasons and refusals of the calendar. */
export const calendarWords: Catalogue = {
  'T-SUNDAY': {
    vi: (n, holds) =>
      holds
        ? `Ngày bầu cử ${day(n.day)} là Chủ nhật.`
        : `Ngày ${day(n.day)} không phải Chủ nhật; ngày bầu cử phải là Chủ nhật.`,
    en: (n, holds) =>
      holds ? `Election day ${day(n.day)} is a Sunday.` : `${day(n.day)} is not a Sunday; election day must be one.`,
  },
  'not-a-time': {
    vi: (n) => `"${n.value}" không phải giờ có thật dạng HH:MM`,
    en: (n) => `"${n.value}" is not an existing time HH:MM`,
  },
  'opening-out-of-hours': {
    vi: (n) => `giờ mở cửa ${n.opening} phải từ ${n.earliest} đến ${n.opens}`,
    en: (n) => `opening hour ${n.opening} must lie between ${n.earliest} and ${n.opens}`,
  },
  'override-edition': {
    vi: (n) => `luật bản ${n.edition} không cho Hội đồng bầu cử quốc gia dời mốc; Điều 98.3 chỉ có từ bản 2025`,
    en: (n) => `edition ${n.edition} of the law does not let the Council move a step; Điều 98.3 came with 2025`,
  },
  'override-step': {
    vi: (n) => `không có mốc "${n.step}"`,
    en: (n) => `there is no step "${n.step}"`,
  },
  'override-election-day': {
    vi: () => 'ngày bầu cử do Quốc hội quyết định (Điều 4.1); hoãn hoặc bỏ phiếu sớm theo Điều 72',
    en: () => 'election day is decided by the National Assembly (Điều 4.1); put off or held early under Điều 72',
  },
  'override-decision': {
    vi: () => 'quyết định dời mốc phải có số',
    en: () => 'the decision that moves a step needs its number',
  },
}
