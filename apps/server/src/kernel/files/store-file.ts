import { createHash } from 'node:crypto'
import type { Place } from '../access.ts'
import { noProvince } from '../audit.ts'
import type { CommandContext } from '../bus.ts'
import { Refused } from '../refused.ts'
import { examineFile } from './examine-file.ts'
import type { FileType } from './file-type.ts'
import { stripImage } from './strip-image.ts'

export type StoredFile = Readonly<{ id: string; type: FileType; bytes: number; sha256: string }>

/**
 * Keeps a file for the organisation where the command happens, or says why it is not taken. It is there when the command
 * is done and not before; the same bytes of the same organisation are kept once, under the same id. Of a picture only the
 * picture is kept: what a camera wrote beside it, its place first of all, goes before anything is looked at.
 */
export async function storeFile(
  { client, now }: CommandContext,
  place: Place & Readonly<{ organisation: string }>,
  content: string,
  field: string,
  taken: readonly FileType[],
): Promise<StoredFile | Refused> {
  const bytes = stripImage(Buffer.from(content, 'base64'))
  const found = await examineFile(bytes, taken)
  if ('code' in found) return new Refused(422, found.code, found.numbers, [field])
  const { type } = found
  const hash = createHash('sha256').update(bytes).digest()
  const id = idOf(place.organisation, hash)
  await client.query(
    `insert into stored_file (province_code, id, organisation_id, org_path, sha256, type, bytes, content, stored_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (province_code, id) do nothing`,
    [place.province ?? noProvince, id, place.organisation, place.path, hash, type, bytes.length, bytes, now],
  )
  return { id, type, bytes: bytes.length, sha256: hash.toString('hex') }
}

/** Removes a file for good. Whoever keeps a reference to it has let go of it before. */
export async function eraseFile({ client }: Pick<CommandContext, 'client'>, id: string): Promise<void> {
  await client.query('delete from stored_file where id = $1', [id])
}

/** Made of the organisation and the bytes (UUID version 8): nobody learns from an id what another organisation keeps. */
function idOf(organisation: string, hash: Buffer): string {
  const hex = createHash('sha256').update(organisation).update(hash).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
