import { attachment } from '../http/download.ts'
import { type FileType, fileEndings } from './file-type.ts'

/**
 * A stored file on its way out. Somebody made it and it may be hostile: it is saved, never opened as a page of ours, and
 * should a browser open it all the same, it may run nothing and reach nothing.
 */
export function fileResponse(content: string, type: FileType, name: string): Response {
  const response = attachment(Buffer.from(content, 'base64'), type, `${name}.${fileEndings[type]}`)
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  return response
}
