import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { controlled } from './controlled.ts'
import { become, expect, sampleFrame, test } from './tasks.ts'

const candidates = [
  'Lò Văn Mẫu',
  'Vàng Thị Mẫu Hoa',
  'Giàng A Mẫu',
  'Nông Thị Thí Dụ',
  'Nguyễn Trần Thị Thử Nghiệm',
].map((name, index) => ({ id: `k${index + 1}`, name, birthDate: null }))

/**
 * Gives one contest of the area a list of its own and the others none, in the answer that the device keeps. What is returned takes the
 * network away.
 */
async function withCandidates(context: BrowserContext): Promise<() => Promise<void>> {
  let online = true
  await context.route('**/api/queries/count.area*', async (route) => {
    if (!online) return route.abort('internetdisconnected')
    const answer = (await (await route.fetch()).json()) as { contests: { body: string }[] }
    const contests = answer.contests.map((each) =>
      each.body === 'NA' ? { ...each, constituency: 'dem-thu', seats: 3, candidates } : { ...each, candidates: [] },
    )
    await route.fulfill({ json: { ...answer, contests } })
  })
  return async () => {
    online = false
    await context.setOffline(true)
  }
}

async function inOrder(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  const width = page.viewportSize()?.width ?? 0
  await page.setViewportSize({ width: Math.min(width, 320), height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(Math.min(width, 320))
  await page.setViewportSize({ width, height: 800 })
}

/** In the dark only colours differ. */
async function inOrderInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  expect(dark.violations.flatMap(({ nodes }) => nodes.map((each) => each.target.join(' ')))).toEqual([])
}

/** What this device holds for the counting minutes. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((done, fail) => {
    const request = indexedDB.open('baucu')
    request.onerror = () => fail(request.error)
    request.onsuccess = () => {
      const all = request.result.transaction('drafts').objectStore('drafts').getAll()
      all.onsuccess = () => {
        request.result.close()
        const row = all.result.find(({ key }) => key.includes('count.tally-result'))
        done(row ? JSON.parse(row.values.value) : null)
      }
    }
  })`)

test('⚡ J11: a team reads, writes and checks at the table without a network; the figures are handed to the minutes and nothing is sent', {
  tag: '@offline',
}, async ({ page, context, isMobile }) => {
  test.slow()
  const sent: string[] = []
  page.on('request', (request) => {
    // The Team's device keeps its key and approves what is in the log, whatever page is open.
    const own = request.url().includes('/api/commands/ledger.')
    if (request.method() !== 'GET' && request.url().includes('/api/commands/') && !own) sent.push(request.url())
  })
  await become(page, 'P8')
  const goOffline = await withCandidates(context)
  await page.goto(`/ky/${sampleFrame}/dem-phieu`)
  await expect(page.getByText('Chưa có danh sách người ứng cử. In phiếu kiểm đếm để ghi tay.').first()).toBeVisible()
  const sheet = page.getByRole('link', { name: 'In phiếu kiểm đếm (PDF)' })
  const paper = await page.request.get((await sheet.getAttribute('href')) ?? '')
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await inOrder(page)
  await controlled(page)
  await page.reload()
  await expect(page.getByRole('link', { name: /^Bắt đầu đếm/ })).toHaveCount(1)

  // From here on there is no network, and the page is opened anew without one.
  await goOffline()
  await page.reload()
  await page.getByRole('link', { name: /^Bắt đầu đếm/ }).click()
  await page.getByLabel('Người đọc').fill('Lò Mẫu Đọc')
  await page.getByLabel('Người ghi').fill('lò mẫu đọc')
  await page.getByLabel('Người kiểm tra').fill('Giàng Mẫu Soát')
  await page.getByLabel('Số phiếu thu vào').fill('8')
  await page.getByLabel('Số cử tri đã bỏ phiếu').fill('7')
  await expect(page.getByText(/nhiều hơn 7 người đã bỏ phiếu: kiểm tra lại/)).toBeVisible()
  await page.getByLabel('Số cử tri đã bỏ phiếu').fill('8')
  await page.getByRole('button', { name: 'Bắt đầu đếm' }).click()
  await expect(page.getByText('Người này đã ngồi việc khác; cần ba người khác nhau.')).toBeVisible()
  await page.getByLabel('Người ghi').fill('Vàng Mẫu Ghi')
  await page.getByRole('button', { name: 'Bắt đầu đếm' }).click()

  // A bundle of ballots for two: by keys at a desk, by fingers on a phone.
  await page.getByRole('button', { name: 'Phiếu bầu 2 người' }).click()
  const bundle = page.getByRole('region', { name: 'Tệp 1: phiếu bầu 2 người' })
  const name = (place: number) => bundle.getByRole('button', { name: new RegExp(`^${place} `) })
  const read = async (...places: number[]) => {
    for (const place of places) await (isMobile ? name(place).click() : page.keyboard.press(String(place)))
    await (isMobile ? bundle.getByRole('button', { name: /^Phiếu tiếp/ }).click() : page.keyboard.press('Enter'))
  }
  await expect(bundle).toBeFocused()
  await read(1, 2)
  await read(1, 3)
  await read(4, 5)
  const left = page.getByTestId('left')
  await expect(left).toHaveText('5')
  // A second tab follows, so that it never lays an old count over this one.
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByTestId('left')).toHaveText('5')
  await read(1, 2, 3)
  await expect(bundle.getByText('Phiếu này bầu 3 người, tệp là phiếu bầu 2 người.')).toBeVisible()
  // Whatever happens to the phone, the ballot in hand is still in hand.
  await page.reload()
  await expect(name(3)).toHaveAttribute('aria-pressed', 'true')
  const undo = bundle.getByRole('button', { name: /^(Chọn lại|Bỏ phiếu vừa đọc)$/ })
  await (isMobile ? undo.click() : page.keyboard.press('Backspace'))
  await expect(name(3)).toHaveAttribute('aria-pressed', 'false')
  await (isMobile ? undo.click() : page.keyboard.press('Backspace'))
  await expect(left).toHaveText('6')
  await expect(other.getByTestId('left')).toHaveText('6')
  await other.close()
  await read(4, 1)
  await (isMobile ? bundle.getByRole('button', { name: 'Không hợp lệ' }).click() : page.keyboard.press('k'))
  await inOrder(page)
  if (!isMobile) await inOrderInTheDark(page)
  await bundle.getByRole('button', { name: /không có dấu của Tổ bầu cử/ }).click()
  await bundle.getByRole('button', { name: 'Để riêng' }).click()
  await expect(page.getByTestId('valid')).toHaveText('3')
  await expect(page.getByTestId('invalid')).toHaveText('1')
  await expect(page.getByTestId('aside')).toHaveText('1')
  await expect(left).toHaveText('3')
  await bundle.getByLabel('Người kiểm tra đếm tệp được').fill('4')
  await bundle.getByRole('button', { name: 'Đóng tệp' }).click()
  await expect(bundle.getByText('Người kiểm tra đếm 4, máy ghi 3.')).toBeVisible()
  await bundle.getByLabel('Người kiểm tra đếm tệp được').fill('3')
  await bundle.getByRole('button', { name: 'Đóng tệp' }).click()

  // Name by name, as on paper; then once more from the beginning, with a reason.
  await page.getByRole('button', { name: 'Theo tên' }).click()
  await page.getByRole('button', { name: 'Phiếu bầu 1 người' }).click()
  const second = page.getByRole('region', { name: 'Tệp 2: phiếu bầu 1 người' })
  const stroke = (place: number) => second.getByRole('button', { name: new RegExp(`^${place} `) }).click()
  for (const place of [1, 1, 2]) await stroke(place)
  await second.getByLabel('Người kiểm tra đếm tệp được').fill('3')
  await second.getByRole('button', { name: 'Đóng tệp' }).click()
  await page.getByRole('button', { name: 'Đọc lại tệp 2' }).click()
  await page.getByRole('button', { name: 'Đọc lại từ đầu' }).click()
  await expect(page.getByText('Ghi lý do.')).toBeVisible()
  await page.getByLabel('Lý do đọc lại').fill('Nghe lẫn tên')
  await page.getByRole('button', { name: 'Đọc lại từ đầu' }).click()
  await expect(second.getByText('Đọc lại vì: Nghe lẫn tên')).toBeVisible()
  for (const place of [1, 2]) await stroke(place)
  await second.getByLabel('Người kiểm tra đếm tệp được').fill('2')
  await second.getByRole('button', { name: 'Đóng tệp' }).click()

  // Nothing is finished before everything is read and decided by the whole Team.
  const finish = page.getByRole('button', { name: 'Đọc hết, xem số' })
  await finish.click()
  await expect(page.getByText('Còn 1 phiếu để riêng chờ Tổ quyết định.')).toBeVisible()
  await page.getByRole('button', { name: 'Quyết định của Tổ về phiếu để riêng 1' }).click()
  const decision = page.getByRole('form', { name: 'Quyết định của Tổ về phiếu để riêng 1' })
  await decision.getByLabel('Số thành viên của Tổ').fill('11')
  await decision.getByLabel('Số thành viên tán thành').fill('5')
  await expect(decision.getByText(/không quá nửa tổng số thành viên/)).toBeVisible()
  await decision.getByLabel('Số thành viên tán thành').fill('9')
  await decision.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(decision.getByText('Chọn tên được bầu.')).toBeVisible()
  await inOrder(page)
  await decision.getByRole('checkbox', { name: '5. Nguyễn Trần Thị Thử Nghiệm' }).check()
  await decision.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(page.getByText('Tổ quyết định: hợp lệ, bầu số 5')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Quyết định của Tổ về phiếu để riêng 1' })).toBeFocused()
  await finish.click()
  await expect(page.getByText('Còn 1 phiếu chưa đọc.')).toBeVisible()
  await page.getByRole('button', { name: 'Đổi người, sửa số thu vào' }).click()
  await page.getByLabel('Số phiếu thu vào', { exact: true }).fill('7')
  await page.getByLabel('Lý do sửa số thu vào').fill('Đếm lại hòm phụ')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  await finish.click()

  const figure = (what: RegExp) => page.getByRole('row', { name: what }).getByRole('cell').last()
  await expect(figure(/^d Số phiếu thu vào/)).toHaveText('7')
  await expect(figure(/^đ Số phiếu hợp lệ/)).toHaveText('6')
  await expect(figure(/^e Số phiếu không hợp lệ/)).toHaveText('1')
  await expect(figure(/^1 Lò Văn Mẫu/)).toHaveText('4')
  await expect(figure(/^g Cộng số phiếu bầu/)).toHaveText('9')
  await inOrder(page)
  expect(await kept(page)).toBeNull()
  await page.getByRole('button', { name: 'Đưa vào biên bản' }).click()
  await expect(page.getByText(/Chưa gửi gì đi; chỉ biên bản đã ký mới có giá trị/)).toBeVisible()
  await expect
    .poll(() => kept(page))
    .toMatchObject({
      ...{ collected: 7, valid: 6, invalid: 1, byCount: [3, 3, 0] },
      ...{ decided: 1, grounds: { a: 0, b: 1, c: 0, d: 0, đ: 0 } },
      votes: { k1: 4, k2: 2, k3: 1, k4: 1, k5: 1 },
    })

  // What is put right afterwards takes the figures back; what is deleted is gone.
  await page.reload()
  await page.getByRole('button', { name: 'Sửa, đếm tiếp' }).click()
  await expect.poll(() => kept(page)).toBeNull()
  await page.getByRole('button', { name: 'Xóa khỏi máy này' }).click()
  await expect(page.getByRole('button', { name: 'Giữ lại' })).toBeFocused()
  await page.getByRole('button', { name: 'Xóa hẳn' }).click()
  await expect(page.getByRole('form', { name: 'Ai ngồi bàn đếm' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Số phiếu thu vào')).toHaveValue('')
  expect(sent).toEqual([])
})
