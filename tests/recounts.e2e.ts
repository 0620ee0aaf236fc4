import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type Page, request as requests } from '@playwright/test'
import { axe } from './axe.ts'
import { type CountingPlace, countingPlace, signInAs } from './counting-place.ts'
import { act, answerOf, expect, test } from './tasks.ts'

type Audit = Readonly<{
  drawn: readonly Readonly<{ area: string; visit: number; state: string; typed: { version: number } | null }>[]
  logged: Readonly<{ signed: boolean }> | null
  mayStop: boolean
}>

/** The minutes of every area are accepted; then two people of the province who count again. */
async function counted(
  request: APIRequestContext,
  baseURL: string | undefined,
  { areas: many, votes }: Readonly<{ areas: number; votes: readonly number[] }>,
) {
  const place = await countingPlace(request, baseURL, { edition: '2025', areas: many, candidates: 5, seats: 3 })
  const { frame, constituency, province, candidates, areas, typist, lead, board } = place
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
  const people = ['mot', 'hai'].map((part) => ({
    ...{ name: `Người kiểm ${part}`, username: `${part}.${frame.slice(-6)}`, password: `mật khẩu ${frame}` },
  }))
  for (const one of people) {
    const account = randomUUID()
    await act(request, 'accounts.create', { account, organisation: province, ...one })
    await act(request, 'accounts.grant', { grant: randomUUID(), account, role: 'committee', organisation: province })
  }
  return { ...place, people }
}

type Counted = Awaited<ReturnType<typeof counted>>

/** One of the two, on the page of the audit. */
async function become(
  page: Page,
  { people, frame, constituency }: Counted,
  index: number,
  baseURL: string | undefined,
) {
  await page.context().clearCookies()
  await signInAs(page.request, people[index] ?? { username: '', password: '' }, baseURL)
  await page.goto(`/ky/${frame}/kiem-toan-mau?mo=${constituency}`)
}

const keyOf = ({ province, frame, constituency }: Pick<CountingPlace, 'province' | 'frame' | 'constituency'>) => ({
  ...{ organisation: province, frame, constituency },
})

/** What was fixed, once the log has it and has signed it; then the dice. */
async function throwDice(page: Page, digits: string) {
  const dice = page.getByRole('textbox', { name: 'Số gieo công khai' })
  await expect(dice).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/^Lá \d+, sổ đã ký/)).toBeVisible()
  await dice.fill('1234')
  await page.getByRole('button', { name: 'Rút khu vực' }).click()
  await expect(page.getByText('Cần đúng 20 chữ số.')).toBeVisible()
  await expect(dice).toHaveValue('1234')
  await dice.fill(digits)
  await page.getByRole('button', { name: 'Rút khu vực' }).click()
}

/** Fills the sheet of the recount that is called so, without sending it. */
async function fillSheet(page: Page, name: string, first: string, figures: readonly number[], seal = true) {
  await page.getByRole('link', { name: `Nhập kết quả kiểm lại: ${name}`, exact: true }).click()
  const form = page.getByRole('form', { name: `Kiểm lại: ${name}`, exact: true })
  await expect(form.getByLabel(first)).toBeFocused()
  for (const [index, field] of (await form.getByRole('textbox').all()).entries())
    await field.fill(`${figures[index] ?? 0}`)
  if (seal) await form.getByLabel('Số niêm phong khớp với biên bản').check()
  await form.getByLabel('Đã ghi đủ người giữ hòm phiếu, không gián đoạn').check()
  return form
}

const drawnOn = (page: Page) => page.getByRole('region', { name: 'Khu vực được rút, theo thứ tự rút' })

test('an audit goes from the plan over public dice and two people at each box to the risk, its claim and its report', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  const votes = [700, 620, 560, 300, 210]
  const place = await counted(request, baseURL, { areas: 3, votes })

  await become(page, place, 0, baseURL)
  await expect(page.getByText('Thí điểm: luật bầu cử không quy định').first()).toBeVisible()
  // Both methods beside each other, at every risk limit.
  const sizes = page.getByRole('table', { name: 'Cỡ mẫu theo giới hạn rủi ro và cách kiểm' })
  await expect(sizes.getByText('mọi khu vực (3), 3.000 phiếu')).toHaveCount(3)
  await expect(sizes.getByText(/^thường \d+ lượt × 20 phiếu/)).toHaveCount(3)
  await axe(page, 'the plan')
  await page.getByRole('button', { name: 'Chốt tham số và biên bản' }).click()
  await throwDice(page, '31415 92653 58979 32384')

  // Typed by one: the minutes are not shown, and who typed cannot confirm.
  const drawn = drawnOn(page)
  await expect(drawn.locator('b')).toHaveCount(3)
  const names = await drawn.locator('b').allTextContents()
  for (const name of names) {
    const form = await fillSheet(page, name, 'Số phiếu trong hòm', [1_000, 1_001, ...votes])
    await form.getByRole('button', { name: 'Ghi kết quả kiểm lại' }).click()
    await expect(form.getByText('Không thể nhiều hơn 1.000.')).toBeVisible()
    await form.getByLabel('Số phiếu hợp lệ').fill('990')
    await form.getByRole('button', { name: 'Ghi kết quả kiểm lại' }).click()
    await expect(drawn.getByRole('link', { name: `Nhập lại: ${name}` })).toBeVisible()
  }
  await expect(drawn.getByText('Bạn đã nhập; cần một người khác xác nhận.').first()).toBeVisible()
  await expect(drawn.getByText('Biên bản:')).toHaveCount(0)
  await axe(page, 'typed')

  await become(page, place, 1, baseURL)
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
  expect(await (await report).failure()).toBeNull()
  expect((await report).suggestedFilename()).toBe('kiem-tra-mau-NA-don-vi-1.pdf')

  // The work list never says why, and leads to the minutes.
  const points = page.getByRole('region', { name: 'Điểm cần đối chiếu lại với biên bản giấy' })
  await expect(points).toBeVisible()
  await expect(points).not.toContainText(/gian lận|fraud/i)
  await expect(points.getByRole('link').first()).toHaveAttribute('href', /kiem-phieu\?.*kv=/)
})

