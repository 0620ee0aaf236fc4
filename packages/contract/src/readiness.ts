import { z } from 'zod'
import { command, query } from './declare.ts'
import { body, code, count, date, edition, id, instant, name, text, uuid } from './values.ts'

const planners = ['operator', 'keeper', 'office', 'committee'] as const
const checkers = [...planners, 'team', 'inspector', 'health', 'duty'] as const
const readers = [...checkers, 'leader', 'front', 'communicator'] as const

/** Days before election day on which polling areas are gone over. */
export const readinessDays = [7, 3, 1] as const
const before = z.literal(readinessDays)

/** How a line of the checklist was found. */
export const readinessStates = ['met', 'unmet', 'not-needed'] as const

/** One line of one area on one of the days; the latest counts, whoever wrote it. */
export const markReadiness = command('readiness.mark', {
  title: { vi: 'Kiểm tra sẵn sàng', en: 'Check the readiness' },
  input: z.object({
    area: uuid,
    frame: id,
    before,
    line: code,
    state: z.enum(readinessStates),
    note: text(300).default(''),
  }),
  output: z.object({ area: uuid }),
  roles: checkers,
  scope: { of: 'organisation', at: 'area' },
  offline: 'queue',
})

/** What is unmet becomes a task of the Polling Team, one an area; lines that were given before are not given again. */
export const giveReadinessTasks = command('readiness.giveTasks', {
  title: { vi: 'Giao việc từ chỗ chưa đạt', en: 'Give tasks for what is not ready' },
  input: z.object({ organisation: uuid, frame: id, before, due: date }),
  output: z.object({ tasks: count, lines: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const line = z.object({ id: code, title: z.object({ vi: z.string(), en: z.string() }) })

/** How ready every polling area is, by commune, on one of the days. */
export const readinessBoard = query('readiness.board', {
  title: { vi: 'Sẵn sàng của các khu vực bỏ phiếu', en: 'Readiness of the polling areas' },
  input: z.object({ organisation: uuid, frame: id, before }),
  output: z.object({
    today: date,
    /** The day itself. */
    day: date,
    lines: z.array(line),
    areas: z.array(
      z.object({
        id: uuid,
        number: count,
        commune: z.object({ id: uuid, name: name() }),
        met: count,
        unmet: count,
        /** Of the unmet ones, those no task was given for. */
        ungiven: count,
        open: count,
      }),
    ),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** The checklist of one area on one of the days. */
export const readinessArea = query('readiness.area', {
  title: { vi: 'Danh mục sẵn sàng của một khu vực', en: 'Checklist of one area' },
  input: z.object({ area: uuid, frame: id, before }),
  output: z.object({
    area: uuid,
    number: count,
    name: name(),
    day: date,
    lines: z.array(
      line.extend({
        state: z.enum(readinessStates).nullable(),
        note: z.string(),
        /** A task was given for it. */
        given: z.boolean(),
        at: instant.nullable(),
        by: z.string(),
      }),
    ),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'area' },
})

/**
 * What a Polling Team has on paper when there is neither power nor a network: whom to call, which papers it fills, its
 * contests with the names in ballot order. For every area at and below an organisation.
 */
export const readinessPack = query('readiness.pack', {
  title: { vi: 'Bộ giấy cho ngày bầu cử', en: 'Paper pack of election day' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    electionDay: date,
    edition,
    rehearsal: z.boolean(),
    name: name(),
    areas: z.array(
      z.object({
        id: uuid,
        number: count,
        team: z.string(),
        commune: z.string(),
        place: z.string(),
        voters: count.nullable(),
        contests: z.array(
          z.object({
            body,
            constituency: count,
            area: z.string(),
            seats: count,
            voters: count.nullable(),
            candidates: z.array(z.string()),
          }),
        ),
        contacts: z.array(z.object({ post: z.string(), name: z.string(), phone: z.string().nullable() })),
        /** The beginning of the text message of each hour that is asked for. */
        textCodes: z.array(z.object({ mark: z.string(), code: z.string() })),
        /** Trips of the second boxes, by hour; who goes along stands by name. */
        trips: z.array(
          z.object({
            ...{ leaves: z.string(), returns: z.string(), box: count, route: z.string() },
            ...{ members: z.array(z.string()), others: count, voters: count, ballots: count },
          }),
        ),
        /** Forms of the Team: number, title, copies; null = not known. */
        papers: z.array(
          z.object({
            kind: z.enum(['ballot-use', 'count-NA', 'count-council']),
            number: z.string(),
            title: z.string(),
            copies: count.nullable(),
          }),
        ),
      }),
    ),
  }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
})

export const readinessCommands = [markReadiness, giveReadinessTasks] as const
export const readinessQueries = [readinessBoard, readinessArea, readinessPack] as const
