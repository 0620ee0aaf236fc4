import type { Page } from '@playwright/test'
import { expect } from './journey.ts'
import { test as base, signIn } from './official.ts'
import { totp } from './totp.ts'

/** Passkeys belong to a name; 127.0.0.1 is none. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  baseURL: async ({}, use) => {
    await use(process.env.BAUCU_URL?.replace('127.0.0.1', 'localhost'))
  },
})

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' }).first()).toBeVisible()
}

test('⚡ a second factor is set up, asked for at the next sign-in, replaced by a recovery code once, and turned off', async ({
  page,
  open,
  official,
}) => {
  const { password } = official
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const ask = page.getByRole('dialog', { name: 'Bật xác thực hai bước' })
  await ask.getByLabel('Mật khẩu hiện tại').fill('không phải mật khẩu')
  await ask.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(ask.getByText('Mật khẩu hiện tại chưa đúng.')).toBeVisible()
  await ask.getByLabel('Mật khẩu hiện tại').fill(password)
  await ask.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByRole('img', { name: 'Mã QR để thêm vào ứng dụng xác thực' })).toBeVisible()
  const secret = await page.locator('main code').first().innerText()
  const digits = page.getByRole('textbox', { name: '2. Gõ mã 6 số ứng dụng đang hiện' })
  await digits.fill('000000')
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await expect(page.getByText(/Mã xác thực không đúng/)).toBeVisible()
  await digits.fill(totp(secret))
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  const codes = page.getByRole('list', { name: 'Mã dự phòng' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recovery = await codes.first().innerText()

  await test.step('only the codes are printed while they are shown', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('list', { name: 'Mã dự phòng' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Các phiên đang mở' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })
  await page.getByRole('button', { name: 'Tôi đã cất mã dự phòng' }).click()
  await expect(page.getByText(/^Đang bật: sau mật khẩu/)).toBeVisible()

  const begin = async () => {
    await signOut(page)
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).first().fill(official.username)
    await page.getByLabel('Mật khẩu').first().fill(password)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  }
  await begin()
  await page.getByRole('textbox', { name: 'Mã 6 số trong ứng dụng xác thực' }).fill(totp(secret))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByRole('heading', { name: official.name })).toBeVisible()

  await begin()
  await page.getByRole('button', { name: 'Không có điện thoại: dùng mã dự phòng' }).click()
  await page.getByRole('textbox', { name: 'Mã dự phòng' }).fill(recovery)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByRole('heading', { name: official.name })).toBeVisible()

  await begin()
  await page.getByRole('button', { name: 'Không có điện thoại: dùng mã dự phòng' }).click()
  await page.getByRole('textbox', { name: 'Mã dự phòng' }).fill(recovery)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByText(/Mã xác thực không đúng/)).toBeVisible()
  await page.getByRole('button', { name: 'Dùng mã 6 số trong ứng dụng' }).click()
  await page.getByRole('textbox', { name: 'Mã 6 số trong ứng dụng xác thực' }).fill(totp(secret))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByRole('heading', { name: official.name })).toBeVisible()

  await page.getByRole('button', { name: 'Tắt xác thực hai bước' }).click()
  const off = page.getByRole('dialog', { name: 'Tắt xác thực hai bước' })
  await off.getByLabel('Mật khẩu hiện tại').fill(password)
  await off.getByRole('button', { name: 'Tắt xác thực hai bước' }).click()
  await expect(page.getByText(/^Chưa bật\./)).toBeVisible()
})

test('⚡ a passkey is added, signs in without a password, and is removed', async ({ page, open, official }) => {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  await expect(page.getByText('Chưa có khóa nào.')).toBeVisible()
  await page.getByRole('button', { name: 'Thêm khóa của thiết bị này' }).click()
  await expect(page.getByText(/thêm lúc/)).toHaveCount(1)
  // The device has one already.
  await page.getByRole('button', { name: 'Thêm khóa của thiết bị này' }).click()
  await expect(page.getByText('Thiết bị này đã có khóa cho tài khoản của bạn.')).toBeVisible()

  await signOut(page)
  const [answer] = await Promise.all([
    page.waitForResponse('**/api/auth/passkey/verify-authentication'),
    page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click(),
  ])
  // The session is in the cookie, where no script reads it.
  expect(Object.keys((await answer.json()) as object)).toEqual([])
  await expect(page.getByRole('heading', { name: official.name })).toBeVisible()

  await page.getByRole('button', { name: /^Bỏ khóa: / }).click()
  await page.getByRole('button', { name: 'Bỏ khóa này' }).click()
  await expect(page.getByText('Chưa có khóa nào.')).toBeVisible()
  await signOut(page)
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await expect(page.getByText(/Không nhận được khóa này/)).toBeVisible()
})

test('the password is changed, which ends the other sessions', async ({ page, open, official, browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const other = await context.newPage()
  await other.goto('/ky/ngoai-ky/tai-khoan')
  await signIn(other, official)
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  const ask = page.getByRole('dialog', { name: 'Đổi mật khẩu' })
  await ask.getByLabel('Mật khẩu hiện tại').fill(official.password)
  await ask.getByLabel('Mật khẩu mới').fill('ngắn quá')
  await ask.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(ask.getByText(/ít nhất 12 ký tự/)).toBeVisible()
  await ask.getByLabel('Mật khẩu mới').fill('một mật khẩu khác')
  await ask.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(ask.getByText('Đã đổi mật khẩu. Các phiên khác đã đóng.')).toBeVisible()
  expect((await other.request.get('/api/queries/accounts.me?input={}')).status()).toBe(401)
  await context.close()
})

base('a page opened by number says by which name passkeys work', async ({ page, open, official }) => {
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  const name = `${process.env.BAUCU_URL?.replace('127.0.0.1', 'localhost')}/ky/ngoai-ky/tai-khoan`
  await expect(page.getByRole('link', { name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Thêm khóa của thiết bị này' })).toHaveCount(0)
})
