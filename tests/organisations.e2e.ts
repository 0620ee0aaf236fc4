import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './journey.ts'
import { test } from './organisation.ts'

type Made = Readonly<{ id: string; name: string }>

/** Runs a command as the person at the machine. */
async function command(request: APIRequestContext, name: string, input: unknown): Promise<void> {
  const answer = await request.post(`/api/commands/${name}`, { data: { id: randomUUID(), input } })
  if (!answer.ok()) throw new Error(await answer.text())
}

async function below(request: APIRequestContext, parent: string, name: string, code: string): Promise<Made> {
  const id = randomUUID()
  await command(request, 'organisations.create', { organisation: id, parent, code, name, kind: 'commune' })
  return { id, name }
}

const form = (page: Page) => page.locator('main form')

test('an organisation opens beside the tree, with its path and what lies below it, and can be linked', async ({
  page,
  open,
  organisation,
  request,
}, { project }) => {
  const commune = await below(request, organisation.id, 'Xã Thượng Nguồn', 'x-1')
  await open(`to-chuc?${organisation.chosen}`)
  const search = page.getByPlaceholder('Tìm tên, mã, chức năng')
  await search.fill(organisation.name)
  await page.getByRole('link', { name: organisation.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: organisation.name })).toBeVisible()
  // At a desk the tree stays as it was left; a phone shows the one organisation.
  if (project.name === 'desk') await expect(search).toHaveValue(organisation.name)
  else await expect(search).toBeHidden()
  await page.getByText('1 tổ chức', { exact: true }).click()
  await page.getByRole('definition').getByRole('link', { name: commune.name }).click()
  await expect(page).toHaveURL(new RegExp(`/to-chuc/${commune.id}`))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: commune.name })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Cấp trên' })).toContainText(organisation.name)
  await page.getByRole('link', { name: 'Đóng, về cây tổ chức' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tổ chức' })).toBeVisible()
})

