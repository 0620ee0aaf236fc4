import { addressOf, expect } from './journey.ts'
import { test } from './organisation.ts'

test('N09 each opening of restricted material stands in the log of reads: who, what, about which organisation', {
  tag: '@desk',
}, async ({ page, open, organisation, request }) => {
  const read = await request.get(addressOf('accounts.codeSheet', { organisation: organisation.id }))
  expect(read.ok()).toBe(true)
  await open('nhat-ky')
  await page.getByRole('link', { name: 'Nhật ký đọc' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nhật ký đọc' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: organisation.name })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Phiếu mã vào một lần')
  await expect(row).toContainText('Người ngồi tại máy')
})

test('a role that may not look at the log of reads is told so and sees no way to it', { tag: '@desk' }, async ({
  page,
  open,
  context,
}) => {
  const account = { id: '01990000-0000-7000-8000-00000000000b', name: 'Giàng A Mẫu', person: null, persona: 'P8' }
  const grant = {
    id: '01990000-0000-7000-8000-00000000000c',
    organisation: null,
    from: null,
    to: null,
    delegatedBy: null,
  }
  await context.route('**/api/queries/accounts.me*', (route) =>
    route.fulfill({
      json: {
        ...{ account, operator: false, needsOwner: false, sample: true, offices: [], pending: null },
        grants: [{ ...grant, role: 'office' }],
      },
    }),
  )
  await open('nhat-ky')
  await expect(page.getByRole('link', { name: 'Nhật ký đọc' })).toHaveCount(0)
  await open('nhat-ky/doc')
  await expect(page.getByRole('heading', { name: 'Vai trò của bạn không xem được nhật ký đọc' })).toBeVisible()
})
