import { type Body, bodiesOf, type Edition, law83 } from './edition.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from './reason.ts'

/** The only two ways to campaign (Điều 65): meetings with voters, and the press and the election web pages. */
export const campaignWays = ['voter-meeting', 'mass-media'] as const
export type CampaignWay = (typeof campaignWays)[number]

export const campaignWaysRule: Provision<readonly CampaignWay[]> = unchanged(campaignWays, '65')

/** The media of Điều 67 a candidate may speak in. */
export const campaignMedia: Readonly<
  Record<'NA' | 'council', Provision<readonly ('local-press' | 'NEC-page' | 'committee-page')[]>>
> = {
  NA: unchanged(['local-press', 'NEC-page'], '67.1'),
  council: unchanged(['local-press', 'committee-page'], '67.2'),
}

/** CAM-WAY: the way to campaign is one of the two (numbers: way). Anything else, social media included, is not. */
export const judgeCampaignWay = (edition: Edition, way: CampaignWay | 'other'): Ruling =>
  ruling([reasonFrom('CAM-WAY', edition, campaignWaysRule, way !== 'other', { way })])

/** A point of local time (UTC+7): day `YYYY-MM-DD`, time `HH:MM`. */
export type Moment = Readonly<{ day: string; time: string }>

/** Hours before voting starts at which campaigning has ended. */
export const campaignEndsBefore: Provision<number> = unchanged(24, '64')

/**
 * When a candidate may campaign: from the day the official list is published until 24 hours before voting starts in
 * the polling area (`opening`; 07:00, or as early as the Team decided). `until` is the first moment outside.
 */
export function campaignPeriod(
  edition: Edition,
  published: string,
  opening: Moment,
): Readonly<{ from: string; until: Moment }> {
  const hours = campaignEndsBefore.value[edition] ?? 0
  const end = new Date(Date.parse(`${opening.day}T${opening.time}:00Z`) - hours * 3_600_000).toISOString()
  return { from: published, until: { day: end.slice(0, 10), time: end.slice(11, 16) } }
}

/** CAM-TIME: the act falls inside the campaign (numbers: at, from, until). */
export function judgeCampaignTime(edition: Edition, at: Moment, published: string, opening: Moment): Ruling {
  const { from, until } = campaignPeriod(edition, published, opening)
  const holds = at.day >= from && `${at.day}T${at.time}` < `${until.day}T${until.time}`
  const numbers = { at: `${at.day}T${at.time}`, from, until: `${until.day}T${until.time}` }
  return ruling([reasonFrom('CAM-TIME', edition, campaignEndsBefore, holds, numbers)])
}

/** Acts forbidden in the campaign (Điều 68). */
export const forbiddenActs = [
  'against-constitution',
  'harm-to-honour',
  'abuse-of-office',
  'raising-funds',
  'gifts-to-voters',
] as const
export type ForbiddenAct = (typeof forbiddenActs)[number]

export const forbiddenActsRule: Readonly<Record<ForbiddenAct, Provision<true>>> = {
  'against-constitution': unchanged(true, '68.1'),
  'harm-to-honour': unchanged(true, '68.1'),
  'abuse-of-office': unchanged(true, '68.2'),
  'raising-funds': unchanged(true, '68.3'),
  'gifts-to-voters': unchanged(true, '68.4'),
}

/** Somebody campaigning: where, for whom, and what else is known. */
export type CampaignAct = Readonly<{
  /** A member of an election organisation (Council, Committee, Board, Team) campaigns for a candidate. */
  byElectionOrganisation: boolean
  /** In the constituency the candidate stands in. */
  inOwnConstituency: boolean
  forbidden: readonly ForbiddenAct[]
}>

/** CAM-NEUTRAL, CAM-PLACE, CAM-FORBIDDEN: the act keeps to Điều 63 and 68 (numbers: act). */
export function judgeCampaignAct(edition: Edition, act: CampaignAct): Ruling {
  return ruling([
    reason('CAM-NEUTRAL', '63.3', !act.byElectionOrganisation),
    reason('CAM-PLACE', '63.2', act.inOwnConstituency),
    ...(act.forbidden.length === 0
      ? [reason('CAM-FORBIDDEN', '68', true)]
      : act.forbidden.map((each) =>
          reasonFrom('CAM-FORBIDDEN', edition, forbiddenActsRule[each], false, { act: each }),
        )),
  ])
}

/** Who holds the meetings with voters of one body's candidates. */
export type MeetingOrganiser = Readonly<{
  chair: 'front-province' | 'front-district' | 'front-commune'
  with: 'people-committee-district' | 'people-committee-commune' | 'people-committee-of-constituency'
  /** Who the report goes to after the meetings. */
  reportTo: readonly ('NEC' | 'front-central' | 'committee-level' | 'front-above' | 'front-province')[]
}>

const nation = ['NEC', 'front-central'] as const

