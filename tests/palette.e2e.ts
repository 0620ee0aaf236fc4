import AxeBuilder from '@axe-core/playwright'
import { expect } from './journey.ts'
import { test } from './organisation.ts'

test('H21 "hiep thuong" finds "Hiệp Thương", from the keyboard alone', async ({
  page,
  open,
  organisation,
  isMobile,
}) => {
  await open('hom-nay')
  if (isMobile) await page.getByRole('button', { name: 'Tìm nhanh' }).click()
  else await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox')
  await expect(box).toBeFocused()
  await box.pressSequentially(`hiep thuong ${organisation.name.slice(-4)}`)
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(page.getByRole('option')).toContainText(organisation.name)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(organisation.chosen))
  await expect(page.getByRole('button', { name: /Chọn kỳ bầu cử: Ủy ban bầu cử xã Hiệp Thương/ })).toBeVisible()
})

test('H21 keys of a Telex or VNI composition are left to it', { tag: '@desk' }, async ({ page, open }) => {
  await open('hom-nay')
  await page.getByRole('button', { name: 'Tìm nhanh' }).click()
  const box = page.getByRole('combobox')
  const input = await page.context().newCDPSession(page)
  // What an input method does: composes "ket", "kêt", "kết" in place, then commits.
  for (const text of ['ket', 'kêt', 'kết']) {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  // Enter ends the composition; it opens nothing.
  await box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
  await input.send('Input.insertText', { text: 'kết quả' })
  await expect(box).toHaveValue('kết quả')
  await expect(page.getByRole('option').first()).toContainText('Kết quả')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the search finds constituencies and pages, walks with arrows and gives the focus back', { tag: '@desk' }, async ({
  page,
  open,
}) => {
  await open('hom-nay')
  const opener = page.getByRole('button', { name: 'Tìm nhanh' })
  await opener.focus()
  await page.keyboard.press('/')
  await page.getByRole('combobox').pressSequentially('ninh binh')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await page.keyboard.press('/')
  await page.getByRole('combobox').pressSequentially('moc luat')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'So sánh mốc luật định' })).toBeVisible()
  // A step of the law leads to its day.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').pressSequentially('hiep thuong lan thu hai')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/hom-nay\?.*ngay=/)
  await expect(page.getByText('Hiệp thương lần thứ hai').first()).toBeVisible()
})

test('"/" in a field is a stroke, not the search', { tag: '@desk' }, async ({ page, open }) => {
  await open('ket-qua')
  await page.getByRole('searchbox').fill('')
  await page.getByRole('searchbox').press('/')
  await expect(page.getByRole('combobox')).toHaveCount(0)
})

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })
    test(`axe finds nothing in the open search and the open menus, ${scheme}`, async ({ page, open }) => {
      const check = async () => {
        const found = await new AxeBuilder({ page }).analyze()
        expect(found.violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
      }
      await open('hom-nay')
      await page.getByRole('button', { name: 'Tìm nhanh' }).click()
      await page.getByRole('combobox').fill('ninh binh')
      await expect(page.getByRole('option').first()).toBeVisible()
      await check()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Thêm', exact: true }).locator('visible=true').click()
      await expect(page.getByRole('menuitem', { name: 'Đồng bộ' })).toBeVisible()
      await check()
    })
  })
}
