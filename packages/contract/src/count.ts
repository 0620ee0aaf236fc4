import { ballotKinds, mostInField, sheetStates } from '@baucu/counting'
import { surplusRulings } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { paperFinding } from './paper-finding.ts'
import { signedPaper } from './signed-paper.ts'
import { body, count, date, edition, fileContent, id, instant, name, text, uuid } from './values.ts'

/** Who types counting minutes: the Polling Team first, then somebody of the committee or office from the paper. */
export const sheetTypists = ['operator', 'keeper', 'office', 'committee', 'team'] as const
/** Who decides about a sheet that is stuck, and receives it from the Teams. */
export const sheetLeads = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...sheetTypists, 'leader', 'inspector', 'duty'] as const

/** A contest as a polling area counts it. */
export const contest = z.object({
  constituency: id,
  body,
  number: z.int(),
  /** "Gồm các xã Suối Mẫu, Đồi Mẫu" */
  area: z.string(),
  seats: count,
  /** The official list, in ballot order. */
  candidates: z.array(z.object({ id, name: name(), birthDate: date.nullable() })),
})

const countedArea = z.object({ area: uuid, number: count, name: name(), commune: name() })

/** The contests that one polling area counts, the National Assembly first. */
export const countArea = query('count.area', {
  title: { vi: 'Các cuộc kiểm phiếu của một khu vực', en: 'The counts of one polling area' },
  input: z.object({ area: uuid, frame: id }),
  output: z.object({
    ...countedArea.shape,
    edition,
    electionDay: date,
    rehearsal: z.boolean(),
    contests: z.array(contest),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'area' },
})

/** The counting minutes of one contest in one polling area. */
const sheetKey = { area: uuid, frame: id, constituency: id }
const at = { of: 'organisation', at: 'area' } as const
/** `registered`, …, `votes.<candidate>`, `total`: what the paper says. A field that is empty is not sent. */
const figures = z.record(z.string().max(140), count.max(2 ** 31 - 1))
/** Several lines of words: no other control characters, none that turn the direction of reading. */
const words = (max: number) =>
  text(max)
    .trim()
    .regex(/^(?:[\n\r\t]|[^\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])*$/u)
const reason = words(500)
const state = z.enum(sheetStates)
/** Where a sheet stands now; `fields`: those its sender is asked to read again, without a word on what they should be. */
const moved = z.object({ state, version: count, fields: z.array(z.string()) })

/** Takes a sheet in hand to type its first or second part, so that nobody else does it meanwhile. */
export const takeSheet = command('count.take', {
  title: { vi: 'Nhận nhập biên bản kiểm phiếu', en: 'Take counting minutes in hand' },
  input: z.object(sheetKey),
  output: moved,
  roles: sheetTypists,
  scope: at,
  offline: 'no',
})

/** Puts it back as it was; a lead does it for somebody who is gone. */
export const putBackSheet = command('count.putBack', {
  title: { vi: 'Trả lại biên bản đang nhập', en: 'Put counting minutes back' },
  input: z.object(sheetKey),
  output: moved,
  roles: sheetTypists,
  scope: at,
  offline: 'no',
})

/**
 * Hands in the first or the second entry of a paper. The two are never typed by one account, device or person. With an open
 * error it is taken only with a reason, and a lead looks at it.
 */
export const handInSheet = command('count.handIn', {
  title: { vi: 'Nộp số liệu biên bản kiểm phiếu', en: 'Hand in counting minutes' },
  input: z.object({
    ...sheetKey,
    /** Which part is meant: what was kept on a phone without a network must not become the other one. */
    part: z.enum(['first', 'second']),
    /** The number of the form it was typed from; another one than that of the contest is refused. */
    form: z.string().max(40).optional(),
    figures,
    reason: reason.default(''),
  }),
  output: moved,
  roles: sheetTypists,
  scope: at,
  offline: 'queue',
})

/** The fields that came back, as the paper has them. */
export const rereadSheet = command('count.reread', {
  title: { vi: 'Nhập lại các ô được trả về', en: 'Read returned fields again' },
  input: z.object({ ...sheetKey, figures }),
  output: moved,
  roles: sheetTypists,
  scope: at,
  offline: 'no',
})

/** The paper says so, though it cannot be right: the second entry may begin. What is open still keeps it from going upward. */
export const passSheet = command('count.pass', {
  title: { vi: 'Cho nhập lần 2 biên bản đang vướng', en: 'Let faulty minutes be typed again' },
  input: z.object({ ...sheetKey, reason: reason.min(1) }),
  output: moved,
  roles: sheetLeads,
  scope: at,
  offline: 'no',
})

/** Decides which of the two reads the paper again. A lead never types a figure. */
export const returnSheet = command('count.return', {
  title: { vi: 'Trả các ô khác nhau cho người nhập', en: 'Return differing fields' },
  input: z.object({ ...sheetKey, to: z.enum(['first', 'second']), reason: reason.min(1) }),
  output: moved,
  roles: sheetLeads,
  scope: at,
  offline: 'no',
})

/** Takes an entry away, to be typed by somebody else. */
export const discardSheet = command('count.discard', {
  title: { vi: 'Bỏ một lần nhập', en: 'Discard an entry' },
  input: z.object({ ...sheetKey, part: z.enum(['first', 'second', 'both']), reason: reason.min(1) }),
  output: moved,
  roles: sheetLeads,
  scope: at,
  offline: 'no',
})

/** A finding is handled: what explains it, as the minutes will say. It lasts as long as the figures it is about. */
export const explainSheet = command('count.explain', {
  title: { vi: 'Giải trình một điểm không khớp', en: 'Explain a finding' },
  input: z.object({ ...sheetKey, code: z.string().max(20), field: z.string().max(140), text: reason.min(1) }),
  output: moved,
  roles: sheetTypists,
  scope: at,
  offline: 'no',
})

/** A paper of a contest; null = of the whole area, the inventory of its ballots. */
const paperKey = { ...sheetKey, constituency: id.nullable() }

/** A photograph or scan of a signed paper. */
export const attachSheet = command('count.attach', {
  title: { vi: 'Gửi ảnh biên bản đã ký', en: 'Attach the signed minutes' },
  input: z.object({ ...paperKey, evidence: uuid, name: name(200), content: fileContent }),
  output: z.object({ evidence: uuid, bytes: count, sha256: z.string() }),
  roles: sheetTypists,
  scope: at,
  offline: 'queue',
})

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** What became of the ballots of one contest (form 32 of 2025, 35 of 2021). */
const ballotUse = z.object(
  Object.fromEntries(ballotKinds.map((kind) => [kind, count.max(mostInField)])) as Record<
    (typeof ballotKinds)[number],
    z.ZodInt
  >,
)
/** A voter who watches and is no candidate. */
const oneLine = (max: number) => name(max).regex(/^[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u)
const witness = z.object({ name: oneLine(120), residence: oneLine(200).nullable() })
const witnesses = z.object({ box: z.array(witness).max(2), count: z.array(witness).max(2) })
/** What the Team writes on every paper beside its figures; null is left to the pen. */
const written = z.object({
  /** The empty box was shown; the poll was closed: hours of the day of the poll. */
  opened: hour.nullable(),
  closed: hour.nullable(),
  /** The count was over, often after midnight. */
  finished: z.object({ day: date, time: hour }).nullable(),
  incidents: words(1_000).nullable(),
  unsettled: words(1_000).nullable(),
  /** Copies of the inventory, where its form does not say how many. */
  copies: count.max(99).nullable(),
})

/** Saves the inventory of the ballots of an area, by constituency. What went upward with its minutes stays as it is. */
export const saveUse = command('count.saveUse', {
  title: { vi: 'Ghi kiểm kê việc sử dụng phiếu', en: 'Save the inventory of ballots' },
  input: z.object({ area: uuid, frame: id, version: count, uses: z.record(id, ballotUse) }),
  output: z.object({ version: count }),
  roles: sheetTypists,
  scope: at,
  offline: 'queue',
})

/** Saves what all papers of an area say beside their figures: who was there, when, who watched, what happened. */
export const saveWritten = command('count.saveWritten', {
  title: { vi: 'Ghi phần lời chung của các biên bản', en: 'Save the written parts of the papers' },
  input: z.object({
    ...{ area: uuid, frame: id, version: count },
    /** Members of the Team who were there, by the id of their membership. */
    present: z.array(uuid).max(60),
    written,
    witnesses,
  }),
  output: z.object({ version: count }),
  roles: sheetTypists,
  scope: at,
  offline: 'queue',
})

/** Sends agreed minutes upward: without an open error, every warning explained, the signed paper with them or why not. */
export const sendSheet = command('count.send', {
  title: { vi: 'Gửi biên bản lên Ban bầu cử', en: 'Send minutes upward' },
  input: z.object({ ...sheetKey, reason: reason.default('') }),
  output: moved,
  roles: sheetTypists,
  scope: at,
  offline: 'no',
})

/** Receives minutes from a Team: from now on they count. Never by who typed them. */
export const acceptSheet = command('count.accept', {
  title: { vi: 'Nhận biên bản kiểm phiếu', en: 'Accept counting minutes' },
  input: z.object(sheetKey),
  output: moved,
  roles: sheetLeads,
  scope: at,
  offline: 'no',
})

/** Sends minutes back before they are accepted: these fields are not those of the paper; both read them again. */
export const sendBackSheet = command('count.sendBack', {
  title: { vi: 'Trả lại biên bản cho Tổ bầu cử', en: 'Send minutes back' },
  input: z.object({ ...sheetKey, fields: z.array(z.string().max(140)).min(1).max(60), reason: reason.min(1) }),
  output: moved,
  roles: sheetLeads,
  scope: at,
  offline: 'no',
})

/**
 * Opens accepted minutes again, by a lead who typed neither entry: they leave the sums at once, both typists read these fields
 * again, and accepted a second time they take their place. What was accepted before stays among the steps.
 */
export const correctSheet = command('count.correct', {
  title: { vi: 'Mở đính chính biên bản đã nhận', en: 'Correct accepted minutes' },
  input: z.object({ ...sheetKey, fields: z.array(z.string().max(140)).min(1).max(60), reason: reason.min(1) }),
  output: moved,
  roles: sheetLeads,
  scope: at,
  offline: 'no',
})

/** Who is told of a sign. */
export const signTold = ['board', 'committee'] as const

/**
 * Records that more ballots were collected than issued (ID-07): what happened, and who was told. It is a sign, whose weight the
 * National Election Council alone decides; an incident of the gravest kind is opened with it.
 */
export const recordSign = command('count.recordSign', {
  title: { vi: 'Ghi nhận dấu hiệu: phiếu thu vào nhiều hơn phát ra', en: 'Record a surplus of ballots' },
  input: z.object({ ...sheetKey, text: words(1_000).min(1), told: z.array(z.enum(signTold)).min(1).max(2) }),
  output: z.object({ sign: uuid, incident: uuid }),
  roles: sheetTypists,
  scope: at,
  offline: 'no',
})

/**
 * Enters what the National Election Council said of minutes with more ballots collected than issued: they stand, so that the Board may
 * accept them, or the result of the area is annulled. At the unit whose election it is, with a scan, never by who typed them.
 */
export const ruleSurplus = command('count.ruleSurplus', {
  title: { vi: 'Ghi quyết định về biên bản thừa phiếu', en: 'Enter a ruling on a surplus of ballots' },
  input: z.object({
    organisation: uuid,
    ...sheetKey,
    said: z.enum(surplusRulings),
    /** Number of the document and who issued it. */
    decision: name(200),
    decidedOn: date,
    /** What it says, in short. */
    text: words(1_000).min(1),
    /** The scan, under the name of its file. */
    name: name(200),
    content: fileContent,
  }),
  output: z.object({ ruling: uuid }),
  roles: sheetLeads,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** The scan of such a ruling, base64. */
export const rulingScan = query('count.rulingScan', {
  title: { vi: 'Bản quét quyết định về biên bản thừa phiếu', en: 'The scan of a ruling on a surplus' },
  input: z.object({ ...sheetKey, ruling: uuid }),
  output: z.object({ name: z.string(), type: z.string(), content: z.string() }),
  roles: readers,
  scope: at,
})

/** Whether minutes have gone upward: not yet, waiting for the Board, or taken; annulled ones count no more. */
const upward = z.enum(['no', 'sent', 'accepted', 'annulled'])

const finding = paperFinding.extend({
  /** What explains it, once somebody has said so. */
  explained: z.object({ text: z.string(), by: z.string(), at: instant }).nullable(),
})

/** What the Team of an area writes once for all its papers, and the inventory of its ballots with what does not agree in it. */
export const teamRecord = query('count.team', {
  title: { vi: 'Kiểm kê phiếu và phần lời chung của một khu vực', en: 'Inventory and written parts of one area' },
  input: z.object({ area: uuid, frame: id }),
  output: z.object({
    ...countedArea.shape,
    frame: id,
    edition,
    electionDay: date,
    /** The day on which this area voted; earlier where that was allowed. */
    day: date,
    rehearsal: z.boolean(),
    province: name().nullable(),
    /** "32/HĐBC" */
    form: z.string(),
    /** What a change of each part is made on. */
    version: z.object({ use: count, written: count }),
    /** Who saved something last, and when. */
    saved: z.object({ by: z.string(), at: instant }).nullable(),
    contests: z.array(
      z.object({
        ...contest.pick({ constituency: true, body: true, number: true, seats: true }).shape,
        /** Whose council it is: "Tỉnh Minh Sơn"; null = not known, or the National Assembly. */
        council: name().nullable(),
        use: ballotUse.nullable(),
        state,
        upward,
        critical: z.boolean(),
        ruling: z.enum(surplusRulings).nullable(),
        findings: z.array(finding.omit({ explained: true })),
      }),
    ),
    written,
    witnesses,
    /** Witnesses who are called like a candidate of the area. */
    namesakes: z.array(z.string()),
    members: z.array(z.object({ id: uuid, name: z.string(), title: z.string(), present: z.boolean() })),
    papers: z.array(signedPaper),
    mayType: z.boolean(),
  }),
  roles: readers,
  scope: at,
})

const typedFigures = z.record(z.string(), count.nullable())

/** One sheet as its asker may see it. Before both entries agree, nobody sees the figures of the other. */
export const countSheet = query('count.sheet', {
  title: { vi: 'Biên bản kiểm phiếu của một khu vực', en: 'Counting minutes of one area' },
  input: z.object(sheetKey),
  output: z.object({
    ...countedArea.shape,
    frame: id,
    edition,
    electionDay: date,
    rehearsal: z.boolean(),
    contest,
    province: name().nullable(),
    /** Whose council it is: "Tỉnh Minh Sơn"; null = not known, or the National Assembly. */
    council: name().nullable(),
    /** Which term ("khóa") of it: "XVII"; null = left to the pen. */
    councilTerm: z.string().nullable(),
    /** The inventory of its ballots, which its figures are held against. */
    use: ballotUse.nullable(),
    /** "18/HĐBC-QH" */
    form: z.string(),
    state,
    version: count,
    /** Who typed, or types. */
    first: z.string().nullable(),
    second: z.string().nullable(),
    /** The part that is the asker's own. */
    mine: z.enum(['first', 'second']).nullable(),
    /** The part the asker may type now. */
    mayType: z.enum(['first', 'second']).nullable(),
    /** Fields the asker is to read again. */
    reread: z.array(z.string()),
    /** What may be shown: one's own entry, or what was agreed. */
    figures: typedFigures.nullable(),
    /** For a lead who typed neither, while the two differ. */
    both: z.object({ first: typedFigures, second: typedFigures, fields: z.array(z.string()) }).nullable(),
    reason: z.string(),
    findings: z.array(finding),
    papers: z.array(signedPaper),
    upward,
    /** They were accepted before, and are being corrected. */
    correcting: z.boolean(),
    /** What was recorded of more ballots than were issued; `current`: of the figures that stand. */
    sign: z
      .object({
        ...{ text: z.string(), told: z.array(z.enum(signTold)), by: z.string(), at: instant },
        ...{ collected: count, issued: count, current: z.boolean() },
      })
      .nullable(),
    /** What the National Election Council said of it last; `current`: of the figures that stand. */
    ruling: z
      .object({
        ...{ id: uuid, said: z.enum(surplusRulings), decision: z.string(), decidedOn: date, text: z.string() },
        ...{ collected: count, issued: count, current: z.boolean(), scan: z.string(), by: z.string(), at: instant },
      })
      .nullable(),
    /** Whose election it is: there a ruling is entered. */
    unit: uuid.nullable(),
    /** The asker may decide, receive or send back here. */
    lead: z.boolean(),
    steps: z.array(
      z.object({
        ...{ step: z.string(), by: z.string(), at: instant, reason: z.string(), fields: z.array(z.string()) },
        /** Of minutes that were accepted, or taken out of the sums again. */
        figures: typedFigures.nullable(),
      }),
    ),
  }),
  roles: readers,
  scope: at,
})

/** A signed paper, base64. */
export const sheetPaper = query('count.paper', {
  title: { vi: 'Ảnh một biên bản đã ký', en: 'A signed paper' },
  input: z.object({ ...paperKey, evidence: uuid }),
  output: z.object({ name: z.string(), type: z.string(), content: z.string() }),
  roles: readers,
  scope: at,
})

/** How the count goes at and below an organisation: every contest of every polling area, by commune. */
export const countBoard = query('count.board', {
  title: { vi: 'Tiến độ kiểm phiếu', en: 'How the count goes' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    place: name(),
    electionDay: date,
    communes: z.array(
      z.object({
        id: uuid,
        name: name(),
        areas: z.array(
          z.object({
            ...countedArea.omit({ commune: true }).shape,
            sheets: z.array(
              z.object({
                constituency: id,
                body,
                state,
                upward,
                /** Open errors of what was handed in. */
                open: count,
                critical: z.boolean(),
                /** More ballots than were issued: recorded as it must be. */
                sign: z.boolean(),
                /** What the National Election Council said of it. */
                ruling: z.enum(surplusRulings).nullable(),
                correcting: z.boolean(),
                /** The asker is to do something here. */
                yours: z.enum(['type', 'reread', 'decide', 'send', 'receive']).nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

export const countCommands = [
  takeSheet,
  putBackSheet,
  handInSheet,
  rereadSheet,
  passSheet,
  returnSheet,
  discardSheet,
  explainSheet,
  attachSheet,
  saveUse,
  saveWritten,
  sendSheet,
  acceptSheet,
  sendBackSheet,
  correctSheet,
  recordSign,
  ruleSurplus,
] as const
export const countQueries = [countArea, countSheet, teamRecord, sheetPaper, rulingScan, countBoard] as const
