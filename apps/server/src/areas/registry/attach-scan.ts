import type { attachScan, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { scanTypes } from '../../kernel/files/file-type.ts'
import { storeFile } from '../../kernel/files/store-file.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readDocument } from './rows.ts'

type Input = z.output<typeof attachScan.input>

/** Keeps the scan as the official copy. A scan it replaces stays stored: nothing that was official is thrown away. */
export async function attach(context: CommandContext, input: Input): Promise<OutputOf<typeof attachScan> | Refused> {
  const { client, place, now } = context
  const kept = await readDocument(context, input.document)
  if (!kept || !place?.organisation) return notFound()
  if (kept.secrecy !== 'normal') return new Refused(422, 'classified-no-file', {}, ['input.content'])
  if (kept.version !== input.version) return changedMeanwhile(input.version, kept.version)
  const at = { ...place, organisation: place.organisation }
  const file = await storeFile(context, at, input.content, 'input.content', scanTypes)
  if (file instanceof Refused) return file
  await client.query(
    'update document set file_id = $3, version = version + 1, changed_at = $4 where province_code = $1 and id = $2',
    [kept.province, kept.id, file.id, now],
  )
  context.record({
    subject: `document/${kept.id}`,
    before: { file: kept.file },
    after: { file: file.id, sha256: file.sha256, bytes: file.bytes },
  })
  return { document: kept.id, version: kept.version + 1, sha256: file.sha256 }
}
