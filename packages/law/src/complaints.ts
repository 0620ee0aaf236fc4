import { type Body, type Edition, law83 } from './edition.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from './reason.ts'

/** What a complaint, denunciation or petition is about. */
export const complaintSubjects = [
  'register',
  'team-work',
  'board-work-NA',
  'board-work-council',
  'candidate-NA',
  'candidate-council',
  'campaign',
  'count',
  'result-NA',
  'result-council',
  'candidate-conduct',
] as const
export type ComplaintSubject = (typeof complaintSubjects)[number]

/** Who receives or decides a complaint. `committee` and `board` are those of the level or constituency concerned. */
export type Addressee =
  | 'register-maker'
  | 'court'
  | 'team'
  | 'board'
  | 'committee'
  | 'provincial-committee'
  | 'NEC'
  | 'managing-body'
  | 'front'
  | 'third-conference'

/**
 * Where a complaint goes: to one of `first`, then to `next`, and who has the last word. `fileDays` after the posting or
 * publication, `answerDays` after receipt; null = the law states none. `step` is the calendar's step that ends it.
 */
export type Route = Readonly<{
  first: readonly Addressee[]
  next: Addressee | null
  final: Addressee | null
  fileDays: number | null
  answerDays: number | null
  step: string | null
}>

const route = (first: readonly Addressee[], next: Addressee | null, extra: Partial<Route> = {}): Route => ({
  first,
  next,
  final: null,
  fileDays: null,
  answerDays: null,
  step: null,
  ...extra,
})
const changed = (before: Route, after: Route, article: string) =>
  provision({ '2015': before, '2025': after }, article, { amendedBy: law83 })
const toNEC = (fileDays: number, answerDays: number) =>
  route(['NEC'], null, { final: 'NEC', fileDays, answerDays, step: 'resultComplaint' })
const toCommittee = (fileDays: number, answerDays: number) =>
  route(['committee'], null, { final: 'committee', fileDays, answerDays, step: 'resultComplaint' })

/** The routing table, both editions. The court decides without appeal; in 2025 it is the regional court. */
export const complaintRoutes: Readonly<Record<ComplaintSubject, Provision<Route>>> = {
  register: unchanged(route(['register-maker'], 'court', { final: 'court', fileDays: 30, answerDays: 5 }), '33'),
  'team-work': unchanged(route(['team', 'board'], 'committee'), '25.2.e, 24.3.e'),
  'board-work-NA': unchanged(route(['provincial-committee'], null), '23.1.h'),
  'board-work-council': unchanged(route(['committee'], null), '23.2.n'),
  'candidate-NA': unchanged(
    route(['board', 'provincial-committee', 'NEC'], 'NEC', { final: 'NEC', step: 'stopComplaints' }),
    '61.1.a',
  ),
  'candidate-council': unchanged(
    route(['board'], 'committee', { final: 'committee', step: 'stopComplaints' }),
    '61.1.b',
  ),
  campaign: unchanged(route(['committee'], null), '62.1'),
  count: unchanged(route(['team'], 'board'), '75'),
  'result-NA': changed(toNEC(5, 30), toNEC(3, 7), '87'),
  'result-council': changed(toCommittee(5, 20), toCommittee(3, 7), '87'),
  'candidate-conduct': unchanged(
    route(['managing-body', 'committee'], 'front', { final: 'third-conference', step: 'verify' }),
    '46, 55',
    { confidence: { '2015': 'unconfirmed' } },
  ),
}

/** The route of a subject in an edition with its article and how sure it is. */
export function complaintRoute(
  edition: Edition,
  subject: ComplaintSubject,
): { route: Route; article: string; confidence: 'confirmed' | 'unconfirmed' } | null {
  const { value, article, confidence } = complaintRoutes[subject]
  const found = value[edition]
  return found === null ? null : { route: found, article, confidence: confidence[edition] }
}

/** What was sent in. `known` = the sender's name and address are given and are the sender's own. */
export type ComplaintKind = 'complaint' | 'denunciation' | 'petition'
export type Complaint = Readonly<{
  kind: ComplaintKind
  subject: ComplaintSubject
  sender: 'named' | 'anonymous' | 'impersonated'
  /** Day it was received, `YYYY-MM-DD`. */
  received: string
  /** First day on which complaints about candidates are not considered any more: the calendar's step `stopComplaints`. */
  stopsOn: string
  /** Day of election. */
  electionDay: string
  /** The facts are clear and prove that the candidate does not meet the standards (Điều 61.2). */
  proven: boolean
}>

const anonymousRule: Provision<'not-considered'> = unchanged('not-considered', '61.3')
const freezeRule: Provision<'stopped'> = unchanged('stopped', '61.2')
const frozenSubjects: readonly ComplaintSubject[] = ['candidate-NA', 'candidate-council']

/**
 * P-SENDER, P-FREEZE, P-STRIKE: is a complaint considered? Denunciations without a name or under somebody else's are
 * not (the law speaks of denunciations; another paper without a name is `ask`). Within the last days before the poll
 * nothing about candidates is considered, it is only logged; but what is clear and proven leads to striking the name
 * before election day (numbers: received, stopsOn, electionDay). It is always written into the log (Điều 61.1.c).
 */
export function judgeComplaint(edition: Edition, complaint: Complaint): Ruling {
  const { kind, subject, sender, received, stopsOn, electionDay, proven } = complaint
  const known = reasonFrom('P-SENDER', edition, anonymousRule, sender === 'named', { kind, sender })
  const reasons: Reason[] = [
    kind === 'denunciation' || sender === 'named' ? known : { ...known, confidence: 'unconfirmed' },
  ]
  if (frozenSubjects.includes(subject)) {
    const frozen = received >= stopsOn
    const numbers = { received, stopsOn, electionDay }
    reasons.push(
      frozen && proven
        ? reasonFrom('P-STRIKE', edition, freezeRule, received < electionDay, numbers)
        : reasonFrom('P-FREEZE', edition, freezeRule, !frozen, numbers),
    )
  }
  return ruling(reasons)
}

/** P-HANDOVER: who takes over what is unsettled when the organs end (Điều 61.4; numbers: to). */
export const handover = (body: Body): Reason =>
  reason('P-HANDOVER', '61.4', true, { to: body === 'NA' ? 'na-standing-committee' : 'council-standing' })