test('an audit of some papers of each box: which papers, without a network, a wrong seal, and on with the same draw', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  const place = await counted(request, baseURL, { areas: 3, votes: [900, 880, 860, 100, 90] })
  const key = keyOf(place)
  await become(page, place, 0, baseURL)
  await page.getByRole('radio', { name: 'Giới hạn rủi ro 10 %' }).check()
  await page.getByRole('radio', { name: /^Xem một số phiếu mỗi hòm/ }).check()
  await page.getByRole('button', { name: 'Chốt tham số và biên bản' }).click()
  await throwDice(page, '27182818284590452353')
  const drawn = drawnOn(page)
  await expect(drawn.getByRole('listitem').first()).toBeVisible()

  const sheet = [20, 20, 18, 18, 17, 2, 2]
  const links = drawn.getByRole('link', { name: /^Nhập kết quả kiểm lại: / })
  const nameAt = async (at: number) =>
    ((await links.nth(at).getAttribute('aria-label')) ?? '').replace('Nhập kết quả kiểm lại: ', '')
  const [first, second] = [await nameAt(0), await nameAt(1)]
  // A seal that does not agree: the whole box speaks against the result.
  const form = await fillSheet(page, first, 'Số phiếu đã xem (trong 20)', sheet, false)
  await expect(form.getByText(/Xếp phiếu thành chồng.*lấy 20 phiếu đứng thứ: \d/)).toBeVisible()
  await axe(page, 'the sheet of some papers')
  await form.getByRole('button', { name: 'Ghi kết quả kiểm lại' }).click()
  await expect(drawn.getByRole('link', { name: `Nhập lại: ${first}`, exact: true })).toBeVisible()

  // Where nobody answers, the sheet is kept on this device and sent later.
  const offline = await fillSheet(page, second, 'Số phiếu đã xem (trong 20)', sheet)
  await page.context().setOffline(true)
  await offline.getByRole('button', { name: 'Ghi kết quả kiểm lại' }).click()
  await expect(drawn.getByText('Đã giữ trên máy này, chờ gửi')).toBeVisible()
  await page.context().setOffline(false)
  await expect(drawn.getByRole('link', { name: `Nhập lại: ${second}`, exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(drawn.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(0)

  const [one, two] = await Promise.all(
    place.people.map(async (person) => {
      const own = await requests.newContext({ ...(baseURL ? { baseURL } : {}) })
      await signInAs(own, person, baseURL)
      return own
    }),
  )
  const audit = async () => (await answerOf<{ audit: Audit }>(request, 'recounts.one', key)).audit
  const found = {
    ...{ cast: 20, valid: 20, sealAgrees: true, custodyWritten: true },
    votes: Object.fromEntries(place.candidates.map(({ id }, at) => [id, sheet[at + 2] ?? 0])),
  }
  /** Everything that is drawn and not typed, typed by one; everything confirmed by the other. */
  const countAll = async () => {
    for (const { area, visit, typed } of (await audit()).drawn)
      if (!typed && one) await act(one, 'recounts.enter', { ...key, area, visit, ...found })
    for (const { area, visit, state, typed } of (await audit()).drawn)
      if (state === 'typed' && two) await act(two, 'recounts.confirm', { ...key, area, visit, version: typed?.version })
  }
  await countAll()
  await page.reload()
  await expect(page.getByText('số niêm phong không khớp hoặc chưa ghi')).toBeVisible()
  await expect(page.getByText(/^Rủi ro sau \d+ lượt rút: /)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dừng ở giới hạn rủi ro' })).toHaveCount(0)
  const before = await drawn.getByRole('listitem').count()
  await page.getByRole('button', { name: 'Rút thêm khu vực' }).click()
  await expect.poll(() => drawn.getByRole('listitem').count()).toBeGreaterThan(before)
  for (let more = 0; more < 20 && !(await audit()).mayStop; more++) {
    await countAll()
    if (!(await audit()).mayStop) await act(request, 'recounts.extend', { ...key, areas: 2 })
  }
  await page.reload()
  const sums = page.getByRole('region', { name: 'Cộng các phiếu đã xem' })
  await expect(sums).toBeVisible()
  // Of one box only how many papers were looked at.
  await expect(drawn.getByText('Kiểm lại: 20 phiếu, 20 hợp lệ', { exact: true }).first()).toBeVisible()
  await axe(page, 'polled')
  await page.getByRole('button', { name: 'Dừng ở giới hạn rủi ro' }).click()
  await expect(
    page.getByText('Nếu kết quả đã công bố là sai thì khả năng cuộc kiểm tra này vẫn dừng lại là không quá 10 %.'),
  ).toBeVisible()
  const report = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Báo cáo Word' }).click()
  expect(await (await report).failure()).toBeNull()
  expect((await report).suggestedFilename()).toBe('kiem-tra-mau-NA-don-vi-1.docx')
})
