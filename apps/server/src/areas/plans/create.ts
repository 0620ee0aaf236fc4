import type { createPlan, OutputOf } from '@baucu/contract'
import { draftOfPack, draftOfProgramme, emptyDraft, type PlanDraft } from '@baucu/direction'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { makerOf } from './maker.ts'
import { readPlanRow } from './rows.ts'
import { levelOf, templatesFor, templatesOf } from './templates.ts'

type Input = z.output<typeof createPlan.input>

/** Begins a plan: from a template that fits the organisation, dated by the clock of its election, or empty. */
export async function create(context: CommandContext, input: Input): Promise<OutputOf<typeof createPlan> | Refused> {
  const { client, place, now, id: command } = context
  const { plan: id, template, begins, holiday } = input
  if (!place?.organisation) return notFound()
  const frame = input.frame === null ? null : await readFrame(context.db, input.frame)
  if (frame === undefined) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (holiday && holiday.until < holiday.from)
    return new Refused(422, 'holiday-reversed', { ...holiday }, ['input.holiday'])
  if (await readPlanRow(context, id)) return new Refused(409, 'plan-there', {}, ['input.plan'])
  const maker = await makerOf(context, place.organisation, today(now))
  if (!maker) return notFound()
  const chosen = template === null ? null : templatesFor(maker, frame).find((each) => each.id === template)
  if (chosen === undefined)
    return new Refused(422, 'template-not-fitting', { template: template ?? '', organisation: maker.name }, [
      'input.template',
    ])
  let ids = 0
  const makeId = () => {
    ids += 1
    return derivedId(command, ids)
  }
  const making = { local: maker.local, makeId, ownerOf: maker.ownerOf }
  const draft = ((): PlanDraft => {
    if (chosen?.kind === 'programme') return draftOfProgramme(chosen.programme, begins ?? today(now), making)
    if (chosen && frame) {
      const holidays = holiday ? [{ name: 'kỳ nghỉ', ...holiday }] : []
      const options = { level: levelOf(chosen.pack, maker), holidays }
      return draftOfPack(chosen.pack, templatesOf().text, frame, options, making)
    }
    const title = input.title ?? (input.kind === 'plan' ? 'Kế hoạch' : 'Chương trình hành động')
    return { ...emptyDraft(input.kind, title, making), place: maker.local.place ?? '' }
  })()
  const named = input.title === undefined ? draft : { ...draft, title: input.title }
  const items = named.groups.flatMap((group) => group.items).length
  await client.query(
    `insert into plan (province_code, id, organisation_id, org_path, frame_id, template, kind, title, draft, mutes, version, tasks, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '[]', 1, '{}', $10)`,
    [
      place.province ?? noProvince,
      id,
      place.organisation,
      place.path,
      input.frame,
      template,
      named.kind,
      named.title,
      JSON.stringify(named),
      now,
    ],
  )
  context.record({
    subject: `plan/${id}`,
    before: null,
    after: { template, frame: input.frame, title: named.title, items },
  })
  return { plan: id, version: 1, items }
}
