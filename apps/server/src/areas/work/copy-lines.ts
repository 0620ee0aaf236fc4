import type { CopyLine } from '@baucu/contract'
import { overdueDays, standingOf } from '@baucu/direction'
import type { QueryContext } from '../../kernel/bus.ts'
import { organisationNames } from '../organisations/index.ts'
import type { CopyRow } from './copy-rows.ts'

/** Copies as they are shown, with the names of who does them and who asked. */
export async function linesOf(
  context: QueryContext,
  rows: readonly CopyRow[],
  on: string,
): Promise<readonly CopyLine[]> {
  const names = await organisationNames(context, [...new Set(rows.flatMap((row) => [row.organisation, row.issuer]))])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
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
