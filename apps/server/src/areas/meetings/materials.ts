import {
  addMaterial,
  invitedFile,
  invitedMaterials,
  type Material,
  materialFile,
  materials,
  removeMaterial,
} from '@baucu/contract'
import { answer, handle } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { fileTypes } from '../../kernel/files/file-type.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { storeFile } from '../../kernel/files/store-file.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readMeeting } from './rows.ts'

type Row = Omit<Material, 'addedAt'> & Readonly<{ file: string; added_at: Date }>

async function materialsOf({ client }: Pick<Transaction, 'client'>, meeting: string): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `select m.id, m.item_id as item, m.title, f.type, f.bytes, m.added_at, m.file_id as file
     from meeting_material m join stored_file f on f.province_code = m.province_code and f.id = m.file_id
     where m.meeting_id = $1 and m.removed_at is null order by m.added_at, m.id`,
    [meeting],
  )
  return rows
}

const shown = ({ id, item, title, type, bytes, added_at }: Row): Material => ({
  ...{ id, item, title, type, bytes },
  addedAt: added_at.toISOString(),
})

export const materialCommands = [
  handle(addMaterial, async (context, { meeting: id, material, item, title, content }) => {
    const meeting = await readMeeting(context, id)
    if (!meeting) return notFound()
    if (item !== null && !meeting.agenda.some((each) => each.id === item))
      return new Refused(404, 'not-found', {}, ['input.item'])
    const place = { organisation: meeting.organisation, path: meeting.path, province: meeting.province }
    const file = await storeFile(context, place, content, 'input.content', fileTypes)
    if (file instanceof Refused) return file
    const { rowCount } = await context.client.query(
      `insert into meeting_material (province_code, id, meeting_id, org_path, item_id, title, file_id, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [meeting.province, material, id, meeting.path, item, title, file.id, context.now],
    )
    if (rowCount === 0) return new Refused(409, 'material-there', {}, ['input.material'])
    context.record({
      subject: `meeting/${id}`,
      before: null,
      after: { material, item, title, bytes: file.bytes, sha256: file.sha256 },
    })
    return { material }
  }),

  handle(removeMaterial, async (context, { meeting, material, reason }) => {
    const { rows } = await context.client.query<{ title: string; removed: boolean }>(
      'select title, removed_at is not null as removed from meeting_material where id = $1 and meeting_id = $2',
      [material, meeting],
    )
    const [kept] = rows
    if (!kept) return notFound()
    if (kept.removed) {
      context.unchanged()
      return { material }
    }
    await context.client.query('update meeting_material set removed_at = $2 where id = $1', [material, context.now])
    context.record({
      ...{ subject: `meeting/${meeting}`, reason },
      before: { material, title: kept.title },
      after: { material, removed: true },
    })
    return { material }
  }),
]

export const materialQueries = [
  answer(materials, async (context, { meeting }) => ({
    materials: (await materialsOf(context, meeting)).map(shown),
  })),

  answer(materialFile, async (context, { meeting, material }) => {
    const kept = (await materialsOf(context, meeting)).find((each) => each.id === material)
    return (kept && (await readFile(context, kept.file))) ?? notFound()
  }),

  // The bus has let the caller in at the seat; what lies above him is told by the seat alone.
  answer(invitedMaterials, async ({ client }, { seat }) => {
    const [agenda, list] = [
      await client.query<{ agenda: { id: string; title: string }[] | null }>('select invited_agenda($1) as agenda', [
        seat,
      ]),
      await client.query<Row>('select * from invited_materials($1)', [seat]),
    ]
    return {
      agenda: (agenda.rows[0]?.agenda ?? []).map(({ id, title }) => ({ id, title })),
      materials: list.rows.map(shown),
    }
  }),

  answer(invitedFile, async ({ client }, { seat, material }) => {
    const { rows } = await client.query<{ type: string; content: Buffer }>(
      'select type, content from invited_file($1, $2)',
      [seat, material],
    )
    const [row] = rows
    return row ? { type: row.type, content: row.content.toString('base64') } : notFound()
  }),
]
