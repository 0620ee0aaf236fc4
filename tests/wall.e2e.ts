import AxeBuilder from '@axe-core/playwright'
import { controlled } from './controlled.ts'
import { act, become, expect, sampleFrame, test } from './tasks.ts'

test(
  'H12: a wall without an account shows counts, says since when it hears nothing, and that its address has ended',
  { tag: '@offline' },
  async ({ page, browser, baseURL }, { project }) => {
    const organisation = await become(page, 'P1')
    await page.goto(`/ky/${sampleFrame}/ngay-bau-cu`)
    await page.getByText('Màn hình lớn không cần tài khoản').click()
    const form = page.getByRole('form', { name: 'Màn hình lớn không cần tài khoản' })
    // Both sizes share the desk: each makes an address of its own length.
    await form.getByLabel('Dùng trong').selectOption({ label: project.name === 'phone' ? '3 ngày' : '7 ngày' })
    const answered = page.waitForResponse('**/api/commands/pollingday.openWall')
    await form.getByRole('button', { name: 'Tạo địa chỉ' }).click()
    const { wall } = ((await (await answered).json()) as { result: { wall: string } }).result
    const field = page.locator(`#dia-chi-${wall}`)
    await expect(field).toBeVisible()
    const address = await field.inputValue()
    const made = await new AxeBuilder({ page }).analyze()
    expect(made.violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])

    // A screen of its own that nobody signed in at.
    const context = await browser.newContext({
      viewport: page.viewportSize(),
      locale: 'vi',
      timezoneId: 'Asia/Ho_Chi_Minh',
    })
    const screen = await context.newPage()
    const strangers: string[] = []
    screen.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) strangers.push(request.url())
    })
    await screen.goto(address)
    await expect(screen.getByText('Nhanh, chưa chính thức')).toBeVisible()
    await expect(screen.getByText('Số liệu lúc')).toBeVisible()
    await expect(screen.getByRole('region', { name: 'Sự việc đang mở' })).toBeVisible()
    await expect(screen.getByRole('link')).toHaveCount(0)
    await expect(screen.getByRole('button')).toHaveCount(0)
    const { violations } = await new AxeBuilder({ page: screen }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
    const width = await screen.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
    expect(width).toBeLessThanOrEqual(screen.viewportSize()?.width ?? 0)

    // Nobody answers: what is shown stays, and says since when.
    await controlled(screen)
    await context.setOffline(true)
    await screen.evaluate("window.dispatchEvent(new Event('online'))")
    await expect(screen.getByText(/^Mất kết nối từ \d\d:\d\d$/)).toBeVisible()
    await expect(screen.getByText('Nhanh, chưa chính thức')).toBeVisible()
    await context.setOffline(false)
    await expect(screen.getByText(/^Mất kết nối từ/)).toHaveCount(0)

    await page
      .getByRole('button', { name: /^Kết thúc địa chỉ dùng đến/ })
      .and(page.locator(`li:has(#dia-chi-${wall}) button`))
      .click()
    await expect(field).toHaveCount(0)
    await screen.evaluate("window.dispatchEvent(new Event('online'))")
    await expect(screen.getByText('Địa chỉ này đã kết thúc hoặc không đúng')).toBeVisible()
    await expect(screen.getByText('Nhanh, chưa chính thức')).toHaveCount(0)
    expect(strangers).toEqual([])
    await context.close()

    // The wall of somebody who is signed in does not stand there silently either.
    await page.getByRole('link', { name: 'Màn hình lớn', exact: true }).click()
    await expect(page.getByText('Số liệu lúc')).toBeVisible()
    await controlled(page)
    await page.context().setOffline(true)
    await expect(page.getByText(/^Mất kết nối từ \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 })
    await page.context().setOffline(false)
    await act(page.request, 'pollingday.closeWall', { organisation, wall })
  },
)
