import type { Page } from '@playwright/test'

/** A picture that a browser can read, of one colour. */
export async function picture(page: Page, name: string, colour: string) {
  const text = await page.evaluate<string>(
    `(() => {
      const canvas = document.createElement('canvas')
      canvas.width = 64
      canvas.height = 48
      const drawing = canvas.getContext('2d')
      drawing.fillStyle = '${colour}'
      drawing.fillRect(0, 0, 64, 48)
      return canvas.toDataURL('image/png').split(',')[1]
    })()`,
  )
  return { name, mimeType: 'image/png', buffer: Buffer.from(text, 'base64') }
}
