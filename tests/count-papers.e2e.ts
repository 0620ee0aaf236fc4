import { existsSync, readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { countingPlace, signInAs } from './counting-place.ts'
import { act, expect, test } from './tasks.ts'

const axe = async (page: Page, what: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))]),
    what,
  ).toEqual([])
  // On the narrowest phone too.
  const size = page.viewportSize()
  if (size && size.width < 400) await page.setViewportSize({ ...size, width: 320 })
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true)
  if (size) await page.setViewportSize(size)
}

/** Types into the field in hand and goes on with Enter, without any pause; what the fields hold afterwards. */
async function typeOn(page: Page, first: string, figures: readonly number[]): Promise<readonly number[]> {
  await page.getByLabel(first).focus()
  for (const [index, figure] of figures.entries()) {
    await page.keyboard.type(String(figure))
    if (index < figures.length - 1) await page.keyboard.press('Enter')
  }
  return await page
    .locator('form input[inputmode="numeric"][maxlength="10"]')
    .evaluateAll((inputs) => inputs.map((input) => Number((input as unknown as { value: string }).value)))
}

/** Hostile figures, where the folder of shared vectors lies beside the repository; else a few of our own. */
const hostile = ((): readonly { input: string; value: number | null }[] => {
  const file = ['../..', '../../..']
    .map((up) => new URL(`${up}/shared/vectors/import-attacks.json`, import.meta.url))
    .find((each) => existsSync(each))
  return file
    ? (JSON.parse(readFileSync(file, 'utf8')) as { countFields: { input: string; value: number | null }[] }).countFields
    : [
        { input: '1,234', value: null },
        { input: '1e3', value: null },
      ]
})()

