import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect } from './journey.ts'
import { signIn, test } from './official.ts'

/** Opens a page of its own for somebody, with cookies of his own. */
const other = async (page: Page): Promise<Page> => {
  const browser = page.context().browser()
  const context = await browser?.newContext({ baseURL: process.env.BAUCU_URL ?? '' })
  if (!context) throw new Error('no browser')
  return await context.newPage()
}

test('⚡ a keeper makes an account, grants a role for a time, revokes it, locks and unlocks', { tag: '@desk' }, async ({
  page,
  open,
  official,
}) => {
  const person = { name: 'Đặng Thị Hiền', username: `hien.${randomUUID().slice(0, 8)}` }
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  await open(`quan-tri-tai-khoan?tochuc=${official.committee.id}`, 'ngoai-ky')

  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const form = page.getByRole('form', { name: 'Tạo tài khoản' })
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill(person.name)
  await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(official.username)
  await form.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).fill('ngắn')
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(form.getByText('Mật khẩu phải từ 12 ký tự.')).toBeVisible()
  await form.getByRole('button', { name: 'Đặt giúp một mật khẩu' }).click()
  const password = await form.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).inputValue()
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
  // The refusal stands at the field it is about, and what was typed is still there.
  const username = form.getByRole('textbox', { name: 'Tên đăng nhập' })
  await expect(username).toHaveAccessibleDescription(/Đã có tài khoản/)
  await expect(form.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue(person.name)
  await username.fill(person.username)
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()

  const pane = page.getByRole('region', { name: person.name })
  await expect(pane).toBeVisible()
  await expect(pane.getByText('Chưa có quyền')).toBeVisible()
  const grant = pane.getByRole('form', { name: 'Giao quyền' })
  await grant.getByRole('combobox', { name: 'Quyền' }).selectOption({ label: 'Văn phòng, tổng hợp' })
  await grant.getByRole('checkbox', { name: 'Có thời hạn' }).check()
  await grant.getByRole('textbox', { name: 'Đến hết ngày' }).fill('01/01/2020')
  await grant.getByRole('button', { name: 'Giao quyền' }).click()
  await expect(grant.getByText(/Thời hạn chưa đúng/)).toBeVisible()
  await grant.getByRole('textbox', { name: 'Đến hết ngày' }).fill(inDays(40))
  await grant.getByRole('button', { name: 'Giao quyền' }).click()
  await expect(pane.getByText(`đến 23:59 ${inDays(40)}`)).toBeVisible()

  await test.step('the person signs in and has the role', async () => {
    const his = await other(page)
    await his.goto('/ky/ngoai-ky/tai-khoan')
    await signIn(his, { ...person, password })
    await expect(his.getByText(`Văn phòng: ${official.committee.name}`)).toBeVisible()
    await his.context().close()
  })

  await test.step('locked, he is out and stays out; unlocked, he comes in again', async () => {
    await pane.getByRole('button', { name: /^Khóa tài khoản/ }).click()
    await because(page, person.name, 'Nghỉ phép', 'Khóa')
    await expect(pane.getByText(/^Đã khóa từ/)).toBeVisible()
    const his = await other(page)
    await his.goto('/ky/ngoai-ky/tai-khoan')
    await his.getByRole('textbox', { name: 'Tên đăng nhập' }).first().fill(person.username)
    await his.getByLabel('Mật khẩu').first().fill(password)
    await his.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await expect(his.getByText(/Tài khoản đang bị khóa/)).toBeVisible()
    await pane.getByRole('button', { name: /^Mở khóa/ }).click()
    await because(page, person.name, 'Đi làm lại', 'Mở khóa')
    await expect(pane.getByText(/^Đã khóa từ/)).toHaveCount(0)
    await his.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await expect(his.getByRole('heading', { name: person.name })).toBeVisible()
    await his.context().close()
  })

  await test.step('a new password, and the role is revoked', async () => {
    await pane.getByRole('button', { name: /^Đặt lại mật khẩu/ }).click()
    const ask = page.getByRole('dialog', { name: person.name })
    await ask.getByRole('textbox', { name: 'Mật khẩu mới' }).fill('một mật khẩu khác')
    await ask.getByRole('textbox', { name: 'Lý do' }).fill('Quên mật khẩu')
    await ask.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await expect(ask.getByText('Đã đặt mật khẩu mới và đóng 1 phiên.')).toBeVisible()
    await page.keyboard.press('Escape')
    await pane.getByRole('button', { name: /^Thu hồi: Văn phòng/ }).click()
    await because(page, `Văn phòng, tổng hợp, ${official.committee.name}`, 'Chuyển công tác', 'Thu hồi quyền')
    await expect(pane.getByText('Chưa có quyền')).toBeVisible()
  })
})

