import { readFileSync } from 'node:fs'
import { expect } from './journey.ts'
import { test } from './organisation.ts'
import { addPerson, recordOf, run } from './persons.ts'

const { fields } = JSON.parse(readFileSync(new URL('../packs/personal-data.json', import.meta.url), 'utf8')) as {
  fields: readonly unknown[]
}

test('H23 every personal field has purpose, basis and a date to be erased, and says that nobody confirmed the basis', {
  tag: '@desk',
}, async ({ page, open }) => {
  await open('du-lieu-ca-nhan')
  const rows = page.getByRole('region', { name: 'Các loại dữ liệu cá nhân' }).locator('tbody tr')
  await expect(rows).toHaveCount(fields.length)
  for (const row of await rows.all()) await expect(row).toContainText('Căn cứ chưa được xác nhận')
  await expect(rows.filter({ hasText: 'Số điện thoại' })).toContainText('365 ngày')
})

test('H23 what is past its date is erased after a second question; the rest stays', { tag: '@desk' }, async ({
  page,
  open,
  organisation,
  request,
}) => {
  const gone = await addPerson(request, organisation.id, 'Người Đã Nghỉ', undefined, { phone: '0912 345 678' })
  const office = { organisation: organisation.id, person: gone.person, office: gone.office, title: 'Chủ tịch' }
  await run(request, 'persons.holdOffice', { ...office, from: '2020-01-01', to: '2024-01-01' })
  const stays = await addPerson(request, organisation.id, 'Người Đương Chức', 'Chủ tịch', { phone: '0912 345 679' })
  await open('du-lieu-ca-nhan')
  await page.getByRole('button', { name: 'Xóa…' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('button', { name: 'Thôi' })).toBeFocused()
  await question.getByRole('button', { name: 'Thôi' }).click()
  expect((await recordOf(request, organisation.id, gone.person)).person.phone).toBe('0912 345 678')
  await page.getByRole('button', { name: 'Xóa…' }).click()
  await question.getByRole('button', { name: 'Xóa, không lấy lại được' }).click()
  await expect(page.getByText(/^(Đã xóa [\d.]+ mục dữ liệu|Không có dữ liệu nào hết hạn)/)).toBeVisible()
  expect((await recordOf(request, organisation.id, gone.person)).person.phone).toBeNull()
  expect((await recordOf(request, organisation.id, stays.person)).person.phone).toBe('0912 345 679')
})

test('a day that has not come is refused at its field', { tag: '@desk' }, async ({ page, open }) => {
  await open('du-lieu-ca-nhan')
  await page.getByLabel('Tính đến ngày').fill('01/01/2090')
  await page.getByRole('button', { name: 'Xóa…' }).click()
  await page.getByRole('button', { name: 'Xóa, không lấy lại được' }).click()
  await expect(page.getByText(/^Ngày 01\/01\/2090 chưa đến/)).toBeVisible()
  await expect(page.getByLabel('Tính đến ngày')).toHaveValue('01/01/2090')
})
