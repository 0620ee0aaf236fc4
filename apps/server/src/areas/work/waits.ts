import type { OutputOf, stopWaiting, tasksToWaitFor, waitForTask, workWaits } from '@baucu/contract'
import { circleClosedBy } from '@baucu/direction'
import { daysBetween, fold } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { takeTurn } from '../../kernel/turn.ts'
import { organisationNames } from '../organisations/index.ts'
import { change, changedMeanwhile } from './change.ts'
import { readCopy } from './copy-rows.ts'

/** Tasks offered at once; whoever wants another types more. */
const offered = 30

type Offered = Readonly<{
  id: string
  province: string
  organisation: string
  name: string
  path: string
  title: string
  due: string | null
  progress: number
}>

/** What a copy may wait for: all that have the words, or one of them. */
async function offersFor(
  { client }: Pick<Transaction, 'client'>,
  copy: string,
  { search = '', only = null }: Readonly<{ search?: string; only?: string | null }>,
): Promise<readonly Offered[]> {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const { rows } = await client.query<Offered>('select * from tasks_to_wait_for($1, $2, $3, $4, $5)', [
    ...[copy, words, search.trim(), only, offered + 1],
  ])
  return rows
}

type Edge = Readonly<{
  copy: string
  organisation: string
  title: string
  awaited: string
  awaited_organisation: string
  awaited_title: string
}>

/** Refuses what would in the end wait for itself, and names everybody in the circle. */
async function refuseCircle(
  context: CommandContext,
  issuer: string,
  copy: Readonly<{ id: string; organisation: string; title: string }>,
  awaited: Offered,
): Promise<Refused | undefined> {
  const { rows } = await context.client.query<Edge>('select * from waits_of_issuer($1)', [issuer])
  const waitsOn = new Map<string, string[]>()
  const known = new Map([
    [copy.id, copy],
    [awaited.id, awaited],
  ] as [string, Readonly<{ organisation: string; title: string }>][])
  for (const each of rows) {
    waitsOn.set(each.copy, [...(waitsOn.get(each.copy) ?? []), each.awaited])
    known.set(each.copy, each)
    known.set(each.awaited, { organisation: each.awaited_organisation, title: each.awaited_title })
  }
  const circle = circleClosedBy(waitsOn, copy.id, awaited.id)
  if (!circle) return undefined
  const names = await organisationNames(context, [...new Set([...known.values()].map((each) => each.organisation))])
  const told = circle.map((id) => {
    const { organisation, title } = known.get(id) ?? { organisation: '', title: '' }
    return `${names.get(organisation) ?? '–'} (${title})`
  })
  return new Refused(409, 'waits-in-circle', { circle: told.join(' → ') }, ['input.awaited'])
}

export async function waitFor(
  context: CommandContext,
  { copy: id, version, wait, awaited: wanted }: z.output<typeof waitForTask.input>,
): Promise<OutputOf<typeof waitForTask> | Refused> {
  const copy = await readCopy(context, id)
  if (!copy) return notFound()
  if (copy.version !== version) return changedMeanwhile(copy)
  await takeTurn(context, 'waits', copy.issuer)
  const [awaited] = await offersFor(context, id, { only: wanted })
  if (!awaited) return new Refused(404, 'not-found', {}, ['input.awaited'])
  const circle = await refuseCircle(context, copy.issuer, copy, awaited)
  if (circle) return circle
  const { client } = context
  const { rowCount } = await client.query(
    `insert into task_wait (province_code, id, copy_id, organisation_id, org_path, title, awaited_province_code, awaited_id,
       awaited_organisation_id, awaited_path, awaited_title, issuer_id, issuer_path, since)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      ...[copy.province ?? noProvince, wait, id, copy.organisation, copy.path, copy.title],
      ...[awaited.province, awaited.id, awaited.organisation, awaited.path, awaited.title],
      ...[copy.issuer, copy.issuerPath, today(context.now)],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'wait-there', { title: awaited.title }, ['input.awaited'])
  return await change(
    context,
    { copy: id, version },
    { type: 'wait' },
    { organisation: awaited.name, awaited: awaited.title },
  )
}

export async function stop(
  context: CommandContext,
  { copy: id, version, wait }: z.output<typeof stopWaiting.input>,
): Promise<OutputOf<typeof stopWaiting> | Refused> {
  const copy = await readCopy(context, id)
  if (!copy) return notFound()
  if (copy.version !== version) return changedMeanwhile(copy)
  const { rows } = await context.client.query<{ organisation: string; title: string }>(
    `update task_wait set ended_on = $4 where province_code = $1 and id = $2 and copy_id = $3 and ended_on is null
     returning awaited_organisation_id as organisation, awaited_title as title`,
    [copy.province, wait, id, today(context.now)],
  )
  const [row] = rows
  if (!row) return notFound()
  const names = await organisationNames(context, [row.organisation])
  const detail = { organisation: names.get(row.organisation) ?? '–', awaited: row.title }
  return await change(context, { copy: id, version }, { type: 'go-on' }, detail)
}

export async function waitable(
  context: QueryContext,
  { copy, search }: z.output<typeof tasksToWaitFor.input>,
): Promise<OutputOf<typeof tasksToWaitFor>> {
  const rows = await offersFor(context, copy, { search })
  return {
    tasks: rows.slice(0, offered).map(({ id, organisation, name, title, due, progress }) => ({
      ...{ copy: id, organisation: { id: organisation, name }, title, due, progress },
    })),
    more: rows.length > offered,
  }
}

export async function whoWaits(
  context: QueryContext,
  { limit }: z.output<typeof workWaits.input>,
): Promise<OutputOf<typeof workWaits>> {
  const on = today(context.now)
  type Row = Readonly<{ id: string; copy: string; organisation: string; title: string; since: string; ours: boolean }> &
    Readonly<{ awaited: string; awaitedOrganisation: string; awaitedTitle: string }>
  const { rows } = await context.client.query<Row>(
    `select id, copy_id as copy, organisation_id as organisation, title, since, awaited_id as awaited,
       awaited_organisation_id as "awaitedOrganisation", awaited_title as "awaitedTitle", awaited_path ^@ $1 as ours
     from task_wait where ended_on is null and (awaited_path ^@ $1 or org_path ^@ $1) order by ours desc, since, id limit $2`,
    [context.place?.path ?? '', limit + 1],
  )
  const ids = rows.flatMap((row) => [row.organisation, row.awaitedOrganisation])
  const names = await organisationNames(context, [...new Set(ids)])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
  return {
    today: on,
    waits: rows.slice(0, limit).map((row) => ({
      id: row.id,
      waiting: { copy: row.copy, organisation: named(row.organisation), title: row.title },
      awaited: { copy: row.awaited, organisation: named(row.awaitedOrganisation), title: row.awaitedTitle },
      ...{ since: row.since, days: daysBetween(row.since, on), ours: row.ours },
    })),
    more: rows.length > limit,
  }
}
