import AxeBuilder from '@axe-core/playwright'
import { act, answerOf, become, expect, sampleFrame, test } from './tasks.ts'

type Tree = { organisations: { id: string; name: string; kind: string }[] }
type Told = { figure: string; mark: string; voted: number; source: string }
type Areas = { areas: { id: string; name: string; opened: string | null; closed: string | null; told: Told[] }[] }

test('H22: a day on paper is entered the next day; what differs from the telephone is said before it is entered', async ({
  page,
}, { project }) => {
  const organisation = await become(page, 'P1')
  const tree = await answerOf<Tree>(page.request, 'organisations.tree', {})
  const area = tree.organisations.filter((each) => each.kind === 'polling-team')[project.name === 'phone' ? 12 : 16]
  if (!area) throw new Error('no area')
  const phone = (mark: string, value: number) =>
    act(page.request, 'figures.enter', {
      ...{ figure: crypto.randomUUID(), organisation: area.id, frame: sampleFrame, indicator: 'turnout', value },
      ...{ period: `2026-03-15T${mark}`, source: 'phone', replaces: null },
    })
  await phone('07:00', 20)
  await phone('09:00', 118)
  await page.goto(`/ky/${sampleFrame}/ngay-bau-cu`)
  await page.getByRole('link', { name: 'Nhập từ phiếu giấy' }).click()
  await expect(page.getByRole('region', { name: 'Chọn khu vực bỏ phiếu' })).toBeVisible()
  await page.getByLabel('Tìm theo tên, mã').fill(area.name)
  await page.getByRole('main').getByRole('link', { name: area.name, exact: true }).click()
  const form = page.getByRole('form', { name: /^Nhập từ phiếu giấy/ })
  const line = (label: string) => form.getByRole('listitem').filter({ hasText: label })
  await form.getByLabel('Đã bỏ phiếu, mốc 07:00').fill('20')
  await expect(line('mốc 07:00').getByText('Khớp')).toBeVisible()
  await form.getByLabel('Đã bỏ phiếu, mốc 09:00').fill('108')
  await expect(line('mốc 09:00').getByText('Khác −10')).toBeVisible()
  await expect(line('mốc 09:00').getByText('118 (điện thoại)')).toBeVisible()
  await form.getByLabel('Đã bỏ phiếu, lúc kết thúc').fill('9o')
  await expect(form.getByText('Ghi số người, chỉ gồm chữ số.')).toBeVisible()
  await form.getByLabel('Đã bỏ phiếu, lúc kết thúc').fill('90')
  await expect(form.getByText('Ít hơn mốc trước. Xem lại phiếu giấy.')).toBeVisible()
  await form.getByRole('button', { name: 'Ghi theo phiếu giấy' }).click()
  // What was typed outlives the page.
  await page.reload()
  await expect(form.getByLabel('Đã bỏ phiếu, mốc 09:00')).toHaveValue('108')
  await form.getByLabel('Đã bỏ phiếu, lúc kết thúc').fill('2.999')
  await form.getByLabel('Khai mạc').fill('07:04')
  await form.getByLabel('Hòm phiếu phụ 1 đi').fill('08:00')
  await form.getByLabel('Kết thúc bỏ phiếu').fill('19:00')
  await expect(form.getByText('5 dòng sẽ ghi, trong đó 1 dòng khác số đã báo.')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await form.getByRole('button', { name: 'Ghi theo phiếu giấy' }).click()
  await expect(page.getByText('đã ghi 2 số liệu, 3 việc theo phiếu giấy.')).toBeVisible()
  const { areas } = await answerOf<Areas>(page.request, 'pollingday.areas', { organisation, frame: sampleFrame })
  const now = areas.find((each) => each.id === area.id)
  expect(now).toMatchObject({ opened: '07:04', closed: '19:00' })
  const told = now?.told.find((each) => each.mark === '09:00')
  expect(told).toMatchObject({ voted: 108, source: 'paper' })
  const { entries } = await answerOf<{ entries: { value: number; source: string; reason: string | null }[] }>(
    page.request,
    'figures.history',
    { figure: told?.figure },
  )
  expect(entries.map((each) => [each.value, each.source])).toEqual([
    [108, 'paper'],
    [118, 'phone'],
  ])
  expect(entries[0]?.reason).toBe('Theo phiếu giấy của tổ')
})
