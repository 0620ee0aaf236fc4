import { type DocumentLine, documentKinds, documentList, documentOne, documentScan } from '@baucu/contract'
import { fold } from '@baucu/law'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames } from '../organisations/index.ts'
import { tasksOfOrigin } from '../work/index.ts'
import { directing, documentKindsOf } from './kinds.ts'
import { type DocumentRow, documentColumns, readDocument } from './rows.ts'

type Counted = DocumentRow &
  Readonly<{ fileType: string | null; fileBytes: number; sha256: string; tasks: number; withoutTask: boolean }>

/** With its scan and its tasks; $1 are the kinds that direct somebody. A resolution that a scheme serves is carried out by that. */
const counted = `${documentColumns}, f.type as "fileType", f.bytes as "fileBytes", encode(f.sha256, 'hex') as sha256, t.tasks,
  d.secrecy = 'normal' and d.kind = any ($1) and d.no_task_reason is null and t.tasks = 0
    and not exists (select from scheme where scheme.resolution_id = d.id) as "withoutTask"`
const joined = `document d left join stored_file f on f.province_code = d.province_code and f.id = d.file_id
  cross join lateral (select count(*)::int as tasks from task where task.document_id = d.id) t`

export const registryQueries = [
  answer(documentKinds, async () => ({ kinds: documentKindsOf().map((each) => ({ ...each })) })),

  answer(documentList, async (context, { text, direction, kind, withoutTask, limit }) => {
    const path = context.place?.path ?? ''
    const words = fold(text).split(/\s+/).filter(Boolean)
    const { rows } = await context.client.query<Counted>(
      `select * from (select ${counted}, d.search from ${joined}
         where d.org_path ^@ $2 and ($3::text is null or d.direction = $3) and ($4::text is null or d.kind = $4)
           and not exists (select from unnest($5::text[]) word where position(word in d.search) = 0)) d
       where not $6::boolean or d."withoutTask" order by d.day desc, d.number collate "vi-x-icu", d.id limit $7`,
      [directing(), path, direction ?? null, kind ?? null, words, withoutTask, limit + 1],
    )
    const { rows: totals } = await context.client.query<{ count: number }>(
      `select count(*)::int as count from document d where d.org_path ^@ $2 and d.secrecy = 'normal' and d.kind = any ($1)
         and d.no_task_reason is null and not exists (select from task where task.document_id = d.id)
         and not exists (select from scheme where scheme.resolution_id = d.id)`,
      [directing(), path],
    )
    const { rows: last } = await context.client.query<{ number: string }>(
      `select number from document where organisation_id = $1 and direction = 'out'
         and extract(year from day) = extract(year from $2::date)
       order by substring(number from '^\\d{1,9}')::int desc nulls last, day desc, id desc limit 1`,
      [context.place?.organisation, today(context.now)],
    )
    return {
      documents: [...(await linesOf(context, rows.slice(0, limit)))],
      more: rows.length > limit,
      withoutTask: totals[0]?.count ?? 0,
      lastNumber: last[0]?.number ?? null,
    }
  }),

  answer(documentOne, async (context, { document }) => {
    const { rows } = await context.client.query<Counted>(`select ${counted} from ${joined} where d.id = $2`, [
      directing(),
      document,
    ])
    const [line] = await linesOf(context, rows)
    if (!line) return notFound()
    const on = today(context.now)
    return { today: on, document: line, tasks: [...(await tasksOfOrigin(context, 'document', [document], on))] }
  }),

  answer(documentScan, async (context, { document }) => {
    const kept = await readDocument(context, document)
    const file = kept?.file ? await readFile(context, kept.file) : undefined
    if (!kept || !file) return notFound()
    return { number: kept.number, ...file }
  }),
]

async function linesOf(context: QueryContext, rows: readonly Counted[]): Promise<readonly DocumentLine[]> {
  const names = await organisationNames(context, [...new Set(rows.map((row) => row.organisation))])
  return rows.map(({ organisation, fileType, fileBytes, sha256, ...row }) => ({
    ...{ id: row.id, direction: row.direction, number: row.number, day: row.day, receivedOn: row.receivedOn },
    ...{ issuer: row.issuer, issuerId: row.issuerId, kind: row.kind, urgency: row.urgency, secrecy: row.secrecy },
    ...{ abstract: row.abstract, signer: row.signer, noTaskReason: row.noTaskReason, version: row.version },
    ...{ tasks: row.tasks, withoutTask: row.withoutTask },
    organisation: { id: organisation, name: names.get(organisation) ?? '–' },
    scan: fileType === null ? null : { type: fileType, bytes: fileBytes, sha256 },
  }))
}
