import AxeBuilder from '@axe-core/playwright'
import { controlled } from './controlled.ts'
import { figuresLine, historyOf, somebodyEnters } from './figures-line.ts'
import { expect } from './journey.ts'
import { test } from './organisation.ts'

const cell = (name: string) => ({ exact: true, name }) as const
const nine = 'Đã bỏ phiếu, đến 09:00'
const nineOClock = '2021-05-23T09:00'

// Turnout is what a polling team tells.
test.use({ kind: 'polling-team' })

test('⚡ what is entered without a network is kept, survives a killed tab, and arrives once', {
  tag: '@offline',
}, async ({ page, open, context, organisation }) => {
  const line = await figuresLine(context)
  await open(`so-lieu?${organisation.chosen}`)
  await controlled(page)
  await context.setOffline(true)
  line.away = true
  await page.getByRole('textbox', cell('Tổng số cử tri')).fill('1311')
  await page.getByRole('textbox', cell(nine)).fill('600')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(page.getByText(/Đã giữ trên máy này 2 số/)).toBeVisible()
  await expect(page.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(2)
  await expect(page.getByText(/^Đã nhận/)).toHaveCount(0)
  await expect(page.getByRole('link', { name: /2 mục chờ gửi/ })).toBeVisible()
  // Typed and not yet entered: the draft is kept as well.
  await page.getByRole('textbox', cell('Đã bỏ phiếu, đến 11:00')).fill('80')
  const url = page.url()
  await page.close({ runBeforeUnload: false })

  const next = await context.newPage()
  await next.goto(url)
  await expect(next.getByRole('textbox', cell(nine))).toHaveValue('600')
  await expect(next.getByRole('textbox', cell('Đã bỏ phiếu, đến 11:00'))).toHaveValue('80')
  await expect(next.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(2)
  expect(line.arrived).toEqual([])

  line.away = false
  await context.setOffline(false)
  await expect(next.getByText(/^Đã nhận/)).toHaveCount(2)
  await expect(next.getByRole('link', { name: /mục chờ gửi/ })).toHaveCount(0)
  expect(line.taken.map((each) => each.value)).toEqual([1311, 600])
})

test('the same id is sent again until the receipt comes, and the server takes it once', async ({
  page,
  open,
  context,
  organisation,
}) => {
  const line = await figuresLine(context)
  line.loseAnswers = true
  await open(`so-lieu?${organisation.chosen}`)
  await page.getByRole('textbox', cell(nine)).fill('600')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect.poll(() => line.arrived.length).toBeGreaterThanOrEqual(2)
  await expect(page.getByText(/^Đã nhận/)).toHaveCount(0)
  line.loseAnswers = false
  await page.reload()
  await expect(page.getByText(/^Đã nhận/)).toHaveCount(1)
  expect(new Set(line.arrived.map((each) => each.id)).size).toBe(1)
  expect(line.taken).toHaveLength(1)
})

test('two tabs of one person send each item once', async ({ page, open, context, organisation }) => {
  const line = await figuresLine(context)
  await open(`so-lieu?${organisation.chosen}`)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('textbox', cell(nine))).toBeVisible()
  await page.getByRole('textbox', cell('Tổng số cử tri')).fill('1311')
  await other.getByRole('textbox', cell(nine)).fill('600')
  await Promise.all([
    page.getByRole('button', { name: 'Ghi số liệu' }).click(),
    other.getByRole('button', { name: 'Ghi số liệu' }).click(),
  ])
  for (const tab of [page, other]) await expect(tab.getByText(/^Đã nhận/)).toHaveCount(2)
  expect(line.arrived).toHaveLength(2)
})

test('a conflict shows both numbers and waits for a choice; nothing is merged', async ({
  page,
  open,
  context,
  organisation,
  frame,
}) => {
  await open(`so-lieu?${organisation.chosen}`)
  await page.getByRole('textbox', cell(nine)).fill('600')
  // Between reading and sending, a colleague enters another number; the news of it is slower than the press.
  const asking = '**/api/queries/figures.*'
  await context.route(asking, (route) => route.abort('internetdisconnected'))
  const theirs = await somebodyEnters(context, { organisation: organisation.id, frame, period: nineOClock, value: 587 })
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  const toSee = page.getByRole('link', { name: /1 mục cần xem/ })
  await expect(toSee).toBeVisible()
  await context.unroute(asking)
  await toSee.click()
  const item = page.getByTestId('outbox-item')
  await expect(item).toContainText('Xung đột')
  await expect(item).toContainText('Số của bạn600')
  await expect(item).toContainText('Số trên máy chủ587')
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: /Giữ số của tôi/ }).click()
  await expect(page.getByText('Ghi lý do sửa', { exact: false })).toBeVisible()
  await page.getByLabel('Lý do sửa').fill('Đối chiếu sổ theo dõi')
  await page.getByRole('button', { name: /Giữ số của tôi/ }).click()
  await expect(item).toContainText('Máy chủ nhận lúc')
  const history = await historyOf(context, theirs)
  expect(history.map(({ value, replaces, reason }) => [value, replaces, reason])).toEqual([
    [600, theirs, 'Đối chiếu sổ theo dõi'],
    [587, null, null],
  ])
})

