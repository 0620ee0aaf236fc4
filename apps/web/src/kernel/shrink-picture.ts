/** Longest side of a picture as it is kept: sharp on a page and in print, small on the way there. */
const longestSide = 1600

/**
 * A picture as a smaller JPEG, base64. Drawing it anew leaves behind what the camera wrote beside it, the place first of
 * all. Undefined: this browser cannot read it as a picture.
 */
export async function shrinkPicture(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const share = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * share)
  canvas.height = Math.round(picture.height * share)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const [, content] = canvas.toDataURL('image/jpeg', 0.82).split(',')
  return content || undefined
}
