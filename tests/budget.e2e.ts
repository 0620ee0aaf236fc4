import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { become, expect, sampleFrame, test } from './tasks.ts'

async function inOrder(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

const part = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Các phần của kinh phí' }).getByRole('button', { name }).click()

test('H19: the accountant sees who has two roles, is paid the higher one alone, and settles with what differs', async ({
  page,
}, { project }) => {
  const mark = `${project.name === 'phone' ? 'P' : 'D'}${Date.now() % 100_000}`
  await become(page, 'P14')
  await page.goto(`/ky/${sampleFrame}/kinh-phi`)
  const settled = page.getByRole('region', { name: 'Xã Suối Mẫu' })
  await expect(settled.getByText('Chi quá số được cấp')).toBeVisible()
  await expect(settled.getByText('Chi khi chưa được cấp')).toBeVisible()
  await inOrder(page)
  const taken = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải về: Word' }).click()
  expect((await taken).suggestedFilename()).toMatch(/^quyet-toan-kinh-phi-.*\.docx$/)

  await part(page, 'Bồi dưỡng')
  const twice = page.getByRole('listitem').filter({ hasText: 'Nhiều chức danh: chỉ chi mức cao nhất' })
  await expect(twice.getByText('Mức 2.000.000 đồng/tháng')).toBeVisible()
  await expect(twice.getByText('Mức 1.500.000 đồng/tháng')).toBeVisible()
  await expect(twice.getByText('Được chi 4.000.000 đồng')).toBeVisible()
  await expect(twice.getByText('Không được chi')).toBeVisible()
  await expect(twice.getByText(/^Mức cao hơn: Thư ký/)).toBeVisible()
  await inOrder(page)
  await twice.getByRole('button', { name: /^Chi: .* Thư ký, / }).click()
  const pay = twice.getByRole('form', { name: /^Chi cho Thư ký/ })
  await pay.getByLabel('Số chứng từ').fill(mark)
  await pay.getByLabel('Số tiền').fill('4000001')
  await pay.getByRole('button', { name: 'Lưu' }).click()
  await expect(pay.getByText(/^Chi quá mức được hưởng: còn được chi/)).toBeVisible()
  await pay.getByLabel('Số tiền').fill('1000')
  await expect(pay.getByText('1.000 đồng')).toBeVisible()
  await inOrder(page)
  await pay.getByRole('button', { name: 'Lưu' }).click()
  await expect(pay).toHaveCount(0)

  await part(page, 'Chứng từ')
  await page.getByRole('link', { name: mark }).click()
  const beside = page.getByRole('region', { name: 'Chứng từ', exact: true })
  await expect(beside.getByText('Thư ký (bồi dưỡng theo người)')).toBeVisible()
  await beside
    .locator('input[type=file]')
    .setInputFiles({ name: 'phieu-chi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') })
  await expect(beside.getByRole('link', { name: 'phieu-chi.pdf' })).toBeVisible()
  await inOrder(page)
  // Taken back, so that what is payable is whole again.
  await beside.getByRole('button', { name: 'Sửa' }).click()
  await beside.getByLabel('Lý do sửa').fill('Chi thử')
  await beside.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('link', { name: mark })).toHaveCount(0)
})

test('H19: an office enters a norm from an example, without a source it is not confirmed; rewards are proposed and printed', async ({
  page,
}, { project }) => {
  const mark = `${project.name} ${Date.now().toString(36)}`
  await become(page, 'P7')
  await page.goto(`/ky/${sampleFrame}/kinh-phi?phan=muc-chi`)
  await page.getByRole('link', { name: 'Ghi mức chi' }).click()
  const form = page.getByRole('form', { name: 'Ghi mức chi' })
  await form.getByRole('button', { name: /^Soạn thảo một văn bản, cấp xã/ }).click()
  await expect(form.getByLabel('Số tiền')).toHaveValue('2000000')
  await form.getByLabel('Nội dung').fill(`Soạn thảo ${mark}`)
  await inOrder(page)
  await form.getByRole('button', { name: 'Lưu' }).click()
  const row = page.getByRole('row').filter({ hasText: mark })
  await expect(row.getByText('Chưa xác nhận: chưa ghi văn bản')).toBeVisible()
  await row.getByRole('link').click()
  const edit = page.getByRole('form', { name: 'Sửa mức chi' })
  await edit.getByLabel('Văn bản quy định').fill('Nghị quyết số 12/2026/NQ-HĐND')
  await edit.getByLabel('Ngày văn bản').fill('10/01/2026')
  await edit.getByLabel('Lý do sửa').fill('Đã có nghị quyết')
  await edit.getByRole('button', { name: 'Lưu' }).click()
  await expect(row.getByText('Nghị quyết số 12/2026/NQ-HĐND, 10/01/2026')).toBeVisible()

  await part(page, 'Khen thưởng')
  await page.getByRole('link', { name: 'Đề nghị khen thưởng' }).click()
  const propose = page.getByRole('form', { name: 'Đề nghị khen thưởng' })
  await propose.getByLabel('Ai được đề nghị').selectOption({ label: 'Một tập thể' })
  await propose.getByRole('combobox', { name: 'Tập thể' }).fill('X1.KV2')
  await page.getByRole('listbox', { name: 'Tổ chức khớp' }).getByRole('option').first().click()
  await propose.getByLabel('Hình thức').fill('Giấy khen')
  await propose.getByLabel('Thành tích').fill(`Niêm yết đúng hạn ${mark}`)
  await inOrder(page)
  await propose.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('row').filter({ hasText: mark }).getByText('Chưa quyết định')).toBeVisible()
  const taken = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải về: PDF' }).click()
  expect((await taken).suggestedFilename()).toMatch(/^de-nghi-khen-thuong-.*\.pdf$/)
})
