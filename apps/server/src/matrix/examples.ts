import { uuid7 } from '../kernel/uuid.ts'
import { documentAt, figureAt, meetingAt, proposalTo, schemeAt, type Visitor, type World } from './world.ts'

/**
 * A valid input about the target of the world, or a thing at it. It must be one that a caller with the role there is not
 * told "not found" to; that it cannot be done for another reason (409, 422) is fine.
 */
export type Example = (world: World, visitor: Visitor) => unknown

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
const reason = 'Thử ma trận quyền'
const day = '2026-03-15'
/** A sheet that no reader can read: it is refused for that, once its sender may send one. */
const sheet = { fileName: 'bang.csv', content: Buffer.from('x').toString('base64') }

const emptyPlan = {
  ...{ kind: 'plan', title: 'Kế hoạch', place: '', grounds: [], purpose: '', assignment: '', budget: '' },
  ...{ recipients: [], signer: null, groups: [] },
}

/** One for every command and query of the contract; the test fails when one is missing. */
export const examples: Readonly<Record<string, Example>> = {
  'accounts.approve': ({ pendingSession }) => ({ session: pendingSession, check: '1234' }),
  'accounts.codeSheet': ({ target }) => ({ organisation: target }),
  'accounts.create': ({ target }) => ({ account: uuid7(), organisation: target, name: 'Người mới' }),
  // An account elsewhere cannot be seen from there; one's own can, and is refused for another reason.
  'accounts.delegate': ({ account }, { grant, stand, account: self }) => ({
    ...{ grant: uuid7(), own: grant ?? uuid7(), reason },
    account: stand === 'sibling' || stand === 'elsewhere' ? self : account,
    ...{ from: inDays(-1), to: inDays(1) },
  }),
  'accounts.delegations': () => ({}),
  'accounts.deputies': (_, { grant }) => ({ own: grant ?? uuid7(), search: '' }),
  'accounts.endCode': ({ target, account }) => ({ organisation: target, account, reason }),
  'accounts.endDelegation': () => ({ grant: uuid7(), reason }),
  'accounts.endSession': () => ({ session: uuid7() }),
  'accounts.grant': ({ target, account }) => ({ grant: uuid7(), account, role: 'reporter', organisation: target }),
  'accounts.issueCodes': ({ target }) => ({
    organisation: target,
    members: [{ account: uuid7(), name: 'Tổ viên' }],
    ...{ enterUntil: inDays(1), until: inDays(2) },
  }),
  'accounts.list': ({ target }) => ({ organisation: target }),
  'accounts.lock': ({ account }) => ({ account, locked: true, reason }),
  'accounts.me': () => ({}),
  'accounts.ownSignIn': () => ({}),
  'accounts.pending': () => ({}),
  'accounts.revoke': ({ grant }) => ({ grant, reason }),
  'accounts.sessions': () => ({}),
  'accounts.setPassword': ({ account }) => ({ account, password: 'mật khẩu thử ma trận', reason }),
  'accounts.setUpOwner': () => ({
    ...{ account: uuid7(), name: 'Chủ', username: 'chu.matran', password: 'mật khẩu thử ma trận' },
  }),
  'accounts.teamCodes': ({ target }) => ({ organisation: target }),
  'audit.chain': () => ({}),
  'audit.entries': () => ({}),
  'audit.reads': () => ({}),
  'figures.enter': ({ target }) => figureAt(target),
  'figures.entries': ({ target }) => ({ organisation: target }),
  'figures.history': ({ figure }) => ({ figure }),
  'figures.indicators': () => ({}),
  'figures.now': ({ target, frame }) => ({ organisation: target, frame }),
  'frames.create': () => ({ frame: 'khung-thu', name: 'Khung thử', edition: '2025', electionDay: day }),
  'frames.list': () => ({}),
  'frames.provinces': () => ({ edition: '2025' }),
  'meetings.addPhoto': ({ meeting }) => ({ meeting, photo: uuid7(), content: 'JVBERi0=' }),
  'meetings.approveNews': ({ meeting, news }) => ({ meeting, news, version: 1 }),
  'meetings.attachReport': ({ target, meeting, agendaItem }) => ({
    ...{ meeting, report: uuid7(), item: agendaItem, title: 'Báo cáo tiến độ', author: target, period: 'Quý I' },
  }),
  'meetings.carryOver': ({ meeting }) => ({ meeting }),
  'meetings.describePhoto': ({ meeting, photo }) => ({ meeting, photo, version: 1, caption: 'Ảnh', credit: 'Bình' }),
  'meetings.draftNews': ({ meeting }) => ({ meeting, news: uuid7(), kind: 'internal' }),
  'meetings.invitations': ({ target }) => ({ organisation: target }),
  'meetings.invite': ({ target, meeting }) => ({ meeting, organisations: [target], category: 'Đại biểu', quota: 2 }),
  'meetings.issueConclusion': ({ conclusion }) => ({ conclusion, version: 1, number: '02-TB', form: 'state', on: day }),
  'meetings.kinds': () => ({}),
  'meetings.list': ({ target }) => ({ organisation: target }),
  'meetings.news': ({ meeting }) => ({ meeting }),
  'meetings.nominate': ({ seat }) => ({ seat, version: 1, fullName: 'Nguyễn Văn Thử' }),
  'meetings.notice': ({ conclusion }) => ({ conclusion }),
  'meetings.one': ({ meeting }) => ({ meeting }),
  'meetings.photo': ({ meeting, photo }) => ({ meeting, photo }),
  'meetings.photos': ({ meeting }) => ({ meeting }),
  'meetings.propose': ({ meeting }) => ({ meeting, source: 'Các xã báo cáo trước ngày 20/01.' }),
  'meetings.releasePhoto': ({ meeting, photo }) => ({ meeting, photo, version: 1, released: false }),
  'meetings.reports': ({ meeting }) => ({ meeting }),
  'meetings.save': ({ target }) => meetingAt(target),
  'meetings.saveConclusion': ({ meeting }) => ({ meeting, conclusion: uuid7(), source: '', items: [] }),
  'meetings.saveNews': ({ meeting, news }) => ({ meeting, news, version: 1, title: 'Tin', paragraphs: ['Đoạn'] }),
  'meetings.saveSeries': ({ target }) => ({
    ...{ organisation: target, series: uuid7(), title: 'Giao ban', kind: 'other', period: 'month', members: [] },
  }),
  'meetings.seats': ({ meeting }) => ({ meeting }),
  'meetings.sendFeedback': ({ meeting, news }) => ({ meeting, news, text: 'Sửa tên' }),
  'meetings.series': ({ target }) => ({ organisation: target }),
  'meetings.setPeople': ({ meeting }) => ({ meeting, version: 1, people: [] }),
  'meetings.tick': ({ meeting, seat }) => ({ meeting, seat, state: 'present' }),
  'organisations.change': ({ target }) => ({ organisation: target, version: 1, name: 'Tên mới' }),
  'organisations.close': ({ target }) => ({ organisation: target, version: 1, on: day, reason }),
  'organisations.create': ({ target }) => ({
    ...{ organisation: uuid7(), parent: target, code: uuid7(), name: 'Nơi mới', kind: 'other' },
  }),
  'organisations.groups': () => ({}),
  'organisations.import': ({ target }) => ({ under: target, ...sheet }),
  'organisations.one': ({ target }) => ({ organisation: target }),
  'organisations.saveGroup': ({ target }) => ({
    ...{ organisation: target, group: uuid7(), name: 'Nhóm thử', from: day, members: [target] },
  }),
  'organisations.select': () => ({}),
  'organisations.succeed': ({ target }) => ({
    ...{ under: target, on: day, decision: 'Nghị quyết thử', predecessors: [target] },
    successors: [{ organisation: uuid7(), parent: target, code: uuid7(), name: 'Nơi kế tục', kind: 'other' }],
  }),
  'organisations.tree': () => ({}),
  'persons.attendance': ({ target, person }) => ({
    organisation: target,
    entries: [{ person, roles: ['attending'] }],
  }),
  'persons.endOffice': ({ office }) => ({ office, version: 2, to: day }),
  'persons.erase': () => ({ asOf: day }),
  'persons.fields': () => ({}),
  'persons.holdOffice': ({ target, person }) => ({
    ...{ organisation: target, person, office: uuid7(), title: 'Thư ký' },
  }),
  'persons.import': ({ target }) => ({ under: target, ...sheet }),
  'persons.list': ({ target }) => ({ organisation: target }),
  'persons.record': ({ target, person }) => ({ organisation: target, person }),
  'persons.save': ({ target }) => ({ organisation: target, person: uuid7(), fullName: 'Người mới' }),
  'proposals.addressees': ({ target }) => ({ organisation: target }),
  'proposals.decide': ({ proposal }) => ({ proposal, version: 1, outcome: 'accepted', on: day }),
  'proposals.hear': ({ proposal, meeting }) => ({ proposal, version: 1, meeting }),
  'proposals.kinds': () => ({}),
  'proposals.list': ({ target }) => ({ organisation: target }),
  'proposals.merge': ({ proposal }) => ({ proposal, version: 1, into: proposal, intoVersion: 1 }),
  'proposals.one': ({ target, proposal }) => ({ organisation: target, proposal }),
  'proposals.reply': ({ proposal }) => ({ proposal, form: 'state' }),
  'proposals.save': ({ target, parent }) => proposalTo(target, parent),
  'plans.create': ({ target }) => ({ organisation: target, plan: uuid7(), frame: null, template: null }),
  'plans.issue': ({ plan }) => ({ plan, version: 0, number: '01/KH', form: 'state', on: day }),
  'plans.list': ({ target }) => ({ organisation: target }),
  'plans.mute': ({ plan }) => ({ plan, finding: 'x', reason }),
  'plans.one': ({ plan }) => ({ plan }),
  'plans.readFile': ({ plan }) => ({ plan, ...sheet }),
  'plans.save': ({ plan }) => ({ plan, version: 0, draft: emptyPlan }),
  'plans.templates': ({ target }) => ({ organisation: target, frame: null }),
  'registry.attachScan': ({ document }) => ({ document, version: 0, content: Buffer.from('x').toString('base64') }),
  'registry.giveTasks': ({ document, target }) => ({
    document,
    tasks: [{ title: 'Thực hiện văn bản', recipients: [target], due: null }],
  }),
  'registry.kinds': () => ({}),
  'registry.list': ({ target }) => ({ organisation: target }),
  'registry.one': ({ document }) => ({ document }),
  'registry.save': ({ target }) => documentAt(target),
  'registry.scan': ({ document }) => ({ document }),
  'rehearsal.change': ({ rehearsal }) => ({ frame: rehearsal, action: 'pause' }),
  'rehearsal.start': ({ frame }) => ({ from: frame, areas: 60, speed: 0.001 }),
  'rehearsal.state': ({ rehearsal }) => ({ frame: rehearsal }),
  'results.constituency': ({ frame, constituency }) => ({ frame, constituency }),
  'results.import': () => ({
    file: {
      ...{ schema: 'vn-election-results/1', election: 'matran', electionDay: '2021-05-23', edition: '2015' },
      attribution: 'thử',
      constituencies: [
        {
          ...{ id: 'mt-1', province: 'Lào Cai', constituency: 1, area: 'Lào Cai', seats: 1 },
          ...{ validBallotsMin: 100, validBallotsMax: 100 },
          candidates: [
            { name: 'A', votes: 60 },
            { name: 'B', votes: 40 },
          ],
        },
      ],
    },
  }),
  'results.nation': ({ frame }) => ({ frame }),
  'schemes.assign': ({ scheme, target }) => ({ scheme, organisations: [target], due: '2020-01-01' }),
  'schemes.contribute': ({ scheme, target }) => ({
    ...{ organisation: target, scheme, contribution: uuid7(), target: null, day: '2026-01-10', text: 'Góp ý' },
  }),
  'schemes.giveTasks': ({ scheme, schemeTarget, target }) => ({
    ...{ scheme, target: schemeTarget, tasks: [{ title: 'Thực hiện', recipients: [target], due: null }] },
  }),
  'schemes.matrix': ({ target }) => ({ organisation: target }),
  'schemes.mine': ({ target }) => ({ organisation: target }),
  'schemes.ofResolution': ({ document }) => ({ document }),
  'schemes.one': ({ scheme }) => ({ scheme }),
  'schemes.save': ({ target }) => schemeAt(target),
  'schemes.tell': ({ scheme, target }) => ({
    ...{ organisation: target, scheme, version: 0, state: 'studied', plan: null, result: null },
  }),
  'search.find': () => ({ text: 'nơi' }),
  'work.acknowledge': ({ copy }) => ({ copy, version: 0, owner: 'Phó Chủ tịch' }),
  'work.board': ({ target }) => ({ organisation: target }),
  'work.copy': ({ copy }) => ({ copy }),
  'work.extend': ({ task, copy }) => ({ task, copy, version: 0, until: day, reason }),
  'work.followUp': ({ target }) => ({ organisation: target }),
  'work.grade': ({ task, copy }) => ({ task, copy, version: 0, result: 'met', unmet: [] }),
  'work.issued': ({ target }) => ({ organisation: target }),
  'work.progress': ({ copy }) => ({ copy, version: 0, percent: 50 }),
  'work.remind': ({ task }) => ({ task }),
  'work.sendBack': ({ task, copy }) => ({ task, copy, version: 0, reason }),
  'work.setKey': ({ copy }) => ({ copy, version: 0, key: true }),
  'work.task': ({ task }) => ({ task }),
  'work.today': ({ target }) => ({ organisation: target }),
  'work.withdraw': ({ task, copy }) => ({ task, copy, version: 0, reason }),
}
