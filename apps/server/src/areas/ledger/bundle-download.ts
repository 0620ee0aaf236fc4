import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '../../kernel/database.ts'
import type { Download } from '../../kernel/http/download.ts'
import { notFound } from '../../kernel/refused.ts'

/** Names a bundle can have: no part begins with a dot, so no path leaves the folder. */
const inside = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/

/** `GET /documents/bundle?frame=…&path=…`: a file of the last bundle of an election, for anybody: it is what was published. */
export const bundleDownload = (database: Database, folder: string): Download => ({
  path: '/documents/bundle',
  make: async (ask) => {
    const file = ask.get('path') ?? ''
    const id = await lastPublished(database, ask.get('frame') ?? '')
    if (id === undefined || !inside.test(file)) return notFound()
    try {
      const bytes = await readFile(path.join(folder, id, file))
      return new Response(new Uint8Array(bytes), {
        headers: { 'content-type': typeOf(file), 'cache-control': 'no-store' },
      })
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return notFound()
      throw error
    }
  },
})

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv',
}

const typeOf = (file: string): string => types[path.extname(file)] ?? 'application/octet-stream'

async function lastPublished(database: Database, frame: string): Promise<string | undefined> {
  return await database.transaction('read', async ({ client }) => {
    const { rows } = await client.query<{ id: string }>(
      `select p.id from ledger_publication p join ledger_published d on d.province_code = p.province_code and d.id = p.id
       where p.frame_id = $1 and d.size is not null order by d.done_at desc limit 1`,
      [frame],
    )
    return rows[0]?.id
  })
}
