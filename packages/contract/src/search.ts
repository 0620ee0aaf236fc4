import { z } from 'zod'
import { query } from './declare.ts'
import { organisationKind } from './organisations.ts'
import { date, name, text, uuid } from './values.ts'

/**
 * Organisations, persons and documents by words typed with or without accents: "hiep thuong" finds "hiệp thương". Every word is part
 * of the name, short name or code of an organisation; or of the name of a person or the title of an office he holds; or of
 * the number, abstract or issuing body of a document.
 */
export const find = query('search.find', {
  title: { vi: 'Tìm tổ chức, người, văn bản', en: 'Find organisations, persons and documents' },
  input: z.object({ text: text(100), at: date.optional(), limit: z.int().min(1).max(100).default(20) }),
  output: z.object({
    organisations: z.array(z.object({ id: uuid, name: name(), code: z.string(), kind: organisationKind })),
    persons: z.array(z.object({ id: uuid, fullName: name(120), offices: z.array(z.string()) })),
    documents: z.array(z.object({ id: uuid, number: z.string(), abstract: z.string(), issuer: z.string() })),
    /** There are more of one or another. */
    more: z.boolean(),
  }),
  roles: ['operator', 'keeper', 'office', 'front', 'association', 'committee', 'leader', 'inspector', 'reception'],
  scope: 'reach',
})

export const searchQueries = [find] as const
