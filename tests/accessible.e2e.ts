import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, laoCai, panel, test } from './journey.ts'

const places = [
  'hom-nay?ngay=2021-05-13',
  'hom-nay',
  'moc-luat-dinh',
  'nhiem-vu',
  'nhiem-vu?rieng=1&trangthai=done-unmet',
  'da-giao',
  'da-giao?xem=theo-doi',
  'ket-qua',
  `ket-qua/${laoCai}`,
  'so-lieu',
  'to-chuc',
  'to-chuc/nhom',
  'to-chuc/chon',
  'to-chuc/nhap',
  'nhan-su',
  'nhan-su?nguoi=moi',
  'nhan-su/du-hop',
  'nhan-su/nhap',
  'du-lieu-ca-nhan',
  'tai-khoan',
  'quan-tri-tai-khoan',
  'tai-khoan-tam',
  'quyen',
  'nhat-ky',
  'nhat-ky/doc',
  'dong-bo',
  'hop',
  'ra-soat',
  'ngay-bau-cu',
  'nguy-co',
  'truc',
  'nhap-giay',
  'ke-hoach',
  'hop/chuoi',
  'de-xuat',
  'de-xuat?ghi=moi',
  'bao-cao',
  'bao-cao?dot=moi',
  'so-van-ban',
  'so-van-ban?vanban=moi',
  'khu-vuc',
  'san-sang',
  'khu-vuc?mo=moi',
  'khu-vuc/nhap',
  'don-vi-bau-cu',
  'don-vi-bau-cu?mo=moi',
  'danh-sach',
  'danh-sach/nhap',
  'bau-lai',
  'kiem-toan-mau',
  'to-chuc-bau-cu',
  'to-chuc-bau-cu?mo=moi',
  'kiem-phieu',
  'bien-ban-ket-qua',
  'ket-qua-o-day',
  'dem-phieu',
  'vat-tu',
  'kinh-phi',
  'kinh-phi?phan=muc-chi&mo=moi',
  'kinh-phi?phan=khen-thuong&mo=moi',
  'hom-phieu-phu',
  'tap-huan',
  'tap-huan?lop=moi',
  'vat-tu?phieu=moi',
  'de-an',
  'de-an?dean=moi',
  'tong-ket',
  'luu-tru',
  'so-kiem-chung',
  'cac-ky',
  'dien-tap',
  'tro-giup',
]

/** So many visits walk the pages, side by side; a visit loads the product once and then goes from page to page. */
const visits = 6

for (let visit = 0; visit < visits; visit += 1) {
  test.describe(`visit ${visit + 1} of ${visits}`, () => {
    test('axe finds nothing on any page, light and dark', async ({ page, open, isMobile }) => {
      test.slow()
      for (const place of places.filter((_, index) => index % visits === visit)) {
        await open(place)
        await page.waitForLoadState('networkidle').catch(() => undefined)
        const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        // Colours are the same at both sizes: the desk speaks for the phone.
        if (isMobile) axe.disableRules(['color-contrast'])
        expect.soft(violationsOf(await axe.analyze()), place).toEqual([])
        if (isMobile) await hasRoom(page, place)
        else expect.soft(await wrongInTheDark(page), `${place} in the dark`).toEqual([])
      }
    })
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, { tag: scheme === 'dark' ? '@desk' : [] }, () => {
    test.use({ colorScheme: scheme })
    test(`axe finds nothing on an opened explanation, ${scheme}`, async ({ page, open }) => {
      await open(`ket-qua/${laoCai}`)
      await page
        .getByRole('button', { name: /^Vì sao: / })
        .first()
        .click()
      await expect(panel(page)).toBeVisible()
      expect(violationsOf(await new AxeBuilder({ page }).analyze())).toEqual([])
    })
  })
}

/** In the dark only colours differ. */
async function wrongInTheDark(page: Page): Promise<ReturnType<typeof violationsOf>> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const said = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  return violationsOf(said)
}

const violationsOf = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>) =>
  violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])

const touched =
  'main button, main input:not([type=date], [type=radio], [type=checkbox], [type=file]), main label:has([type=radio], [type=checkbox]), main [type=file] + label, nav a, header button'

/** Targets of 44 px, no sideways scroll at 320 px, nor with very large type. */
async function hasRoom(page: Page, place: string): Promise<void> {
  // Measured in one go: a page that is drawn anew meanwhile has no half of it gone. Links inside sentences excepted.
  const small = await page
    .locator(touched)
    .filter({ visible: true })
    .evaluateAll((found: Measured[]) =>
      found
        .map((each) => ({
          height: each.getBoundingClientRect().height,
          text: each.innerText,
          inText: each.closest('p'),
        }))
        .filter(({ height, inText }) => height > 0 && height < 43.5 && !inText)
        .map(({ height, text }) => `${text} ${height}`),
    )
  expect.soft(small, `targets of ${place}`).toEqual([])
  const width = () => page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  const typeSize = async (name: RegExp) => {
    await page.getByRole('button', { name: /Ngôn ngữ và màu nền/ }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await page.setViewportSize({ width: 320, height: 700 })
  await expect.soft.poll(width, `${place} at 320 px`).toBeLessThanOrEqual(320)
  await typeSize(/Cỡ chữ rất lớn/)
  await expect.soft.poll(width, `${place} with very large type`).toBeLessThanOrEqual(320)
  await typeSize(/Cỡ chữ thường/)
  await page.setViewportSize({ width: 360, height: 800 })
}

test('no sideways scroll at 320 px outside elections', { tag: '@phone' }, async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open('hom-nay', 'ngoai-ky')
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
})

test('the first visit loads at most 300 kB of packed script', async ({ page, open }) => {
  let bytes = 0
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return
    bytes += Number(response.headers()['content-length'] ?? (await response.body()).length)
  })
  await open('hom-nay')
  await page.waitForLoadState('load')
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(300_000)
})

type Measured = {
  innerText: string
  closest: (selector: string) => unknown
  getBoundingClientRect: () => { height: number }
}
