import { readFile } from 'node:fs/promises'
import { addressOf, expect } from './journey.ts'
import { test } from './organisation.ts'

const header = 'Mã tổ chức;Mã người;Họ và tên;Xưng hô;Chức vụ;Thứ tự;Từ ngày;Thôi giữ từ ngày;Số điện thoại;Thư điện tử'
const picker = 'Tệp bảng tính (XLSX hoặc CSV)'
const csv = (rows: readonly string[]) => ({
  name: 'nhan-su.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...rows].join('\r\n')),
})

test('N04 people come in from a sheet: a wrong row is named with its row and column, the mended sheet is stored whole', {
  tag: '@desk',
}, async ({ page, open, organisation, request }) => {
  const answer = await request.get(addressOf('organisations.tree', { under: organisation.id }))
  const [{ code }] = ((await answer.json()) as { organisations: [{ code: string }] }).organisations
  const sound = [
    `${code};1;Vàng A Páo;Đồng chí;Chủ tịch;1;01/07/2025;;0912 345 678;`,
    `${code};1;Vàng A Páo;Đồng chí;Trưởng ban;2;01/07/2025;;;`,
  ]
  await open(`nhan-su/nhap?${organisation.chosen}`)
  await page.getByLabel(picker).setInputFiles(csv([...sound, `${code};2;Lê Thị Bình;Bà;Ủy viên;1;32/13/2025;;;`]))
  const blocking = page.getByRole('row').filter({ hasText: 'Phải sửa' })
  await expect(blocking).toHaveCount(1)
  await expect(blocking).toContainText('4')
  await expect(blocking).toContainText('G')
  await expect(page.getByRole('button', { name: /^Ghi / })).toHaveCount(0)

  await page.getByLabel(picker).setInputFiles(csv([...sound, `${code};2;Lê Thị Bình;Bà;Ủy viên;1;01/07/2025;;;`]))
  const sums = page.getByRole('region', { name: 'Kết quả kiểm tra' })
  await expect(sums).toContainText('Người mới2')
  await expect(sums).toContainText('Chức vụ mới3')
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click()
  await page.getByRole('link', { name: 'Xem danh sách nhân sự' }).click()
  const links = page.getByRole('region', { name: 'Danh sách người' }).getByRole('row').getByRole('link')
  await expect(links).toHaveText(['Lê Thị Bình', 'Vàng A Páo'])

  // The same sheet again changes nothing.
  await open(`nhan-su/nhap?${organisation.chosen}`)
  await page.getByLabel(picker).setInputFiles(csv(sound))
  await expect(sums).toContainText('Người mới0')
  await expect(sums).toContainText('Chức vụ đã có, không đổi2')
})

test('the template that is offered has the columns the import reads', { tag: '@desk' }, async ({
  page,
  open,
  organisation,
}) => {
  await open(`nhan-su/nhap?${organisation.chosen}`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải mẫu bảng tính' }).click()
  const file = await (await downloading).path()
  await page.getByLabel(picker).setInputFiles({
    name: 'nhan-su.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(file),
  })
  await expect(page.getByText('Bảng tính không có dòng nào dưới dòng tên cột.')).toBeVisible()
})
