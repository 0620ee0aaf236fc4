import { paperStates } from '@baucu/counting'
import { secondPollKinds } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { outcome } from './outcome.ts'
import { paperFinding } from './paper-finding.ts'
import { signedPaper } from './signed-paper.ts'
import { standingSurplus } from './standing-surplus.ts'
import { body, count, date, edition, fileContent, id, instant, name, text, uuid } from './values.ts'

/** Who draws up the minutes of Boards and Committees, and receives them. */
export const resultKeepers = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...resultKeepers, 'leader', 'front', 'inspector', 'duty'] as const

/** The two kinds: of one constituency by its Board; of a whole body by the Committee, made of those of its Boards. */
export const resultLevels = ['board', 'committee'] as const
const level = z.enum(resultLevels)

const paperKey = {
  /** The unit whose election it is: its Boards and its Committee draw up the minutes. */
  organisation: uuid,
  frame: id,
  level,
  /** The constituency; of a Committee the body. */
  of: id,
}
const at = { of: 'organisation', at: 'organisation' } as const
const state = z.enum(paperStates)
const moved = z.object({ state, version: count })
const reason = text(500).trim()

/** What people write into minutes beside the figures. Null, or left out: left to the pen. */
export const resultTexts = [
  'incidents',
  'settledByTeams',
  'settledByBoard',
  'forwarded',
  'settledBelow',
  'events',
  'settled',
] as const
export type ResultText = (typeof resultTexts)[number]

export const resultWritten = z.object({
  meeting: z.object({ day: date, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }).nullable(),
  place: text(200).trim().nullable(),
  members: z
    .array(z.object({ name: name(120), gender: z.enum(['M', 'F']).nullable(), role: name(80).nullable() }))
    .max(40),
  texts: z.partialRecord(z.enum(resultTexts), text(4000).trim()),
  attachments: z.array(name(200)).max(20),
})
export type ResultWritten = z.output<typeof resultWritten>

/** Draws minutes up from what stands below, with what was written; again when something below has changed. */
export const drawResult = command('resultMinutes.draw', {
  title: { vi: 'Lập biên bản kết quả bầu cử', en: 'Draw up result minutes' },
  input: z.object({ ...paperKey, /** Of the paper as it was seen. */ version: count, written: resultWritten }),
  output: moved,
  roles: resultKeepers,
  scope: at,
  offline: 'no',
})

/** A photograph or scan of the signed and sealed paper. */
export const attachResult = command('resultMinutes.attach', {
  title: { vi: 'Gửi bản chụp biên bản đã ký, đóng dấu', en: 'Attach signed result minutes' },
  input: z.object({ ...paperKey, evidence: uuid, name: name(200), content: fileContent }),
  output: z.object({ evidence: uuid, bytes: count, sha256: z.string() }),
  roles: resultKeepers,
  scope: at,
  offline: 'queue',
})

/** Sends minutes upward: the signed paper with them, or why not. */
export const sendResult = command('resultMinutes.send', {
  title: { vi: 'Gửi biên bản kết quả lên trên', en: 'Send result minutes upward' },
  input: z.object({ ...paperKey, reason: reason.default('') }),
  output: moved,
  roles: resultKeepers,
  scope: at,
  offline: 'no',
})

/** Takes back what was sent and nobody has received yet. */
export const withdrawResult = command('resultMinutes.withdraw', {
  title: { vi: 'Rút lại biên bản đã gửi', en: 'Withdraw result minutes' },
  input: z.object({ ...paperKey, reason: reason.min(1) }),
  output: moved,
  roles: resultKeepers,
  scope: at,
  offline: 'no',
})

/** Receives minutes: from now on the level above is made of them. Never by who drew them up or sent them. */
export const acceptResult = command('resultMinutes.accept', {
  title: { vi: 'Nhận biên bản kết quả', en: 'Receive result minutes' },
  input: z.object({
    ...paperKey,
    /** Of a Committee: when and under which number it was received above. */ note: reason,
  }),
  output: moved,
  roles: resultKeepers,
  scope: at,
  offline: 'no',
})

/** Gives minutes back: these fields are not taken, each with the reason. */
export const returnResult = command('resultMinutes.giveBack', {
  title: { vi: 'Trả lại biên bản kết quả', en: 'Give result minutes back' },
  input: z.object({
    ...paperKey,
    remarks: z
      .array(z.object({ field: z.string().max(140), comment: reason.min(1) }))
      .min(1)
      .max(80),
  }),
  output: moved,
  roles: resultKeepers,
  scope: at,
  offline: 'no',
})

