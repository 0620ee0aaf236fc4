import type { ByElectionStepId } from '../calendar/by-election-calendar.ts'
import type { DeadlineId } from '../calendar/complaint-clocks.ts'
import type { SecondPoll, SecondPollStepId } from '../calendar/second-poll.ts'
import { consultationMinutes, hoursBeforePoll, pollRule, type StepWords, stepWords, type Text } from './calendar.ts'
import { type Catalogue, day, type Locale } from './sentence.ts'

export const byElectionDayName: Text = { vi: 'ngày bầu cử bổ sung', en: 'by-election day' }

const council: Text = {
  vi: 'Quốc hội; Ủy ban Thường vụ Quốc hội (cấp tỉnh); Thường trực Hội đồng nhân dân cấp tỉnh (cấp dưới)',
  en: 'National Assembly; its Standing Committee (province); Standing Board of the provincial Council (below)',
}
const peoplesCommittees: Text = stepWords.committees.responsible
const front: Text = stepWords.consult1.responsible

/** Words of a by-election. */
export const byElectionWords: Readonly<Record<ByElectionStepId, StepWords>> = {
  byAnnounceDay: {
    title: { vi: 'Công bố ngày bầu cử bổ sung', en: 'By-election day announced' },
    responsible: council,
    note: { vi: 'Ngày bầu cử bổ sung phải là Chủ nhật.', en: 'By-election day must be a Sunday.' },
  },
  byCommittees: {
    title: { vi: 'Lập Ủy ban bầu cử bổ sung', en: 'By-election Committee created' },
    responsible: peoplesCommittees,
  },
  byBoardsNA: {
    title: { vi: 'Lập Ban bầu cử bổ sung đại biểu Quốc hội', en: 'By-election Board (National Assembly) created' },
    responsible: peoplesCommittees,
    note: {
      vi: 'Hội đồng bầu cử bổ sung do Quốc hội thành lập; Luật không ghi ngày.',
      en: 'The By-election Council is created by the National Assembly; the Law gives no day.',
    },
  },
  byConsult1: {
    title: { vi: 'Hiệp thương lần thứ nhất', en: 'First consultative conference' },
    responsible: front,
    product: consultationMinutes,
  },
  byNominations: {
    title: { vi: 'Xong việc giới thiệu người ứng cử', en: 'Nominations finished' },
    responsible: {
      vi: 'Cơ quan, tổ chức, đơn vị, thôn, tổ dân phố được phân bổ',
      en: 'Bodies and villages given a number of nominees',
    },
  },
  byFiling: {
    title: { vi: 'Hạn nộp hồ sơ ứng cử', en: 'Candidate dossiers close' },
    responsible: stepWords.filing.responsible,
  },
  byConsult2: {
    title: { vi: 'Hiệp thương lần thứ hai', en: 'Second consultative conference' },
    responsible: front,
  },
  byBoardsPC: {
    title: { vi: 'Lập Ban bầu cử bổ sung', en: 'By-election Boards created' },
    responsible: peoplesCommittees,
  },
  byTeams: {
    title: { vi: 'Lập Tổ bầu cử bổ sung', en: 'By-election Teams created' },
    responsible: stepWords.registerFreeze.responsible,
  },
  byVoterList: {
    title: { vi: 'Công bố danh sách cử tri', en: 'Voter register published' },
    responsible: stepWords.registerFreeze.responsible,
  },
  byConferences: {
    title: { vi: 'Xong hội nghị cử tri', en: 'Voters’ conferences finished' },
    responsible: {
      vi: 'Mặt trận Tổ quốc và Ủy ban nhân dân cấp xã; nơi công tác',
      en: 'Commune Fatherland Front and People’s Committee; workplaces',
    },
  },
  byConsult3: {
    title: { vi: 'Hiệp thương lần thứ ba, xong hiệp thương', en: 'Third conference, consultation finished' },
    responsible: front,
  },
  byOfficialList: {
    title: { vi: 'Công bố danh sách chính thức người ứng cử', en: 'Official list of candidates published' },
    responsible: {
      vi: 'Hội đồng bầu cử bổ sung (đại biểu Quốc hội); Ủy ban bầu cử bổ sung (đại biểu Hội đồng nhân dân)',
      en: 'By-election Council (National Assembly); By-election Committee (People’s Councils)',
    },
  },
  byVote: {
    title: { vi: 'Bỏ phiếu bầu cử bổ sung', en: 'By-election' },
    responsible: { vi: 'Tổ bầu cử bổ sung', en: 'By-election Teams' },
    rule: pollRule,
  },
}

