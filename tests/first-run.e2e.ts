import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { test as base, expect } from '@playwright/test'

const main = path.join(import.meta.dirname, '..', 'apps', 'server', 'src', 'main.ts')

/** A product that nobody has used yet, of this test alone. */
const test = base.extend<{ empty: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  empty: async ({}, use) => {
    const data = mkdtempSync(path.join(tmpdir(), 'baucu-first-'))
    const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--data', data, '--log-level', 'warn'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(server, 'exit')
    for await (const line of createInterface(server.stdout)) {
      if (!line.startsWith('{"url"')) continue
      await use((JSON.parse(line) as { url: string }).url)
      break
    }
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  },
})

test('an empty product says what to do first; a stranger sees what is public and how to sign in', {
  tag: '@desk',
}, async ({ page, browser, empty }) => {
  // A product of its own is started, and passwords are hashed, while other tests run.
  test.setTimeout(180_000)
  await page.goto(empty)
  const steps = page.getByRole('region', { name: 'Bắt đầu dùng Bầu Cử' })
  await expect(steps.getByRole('listitem')).toHaveCount(4)
  await steps.getByRole('link', { name: 'Lập người quản trị đầu tiên' }).click()
  const owner = page.locator('form').filter({ has: page.getByLabel('Họ và tên') })
  await owner.getByLabel('Họ và tên').fill('Trần Thị Giữ Máy')
  await owner.getByLabel('Tên đăng nhập').fill('giu.may')
  await owner.getByLabel('Mật khẩu').fill('ngắn')
  await owner.getByRole('button', { name: 'Lập tài khoản quản trị' }).click()
  await expect(owner.getByText('Mật khẩu từ 12 ký tự trở lên; một câu dễ nhớ là tốt nhất.')).toBeVisible()
  await owner.getByLabel('Mật khẩu').fill('một câu dài mà dễ nhớ')
  await owner.getByRole('button', { name: 'Lập tài khoản quản trị' }).click()
  await expect(page.getByText('Đang đăng nhập')).toBeVisible()
  await page.getByRole('link', { name: 'Bắt đầu làm việc' }).click()
  await expect(steps.getByRole('listitem').first()).toContainText('(xong)')
  // A page about an organisation says that there is none yet, and where to add it.
  await page.getByRole('link', { name: 'Họp và kết luận' }).click()
  await expect(page.getByRole('link', { name: 'Mở trang Tổ chức' })).toBeVisible()

  const stranger = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
  const phone = await stranger.newPage()
  await phone.goto(empty)
  await expect(phone.getByRole('banner').getByRole('link', { name: 'Đăng nhập' })).toBeVisible()
  await phone.goto(`${empty}/ky/ngoai-ky/nhiem-vu`)
  await expect(phone.getByRole('heading', { name: 'Cần đăng nhập' })).toBeVisible()
  await phone.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click()
  await phone.getByLabel('Tên đăng nhập').fill('giu.may')
  await phone.getByLabel('Mật khẩu').fill('một câu dài mà dễ nhớ')
  await phone.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(phone.getByText('Đang đăng nhập')).toBeVisible()
  await expect(phone.getByRole('banner').getByRole('link', { name: 'Đăng nhập' })).toHaveCount(0)
  await stranger.close()
})
