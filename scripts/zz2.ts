import { chromium } from 'playwright'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] })
for (const [w, h, dark] of [[1280, 900, false], [360, 740, false], [1280, 900, true]] as const) {
  const c = await b.newContext({ viewport: { width: w, height: h }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', colorScheme: dark ? 'dark' : 'light' })
  const p = await c.newPage()
  await p.goto('http://127.0.0.1:4191/ky/mau-2026/tai-khoan'); await p.getByRole('button', { name: /^P7(?!\d)/ }).click(); await p.waitForTimeout(800)
  await p.goto('http://127.0.0.1:4191/ky/mau-2026/kiem-phieu'); await p.waitForTimeout(1500)
  await p.screenshot({ path: `/tmp/k-board-${w}${dark}.png` })
  await p.getByRole('link', { name: /HĐND cấp tỉnh.*Khu vực bỏ phiếu số 2/ }).first().click(); await p.waitForTimeout(800)
  const begin = p.getByRole('button', { name: 'Nhập lần 1' }); if (await begin.count()) await begin.click(); await p.waitForTimeout(800)
  await p.getByLabel('Tổng số cử tri của khu vực bỏ phiếu').focus()
  for (const f of [1311, 1226, 1228, 1231, 1219, 12, 986, 904, 771, 912, 805]) { await p.keyboard.press('Control+a'); await p.keyboard.type(String(f)); await p.keyboard.press('Enter') }
  await p.waitForTimeout(500)
  await p.screenshot({ path: `/tmp/k-form-${w}${dark}.png`, fullPage: true })
  await c.close()
}
await b.close()