/** What the day of a second poll is called. */
export const secondPollDayNames: Readonly<Record<SecondPoll, Text>> = {
  additional: { vi: 'ngày bầu cử thêm', en: 'the additional election' },
  rerun: { vi: 'ngày bầu cử lại', en: 'the re-election' },
}

const fromFirstDay: StepWords['rule'] = {
  vi: (days) => `Chậm nhất ${days} ngày sau ngày bầu cử đầu tiên`,
  en: (days) => `At the latest ${days} days after the first election day`,
}

/** The last lawful day of a second poll, by kind. */
export const latestPollWords: Readonly<Record<SecondPoll, StepWords>> = {
  additional: {
    title: { vi: 'Hạn bầu cử thêm', en: 'Last day for the additional election' },
    responsible: stepWords.extraOrRerun.responsible,
    rule: fromFirstDay,
    note: {
      vi: 'Đại biểu Quốc hội: Hội đồng bầu cử quốc gia xem xét, quyết định; không có lần thứ hai.',
      en: 'National Assembly: the Council considers and decides; there is no second one.',
    },
  },
  rerun: {
    title: { vi: 'Hạn bầu cử lại', en: 'Last day for the re-election' },
    responsible: stepWords.extraOrRerun.responsible,
    rule: fromFirstDay,
    note: {
      vi: 'Đại biểu Hội đồng nhân dân: cần sự đồng ý của Hội đồng bầu cử quốc gia.',
      en: 'People’s Councils: the consent of the National Election Council is needed.',
    },
  },
}

const ownDay: Text = {
  vi: 'Tính từ ngày bỏ phiếu này: Luật chỉ nói "ngày bầu cử", cần cấp có thẩm quyền xác nhận.',
  en: 'Counted from this poll: the Law only says "election day", the competent body must confirm.',
}

/** What follows a second poll. */
export const secondPollWords: Readonly<Record<Exclude<SecondPollStepId, 'latestPoll'>, StepWords>> = {
  secondRegister: {
    title: { vi: 'Chốt danh sách cử tri', en: 'Voter register closes' },
    responsible: stepWords.registerFreeze.responsible,
    rule: hoursBeforePoll,
    note: {
      vi: 'Danh sách lập theo danh sách của cuộc bầu cử đầu tiên và theo Luật; mốc 24 giờ tính cho lần bỏ phiếu này là cách hiểu, cần xác nhận.',
      en: 'The register is that of the first poll, kept up by the Law; that the 24 hours are those of this poll is a reading to be confirmed.',
    },
  },
  secondVote: {
    title: { vi: 'Bỏ phiếu lần thứ hai', en: 'Second poll' },
    responsible: stepWords.vote.responsible,
    rule: pollRule,
  },
  secondCountMinutes: {
    title: stepWords.countMinutes.title,
    responsible: stepWords.countMinutes.responsible,
    note: ownDay,
  },
  secondBoardMinutes: {
    title: stepWords.boardMinutes.title,
    responsible: stepWords.boardMinutes.responsible,
    note: ownDay,
  },
  secondProvincialMinutes: {
    title: stepWords.provincialMinutes.title,
    responsible: stepWords.provincialMinutes.responsible,
    note: {
      vi: 'Lập sau ngày bỏ phiếu cuối cùng ở tỉnh, hạn tính từ ngày đó (Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 187).',
      en: 'Drawn up after the last poll of the province and counted from it (answer 187 of the National Election Council, 2026).',
    },
  },
  secondPublishPC: {
    title: stepWords.publishPC.title,
    responsible: stepWords.publishPC.responsible,
    note: ownDay,
  },
  secondPublishNA: {
    title: stepWords.publishNA.title,
    responsible: stepWords.publishNA.responsible,
    note: ownDay,
  },
}

type DeadlineWords = Readonly<{
  title: Text
  rule: Readonly<Record<Locale, (days: number, from: string) => string>>
  note?: Text
}>

