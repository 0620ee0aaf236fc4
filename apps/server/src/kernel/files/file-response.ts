import { attachment } from '../http/download.ts'
import type { FileType } from './file-type.ts'

const endings: Readonly<Record<FileType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/**
 * A stored file on its way out. Somebody made it and it may be hostile: it is saved, never opened as a page of ours, and
 * should a browser open it all the same, it may run nothing and reach nothing.
 */
export function fileResponse(content: string, type: FileType, name: string): Response {
  const response = attachment(Buffer.from(content, 'base64'), type, `${name}.${endings[type]}`)
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  return response
}