test('⚡ somebody passes his role to a deputy for a time, and takes it back', { tag: '@desk' }, async ({
  page,
  open,
  official,
}) => {
  const deputy = { name: `Lò Văn Phó ${official.username}`, username: `pho.${randomUUID().slice(0, 8)}` }
  const password = 'mật khẩu của phó'
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  const made = await page.request.post('/api/commands/accounts.create', {
    data: {
      id: randomUUID(),
      input: { account: randomUUID(), organisation: official.committee.id, ...deputy, password },
    },
  })
  expect(made.ok()).toBe(true)
  await page.getByRole('button', { name: /^Ủy quyền: Thư ký Ủy ban bầu cử/ }).click()
  const form = page.getByRole('dialog', { name: 'Ủy quyền' })
  await form.getByRole('textbox', { name: 'Lý do' }).fill('Đi họp tỉnh')
  await form.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(form.getByText('Chọn một người nhận.')).toBeVisible()
  await form.getByRole('searchbox', { name: 'Tìm người nhận' }).fill('lo pho')
  await form.getByRole('radio', { name: deputy.name }).check()
  await form.getByRole('textbox', { name: 'Đến hết ngày' }).fill('01/01/2020')
  await form.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(form.getByText(/Thời hạn chưa đúng/)).toBeVisible()
  await form.getByRole('textbox', { name: 'Đến hết ngày' }).fill(inDays(3))
  await form.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(form.getByText(`Đã ủy quyền cho ${deputy.name}.`)).toBeVisible()
  await page.keyboard.press('Escape')

  const his = await other(page)
  await his.goto('/ky/ngoai-ky/tai-khoan')
  await signIn(his, { ...deputy, password })
  await expect(his.getByText(`do ${official.name} ủy quyền`)).toBeVisible()

  await page.getByRole('button', { name: `Thôi ủy: ${deputy.name}` }).click()
  await because(page, deputy.name, 'Đã về', 'Thôi ủy quyền')
  await expect(page.getByRole('heading', { name: 'Đang ủy cho người khác' })).toHaveCount(0)
  await his.reload()
  await expect(his.getByText('Không có quyền nào; chỉ xem được trang công khai.')).toBeVisible()
  await his.context().close()
})

test('⚡ a session ended from another device: the form says so, keeps what was typed, and sends it after signing in again', async ({
  page,
  open,
  official,
}) => {
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  await open(`quan-tri-tai-khoan?tochuc=${official.committee.id}`, 'ngoai-ky')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const form = page.getByRole('form', { name: 'Tạo tài khoản' })
  const person = { name: 'Trần Thị Giữ Lại', username: `giu.${randomUUID().slice(0, 8)}` }
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill(person.name)
  await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(person.username)
  await form.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).fill('mật khẩu đã gõ sẵn')

  const his = await other(page)
  const endTheOther = async () => {
    await his.goto('/ky/ngoai-ky/tai-khoan')
    await his.getByRole('button', { name: 'Đóng phiên' }).click()
    await expect(his.getByRole('button', { name: 'Đóng phiên' })).toHaveCount(0)
  }
  await his.goto('/ky/ngoai-ky/tai-khoan')
  await signIn(his, official)
  await endTheOther()

  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(form.getByText(/Phiên đăng nhập đã kết thúc/)).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue(person.name)
  await page.getByRole('button', { name: 'Đăng nhập lại', exact: true }).click()
  const again = page.getByRole('dialog', { name: 'Đăng nhập lại' })
  await again.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(official.username)
  await again.getByLabel('Mật khẩu').fill(official.password)
  await again.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(again).toHaveCount(0)
  await expect(form.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue(person.name)
  await expect(form.getByRole('textbox', { name: 'Mật khẩu đầu tiên' })).toHaveValue('mật khẩu đã gõ sẵn')
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.getByRole('region', { name: person.name })).toBeVisible()

  await test.step('ended and reloaded, the page is a sign-in, and then the page that was asked for', async () => {
    await endTheOther()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Phiên đăng nhập đã kết thúc' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(official.username)
    await page.getByLabel('Mật khẩu').fill(official.password)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await expect(page.getByRole('region', { name: person.name })).toBeVisible()
  })

  await test.step('ended and left for good, the public pages are there', async () => {
    await endTheOther()
    await page.reload()
    await page.getByRole('button', { name: 'Thoát hẳn, xem trang công khai' }).click()
    await expect(page).toHaveURL(/hom-nay/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
  await his.context().close()
})

test('a sign-in service that let nobody in comes back to the account page, which says what to do', {
  tag: '@desk',
}, async ({ page }) => {
  await page.goto('/dang-nhap?error=signup_disabled&error_description=x')
  await expect(page).toHaveURL(/tai-khoan/)
  await expect(page.getByText(/Đề nghị người quản trị gắn vào tài khoản của bạn/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' }).first()).toBeVisible()
  await page.goto('/dang-nhap')
  await expect(page.getByRole('textbox', { name: 'Mã dùng một lần' })).toBeVisible()
  await expect(page.getByText(/Dịch vụ đăng nhập/)).toHaveCount(0)
})

/** Gives the reason that a dialog asks for. */
async function because(page: Page, dialog: string, reason: string, act: string): Promise<void> {
  const ask = page.getByRole('dialog', { name: dialog })
  await ask.getByRole('textbox', { name: 'Lý do' }).fill(reason)
  await ask.getByRole('button', { name: act, exact: true }).click()
}

/** A day as it is typed and shown. */
function inDays(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at)
}
