import { writeTable } from '@baucu/documents'
import { z } from 'zod'
import { Refused } from '../refused.ts'
import { attachment, type Download, documentTypes } from './download.ts'

const title = z.string().trim().min(1).max(60)
const asked = z.object({ name: z.string().regex(/^[a-z0-9-]{1,60}$/), column: z.array(title).min(1).max(40) })

/**
 * `GET /documents/sheet-template.xlsx?name=cay-to-chuc&column=Mã&column=Tên`: a workbook with these titles and nothing
 * below them, to be filled in and imported.
 */
export const sheetTemplate: Download = {
  path: '/documents/sheet-template.xlsx',
  make: async (ask) => {
    const parsed = asked.safeParse({ name: ask.get('name'), column: ask.getAll('column') })
    if (!parsed.success) {
      const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
      return new Refused(400, 'wrong-input', { fields: fields.length }, fields)
    }
    const { name, column } = parsed.data
    const file = await writeTable([column], 'xlsx', { sheet: name.slice(0, 31) })
    return attachment(file, documentTypes.xlsx, `${name}.xlsx`)
  },
}