test('J11 H13: the Team types inventory, words and 29 figures without a pause and none is wrong; received minutes are corrected in the open', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  const place = await countingPlace(request, baseURL, { edition: '2025', areas: 1, candidates: 22, seats: 3 })
  const [area = ''] = place.areas
  const team = `/ky/${place.frame}/kiem-phieu?kv=${area}`
  const sheet = `${team}&dv=${place.constituency}`
  const become = async (who: 'secretary' | 'typist' | 'lead' | 'board', address: string) => {
    await page.context().clearCookies()
    await signInAs(page.request, place[who], baseURL)
    await page.goto(address)
  }

  // Before the box is opened: the inventory, first with a slip.
  await become('secretary', team)
  const received = '1. Số phiếu Tổ bầu cử đã nhận về: Phiếu bầu đại biểu Quốc hội'
  // What is no figure is none, whatever it looks like; and the field says so.
  for (const { input, value } of hostile) {
    await page.getByLabel(received).fill('')
    await page.getByLabel(received).fill(input)
    await expect(page.getByRole('status').filter({ hasText: 'ô đã nhập' }), input).toHaveText(
      value === null ? '0/4 ô đã nhập' : '1/4 ô đã nhập',
    )
    if (value === null) await expect(page.getByText(/^(Chỉ nhận chữ số|Không viết số 0 đứng đầu)\.$/)).toBeVisible()
    else await expect(page.getByLabel(received)).toHaveValue(String(value))
  }
  await page.getByLabel(received).fill('')
  expect(await typeOn(page, received, [680, 610, 3, 66])).toEqual([680, 610, 3, 66])
  await expect(page.getByTestId('finding')).toContainText('ID-09')
  await axe(page, 'inventory')
  await page.getByLabel('4. Số phiếu còn lại không sử dụng đến').fill('67')
  await expect(page.getByTestId('finding')).toHaveCount(0)
  await expect(page.getByText('Nhận về = phát ra + đổi + còn lại, khớp')).toBeVisible()
  // What was typed is still there after the page was left.
  await page.reload()
  await expect(page.getByLabel('4. Số phiếu còn lại không sử dụng đến')).toHaveValue('67')
  await page.getByRole('button', { name: 'Lưu kiểm kê' }).click()
  await expect(page.getByText('Lưu lần cuối')).toBeVisible()

  // The words of all papers, once.
  await page.getByLabel('Giờ kiểm tra hòm phiếu').fill('7h')
  await page.getByLabel('Giờ kết thúc bỏ phiếu').fill('19:00')
  await page.getByRole('button', { name: 'Lưu phần lời' }).click()
  await expect(page.getByText('Ghi giờ và phút, ví dụ 07:00.')).toBeVisible()
  await page.getByLabel('Giờ kiểm tra hòm phiếu').fill('7:00')
  const watching = page.getByRole('group', { name: 'Hai cử tri chứng kiến kiểm phiếu, không phải người ứng cử' })
  await watching.getByLabel('Họ và tên người thứ 1').fill('Vàng Văn Chứng Kiến')
  await page.getByLabel('Sự việc, khiếu nại, tố cáo').fill('Gọi 0912345678')
  await page.getByRole('button', { name: 'Lưu phần lời' }).click()
  await expect(page.getByText('Không ghi số điện thoại, số giấy tờ của người. Ghi việc')).toBeVisible()
  await page.getByLabel('Sự việc, khiếu nại, tố cáo').fill('Không có.')
  await page.getByRole('button', { name: 'Lưu phần lời' }).click()
  await expect(page.getByLabel('Giờ kiểm tra hòm phiếu')).toHaveValue('07:00')
  const printed = await page.request.get(
    (await page.getByRole('link', { name: 'In biên bản kiểm kê (PDF)' }).getAttribute('href')) ?? '',
  )
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])

  // 29 fields: the keys never wait for the screen.
  const votes = place.candidates.map((_, index) => 70 - index)
  const paper = [700, 610, 610, 610, 600, 10, ...votes, votes.reduce((sum, each) => sum + each, 0)]
  expect(paper).toHaveLength(29)
  await page.goto(sheet)
  await page.getByRole('button', { name: 'Nhập lần 1' }).click()
  expect(await typeOn(page, 'Tổng số cử tri của khu vực bỏ phiếu', paper)).toEqual(paper)
  await expect(page.getByText('Các con số khớp nhau.')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText('Lần 1 đã nhập. Người khác nhập lần 2')).toBeVisible()
  await become('typist', sheet)
  await page.getByRole('button', { name: 'Nhập lần 2' }).click()
  expect(await typeOn(page, 'Tổng số cử tri của khu vực bỏ phiếu', paper)).toEqual(paper)
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText('Hai lần khớp')).toBeVisible()
  await page.getByLabel('Lý do chưa gửi được ảnh').fill('Máy quét hỏng')
  await page.getByRole('button', { name: 'Gửi lên Ban bầu cử' }).click()
  await expect(page.getByText('Đã gửi, chờ nhận')).toBeVisible()

  // The Board receives it; a lead who typed nothing finds another figure on the signed paper.
  await become('board', sheet)
  await page.getByRole('button', { name: 'Nhận biên bản' }).click()
  await expect(page.getByText('Đã cộng vào kết quả: nhanh, chưa chính thức.')).toBeVisible()
  await become('lead', sheet)
  await page.getByText('Biên bản đã nhận không giống bản giấy đã ký').click()
  await expect(page.getByText('Biên bản ra khỏi kết quả ngay.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'a', exact: true }).check()
  await page.getByLabel('Lý do', { exact: true }).fill('Bản giấy ghi 701 cử tri')
  await axe(page, 'to be corrected')
  await page.getByRole('button', { name: 'Mở đính chính' }).click()
  await expect(page.getByText('Đang đính chính, chưa cộng vào kết quả. Lý do: Bản giấy ghi 701 cử tri')).toBeVisible()
  await page.getByText('Các bước').click()
  await expect(page.getByText('mở đính chính, ra khỏi kết quả')).toBeVisible()
  await expect(page.getByLabel('Số liệu đã nhận').first()).toContainText('700')
  await axe(page, 'steps')
  const key = { area, frame: place.frame, constituency: place.constituency }
  for (const who of [place.secretary, place.typist]) {
    await act(who.request, 'count.reread', { ...key, figures: { registered: 701 } })
  }
  await act(place.secretary.request, 'count.send', { ...key, reason: 'Ảnh gửi sau' })
  await become('board', sheet)
  await page.getByRole('button', { name: 'Nhận biên bản' }).click()
  await expect(page.getByText('Đã cộng vào kết quả: nhanh, chưa chính thức.')).toBeVisible()
  await expect(page.getByText('Đang đính chính, chưa cộng')).toHaveCount(0)
})
