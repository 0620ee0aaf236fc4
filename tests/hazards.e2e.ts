import AxeBuilder from '@axe-core/playwright'
import { act, answerOf, become, expect, sampleFrame, test } from './tasks.ts'

test('N27 a commune tells a level; its areas see their scenario and their tasks', async ({ page }, { project }) => {
  const commune = await become(page, 'P12')
  // Both sizes share the commune: each has a hazard of its own.
  const [hazard, line] =
    project.name === 'phone'
      ? (['Rét đậm, rét hại', 'Hòm phiếu phụ cho người già yếu'] as const)
      : (['Mưa lũ, sạt lở', 'Đường vòng, thuyền cho hòm phiếu phụ; túi chống nước cho phiếu'] as const)
  await page.goto(`/ky/${sampleFrame}/nguy-co`)
  await page.getByRole('button', { name: 'Báo mức nguy cơ' }).click()
  const form = page.getByRole('form', { name: 'Báo mức nguy cơ' })
  await form.getByLabel('Loại').selectOption({ label: hazard })
  await form.getByLabel('Mức', { exact: true }).selectOption('2')
  await form.getByRole('button', { name: 'Ghi' }).click()
  await expect(form.getByText('Ghi văn bản công bố.')).toBeVisible()
  await form.getByLabel('Theo văn bản').fill('QĐ 12/QĐ-UBND xã')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await form.getByRole('button', { name: 'Ghi' }).click()
  await expect(page.getByText(/khu vực đổi kịch bản, đã giao 1 việc cho từng khu vực/)).toBeVisible()
  await expect(page.getByText(line)).toBeVisible()
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)

  const team = await become(page, 'P8')
  await page.goto(`/ky/${sampleFrame}/so-lieu`)
  await expect(page.getByRole('region', { name: 'Kịch bản khu vực bỏ phiếu' }).getByText(line)).toBeVisible()
  const { copies } = await answerOf<{ copies: { title: string }[] }>(page.request, 'work.board', { organisation: team })
  expect(copies.some((each) => each.title.startsWith(`${hazard}, mức 2`))).toBe(true)
  // Over again: the others of this commune go on as before.
  await become(page, 'P12')
  const { kinds } = await answerOf<{ kinds: { id: string; title: { vi: string } }[] }>(page.request, 'hazards.now', {
    ...{ organisation: commune, frame: sampleFrame },
  })
  await act(page.request, 'hazards.tell', {
    ...{ bulletin: crypto.randomUUID(), organisation: commune, frame: sampleFrame, level: 0, on: '2026-03-10' },
    ...{ hazard: kinds.find((each) => each.title.vi === hazard)?.id, source: 'QĐ 13/QĐ-UBND xã' },
  })
})
