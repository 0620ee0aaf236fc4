import AxeBuilder from '@axe-core/playwright'
import { controlled } from './controlled.ts'
import { expect, laoCai, test } from './journey.ts'

test('⚡ a visited page reloads without a network and says when its figures were read', { tag: '@offline' }, async ({
  page,
  open,
  context,
}) => {
  await open(`ket-qua/${laoCai}`)
  await expect(page.getByTestId('candidate')).toHaveCount(5)
  await controlled(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByTestId('candidate').first()).toContainText(/236\.480\sphiếu/)
  await expect(page.getByText(/Trang đang hiện số liệu lúc \d\d:\d\d, giữ trên máy này/)).toBeVisible()
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.map(({ id }) => id)).toEqual([])
  // What was never asked for is not invented.
  await page.getByRole('link', { name: 'Hôm nay' }).locator('visible=true').first().click()
  await expect(page.getByTestId('d-day')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/Trang đang hiện số liệu lúc/)).toBeHidden({ timeout: 30_000 })
})

test('⚡ a page never opened before opens without a network once the first visit is over', { tag: '@offline' }, async ({
  page,
  open,
  context,
}) => {
  await open('hom-nay')
  await controlled(page)
  await context.setOffline(true)
  await open('moc-luat-dinh')
  await expect(page.getByRole('heading', { level: 1, name: 'So sánh mốc luật định' })).toBeVisible()
})

test('⚡ a line that breaks while the page is fetched for later is tried again, and goes on from there', {
  tag: '@offline',
}, async ({ page, open, context }) => {
  const asked = new Map<string, number>()
  let broken = true
  await context.route('**/assets/*', async (route) => {
    const request = route.request()
    if (!request.serviceWorker()) return route.fallback()
    const { pathname } = new URL(request.url())
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1)
    // The line breaks after the first dozen.
    return broken && asked.size > 12 ? route.abort('connectionreset') : route.fallback()
  })
  await open('hom-nay')
  await expect.poll(() => asked.size).toBeGreaterThan(12)
  broken = false
  await controlled(page)
  const twice = [...asked.values()].filter((times) => times > 1).length
  expect(twice).toBeGreaterThan(0)
  expect(twice).toBeLessThan(12)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByTestId('d-day')).toBeVisible()
})

test('an answer of one account is not shown to the next, and leaves the device at sign-out', {
  tag: '@offline',
}, async ({ page, open, context }) => {
  const account = (id: string, name: string) => ({
    account: { id, name, person: null, persona: null },
    operator: false,
    needsOwner: false,
    sample: false,
    grants: [],
    offices: [],
  })
  let me: unknown = account('01990000-0000-7000-8000-00000000000a', 'Lò Thị Mẫu')
  // Stands in for the accounts of the server, as the contract declares them.
  await context.route('**/api/queries/accounts.me*', (route) => route.fulfill({ json: me }))
  await context.route('**/api/auth/sign-out', (route) => {
    me = { ...account('', ''), account: null }
    return route.fulfill({ json: { success: true } })
  })
  await open(`ket-qua/${laoCai}`)
  await expect(page.getByTestId('candidate')).toHaveCount(5)
  const kept = () =>
    page.evaluate(`new Promise((done, fail) => {
      const request = indexedDB.open('baucu')
      request.onerror = () => fail(request.error)
      request.onsuccess = () => {
        const all = request.result.transaction('answers').objectStore('answers').getAll()
        all.onsuccess = () => { request.result.close(); done(all.result.map((row) => row.account)) }
      }
    })`)
  await expect.poll(kept).toContain('01990000-0000-7000-8000-00000000000a')
  await page.getByRole('button', { name: /Ngôn ngữ và màu nền/ }).click()
  await expect(page.getByText('Đang dùng: Lò Thị Mẫu')).toBeVisible()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await expect.poll(kept).not.toContain('01990000-0000-7000-8000-00000000000a')
  await controlled(page)
  // The next one, without a network, finds only what was read after the sign-out.
  await context.unrouteAll()
  await context.route('**/api/**', (route) => route.abort())
  await expect.poll(kept).not.toContain('01990000-0000-7000-8000-00000000000a')
})