test('one is added below, renamed from a day, and shows the name of the day looked at', async ({
  page,
  open,
  organisation,
}) => {
  await open(`to-chuc/${organisation.id}?${organisation.chosen}`)
  await page.getByRole('button', { name: 'Thêm tổ chức trực thuộc' }).click()
  await form(page).getByRole('button', { name: 'Thêm tổ chức' }).click()
  await expect(page.getByText('Ghi tên, nhiều nhất 300 ký tự trên một dòng.')).toBeVisible()
  await page.getByLabel('Tên', { exact: true }).fill('Chi bộ Trường Tiểu học Thượng Nguồn')
  await page.getByLabel('Mã', { exact: true }).fill('cb 1')
  await page.getByLabel('Loại', { exact: true }).selectOption({ label: 'Tổ chức đảng' })
  await page.getByLabel('Kiểm tra, giám sát').check()
  await form(page).getByRole('button', { name: 'Thêm tổ chức' }).click()
  await expect(page.getByText(/không có dấu cách/)).toBeVisible()
  // Refused: nothing typed is lost, not even by a reload.
  await page.reload()
  await page.getByRole('button', { name: 'Thêm tổ chức trực thuộc' }).click()
  await expect(page.getByLabel('Tên', { exact: true })).toHaveValue('Chi bộ Trường Tiểu học Thượng Nguồn')
  await page.getByLabel('Mã', { exact: true }).fill('cb-1')
  await form(page).getByRole('button', { name: 'Thêm tổ chức' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chi bộ Trường Tiểu học Thượng Nguồn')
  const id = /to-chuc\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

  await page.getByRole('button', { name: 'Sửa tên, mã, chức năng' }).click()
  await page.getByLabel('Tên', { exact: true }).fill('Đảng bộ Trường Tiểu học Thượng Nguồn')
  await page.getByLabel('Có hiệu lực từ ngày').fill('01/07/2025')
  await page.getByLabel('Lý do').fill('Quyết định 12-QĐ/ĐU')
  await page.getByRole('button', { name: 'Ghi thay đổi' }).click()
  await expect(page.getByText('Đã ghi; có hiệu lực từ 01/07/2025.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ Trường Tiểu học Thượng Nguồn')
  await expect(page.getByRole('definition').filter({ hasText: 'Kiểm tra, giám sát' })).toBeVisible()
  await open(`to-chuc/${id}?ngay=2021-05-13`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chi bộ Trường Tiểu học Thượng Nguồn')
  await expect(page.getByRole('heading', { name: 'Tên qua các thời kỳ' })).toBeVisible()
  await page.getByRole('link', { name: 'Nhật ký thay đổi của tổ chức này' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Quyết định 12-QĐ/ĐU' })).toHaveCount(1)
})

test('somebody changed it meanwhile: both stand side by side and what was typed is kept', { tag: '@desk' }, async ({
  page,
  open,
  organisation,
  request,
}) => {
  const unit = await below(request, organisation.id, 'Xã Cũ', 'x-1')
  await open(`to-chuc/${unit.id}`)
  await page.getByRole('button', { name: 'Sửa tên, mã, chức năng' }).click()
  await page.getByLabel('Tên', { exact: true }).fill('Xã Tôi Gõ')
  await command(request, 'organisations.change', {
    organisation: unit.id,
    version: 1,
    name: 'Xã Người Khác Sửa',
    code: 'x-khac',
  })
  await page.getByRole('button', { name: 'Ghi thay đổi' }).click()
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('row', { name: /^Tên / })).toHaveText('TênXã Người Khác SửaXã Tôi Gõ')
  await expect(page.getByLabel('Tên', { exact: true })).toHaveValue('Xã Tôi Gõ')
  await alert.getByRole('button', { name: 'Giữ những chỗ tôi sửa' }).click()
  await expect(page.getByLabel('Mã', { exact: true })).toHaveValue('x-khac')
  await page.getByRole('button', { name: 'Ghi thay đổi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Tôi Gõ')
  await expect(page.getByRole('definition').filter({ hasText: 'x-khac' })).toBeVisible()
})

test('one is closed on a day with a reason, and not while something stands below it', { tag: '@desk' }, async ({
  page,
  open,
  organisation,
  request,
}) => {
  const unit = await below(request, organisation.id, 'Huyện Thượng', 'h-1')
  const inner = await below(request, unit.id, 'Xã Trong', 'x-1')
  await open(`to-chuc/${unit.id}`)
  await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click()
  await page.getByLabel('Ngày đầu tiên không còn hoạt động').fill('01/07/2025')
  await page.getByRole('button', { name: 'Ghi kết thúc' }).click()
  await expect(page.getByText('Ghi lý do, nhiều nhất 500 ký tự.')).toBeVisible()
  await page.getByLabel('Lý do').fill('Nghị quyết 203/2025/QH15')
  await page.getByRole('button', { name: 'Ghi kết thúc' }).click()
  await expect(page.getByText(/còn 1 tổ chức trực thuộc chưa kết thúc/)).toBeVisible()
  await expect(page.getByLabel('Lý do')).toHaveValue('Nghị quyết 203/2025/QH15')
  await command(request, 'organisations.close', {
    organisation: inner.id,
    version: 1,
    on: '2025-07-01',
    reason: 'Nghị quyết 203/2025/QH15',
  })
  await page.getByRole('button', { name: 'Ghi kết thúc' }).click()
  await expect(page.getByText(/không còn hoạt động \(kết thúc từ 01\/07\/2025\)/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kết thúc hoạt động' })).toHaveCount(0)
})

test('two communes merge by a decision: said beforehand, linked both ways, with what lay below them', {
  tag: '@desk',
}, async ({ page, open, organisation, request }) => {
  const first = await below(request, organisation.id, 'Xã Một', 'x-1')
  const second = await below(request, organisation.id, 'Xã Hai', 'x-2')
  const village = await below(request, second.id, 'Thôn Trong', 't-1')
  await open(`to-chuc/${first.id}?${organisation.chosen}`)
  await page.getByRole('button', { name: 'Sáp nhập, chia tách, chuyển đổi' }).click()
  await page.getByLabel('Văn bản quyết định').fill('Nghị quyết 1656/NQ-UBTVQH15')
  await page.getByLabel('Từ ngày').fill('01/07/2025')
  const more = page.getByRole('combobox', { name: 'Thêm tổ chức kết thúc' })
  await more.fill('xa hai')
  await page.getByRole('option', { name: organisation.name }).first().click()
  await page.getByLabel('Tên', { exact: true }).fill('Xã Ba')
  await page.getByLabel('Mã', { exact: true }).fill('x-3')
  const preview = page.getByTestId('preview')
  await expect(preview).toContainText('Sáp nhập từ 01/07/2025, theo Nghị quyết 1656/NQ-UBTVQH15.')
  await expect(preview).toContainText('Kết thúc: Xã Một; Xã Hai.')
  await expect(preview).toContainText('1 tổ chức dưới Xã Hai tiếp tục dưới Xã Ba')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Ba')
  await expect(page.getByRole('heading', { name: 'Tiếp nối từ' })).toBeVisible()
  await page.getByRole('list').getByRole('link', { name: 'Xã Hai' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Hai')
  await expect(page.getByText('Từ 01/07/2025, theo Nghị quyết 1656/NQ-UBTVQH15')).toBeVisible()
  await open(`to-chuc/${village.id}`)
  await expect(page.getByRole('heading', { name: 'Trở thành' })).toBeVisible()
})

test('without a tree the page offers to begin one, to those who may', { tag: '@desk' }, async ({ page, open }) => {
  await page.route('**/api/queries/organisations.tree*', (route) =>
    route.fulfill({ json: { at: '2026-03-15', organisations: [] } }),
  )
  await open('to-chuc')
  await expect(page.getByRole('heading', { name: 'Chưa có tổ chức nào.' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Nhập từ bảng tính' }).last()).toBeVisible()
  await page.getByRole('button', { name: 'Thêm tổ chức' }).click()
  await expect(page.getByRole('heading', { name: 'Thêm tổ chức đứng đầu cây' })).toBeVisible()
  await expect(page.getByLabel('Tên', { exact: true })).toBeFocused()
})

test('a polling team reads an organisation and is offered no act on it', async ({ page, open }) => {
  await open('tai-khoan', 'mau-2026')
  await page.getByRole('button', { name: /^P8(?!\d)/ }).click()
  await expect(page.getByText('(P8, đang vào vai)')).toBeVisible()
  await open('to-chuc', 'mau-2026')
  await page.getByRole('button', { name: 'Mở hết' }).click()
  await page.getByRole('link', { name: /^Tổ bầu cử khu vực bỏ phiếu số 1/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Tổ bầu cử/ })).toBeVisible()
  await expect(page.getByText('Trực thuộc', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /Sửa tên|Thêm tổ chức|Kết thúc|Sáp nhập/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Nhập từ bảng tính' })).toHaveCount(0)
})

for (const act of ['Thêm tổ chức trực thuộc', 'Sửa tên, mã', 'Sáp nhập, chia tách', 'Kết thúc hoạt động']) {
  test(`axe finds nothing on one organisation with "${act}" open, which fits 320 px with very large type`, async ({
    page,
    open,
    organisation,
    request,
  }) => {
    const unit = await below(request, organisation.id, `Xã ${'Thượng Nguồn '.repeat(8).trim()}`, 'x-1')
    await open(`to-chuc/${unit.id}`)
    await page.getByRole('button', { name: /Ngôn ngữ và màu nền/ }).click()
    await page.getByRole('menuitem', { name: /Cỡ chữ rất lớn/ }).click()
    await page.getByRole('button', { name: act }).click()
    await expect(form(page)).toBeVisible()
    await page.setViewportSize({ width: 320, height: 700 })
    const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
    expect(width).toBe(320)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const found = await new AxeBuilder({ page }).include('main').analyze()
      expect(found.violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
    }
  })
}
