import type { planKinds } from '@baucu/contract'
import { planList, planOne, planTemplates } from '@baucu/contract'
import { stepsById } from '@baucu/law'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import { judge } from './judge.ts'
import { makerOf, namesOf } from './maker.ts'
import { draftOut, readPlanRow } from './rows.ts'
import { itemsOf, templatesFor } from './templates.ts'

export const planQueries = [
  answer(planTemplates, async (context, { organisation, frame: id }) => {
    const frame = id === null ? null : await readFrame(context.db, id)
    if (frame === undefined) return notFound()
    const maker = await makerOf(context, organisation, today(context.now))
    if (!maker) return notFound()
    return {
      templates: templatesFor(maker, frame).map((each) => {
        const { title, about } = each.kind === 'plan' ? each.pack : each.programme
        return { id: each.id, kind: each.kind, title: { ...title }, about, items: itemsOf(each, maker, frame) }
      }),
    }
  }),

  answer(planList, async (context, { limit }) => {
    type Row = Readonly<{
      id: string
      organisation: string
      kind: (typeof planKinds)[number]
      title: string
      frame: string | null
      items: number
      unowned: number
      number: string | null
      on: string | null
      changedAt: Date
    }>
    const { rows } = await context.client.query<Row>(
      `select p.id, p.organisation_id as organisation, p.kind, p.title, p.frame_id as frame, p.number, p.issued_on as "on",
         p.changed_at as "changedAt", c.items, c.unowned
       from plan p cross join lateral (
         select count(*)::int as items, (count(*) filter (where i -> 'lead' ->> 'organisation' is null))::int as unowned
         from jsonb_array_elements(p.draft -> 'groups') g, jsonb_array_elements(g -> 'items') i) c
       where p.org_path ^@ $1 order by p.changed_at desc, p.id limit $2`,
      [context.place?.path, limit + 1],
    )
    const names = await organisationNames(context, [...new Set(rows.map((row) => row.organisation))])
    return {
      plans: rows.slice(0, limit).map(({ organisation, changedAt, ...row }) => ({
        ...row,
        organisation: { id: organisation, name: names.get(organisation) ?? '–' },
        changedAt: changedAt.toISOString(),
      })),
      more: rows.length > limit,
    }
  }),

  answer(planOne, async (context, { plan: id }) => {
    const row = await readPlanRow(context, id)
    if (!row) return notFound()
    const on = today(context.now)
    const frame = row.frame === null ? null : ((await readFrame(context.db, row.frame)) ?? null)
    const owners = row.draft.groups.flatMap((group) =>
      group.items.flatMap((item) => [item.lead, ...item.cooperating].flatMap((each) => each.organisation ?? [])),
    )
    const names = await namesOf(context, [row.organisation, ...owners])
    const [own] = await readOrganisations(context, { at: row.on ?? on, ids: [row.organisation] })
    const name = names.get(row.organisation) ?? '–'
    const used = new Set(row.draft.groups.flatMap((group) => group.items.flatMap((item) => [item.step, item.basis])))
    return {
      today: on,
      plan: {
        ...{ id, frame: row.frame, template: row.template, version: row.version, number: row.number, form: row.form },
        organisation: { id: row.organisation, name, kind: own?.kind ?? 'other' },
        rehearsal: frame?.rehearsal ?? false,
        edition: frame?.edition ?? null,
        electionDay: frame?.electionDay ?? null,
        draft: draftOut(row.draft),
        on: row.on,
        tasks: { ...row.tasks },
      },
      steps: [...stepsById(frame).values()]
        .filter((step) => used.has(step.id))
        .map(({ id: step, title, date, until, offset, article, amendedBy, status }) => ({
          ...{ id: step, title: { ...title }, date, until, offset, article, amendedBy, status },
        })),
      findings: [...(await judge(context, row, name, frame))],
      names: Object.fromEntries(names),
    }
  }),
]
