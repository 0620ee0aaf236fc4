import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { countingPlace, signInAs } from './counting-place.ts'
import { act, expect, test } from './tasks.ts'

/** Minutes with 75 ballots too many, typed by two people, recorded and sent by a lead. */
async function sentSurplus(place: Awaited<ReturnType<typeof countingPlace>>, area: string): Promise<void> {
  const key = { area, frame: place.frame, constituency: place.constituency }
  const votes = [500, 480, 470, 300, 200]
  const figures = {
    ...{ registered: 1_300, voted: 1_228, issued: 1_228, collected: 1_303, valid: 1_219, invalid: 84 },
    ...Object.fromEntries(place.candidates.map(({ id }, index) => [`votes.${id}`, votes[index] ?? 0])),
    total: votes.reduce((sum, each) => sum + each, 0),
  }
  const { typist, lead, board } = place
  await act(typist.request, 'count.handIn', { ...key, part: 'first', figures, reason: 'Đã kiểm lại hai lần' })
  await act(lead.request, 'count.pass', { ...key, reason: 'Đã xem bản giấy' })
  await act(board.request, 'count.handIn', { ...key, part: 'second', figures })
  await act(typist.request, 'count.recordSign', { ...key, text: 'Hòm phiếu chính thừa 75 phiếu.', told: ['board'] })
  await act(lead.request, 'count.send', { ...key, reason: 'Ảnh gửi sau' })
}

const scan = { name: 'cong-van-12.png', mimeType: 'image/png' }

/** Enters what the Council said, on the page of the minutes. */
async function enter(page: Page, what: string, decision: string): Promise<void> {
  await page.getByRole('button', { name: 'Ghi ý kiến của Hội đồng bầu cử quốc gia' }).click()
  const form = page.getByRole('form', { name: 'Ghi ý kiến của Hội đồng bầu cử quốc gia' })
  await form.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await expect(form.getByText('Ghi số văn bản.')).toBeVisible()
  await expect(form.getByText('Chọn bản quét văn bản.')).toBeVisible()
  await form.getByLabel('Nội dung', { exact: true }).selectOption({ label: what })
  await form.getByLabel('Số văn bản').fill(decision)
  await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('18/03/2026')
  await form.getByLabel('Trích nội dung').fill('Xem xét báo cáo của Ủy ban bầu cử tỉnh.')
  await form.getByLabel('Chọn tệp').setInputFiles({ ...scan, buffer: Buffer.from(picture, 'base64') })
  await expect(form.getByText(/^cong-van-12/)).toBeVisible()
  await axe(page, 'ruling form')
  await form.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await expect(form).toHaveCount(0)
}

/** One white point. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='

test('J11 H13: the Council lets minutes with a surplus stand, the Board accepts them, and the result says by which document', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  const place = await countingPlace(request, baseURL, { edition: '2025', areas: 2, candidates: 5, seats: 3 })
  const [one = '', two = ''] = place.areas
  const become = async (who: 'lead' | 'above', address: string) => {
    await page.context().clearCookies()
    await signInAs(page.request, place[who], baseURL)
    await page.goto(address)
  }
  const sheet = (area: string) => `/ky/${place.frame}/kiem-phieu?kv=${area}&dv=${place.constituency}`
  await sentSurplus(place, one)
  await become('lead', sheet(one))
  await expect(page.getByText('Chưa cộng vào kết quả: chờ Hội đồng bầu cử quốc gia.')).toBeVisible()
  // A commune does not enter what is said of an election of the province.
  await expect(page.getByRole('button', { name: 'Ghi ý kiến của Hội đồng bầu cử quốc gia' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Nhận biên bản' })).toHaveCount(0)

  await become('above', sheet(one))
  await enter(page, 'Giữ nguyên biên bản', 'Công văn số 12/HĐBCQG')
  await expect(page.getByText('Được giữ nguyên, chờ Ban nhận')).toBeVisible()
  await become('lead', sheet(one))
  await expect(page.getByText('Công văn số 12/HĐBCQG, ngày 18/03/2026')).toBeVisible()
  const taken = page.waitForEvent('download')
  await page.getByRole('link', { name: /^cong-van-12/ }).click()
  expect((await taken).suggestedFilename()).toMatch(/^cong-van-12\.(png|jpg)$/)
  await axe(page, 'ruled')
  await page.getByRole('button', { name: 'Nhận biên bản' }).click()
  await expect(page.getByText('Đã cộng vào kết quả: nhanh, chưa chính thức.')).toBeVisible()
  await page.goto(`/ky/${place.frame}/ket-qua/${place.constituency}`)
  await expect(page.getByText('Khu vực số 1,', { exact: false })).toContainText('thừa 75 phiếu')
  await expect(page.getByText('Theo Công văn số 12/HĐBCQG ngày 18/03/2026', { exact: false })).toBeVisible()
  await axe(page, 'result')

  // The other area is annulled: its vote again is opened with what was entered.
  await sentSurplus(place, two)
  await become('above', sheet(two))
  await enter(page, 'Hủy kết quả ở khu vực này', 'Nghị quyết số 20/NQ-HĐBCQG')
  await expect(page.getByText('Hủy kết quả, chờ mở bầu lại')).toBeVisible()
  await page.getByRole('link', { name: 'Mở bầu cử lại khu vực này' }).click()
  await page.getByRole('button', { name: 'Ghi quyết định hủy kết quả' }).click()
  await expect(page.getByRole('checkbox', { name: /Khu vực số 2/ })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Số quyết định, cơ quan ban hành' })).toHaveValue(
    'Nghị quyết số 20/NQ-HĐBCQG',
  )
})