test('an ended session keeps everything, asks to sign in, and sends after it', async ({
  page,
  open,
  context,
  organisation,
}) => {
  const line = await figuresLine(context)
  await open(`so-lieu?${organisation.chosen}`)
  await page.getByRole('textbox', cell(nine)).fill('600')
  line.signedOut = true
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(page.getByText(/1 mục vẫn giữ trên máy này; đăng nhập lại để gửi/)).toBeVisible()
  line.signedOut = false
  await page.getByRole('button', { name: 'Tôi đã đăng nhập lại' }).click()
  await expect(page.getByText(/^Đã nhận/)).toHaveCount(1)
})

test('numbers typed with no pause are all there, and blank is not 0', async ({ page, open, context, organisation }) => {
  const line = await figuresLine(context)
  await open(`so-lieu?${organisation.chosen}`)
  await page.getByRole('textbox', cell('Tổng số cử tri')).focus()
  const numbers = ['1311', '0', '300', '', '700', '900', '1100', '1300', '1305']
  await page.keyboard.type(numbers.join('\n'), { delay: 0 })
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText(/^Đã nhận/)).toHaveCount(8)
  expect(line.taken.map((each) => each.value)).toEqual([1311, 0, 300, 700, 900, 1100, 1300, 1305])
})

test('the contract’s own schema refuses on the page what the server would refuse', async ({
  page,
  open,
  context,
  organisation,
}) => {
  const line = await figuresLine(context)
  await open(`so-lieu?${organisation.chosen}`)
  await page.getByRole('textbox', cell(nine)).fill('12a')
  await expect(page.getByText('Gõ số nguyên từ 0 trở lên.')).toBeVisible()
  await page.getByRole('textbox', cell('Tổng số cử tri')).fill('100')
  await page.getByRole('textbox', cell(nine)).fill('101')
  await expect(page.getByText('Nhiều hơn số cử tri (100).')).toBeVisible()
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(page.getByText('1 ô chưa đúng; sửa rồi ghi lại.')).toBeVisible()
  expect(line.arrived).toEqual([])
})

test('who changed a figure can be read, and a correction needs its reason', async ({
  page,
  open,
  context,
  organisation,
}) => {
  const line = await figuresLine(context)
  await open(`so-lieu?${organisation.chosen}`)
  await page.getByRole('textbox', cell(nine)).fill('600')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(page.getByText(/^Đã nhận/)).toHaveCount(1)
  await page.getByRole('textbox', cell(nine)).fill('')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(page.getByText('Ghi lý do sửa', { exact: false })).toBeVisible()
  await page.getByLabel('Lý do sửa').fill('Ghi nhầm khu vực')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect.poll(() => line.taken.map((each) => each.value)).toEqual([600, null])
  await page.getByRole('button', { name: new RegExp(`ai đã sửa số liệu này, ${nine}`) }).click()
  const history = page.getByRole('dialog')
  await expect(history).toContainText('để trống')
  await expect(history).toContainText('Ghi nhầm khu vực')
  await expect(history).toContainText('600')
})

test('an item is dropped only after a question', async ({ page, open, context, organisation }) => {
  const line = await figuresLine(context)
  await open(`so-lieu?${organisation.chosen}`)
  line.away = true
  await page.getByRole('textbox', cell(nine)).fill('600')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await page.getByRole('link', { name: /1 mục chờ gửi/ }).click()
  await expect(page.getByTestId('outbox-item')).toContainText('Chưa nối được với máy chủ')
  await page.getByRole('button', { name: /^Bỏ: / }).click()
  await page.getByRole('button', { name: /^Thôi: / }).click()
  await expect(page.getByTestId('outbox-item')).toHaveCount(1)
  await page.getByRole('button', { name: /^Bỏ: / }).click()
  await page.getByRole('button', { name: /^Bỏ hẳn: / }).click()
  await expect(page.getByText('Không có mục nào chờ gửi')).toBeVisible()
})
