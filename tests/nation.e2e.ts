import { readFileSync } from 'node:fs'
import { expect, test } from './journey.ts'

test('the list of constituencies is found without marks, and leads to a constituency', async ({ page, open }) => {
  await open('ket-qua')
  await page.getByRole('searchbox').fill('ninh binh')
  await expect(page.getByText('2 trên 4 đơn vị')).toBeVisible()
  await expect(page.getByRole('link', { name: /Đơn vị số\s1, Lào Cai/ })).toHaveCount(0)
  await page.getByRole('searchbox').fill('dang xuan')
  await page.getByRole('link', { name: /Đơn vị số\s1, Lào Cai/ }).click()
  await expect(page.getByTestId('candidate').first()).toContainText('Đặng Xuân Phong')
})

test('nothing found says so and clears', async ({ page, open }) => {
  await open('ket-qua')
  await page.getByRole('searchbox').fill('zzz')
  await expect(page.getByText('Không có đơn vị nào khớp.')).toBeVisible()
  await page.getByRole('button', { name: 'Xóa từ tìm' }).click()
  await expect(page.getByText('4 trên 4 đơn vị')).toBeVisible()
})

test('an election that is not whole is not summed into a nation, and names the command that completes it', async ({
  page,
  open,
}) => {
  await open('ket-qua')
  await expect(page.getByText('Chưa đủ số liệu cả nước', { exact: false })).toBeVisible()
  await expect(page.getByText('./baucu import results')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Kết quả cả nước' })).toHaveCount(0)
})

test('the figures of the page are taken along as a table, and the file says what they are', async ({ page, open }) => {
  await open('ket-qua')
  const data = page.getByRole('region', { name: 'Tải dữ liệu' })
  await expect(data).toContainText('Số liệu đã công bố')
  const taken = page.waitForEvent('download')
  await data.getByRole('link', { name: 'Bảng CSV' }).click()
  const file = await taken
  expect(file.suggestedFilename()).toBe('ket-qua-na-2021.csv')
  expect(readFileSync(await file.path(), 'utf8')).toContain(';chính thức;')
})
