import { count } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  due: 'Việc đến hạn',
  dueCounts: (n: { overdue: number; today: number; soon: number }) =>
    `Quá hạn ${count(n.overdue, 'vi')}; hôm nay ${count(n.today, 'vi')}; 7 ngày tới ${count(n.soon, 'vi')}`,
  noneDue: 'Không có việc nào quá hạn hay đến hạn trong 7 ngày tới.',
  seeBoard: (more: number) =>
    more > 0 ? `Xem cả bảng, còn ${count(more, 'vi')} việc đến hạn` : 'Xem cả bảng nhiệm vụ',
  columns: { task: 'Việc', who: 'Đơn vị', due: 'Hạn', standing: 'Trạng thái' },
  silent: 'Đơn vị im lặng',
  silentLine: (days: number, tasks: number) => `${count(days, 'vi')} ngày, ${count(tasks, 'vi')} việc`,
  noneSilent: 'Mọi đơn vị đã xác nhận việc được giao.',
  seeIssued: 'Xem việc đã giao, nhắc đơn vị',
  reports: 'Báo cáo phải gửi',
  givenBack: 'bị trả lại',
  reportLate: 'quá hạn gửi',
  seeReports: 'Xem mọi báo cáo',
  proposals: 'Đề xuất chờ trả lời',
  noProposals: 'Không có đề xuất nào chờ trả lời.',
  proposalNumber: (number: number, year: number) => `Đề xuất số ${number}/${year}`,
  late: 'quá hạn trả lời',
  replyBy: (day: string) => `hạn ${day}`,
  seeProposals: 'Sổ đề xuất, kiến nghị',
  meeting: 'Họp tới',
  inDays: (days: number) => (days === 0 ? 'hôm nay' : `còn ${count(days, 'vi')} ngày`),
  noMeeting: 'Chưa có cuộc họp nào sắp tới.',
  seeMeetings: 'Các cuộc họp',
  before: (lines: number, late: number) =>
    `${count(lines, 'vi')} việc từ các kỳ trước${late > 0 ? `, ${count(late, 'vi')} việc còn đơn vị quá hạn` : ''}.`,
}

const en: typeof vi = {
  due: 'Due',
  dueCounts: (n) => `Overdue ${n.overdue}; today ${n.today}; next 7 days ${n.soon}`,
  noneDue: 'Nothing is overdue, and nothing is due in the next 7 days.',
  seeBoard: (more) => (more > 0 ? `The whole board, ${count(more, 'en')} more due` : 'The whole task board'),
  columns: { task: 'Task', who: 'Unit', due: 'Due', standing: 'State' },
  silent: 'Silent units',
  silentLine: (days, tasks) => `${count(days, 'en')} days, ${count(tasks, 'en')} ${tasks === 1 ? 'task' : 'tasks'}`,
  noneSilent: 'Every unit has acknowledged what it was asked.',
  seeIssued: 'What was issued, and remind them',
  reports: 'Reports to send',
  givenBack: 'given back',
  reportLate: 'overdue',
  seeReports: 'All reports',
  proposals: 'Proposals to answer',
  noProposals: 'No proposal waits for an answer.',
  proposalNumber: (number, year) => `Proposal ${number}/${year}`,
  late: 'late',
  replyBy: (day) => `by ${day}`,
  seeProposals: 'Register of proposals',
  meeting: 'Next meeting',
  inDays: (days) => (days === 0 ? 'today' : `in ${count(days, 'en')} ${days === 1 ? 'day' : 'days'}`),
  noMeeting: 'No meeting ahead.',
  seeMeetings: 'Meetings',
  before: (lines, late) =>
    `${count(lines, 'en')} tasks of the meetings before${late > 0 ? `, ${count(late, 'en')} with overdue units` : ''}.`,
}

export const useTodayWorkWords = wordsOf({ vi, en })
