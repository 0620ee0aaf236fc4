import { addressOf, expect, laoCai, panel, test } from './journey.ts'

test('the constituency page shows who is elected, with votes, percentages and the article of every reason', async ({
  page,
  open,
}) => {
  await open(`ket-qua/${laoCai}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Đơn vị bầu cử số\s1, tỉnh\sLào\sCai/)
  await expect(page.getByText(/Kết quả chính thức, Nghị quyết 748/)).toBeVisible()
  const candidates = page.getByTestId('candidate')
  await expect(candidates).toHaveCount(5)
  await expect(candidates.nth(0)).toContainText('Đặng Xuân Phong')
  await expect(candidates.nth(0)).toContainText(/236\.480\sphiếu/)
  await expect(candidates.nth(0)).toContainText(/94,72\s%/)
  await expect(candidates.filter({ hasText: 'Trúng cử' })).toHaveCount(3)
  await expect(candidates.nth(2)).toContainText('thuộc ba người nhiều phiếu nhất')
  await expect(candidates.nth(3)).toContainText('Không quá nửa số phiếu hợp lệ')
  await expect(candidates.nth(3)).not.toContainText('Trúng cử')
  await expect(page.getByText('249.651 đến 249.671', { exact: false }).first()).toBeVisible()
})

test('N33 a reason opens to its rule, arithmetic, article and who acts, and Escape brings the focus back', async ({
  page,
  open,
}) => {
  await open(`ket-qua/${laoCai}`)
  const why = page.getByRole('button', { name: 'Vì sao: Phùng Minh Thắng' })
  await why.click()
  await expect(panel(page)).toContainText('2 × 29.012 = 58.024 ≤ 249.651')
  await expect(panel(page)).toContainText('Điều 78.2')
  for (const label of ['Quy tắc', 'Phép tính', 'Căn cứ', 'Ai làm']) await expect(panel(page)).toContainText(label)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(why).toBeFocused()
})

test('the reader computes the result again on his own device', async ({ page, open }) => {
  await open(`ket-qua/${laoCai}`)
  await page.getByRole('button', { name: 'Tính lại ngay trên máy này' }).click()
  await expect(page.getByText('Kết quả trên trang này đúng với số liệu.')).toBeVisible()
  await expect(page.getByText('5/5 tỷ lệ đúng với số phiếu')).toBeVisible()
  await expect(page.getByText('Máy chủ cũng tính ra như vậy.', { exact: false })).toBeVisible()
})

test('one changed vote is found on the reader’s device', async ({ page, open, frame }) => {
  await open(`ket-qua/${laoCai}`)
  await expect(page.getByTestId('candidate')).toHaveCount(5)
  const address = addressOf('results.constituency', { frame, constituency: laoCai })
  await page.route(`**${address}`, async (route) => {
    const answer = await route.fetch()
    const result = (await answer.json()) as { candidates: { name: string; votes: number }[] }
    for (const each of result.candidates) if (each.name === 'Thân Công Thanh') each.votes += 200
    await route.fulfill({ response: answer, json: result })
  })
  await page.getByRole('button', { name: 'Tính lại ngay trên máy này' }).click()
  await expect(page.getByText('KHÔNG khớp số liệu', { exact: false })).toBeVisible()
  await expect(page.getByText(/Thân Công Thanh: đã in 11,30, tính ra 11,39/)).toBeVisible()
})

test('the minutes can be downloaded as PDF and Word', async ({ page, open, request, baseURL }) => {
  await open(`ket-qua/${laoCai}`)
  for (const [name, magic] of [
    ['Tải PDF', '%PDF'],
    ['Tải Word', 'PK'],
  ] as const) {
    const address = await page.getByRole('link', { name }).getAttribute('href')
    const answer = await request.get(`${baseURL}${address}`)
    expect(answer.status(), name).toBe(200)
    expect((await answer.body()).subarray(0, magic.length).toString('latin1'), name).toBe(magic)
  }
})

test('an address of nothing says so and shows the way out', async ({ page }) => {
  await page.goto('/ky/khong-co/ket-qua')
  await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
  await page.getByRole('link', { name: 'Về trang Hôm nay' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
})

test('when the server is away the page says so and keeps what it showed', async ({ page, open }) => {
  await open(`ket-qua/${laoCai}`)
  await expect(page.getByTestId('candidate')).toHaveCount(5)
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Tính lại ngay trên máy này' }).click()
  await expect(page.getByText('Chưa tính lại được vì không tải được số liệu', { exact: false })).toBeVisible()
  await expect(page.getByTestId('candidate').first()).toContainText(/236\.480\sphiếu/)
  await page.reload()
  await expect(page.getByTestId('candidate').first()).toContainText(/236\.480\sphiếu/)
  await expect(page.getByText(/Trang đang hiện số liệu lúc \d\d:\d\d, giữ trên máy này/)).toBeVisible()
})

test('a device that has seen nothing yet says that the server is away', async ({ page }) => {
  await page.route('**/api/**', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Chưa nối được với máy chủ' })).toBeVisible()
})

test('English is one click away and stays', async ({ page, open }) => {
  await open(`ket-qua/${laoCai}`)
  await page.getByRole('button', { name: 'Ngôn ngữ và màu nền' }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await expect(page.getByTestId('candidate').first()).toContainText('94.72%')
  await page.reload()
  await expect(page.getByTestId('candidate').first()).toContainText('236,480')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
