import { largestFile } from '@baucu/contract'
import { readContent, type Unsendable } from './file-content.ts'
import { shrinkPicture } from './shrink-picture.ts'

/**
 * A chosen file as it is kept on this device and sent: a picture made smaller and without what the camera wrote beside it,
 * anything else as it is.
 */
export async function takeFile(file: File): Promise<Readonly<{ content: string }> | Unsendable | 'not-picture'> {
  if (!file.type.startsWith('image/') || file.size === 0) return await readContent(file, largestFile)
  const content = await shrinkPicture(file)
  return content === undefined ? 'not-picture' : { content }
}
