import type { Locale } from '@baucu/law'
import type { Caller } from '../access.ts'
import type { Refused } from '../refused.ts'

/**
 * A file made on request, such as a filled form; a refusal becomes a problem document. `here`: the address of this
 * server as other devices reach it; null when it was asked by a name that only this machine has.
 */
export type Download = Readonly<{
  path: string
  make: (ask: URLSearchParams, locale: Locale, caller: Caller, here: string | null) => Promise<Response | Refused>
}>

/** A file to be saved under this name, which is plain ASCII. */
export const attachment = (body: string | Uint8Array, type: string, name: string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
      'cache-control': 'no-store',
    },
  })

/** Types of the files offices exchange. */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