/** A signed copy was handed to somebody the form names. */
export const deliverResult = command('resultMinutes.deliver', {
  title: { vi: 'Ghi đã gửi một bản biên bản', en: 'Note a delivered copy' },
  input: z.object({ ...paperKey, recipient: name(300), on: date, note: text(200).trim().default('') }),
  output: moved,
  roles: resultKeepers,
  scope: at,
  offline: 'no',
})

/**
 * Confirms or refuses the status of who was elected (Điều 88), by a decision. Elected and confirmed are two things: the seat of
 * somebody who is not confirmed stays empty.
 */
export const confirmElected = command('resultMinutes.confirm', {
  title: { vi: 'Ghi xác nhận tư cách người trúng cử', en: 'Confirm the status of the elected' },
  input: z.object({
    organisation: uuid,
    frame: id,
    constituency: id,
    candidate: id,
    confirmed: z.boolean(),
    decision: name(200),
    decidedOn: date,
    reason: reason.default(''),
  }),
  output: z.object({ deputies: count, empty: count }),
  roles: resultKeepers,
  scope: at,
  offline: 'no',
})

const areas = z.object({ expected: count, reported: count })

const line = z.object({
  /** Where its paper is drawn up. */
  organisation: uuid,
  level,
  of: id,
  body,
  /** Of the constituency; null for a whole body. */
  number: z.int().nullable(),
  area: z.string(),
  state,
  /** Polling areas of a Board, Boards of a Committee. */
  below: areas,
  /** Drawn up from figures that have changed since. */
  outdated: z.boolean(),
  deadline: date.nullable(),
  yours: z.enum(['draw', 'send', 'receive', 'correct']).nullable(),
})

/** What papers add up to. `elected` counts persons. */
const sums = z.object({ seats: count, registered: count, voted: count, valid: count, invalid: count, elected: count })

/** The minutes of an organisation's elections, its Boards first; of the units below it how far they are. */
export const resultList = query('resultMinutes.list', {
  title: { vi: 'Biên bản kết quả bầu cử', en: 'Result minutes' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    place: name(),
    today: date,
    lines: z.array(line),
    /**
     * Above the provinces: what the received minutes of their Committees on the National Assembly add up to, and where that is not
     * what was counted (ID-17). Null anywhere else.
     */
    nation: z.object({ provinces: areas, sums, findings: z.array(paperFinding) }).nullable(),
    below: z.array(
      z.object({ id: uuid, name: name(), boards: count, accepted: count, sent: count, committee: z.array(state) }),
    ),
  }),
  roles: readers,
  scope: at,
})
export type ResultLine = z.output<typeof line>

const place = z.object({ id: uuid, name: name(), areas: count, votes: z.array(count) })

/** One poll as minutes have it. */
export const resultPoll = z.object({
  constituency: id,
  number: z.int(),
  area: z.string(),
  seats: count,
  /** In ballot order. */
  candidates: z.array(z.object({ id, name: name(), gender: z.enum(['M', 'F']).nullable(), votes: count })),
  areas,
  registered: count,
  voted: count,
  issued: count,
  collected: count,
  valid: count,
  invalid: count,
  /** Communes of the constituency; in 2021 what the form calls the same. */
  places: z.array(place),
  outcome: outcome.nullable(),
  /** The version of the Board's paper this was taken from; null = from counting minutes. */
  version: count.nullable(),
})
export type ResultPoll = z.output<typeof resultPoll>

/** A second poll of a constituency, as its Board's minutes have it; an election of its own day. */
const resultSecond = resultPoll.extend({ kind: z.enum(secondPollKinds), on: date, frame: id })
export type ResultSecond = z.output<typeof resultSecond>

