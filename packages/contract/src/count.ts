import { sheetStates } from '@baucu/counting'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { body, count, date, edition, fileContent, id, instant, name, text, uuid } from './values.ts'
import { evidencePiece } from './work-evidence.ts'

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
const reason = text(500).trim()
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

/** A photograph or scan of the signed paper. */
export const attachSheet = command('count.attach', {
  title: { vi: 'Gửi ảnh biên bản đã ký', en: 'Attach the signed minutes' },
  input: z.object({ ...sheetKey, evidence: uuid, name: name(200), content: fileContent }),
  output: z.object({ evidence: uuid, bytes: count, sha256: z.string() }),
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

/** Whether minutes have gone upward: not yet, waiting for the Board, or taken; annulled ones count no more. */
const upward = z.enum(['no', 'sent', 'accepted', 'annulled'])

const finding = z.object({
  code: z.string(),
  severity: z.enum(['critical', 'error', 'warning']),
  fields: z.array(z.string()),
  article: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
  /** What explains it, once somebody has said so. */
  explained: z.object({ text: z.string(), by: z.string(), at: instant }).nullable(),
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
    papers: z.array(evidencePiece),
    upward,
    /** The asker may decide, receive or send back here. */
    lead: z.boolean(),
    steps: z.array(
      z.object({ step: z.string(), by: z.string(), at: instant, reason: z.string(), fields: z.array(z.string()) }),
    ),
  }),
  roles: readers,
  scope: at,
})

/** A signed paper, base64. */
export const sheetPaper = query('count.paper', {
  title: { vi: 'Ảnh một biên bản đã ký', en: 'A signed paper' },
  input: z.object({ ...sheetKey, evidence: uuid }),
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
  sendSheet,
  acceptSheet,
  sendBackSheet,
] as const
export const countQueries = [countArea, countSheet, sheetPaper, countBoard] as const
