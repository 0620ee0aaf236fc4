import { controlled } from './controlled.ts'
import { historyOf } from './figures-line.ts'
import { addressOf, expect, test } from './journey.ts'

const sampleFrame = 'mau-2026'

test(
  '⚡ two devices of one person come to one value: the second sees both numbers and decides',
  { tag: '@offline' },
  async ({ page, context, browser, contextOptions }, { project }) => {
    // Both sizes run against one server: each has an hour of its own.
    const hour = project.name === 'phone' ? '14:00' : '16:00'
    const cell = { exact: true, name: `Đã bỏ phiếu, đến ${hour}` } as const
    const other = await browser.newContext({ ...contextOptions, baseURL: process.env.BAUCU_URL ?? '' })
    const [first, second] = [page, await other.newPage()]
    for (const device of [first, second]) {
      const entered = await device.request.post('/api/sample/enter', { data: { persona: 'P8' } })
      expect(entered.ok()).toBe(true)
      await device.goto(`/ky/${sampleFrame}/so-lieu`)
      await expect(device.getByRole('textbox', cell)).toHaveValue('')
      await controlled(device)
    }
    for (const [device, value] of [
      [first, '300'],
      [second, '310'],
    ] as const) {
      await device.context().setOffline(true)
      await device.getByRole('textbox', cell).fill(value)
      await device.getByRole('button', { name: 'Ghi số liệu' }).click()
      await expect(device.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(1)
    }

    const me = (await (await first.request.get(addressOf('accounts.me', {}))).json()) as {
      account: { name: string }
      grants: { organisation: { id: string } }[]
    }
    const current = async () => {
      const asked = { organisation: me.grants[0]?.organisation.id, frame: sampleFrame, indicator: 'turnout' }
      const answer = await first.request.get(addressOf('figures.now', asked))
      const { figures } = (await answer.json()) as { figures: { figure: string; period: string; value: number }[] }
      return figures.find((each) => each.period === `2026-03-15T${hour}`)
    }
    await context.setOffline(false)
    await expect.poll(async () => (await current())?.value).toBe(300)

    await other.setOffline(false)
    await second.getByRole('link', { name: /1 mục cần xem/ }).click()
    const item = second.getByTestId('outbox-item')
    await expect(item).toContainText('Số của bạn310')
    await expect(item).toContainText('Số trên máy chủ300')
    expect((await current())?.value).toBe(300)
    await second.getByRole('button', { name: /Giữ số của tôi/ }).click()
    await second.getByLabel('Lý do sửa').fill('Đếm lại')
    await second.getByRole('button', { name: /Giữ số của tôi/ }).click()
    await expect(item).toContainText('Máy chủ nhận lúc')

    await first.reload()
    await expect(first.getByRole('textbox', cell)).toHaveValue('310')
    const now = await current()
    const history = await historyOf(context, now?.figure ?? '')
    expect(history.map(({ value, by, reason }) => [value, by, reason])).toEqual([
      [310, me.account.name, 'Đếm lại'],
      [300, me.account.name, null],
    ])
    for (const each of history) expect(each.deviceAt).not.toBeNull()
    await other.close()
  },
)
