import { giveReadinessTasks, markReadiness, type OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { Place } from '../../kernel/access.ts'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { type AreaRow, readArea, readAreas } from '../territory/index.ts'
import { givenTaskIds, giveTasks, refuseTasks } from '../work/index.ts'
import { readinessLines } from './checklist.ts'
import { type MarkRow, readMarks } from './rows.ts'

type Mark = z.output<typeof markReadiness.input>

/** How a line was found: an entry, in the order in which they come. */
async function mark(context: CommandContext, input: Mark): Promise<OutputOf<typeof markReadiness> | Refused> {
  const { place } = context
  const { area, frame, line } = input
  if (!place || !(await readArea(context, frame, area))) return notFound()
  if (!readinessLines().some((each) => each.id === line)) {
    return new Refused(422, 'readiness-line-unknown', {}, ['input.line'])
  }
  const [before] = (await readMarks(context, frame, input.before, [area])).filter((each) => each.line === line)
  // A task that was given stays known while the line is still not met.
  const task = input.state === 'unmet' ? (before?.task ?? null) : null
  await write(context, 0, { ...input, place, task })
  context.record({
    subject: `readiness/${frame}/${area}/${input.before}/${line}`,
    before: before ? { state: before.state, note: before.note } : null,
    after: { state: input.state, note: input.note },
  })
  return { area }
}

async function write(
  { client, id, actor, deviceAt, now }: CommandContext,
  index: number,
  { area, frame, before, line, state, note, place, task }: Mark & Readonly<{ place: Place; task: string | null }>,
): Promise<void> {
  await client.query(
    `insert into readiness_mark (province_code, id, frame_id, team_id, org_path, days_before, line, state, note, task_id, account_id,
       device_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[
        place.province ?? noProvince,
        derivedId(id, 500_000 + index),
        frame,
        area,
        place.path,
        before,
        line,
        state,
        note,
      ],
      ...[task, actor.account, deviceAt, now],
    ],
  )
}

/** Letters of a title that a task may have; the lines that do not fit are counted. */
const longestTitle = 480

/** A task for each area that is not ready, and the mark that says so, so that nothing is asked twice. */
async function giveUnmet(
  context: CommandContext,
  { organisation, frame, before, due }: z.output<typeof giveReadinessTasks.input>,
): Promise<OutputOf<typeof giveReadinessTasks> | Refused> {
  const { place } = context
  if (!place) return notFound()
  const areas = await readAreas(context, frame, place.path)
  const marks = await readMarks(
    context,
    frame,
    before,
    areas.map((each) => each.id),
  )
  const asked = areas.flatMap((area) => {
    const lines = marks.filter((each) => each.area === area.id && each.state === 'unmet' && each.task === null)
    return lines.length > 0 ? [{ area, lines }] : []
  })
  if (asked.length === 0) return new Refused(409, 'readiness-nothing-unmet')
  const on = today(context.now)
  const tasks = asked.map(({ area, lines }) => ({
    ...{ title: titleOf(area, before, lines), recipients: [area.id], due, urgent: before === 1, joint: false },
    ...{ type: 'other', step: null, legalDue: null, filter: null },
  }))
  const refused = await refuseTasks(context, tasks, on)
  if (refused) return new Refused(refused.status, refused.code, refused.numbers, ['input.due'], refused.texts)
  const { path, province } = place
  await giveTasks(context, { organisation, path, province, frame, conclusion: null, on }, tasks)
  const ids = givenTaskIds(context, tasks.length)
  let index = 0
  for (const [at, { area, lines }] of asked.entries()) {
    for (const { line, state, note } of lines) {
      const there = { organisation: area.id, path: area.path, province: area.province }
      await write(context, index, {
        ...{ area: area.id, frame, before, line, state, note, place: there, task: ids[at] ?? null },
      })
      index += 1
    }
  }
  context.record({ subject: `readiness/${frame}/${organisation}/${before}`, before: null, after: { tasks: ids } })
  return { tasks: tasks.length, lines: index }
}

/** "Khu vực bỏ phiếu số 3, D-3: Hòm phiếu phụ; Đèn pin (hỏng)" */
function titleOf({ number }: AreaRow, before: number, lines: readonly MarkRow[]): string {
  const title = new Map(readinessLines().map((each) => [each.id, each.title.vi]))
  const parts = lines.map(({ line, note }) => `${title.get(line) ?? line}${note ? ` (${note})` : ''}`)
  const head = `Khu vực bỏ phiếu số ${number}, chưa đạt ở D-${before}: `
  let text = head
  for (const [index, part] of parts.entries()) {
    const more = `${index > 0 ? '; ' : ''}${part}`
    if (text.length + more.length > longestTitle) return `${text}; và ${parts.length - index} điểm khác`
    text += more
  }
  return text
}

export const readinessCommands = [handle(markReadiness, mark), handle(giveReadinessTasks, giveUnmet)]
