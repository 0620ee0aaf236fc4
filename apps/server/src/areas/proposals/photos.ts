import type { addFacilityPhoto, facilityPhoto, OutputOf } from '@baucu/contract'
import type { FacilityLine } from '@baucu/direction'
import type { z } from 'zod'
import type { Bus, CommandContext, QueryContext } from '../../kernel/bus.ts'
import { fileResponse } from '../../kernel/files/file-response.ts'
import { type FileType, pictureTypes } from '../../kernel/files/file-type.ts'
import { storeFile } from '../../kernel/files/store-file.ts'
import type { Download } from '../../kernel/http/download.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readReached } from './read-one.ts'
import { isRead } from './rows.ts'

/** Keeps a photograph with whoever writes the proposal down. The same picture twice is one. */
export async function addPhoto(
  context: CommandContext,
  { organisation, content }: z.output<typeof addFacilityPhoto.input>,
): Promise<OutputOf<typeof addFacilityPhoto> | Refused> {
  const { path = '', province = null } = context.place ?? {}
  const file = await storeFile(context, { organisation, path, province }, content, 'input.content', pictureTypes)
  if (file instanceof Refused) return file
  const { id: photo, bytes, sha256 } = file
  context.record({ subject: `organisation/${organisation}`, before: null, after: { photo, bytes, sha256 } })
  return { photo }
}

/** A line names photographs of whoever writes it down, and of nobody else. */
export async function refusePhotos(
  { client }: CommandContext,
  organisation: string,
  facilities: readonly FacilityLine[],
): Promise<Refused | undefined> {
  const wanted = [...new Set(facilities.flatMap(({ photo }) => photo ?? []))]
  if (wanted.length === 0) return undefined
  const { rows } = await client.query<{ id: string }>(
    'select id from stored_file where id = any ($1) and organisation_id = $2 and type = any ($3)',
    [wanted, organisation, pictureTypes],
  )
  const there = new Set(rows.map((row) => row.id))
  const gone = facilities.findIndex(({ photo }) => photo !== null && !there.has(photo))
  return gone < 0 ? undefined : new Refused(422, 'facility-photo-gone', {}, [`input.facilities.${gone}.photo`])
}

/** The picture itself, for whoever may read the proposal that lists it. */
export async function readPhoto(
  context: QueryContext,
  { proposal, photo }: z.output<typeof facilityPhoto.input>,
): Promise<OutputOf<typeof facilityPhoto> | Refused> {
  const reached = await readReached(context, proposal)
  if (!reached || !isRead(reached.row)) return notFound()
  const { rows } = await context.client.query<{ type: string; content: Buffer }>(
    'select type, content from proposal_photo($1, $2)',
    [proposal, photo],
  )
  const [file] = rows
  return file ? { type: file.type, content: file.content.toString('base64') } : notFound()
}

/** `GET /documents/proposal-photo.bin?organisation=…&proposal=…&photo=…`: the picture. */
export const proposalPhotoFile = (bus: Bus): Download => ({
  path: '/documents/proposal-photo.bin',
  make: async (ask, _, caller) => {
    const [organisation, proposal, photo] = ['organisation', 'proposal', 'photo'].map((each) => ask.get(each) ?? '')
    const said = await bus.query('proposals.photo', { organisation, proposal, photo }, caller)
    if (said instanceof Refused) return said
    const { type, content } = said.result as OutputOf<typeof facilityPhoto>
    return fileResponse(content, type as FileType, `anh-${photo}`)
  },
})
