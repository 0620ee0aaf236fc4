import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { addressOf, expect } from './journey.ts'
import { test } from './organisation.ts'

const header = ['Mã', 'Tên', 'Loại', 'Mã cấp trên', 'Tên viết tắt', 'Chức năng']
const unit = (code: string, rest: Partial<{ name: string; kind: string; parent: string }> = {}) => [
  code,
  rest.name ?? `Đảng bộ cơ sở cơ quan ${code}`,
  rest.kind ?? 'đảng bộ',
  rest.parent ?? '',
  '',
  '',
]
const csv = (rows: readonly (readonly string[])[], name = 'cay-to-chuc.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...rows].map((row) => row.join(';')).join('\r\n')),
})
const picker = 'Tệp bảng tính (XLSX hoặc CSV)'

test('N04 sixty units with two codes twice are reported by row: 58 sound and 2 to fix, then all are stored', {
  tag: '@desk',
}, async ({ page, open, organisation, request }) => {
  const mark = randomUUID().slice(0, 6)
  const units = Array.from({ length: 60 }, (_, index) => `${mark}-${index + 1}`)
  // Rows 31 and 61 repeat the codes of rows 2 and 3.
  const wrong = units.map((code, index) => unit((index === 29 ? units[0] : index === 59 ? units[1] : code) ?? code))
  await open(`to-chuc/nhap?${organisation.chosen}`)
  await expect(page.getByLabel('Tổ chức cấp trên của bảng')).toHaveValue(organisation.name)
  await page.getByLabel(picker).setInputFiles(csv(wrong))
  const report = page.getByRole('region', { name: 'Kết quả kiểm tra' })
  await expect(report.getByRole('definition')).toContainText(['60', '58', '2'])
  const blocking = report.getByRole('row').filter({ hasText: 'Phải sửa' })
  await expect(blocking).toHaveCount(2)
  await expect(blocking.nth(0)).toContainText(`Mã "${units[0]}" đã có ở dòng 2`)
  await expect(blocking.nth(0)).toContainText('31')
  await expect(blocking.nth(1)).toContainText('61')
  await expect(page.getByRole('button', { name: /^Ghi / })).toHaveCount(0)

  await page.getByLabel(picker).setInputFiles(csv(units.map((code) => unit(code))))
  await page.getByRole('button', { name: 'Ghi 60 dòng' }).click()
  await expect(page.getByRole('heading', { name: 'Kết quả nhập' })).toBeVisible()
  const tree = await request.get(addressOf('organisations.tree', { under: organisation.id }))
  const { organisations } = (await tree.json()) as { organisations: { code: string }[] }
  expect(organisations).toHaveLength(61)
  await page.getByRole('link', { name: 'Xem cây tổ chức' }).click()
  await page.getByPlaceholder('Tìm tên, mã, chức năng').fill(`${mark}-60`)
  await expect(page.getByRole('cell', { name: `${mark}-60`, exact: true })).toBeVisible()
})

test('the template that is offered is a sheet the import takes', { tag: '@desk' }, async ({
  page,
  open,
  organisation,
}) => {
  await open(`to-chuc/nhap?${organisation.chosen}`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải mẫu bảng tính' }).click()
  const file = await (await downloading).path()
  await page.getByLabel(picker).setInputFiles({
    name: 'cay-to-chuc.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(file),
  })
  await expect(page.getByText('Bảng tính không có dòng nào dưới dòng tên cột.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('a file that is too large is not sent, and one that is no sheet is refused with a sentence', {
  tag: '@desk',
}, async ({ page, open, organisation }) => {
  await open(`to-chuc/nhap?${organisation.chosen}`)
  let sent = 0
  page.on('request', (each) => {
    if (each.url().includes('organisations.import')) sent += 1
  })
  const large = Buffer.alloc(10_500_001, 'a')
  await page.getByLabel(picker).setInputFiles({ name: 'lon.csv', mimeType: 'text/csv', buffer: large })
  await expect(page.getByText(/nên chưa gửi đi/)).toBeVisible()
  expect(sent).toBe(0)
  const broken = Buffer.from('504b0304deadbeef', 'hex')
  await page.getByLabel(picker).setInputFiles({ name: 'hong.xlsx', mimeType: 'application/zip', buffer: broken })
  await expect(page.getByText(/nên chưa gửi đi/)).toHaveCount(0)
  await expect(page.getByRole('status').getByText(/XLSX|tệp|Tệp/)).toBeVisible()
  await expect(page.getByText('input.content')).toHaveCount(0)
})

test('what a row says wrong can be read on a narrow phone', async ({ page, open, organisation }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await open(`to-chuc/nhap?${organisation.chosen}`)
  await page.getByLabel(picker).setInputFiles(csv([unit('a 1'), unit('b', { kind: 'phường hội', parent: 'khong-co' })]))
  const rows = page.getByRole('row')
  await expect(rows.filter({ hasText: 'cột A' })).toContainText(/Dòng 2, .*Phải sửa.*Mã "a 1"/)
  await expect(rows.filter({ hasText: 'cột C' })).toContainText(/Dòng 3, .*Không có loại "phường hội"/)
  await expect(rows.filter({ hasText: 'cột A' }).getByText('Dòng 2,')).toBeVisible()
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})