/** Who holds the meetings, by body. Edition 2025 has no district; the commune's Front holds the commune's. */
export const meetingOrganisers: Readonly<Record<Body, Provision<MeetingOrganiser>>> = {
  NA: provincial(),
  province: provincial(),
  district: provision<MeetingOrganiser>(
    {
      '2015': {
        chair: 'front-district',
        with: 'people-committee-commune',
        reportTo: ['committee-level', 'front-above'],
      },
      '2025': null,
    },
    '66.1',
  ),
  commune: provision<MeetingOrganiser>(
    {
      '2015': {
        chair: 'front-commune',
        with: 'people-committee-commune',
        reportTo: ['committee-level', 'front-above'],
      },
      '2025': {
        chair: 'front-commune',
        with: 'people-committee-commune',
        reportTo: ['committee-level', 'front-province'],
      },
    },
    '66.1',
    { amendedBy: law83 },
  ),
}

function provincial(): Provision<MeetingOrganiser> {
  return provision<MeetingOrganiser>(
    {
      '2015': { chair: 'front-province', with: 'people-committee-district', reportTo: nation },
      '2025': { chair: 'front-province', with: 'people-committee-of-constituency', reportTo: nation },
    },
    '66.1',
    { amendedBy: law83 },
  )
}

/** The programme of a meeting, in order (Điều 66.2). */
export const meetingProgramme: Provision<
  readonly ('opening' | 'introduction' | 'action-programmes' | 'exchange' | 'closing')[]
> = unchanged(['opening', 'introduction', 'action-programmes', 'exchange', 'closing'], '66.2')

/** How a meeting is held. */
export const meetingForms = ['in-person', 'online', 'hybrid'] as const
export type MeetingForm = (typeof meetingForms)[number]

export const onlineMeetings: Provision<'if-safe-and-announced'> = provision(
  { '2015': null, '2025': 'if-safe-and-announced' },
  '66.1',
  {
    amendedBy: law83,
    confidence: { '2015': 'unconfirmed' },
    note: 'The text of 2015 does not speak of online meetings; some were held in 2021 because of the epidemic.',
  },
)

/** What the People's Committee announced of a meeting (Điều 66.1). */
export type Announced = 'form' | 'content' | 'time' | 'place' | 'online-access'

export const meetingAnnouncement: Readonly<Record<'in-person' | 'online', Provision<readonly Announced[]>>> = {
  'in-person': provision<readonly Announced[]>(
    { '2015': ['time', 'place'], '2025': ['form', 'content', 'time', 'place'] },
    '66.1',
    { amendedBy: law83 },
  ),
  online: provision<readonly Announced[]>(
    { '2015': null, '2025': ['form', 'content', 'time', 'place', 'online-access'] },
    '66.1',
    {
      amendedBy: law83,
    },
  ),
}

/** A meeting as planned. `safe`: technical conditions, information safety and cyber security are in place. */
export type VoterMeeting = Readonly<{ form: MeetingForm; safe: boolean; announced: readonly Announced[] }>

/**
 * CAM-MEETING-FORM, CAM-MEETING-SAFE, CAM-ANNOUNCED: the meeting may be held so, and voters were told what the law
 * asks (numbers: form; missing, joined by ", ").
 */
export function judgeVoterMeeting(edition: Edition, { form, safe, announced }: VoterMeeting): Ruling {
  const inPerson = form === 'in-person'
  const needed =
    meetingAnnouncement[inPerson ? 'in-person' : 'online'].value[edition] ??
    meetingAnnouncement['in-person'].value[edition]
  const missing = (needed ?? []).filter((each) => !announced.includes(each))
  const allowed = inPerson || onlineMeetings.value[edition] !== null
  return ruling([
    reasonFrom('CAM-MEETING-FORM', edition, onlineMeetings, allowed, { form }),
    ...(inPerson ? [] : [reasonFrom('CAM-MEETING-SAFE', edition, onlineMeetings, safe)]),
    reasonFrom('CAM-ANNOUNCED', edition, meetingAnnouncement['in-person'], missing.length === 0, {
      missing: missing.join(', '),
    }),
  ])
}

/** Fewest meetings for each candidate that one local plan of 2021 asked for; no number is law. */
export const meetingsPlanned: Readonly<Record<'NA' | 'province', Provision<number>>> = {
  NA: provision({ '2015': 10, '2025': null }, 'kế hoạch địa phương 2021', { confidence: 'unconfirmed' }),
  province: provision({ '2015': 5, '2025': null }, 'kế hoạch địa phương 2021', { confidence: 'unconfirmed' }),
}

/** The bodies whose candidates hold meetings in an edition, with who holds them. */
export const meetingsOf = (edition: Edition): readonly Readonly<{ body: Body; organiser: MeetingOrganiser }>[] =>
  bodiesOf(edition).flatMap((body) => {
    const organiser = meetingOrganisers[body].value[edition]
    return organiser === null ? [] : [{ body, organiser }]
  })
