/**
 * Draws docs/screenshots from the running product: the sample election, a chosen day, a rehearsal half way.
 *
 *   node scripts/screenshots.ts
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { type Browser, chromium, type Page } from '@playwright/test'
import startProduct from '../tests/start-product.ts'

const folder = path.join(path.dirname(import.meta.dirname), 'docs', 'screenshots')
mkdirSync(folder, { recursive: true })

const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 800 }

const stop = await startProduct()
const base = process.env.BAUCU_URL ?? ''
const browser = await chromium.launch({
  executablePath: process.env.BAUCU_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
try {
  const unit = 'ket-qua/na-2021-lao-cai-1'
  const frame = await sampleFrame()
  for (const [name, size] of [
    ['1280', desk],
    ['360', phone],
  ] as const) {
    await draw(`hom-nay-${name}`, size, 'light', `/ky/${frame}/hom-nay?ngay=2021-05-13`)
    await draw(`ket-qua-don-vi-${name}`, size, 'light', `/ky/${frame}/${unit}`)
    await draw(`moc-luat-dinh-${name}`, size, 'light', `/ky/${frame}/moc-luat-dinh`, openFiling)
  }
  await draw('ket-qua-1280', desk, 'light', `/ky/${frame}/ket-qua`)
  await rehearse(frame)
} finally {
  await browser.close()
  await stop?.()
}

async function sampleFrame(): Promise<string> {
  const answer = await fetch(`${base}/api/queries/frames.list?input={}`)
  const { frames } = (await answer.json()) as { frames: { id: string; sample: boolean }[] }
  return frames.find((each) => each.sample)?.id ?? ''
}

type Size = Readonly<{ width: number; height: number }>

async function open(drawer: Browser, size: Size, scheme: 'light' | 'dark', place: string): Promise<Page> {
  const page = await drawer.newPage({ viewport: size, colorScheme: scheme, reducedMotion: 'reduce' })
  await page.goto(base + place)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Trực tiếp').first().waitFor({ state: 'attached' })
  return page
}

async function draw(
  name: string,
  size: Size,
  scheme: 'light' | 'dark',
  place: string,
  act?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await open(browser, size, scheme, place)
  await act?.(page)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  await page.close()
}

/** The date that moved most between the editions, explained. A phone shows its list instead. */
async function openFiling(page: Page): Promise<void> {
  const date = page.getByRole('button', { name: /D-42 01\/02\/2026/ })
  if (!(await date.isVisible())) return
  await date.click()
  await page.getByRole('dialog').waitFor()
}

/** A rehearsal stopped half way, by night. */
async function rehearse(frame: string): Promise<void> {
  const page = await open(browser, desk, 'dark', `/ky/${frame}/dien-tap`)
  await page.getByLabel('Số khu vực bỏ phiếu').fill('400')
  await page.getByText('10 phút mỗi giây').click()
  await page.getByRole('button', { name: 'Bắt đầu diễn tập' }).click()
  await page.getByTestId('progress').waitFor()
  // From 30 % on.
  await page.getByText(/biên bản đã về \(([3-9]\d|100),/).waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: 'Tạm dừng' }).click()
  await page.getByRole('button', { name: 'Phát tiếp' }).waitFor()
  await page.screenshot({ path: path.join(folder, 'dien-tap-1280-toi.png') })
  const rehearsal = /\/ky\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  await page.close()
  await draw('dien-tap-don-vi-1280-toi', desk, 'dark', `/ky/${rehearsal}/ket-qua/na-2021-lao-cai-1`)
  await draw('dien-tap-don-vi-360', phone, 'light', `/ky/${rehearsal}/ket-qua/na-2021-lao-cai-1`)
}
