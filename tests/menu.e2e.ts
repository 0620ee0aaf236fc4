import { expect } from './journey.ts'
import { test } from './organisation.ts'

const grant = (role: string) => ({
  account: { id: '01990000-0000-7000-8000-00000000000b', name: 'Giàng A Mẫu', person: null, persona: 'P8' },
  operator: false,
  needsOwner: false,
  sample: true,
  grants: [
    { id: '01990000-0000-7000-8000-00000000000c', role, organisation: null, from: null, to: null, delegatedBy: null },
  ],
  offices: [],
})

test('the phase changes the order of the menu and not what is in it', { tag: '@desk' }, async ({ page, open }) => {
  await open('hom-nay')
  const items = () =>
    page.getByRole('navigation', { name: 'Trình đơn chính' }).locator('visible=true').getByRole('link').allInnerTexts()
  await page.getByText('Trước', { exact: true }).click()
  await expect
    .poll(items)
    .toEqual([
      ...['Hôm nay', 'Họp và kết luận', 'Nhiệm vụ', 'Bầu cử', 'Ngày bầu cử'],
      ...['Kiểm phiếu, kết quả', 'Báo cáo và văn bản'],
    ])
  await page.getByText('Sau', { exact: true }).click()
  await expect
    .poll(items)
    .toEqual([
      ...['Hôm nay', 'Kiểm phiếu, kết quả', 'Báo cáo và văn bản', 'Họp và kết luận'],
      ...['Nhiệm vụ', 'Ngày bầu cử', 'Bầu cử'],
    ])
})

test('a polling team sees its day; everything is one choice away', async ({ page, open, context }) => {
  // Stands in for the accounts of the server, as the contract declares them.
  await context.route('**/api/queries/accounts.me*', (route) => route.fulfill({ json: grant('team') }))
  await open('hom-nay')
  const menu = page.getByRole('navigation', { name: 'Trình đơn chính' }).locator('visible=true')
  await expect(menu.getByRole('link', { name: 'Nhiệm vụ' })).toHaveCount(0)
  await expect(menu.getByRole('link', { name: 'Ngày bầu' })).toBeVisible()
  await menu.getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Hiện mọi mục' }).click()
  await expect(menu.getByRole('link', { name: 'Nhiệm vụ' })).toBeVisible()
})

test('outside elections only what makes sense there is shown, with the way back', async ({ page, open, isMobile }) => {
  await open('hom-nay')
  await page.getByRole('button', { name: /Chọn kỳ bầu cử/ }).click()
  await page.getByRole('menuitem', { name: /Ngoài kỳ bầu cử/ }).click()
  await expect(page).toHaveURL(/\/ky\/ngoai-ky\/hom-nay/)
  await expect(page.getByRole('link', { name: isMobile ? 'Mốc luật' : 'Mốc luật định' })).toHaveCount(0)
  await page.goto('/ky/ngoai-ky/ket-qua')
  await expect(page.getByRole('heading', { name: 'Trang này thuộc về một kỳ bầu cử' })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /Quốc hội khóa XV/ })
    .first()
    .click()
  await expect(page.getByTestId('d-day')).toBeVisible()
})

test('the organisation is chosen at the top and stays from page to page', async ({ page, open, organisation }) => {
  await open(`hom-nay?${organisation.chosen}`)
  await expect(page.getByRole('button', { name: new RegExp(organisation.name) })).toBeVisible()
  // The election is over: its count is in the menu at every size.
  await page
    .getByRole('navigation', { name: 'Trình đơn chính' })
    .getByRole('link', { name: /Kiểm phiếu/ })
    .locator('visible=true')
    .click()
  await expect(page).toHaveURL(new RegExp(organisation.chosen))
  await page.goto('/')
  await expect(page.getByRole('button', { name: /Chọn kỳ bầu cử: / })).toBeVisible()
})

test('every page that the menu offers outside elections opens there', async ({ page, open }) => {
  await open('hom-nay', 'ngoai-ky')
  const menu = page.getByRole('navigation', { name: 'Trình đơn chính' }).locator('visible=true')
  await menu.getByRole('button', { name: 'Thêm', exact: true }).click()
  const offered = page.locator('a[role=menuitem]')
  await expect(offered.first()).toBeVisible()
  const addresses = await offered.evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(4)
  for (const address of addresses) await open(address.split('/').at(-1) ?? '', 'ngoai-ky')
})