/** One paper with everything its asker needs to draw it up, send it or receive it. */
export const resultPaper = query('resultMinutes.one', {
  title: { vi: 'Một biên bản kết quả bầu cử', en: 'Result minutes of one election' },
  input: z.object(paperKey),
  output: z.object({
    ...paperKey,
    edition,
    electionDay: date,
    rehearsal: z.boolean(),
    body,
    /** "Tỉnh Mẫu": whose election it is. */
    unit: z.object({ id: uuid, name: name() }),
    /** Which term ("khóa") of its council; null = not noted, or the National Assembly. */
    councilTerm: z.string().nullable(),
    /** "19/HĐBC-QH" and what the form says of its copies; null = we do not know the form. */
    form: z
      .object({ code: z.string(), title: z.string(), copies: count.nullable(), recipients: z.array(z.string()) })
      .nullable(),
    deadline: date.nullable(),
    state,
    version: count,
    /** Drawn up from what is no longer so below. */
    outdated: z.boolean(),
    /** All that has to come in from below is in. */
    whole: z.boolean(),
    /** What has not: polling areas or Boards. */
    missing: z.array(name()),
    /** As drawn up; while nobody has, as it stands below. */
    polls: z.array(resultPoll),
    /** Re-elections and additional elections, for a Committee. */
    seconds: z.array(resultSecond),
    /** Taken together, for a Committee: of the first polls. */
    sums,
    /** Where the paper and what stands below it say different things, or the paper disagrees with itself. */
    findings: z.array(paperFinding),
    /** Counting minutes below that count in spite of more ballots collected than issued. */
    surpluses: z.array(standingSurplus),
    resolutions: z.object({
      seats: z.object({ number: z.string(), day: date }).nullable(),
      list: z.object({ number: z.string(), day: date }).nullable(),
    }),
    written: resultWritten.nullable(),
    /** Who sits on the organ, as far as it is known here: a proposal for the list of those present. */
    members: resultWritten.shape.members,
    remarks: z.array(z.object({ field: z.string(), comment: z.string() })),
    papers: z.array(signedPaper),
    deliveries: z.array(z.object({ recipient: z.string(), on: date, note: z.string(), by: z.string() })),
    confirmations: z.array(
      z.object({
        constituency: id,
        candidate: id,
        confirmed: z.boolean(),
        decision: z.string(),
        decidedOn: date,
        reason: z.string(),
      }),
    ),
    /** The asker drew it up or sent it, and so does not receive it. */
    own: z.boolean(),
    /** The instant the figures are of. */
    stamp: instant,
    steps: z.array(z.object({ step: z.string(), by: z.string(), at: instant, reason: z.string() })),
  }),
  roles: readers,
  scope: at,
})
export type ResultPaperView = z.output<typeof resultPaper.output>

/** Seats without anybody, by constituency: why, and between whom where votes are equal. */
const electedGap = z.object({
  number: z.int(),
  why: z.enum(['tie', 'unknown', 're-election', 'additional', 'empty']),
  seats: count,
  names: z.array(name()),
})

/**
 * Who was elected, by the received minutes of Boards as they stand today (of a Board: by its own), with what the official list holds
 * of them. A list for each poll of a constituency (National Assembly), or one of the whole council.
 */
export const resultElected = query('resultMinutes.elected', {
  title: { vi: 'Danh sách những người trúng cử', en: 'The list of the elected' },
  input: z.object(paperKey),
  output: z.object({
    ...{ edition, electionDay: date, rehearsal: z.boolean(), body },
    unit: name(),
    councilTerm: z.string().nullable(),
    seats: count,
    lists: z.array(
      z.object({
        /** Null = the whole council. */
        number: z.int().nullable(),
        electionDay: date,
        /** In the order of the alphabet, as the form wants. */
        people: z.array(
          z.object({
            ...{ name: name(), number: z.int(), gender: z.enum(['M', 'F']).nullable(), birthDate: date.nullable() },
            /** The decision that refused to confirm the status; elected and confirmed are two things. */
            notConfirmedBy: z.string().nullable(),
          }),
        ),
        gaps: z.array(electedGap),
      }),
    ),
    /** Boards whose minutes were not received, second polls among them. */
    missing: z.array(name()),
    stamp: instant,
  }),
  roles: readers,
  scope: at,
})
export type ResultElected = z.output<typeof resultElected.output>

/** A signed paper, base64. */
export const resultScan = query('resultMinutes.scan', {
  title: { vi: 'Bản chụp một biên bản kết quả', en: 'A signed result paper' },
  input: z.object({ ...paperKey, evidence: uuid }),
  output: z.object({ name: z.string(), type: z.string(), content: z.string() }),
  roles: readers,
  scope: at,
})

export const resultMinutesCommands = [
  ...[drawResult, attachResult, sendResult, withdrawResult, acceptResult, returnResult, deliverResult, confirmElected],
] as const
export const resultMinutesQueries = [resultList, resultPaper, resultElected, resultScan] as const