/** Last days counted from an event of one case. */
export const deadlineWords: Readonly<Record<DeadlineId, DeadlineWords>> = {
  'register-complaint': {
    title: { vi: 'Hạn khiếu nại danh sách cử tri', en: 'Last day to complain about the register' },
    rule: {
      vi: (days, from) => `Trong ${days} ngày kể từ ngày niêm yết ${day(from)}`,
      en: (days, from) => `Within ${days} days from the posting on ${day(from)}`,
    },
  },
  'register-answer': {
    title: { vi: 'Hạn trả lời khiếu nại danh sách cử tri', en: 'Last day to answer the complaint' },
    rule: {
      vi: (days, from) => `Trong ${days} ngày kể từ ngày nhận khiếu nại ${day(from)}`,
      en: (days, from) => `Within ${days} days from its receipt on ${day(from)}`,
    },
    note: {
      vi: 'Không đồng ý hoặc không được trả lời: khởi kiện tại Tòa án.',
      en: 'Not satisfied or not answered: the court.',
    },
  },
  'register-suit': {
    title: { vi: 'Hạn khởi kiện về danh sách cử tri', en: 'Last day to sue about the register' },
    rule: {
      vi: (days, from) => `Đến trước ngày bầu cử ${day(from)} ${days} ngày`,
      en: (days, from) => `Until ${days} days before election day ${day(from)}`,
    },
    note: {
      vi: 'Luật không nói rõ ngày này có còn trong hạn hay không: hỏi Tòa án.',
      en: 'The Law does not say whether this day is still in time: ask the court.',
    },
  },
  'court-decides': {
    title: { vi: 'Tòa án quyết định xét xử hoặc đình chỉ', en: 'Court decides to try or to dismiss' },
    rule: {
      vi: (days, from) => `Trong ${days} ngày kể từ ngày thụ lý ${day(from)}`,
      en: (days, from) => `Within ${days} days from acceptance on ${day(from)}`,
    },
  },
  'court-tries': {
    title: { vi: 'Tòa án mở phiên tòa', en: 'Court tries the case' },
    rule: {
      vi: (days, from) => `Trong ${days} ngày kể từ ngày quyết định xét xử ${day(from)}`,
      en: (days, from) => `Within ${days} days from the decision to try on ${day(from)}`,
    },
    note: {
      vi: 'Bản án có hiệu lực ngay, không kháng cáo, kháng nghị.',
      en: 'The judgment takes effect at once; no appeal, no protest.',
    },
  },
  'result-complaint': {
    title: { vi: 'Hạn khiếu nại kết quả bầu cử', en: 'Last day to complain about the result' },
    rule: {
      vi: (days, from) => `Chậm nhất ${days} ngày kể từ ngày công bố ${day(from)}`,
      en: (days, from) => `At the latest ${days} days from the publication on ${day(from)}`,
    },
    note: {
      vi: 'Ngày công bố không tính là một ngày: Luật không nói rõ.',
      en: 'The day of publication is not counted: the Law does not say.',
    },
  },
  'result-answer': {
    title: { vi: 'Hạn giải quyết khiếu nại kết quả', en: 'Last day to decide the complaint' },
    rule: {
      vi: (days, from) => `Trong ${days} ngày kể từ ngày nhận khiếu nại ${day(from)}`,
      en: (days, from) => `Within ${days} days from its receipt on ${day(from)}`,
    },
    note: { vi: 'Quyết định giải quyết là quyết định cuối cùng.', en: 'The decision is final.' },
  },
  'early-minutes': {
    title: { vi: 'Biên bản kiểm phiếu nơi bỏ phiếu sớm', en: 'Counting minutes of early voting' },
    rule: {
      vi: (days, from) =>
        `Chậm nhất ${days} ngày sau ngày bỏ phiếu sớm ${day(from)}, không muộn hơn hạn của ngày bầu cử`,
      en: (days, from) =>
        `At the latest ${days} days after voting early on ${day(from)}, never later than those of election day`,
    },
    note: {
      vi: 'Kết quả giữ kín đến khi kết thúc bỏ phiếu của ngày bầu cử.',
      en: 'The result stays sealed until voting ends on election day.',
    },
  },
}

/** Reasons about second polls. */
export const subclockWords: Catalogue = {
  'T-SECOND-POLL': {
    vi: (n, holds) =>
      `Ngày bỏ phiếu ${day(n.poll)} là ${n.days} ngày sau ngày bầu cử đầu tiên ${day(n.electionDay)}; ${holds ? 'trong hạn' : 'phải từ 1 đến'} ${n.limit} ngày.`,
    en: (n, holds) =>
      `The poll on ${day(n.poll)} is ${n.days} days after the first on ${day(n.electionDay)}; ${holds ? 'within' : 'it must be 1 to'} ${n.limit} days.`,
  },
  'T-SECOND-SUNDAY': {
    vi: (n, holds) =>
      holds
        ? `Ngày ${day(n.day)} là Chủ nhật.`
        : `Ngày ${day(n.day)} không phải Chủ nhật; Luật đòi Chủ nhật cho ngày bầu cử, không nói về bầu cử thêm, bầu cử lại: cần cấp có thẩm quyền quyết định.`,
    en: (n, holds) =>
      holds
        ? `${day(n.day)} is a Sunday.`
        : `${day(n.day)} is not a Sunday; the Law asks it of election day and is silent on second polls: the competent body must decide.`,
  },
}
