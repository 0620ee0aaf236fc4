import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { countingPlace, signInAs } from './counting-place.ts'
import { act, answerOf, expect, test } from './tasks.ts'

const votes = [700, 620, 560, 300, 210]

/** Types the sheet of a recount of the area that stands first among those to be counted. */
async function typeSheet(page: Page, name: string, figures: readonly number[]): Promise<void> {
  await page.getByRole('link', { name: `Nhập kết quả kiểm lại: ${name}` }).click()
  const form = page.getByRole('form', { name: `Kiểm lại: ${name}` })
  await expect(form.getByLabel('Số phiếu trong hòm')).toBeFocused()
  for (const [index, field] of (await form.getByRole('textbox').all()).entries())
    await field.fill(`${figures[index] ?? 0}`)
  await form.getByLabel('Số niêm phong khớp với biên bản').check()
  await form.getByLabel('Đã ghi đủ người giữ hòm phiếu, không gián đoạn').check()
  await form.getByRole('button', { name: 'Ghi kết quả kiểm lại' }).click()
}

test('an audit goes from the plan over public dice and two people at each box to the risk, its claim and its report', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  const place = await countingPlace(request, baseURL, { edition: '2025', areas: 3, candidates: 5, seats: 3 })
  const { frame, constituency, commune, candidates, areas, typist, lead, board } = place
  const paper = {
    ...{ registered: 1_010, voted: 1_000, issued: 1_000, collected: 1_000, valid: 990, invalid: 10 },
    ...Object.fromEntries(candidates.map(({ id }, index) => [`votes.${id}`, votes[index] ?? 0])),
    total: votes.reduce((sum, each) => sum + each, 0),
  }
  for (const area of areas) {
    const key = { area, frame, constituency }
    await act(typist.request, 'count.handIn', { ...key, part: 'first', figures: paper })
    await act(lead.request, 'count.handIn', { ...key, part: 'second', figures: paper })
    await act(typist.request, 'count.send', { ...key, reason: 'Ảnh gửi sau' })
    await act(board.request, 'count.accept', key)
  }
  const { lines } = await answerOf<{ lines: { unit: { id: string } }[] }>(request, 'recounts.list', {
    ...{ organisation: commune, frame },
  })
  const province = lines[0]?.unit.id ?? ''
  const people = ['mot', 'hai'].map((part) => ({
    ...{ name: `Người kiểm ${part}`, username: `${part}.${frame.slice(-6)}`, password: `mật khẩu ${frame}` },
  }))
  for (const one of people) {
    const account = randomUUID()
    await act(request, 'accounts.create', { account, organisation: province, ...one })
    await act(request, 'accounts.grant', { grant: randomUUID(), account, role: 'committee', organisation: province })
  }
  const become = async (index: number) => {
    await page.context().clearCookies()
    await signInAs(page.request, people[index] ?? { username: '', password: '' }, baseURL)
    await page.goto(`/ky/${frame}/kiem-toan-mau?mo=${constituency}`)
  }

  await become(0)
  await expect(page.getByText('Thí điểm: luật bầu cử không quy định').first()).toBeVisible()
  await expect(page.getByText('Giới hạn rủi ro 5 %: mọi khu vực (3)')).toBeVisible()
  await axe(page, 'the plan')
  await page.getByRole('button', { name: 'Chốt tham số và biên bản' }).click()

  const dice = page.getByRole('textbox', { name: 'Số gieo công khai' })
  await dice.fill('1234')
  await page.getByRole('button', { name: 'Rút khu vực' }).click()
  await expect(page.getByText('Cần đúng 20 chữ số.')).toBeVisible()
  await expect(dice).toHaveValue('1234')
  await dice.fill('31415 92653 58979 32384')
  await page.getByRole('button', { name: 'Rút khu vực' }).click()

  // Typed by one: the minutes are not shown, and who typed cannot confirm.
  const drawn = page.getByRole('region', { name: 'Khu vực được rút, theo thứ tự rút' })
  await expect(drawn.locator('b')).toHaveCount(3)
  const names = await drawn.locator('b').allTextContents()
  for (const name of names) {
    await typeSheet(page, name, [1_000, 990, ...votes])
    await expect(drawn.getByRole('link', { name: `Nhập lại: ${name}` })).toBeVisible()
  }
  await expect(drawn.getByText('Bạn đã nhập; cần một người khác xác nhận.').first()).toBeVisible()
  await expect(drawn.getByText('Biên bản:')).toHaveCount(0)
  await axe(page, 'typed')

  await become(1)
  for (const name of names) {
    await drawn.getByRole('button', { name: `Xác nhận khớp bảng kiểm: ${name}` }).click()
  }
  await expect(drawn.getByText('Khớp', { exact: true })).toHaveCount(3)
  await expect(page.getByText('Rủi ro sau 3 khu vực: 0 %')).toBeVisible()
  const claim = 'Nếu kết quả đã công bố là sai thì khả năng cuộc kiểm tra này vẫn dừng lại là không quá 5 %.'
  await expect(page.getByText(claim)).toBeVisible()
  await axe(page, 'measured')
  await page.getByRole('button', { name: 'Dừng ở giới hạn rủi ro' }).click()
  await expect(page.getByRole('button', { name: 'Dừng ở giới hạn rủi ro' })).toHaveCount(0)
  await expect(page.getByText(claim)).toBeVisible()
  const report = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Báo cáo PDF' }).click()
  expect((await report).suggestedFilename()).toBe('kiem-tra-mau-NA-don-vi-1.pdf')
})
