import type { CopyLine } from '@baucu/contract'
import { overdueDays, standingOf } from '@baucu/direction'
import type { QueryContext } from '../../kernel/bus.ts'
import { organisationNames } from '../organisations/index.ts'
import type { CopyRow } from './copy-rows.ts'
import { type WaitRow, waitsAt } from './wait-rows.ts'

/** Copies as they are shown, with the names of who does them and who asked. */
export async function linesOf(
  context: QueryContext,
  rows: readonly CopyRow[],
  on: string,
): Promise<readonly CopyLine[]> {
  const waits = await waitsAt(
    context,
    rows.map((row) => row.id),
  )
  const names = await organisationNames(context, [
    ...new Set([
      ...rows.flatMap((row) => [row.organisation, row.issuer]),
      ...waits.flatMap((wait) => [wait.organisation, wait.awaitedOrganisation]),
    ]),
  ])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
  const awaited = ({ id, awaited: copy, awaitedOrganisation: at, awaitedTitle: title, since }: WaitRow) => ({
    ...{ id, copy, organisation: named(at), title, since },
  })
  const waiting = ({ id, copy, organisation: at, title, since }: WaitRow) => ({
    ...{ id, copy, organisation: named(at), title, since },
  })
  return rows.map((row) => ({
    id: row.id,
    task: row.task,
    organisation: named(row.organisation),
    issuer: named(row.issuer),
    title: row.title,
    standing: standingOf(row, on),
    progress: row.progress,
    due: row.due,
    legalDue: row.legalDue,
    overdueDays: overdueDays(row, on),
    owner: row.owner,
    waitsOn: row.waitsOn,
    waits: waits.filter((each) => each.copy === row.id).map(awaited),
    awaitedBy: waits.filter((each) => each.awaited === row.id).map(waiting),
    quality: row.quality && { result: row.quality.result, unmet: [...row.quality.unmet], on: row.quality.on },
    returns: row.returns,
    extensions: row.extensions.length,
    key: row.key,
    urgent: row.urgent,
    type: row.type,
    issuedOn: row.issuedOn,
    remindedOn: row.remindedOn,
    version: row.version,
  }))
}
