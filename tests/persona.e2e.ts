import { controlled } from './controlled.ts'
import { expect, test } from './journey.ts'

const sampleFrame = 'mau-2026'

/** "Vào vai": becomes somebody of the fictional province through the page. */
const enter = 'Vào vai'

test(
  '⚡ H31 a polling team secretary enters turnout without a network; it arrives once, with who and when',
  { tag: '@offline' },
  async ({ page, open, context }, { project }) => {
    // Both sizes run against one server: each has an hour of its own.
    const [hour, value] = project.name === 'phone' ? (['09:00', '123'] as const) : (['07:00', '61'] as const)
    await open('tai-khoan', sampleFrame)
    await expect(page.getByRole('heading', { name: enter })).toBeVisible()
    await page.getByRole('button', { name: /^P8/ }).click()
    await expect(page.getByText('Đang đăng nhập (P8, đang vào vai)')).toBeVisible()
    await open('so-lieu', sampleFrame)
    await controlled(page)
    const cell = page.getByRole('textbox', { exact: true, name: `Đã bỏ phiếu, đến ${hour}` })
    await expect(cell).toHaveValue('')
    await context.setOffline(true)
    await cell.fill(value)
    await page.getByRole('button', { name: 'Ghi số liệu' }).click()
    await expect(page.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(1)
    await context.setOffline(false)
    await expect(page.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(0)
    const me = (await (await page.request.get('/api/queries/accounts.me?input={}')).json()) as {
      grants: { organisation: { id: string } }[]
    }
    const input = { organisation: me.grants[0]?.organisation.id, frame: sampleFrame, indicator: 'turnout' }
    const entered = async () => {
      const now = await page.request.get(`/api/queries/figures.now?input=${encodeURIComponent(JSON.stringify(input))}`)
      const { figures } = (await now.json()) as {
        figures: { period: string; value: number; figure: string; corrections: number }[]
      }
      return figures.filter((each) => each.period === `2026-03-15T${hour}`)
    }
    // On its way it is neither kept nor received.
    await expect
      .poll(async () => (await entered()).map((each) => [each.value, each.corrections]))
      .toEqual([[Number(value), 0]])
    const mine = await entered()
    const asked = encodeURIComponent(JSON.stringify({ figure: mine[0]?.figure }))
    const history = (await (await page.request.get(`/api/queries/figures.history?input=${asked}`)).json()) as {
      entries: { by: string; value: number; deviceAt: string | null }[]
    }
    expect(history.entries).toHaveLength(1)
    expect(history.entries[0]?.by).toMatch(/ Mẫu /)
    expect(history.entries[0]?.deviceAt).not.toBeNull()
  },
)

test('six personas see what is theirs, and nothing above it', async ({ page, open }) => {
  const seen: [persona: string, most: number, sees: string | null][] = [
    // Who sees the whole province also sees what other journeys made there.
    ['P1', Number.POSITIVE_INFINITY, 'Tỉnh Mẫu'],
    ['P5', 17, 'Xã Suối Mẫu'],
    ['P6', 3, 'Thôn Thượng, xã Suối Mẫu'],
    ['P8', 4, 'Tổ bầu cử khu vực bỏ phiếu số 1, xã Suối Mẫu'],
    ['P11', Number.POSITIVE_INFINITY, 'Tỉnh Mẫu'],
    ['P18', Number.POSITIVE_INFINITY, 'Tỉnh Mẫu'],
  ]
  for (const [persona, most, sees] of seen) {
    await open('tai-khoan', sampleFrame)
    await page.getByRole('button', { name: new RegExp(`^${persona}(?!\\d)`) }).click()
    await expect(page.getByText(`(${persona}, đang vào vai)`)).toBeVisible()
    await open('to-chuc', sampleFrame)
    await page.getByRole('button', { name: 'Mở hết' }).click()
    await expect(page.getByRole('cell', { name: sees ?? '' }).first()).toBeVisible()
    const rows = await page.locator('main tbody tr').count()
    expect([persona, rows <= most]).toEqual([persona, true])
  }
})
