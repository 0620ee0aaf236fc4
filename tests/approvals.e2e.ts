import { expect, type Page } from '@playwright/test'
import { axe } from './axe.ts'
import { type CountingPlace, countingPlace, signInAs } from './counting-place.ts'
import { test as journey } from './journey.ts'
import { act, answerOf } from './tasks.ts'

/** A passkey belongs to a name; an address of numbers is none. */
const test = journey.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  baseURL: async ({}, use) => {
    await use(process.env.BAUCU_URL?.replace('127.0.0.1', 'localhost'))
  },
})

const votes = [700, 620, 560, 300, 210]
const paper = ({ candidates }: CountingPlace) => ({
  ...{ registered: 1_010, voted: 1_000, issued: 1_000, collected: 1_000, valid: 990, invalid: 10 },
  ...Object.fromEntries(candidates.map(({ id }, index) => [`votes.${id}`, votes[index] ?? 0])),
  total: votes.reduce((sum, each) => sum + each, 0),
})

/** The minutes of an area, from the first entry to acceptance, past the page. */
async function accept(place: CountingPlace, index: number): Promise<void> {
  const { frame, constituency, areas, typist, lead, board } = place
  const key = { area: areas[index] ?? '', frame, constituency }
  await act(typist.request, 'count.handIn', { ...key, part: 'first', figures: paper(place) })
  await act(lead.request, 'count.handIn', { ...key, part: 'second', figures: paper(place) })
  await act(typist.request, 'count.send', { ...key, reason: 'Ảnh gửi sau' })
  await act(board.request, 'count.accept', key)
}

const sheetOf = ({ frame, areas, constituency }: CountingPlace) =>
  `/ky/${frame}/kiem-phieu?kv=${areas[0]}&dv=${constituency}`

const shot = async (page: Page, name: string) => {
  const folder = process.env.BAUCU_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}.png`, fullPage: true })
}

test('T9 T11: the device of a Team signs accepted minutes by itself, a member of the Board by passkey; a lost device is revoked', async ({
  page,
  request,
  baseURL,
  browser,
}) => {
  test.setTimeout(240_000)
  const place = await countingPlace(request, baseURL, { edition: '2025', areas: 2, candidates: 5, seats: 3 })
  const [area = ''] = place.areas
  await accept(place, 0)

  const team = await browser.newContext({ baseURL: baseURL ?? '', viewport: page.viewportSize() })
  const phone = await team.newPage()
  await signInAs(phone.request, place.secretary, baseURL)
  await phone.goto(sheetOf(place))
  await expect(phone.getByText('Máy của Tổ đã ký', { exact: true })).toBeVisible({ timeout: 60_000 })
  await shot(phone, 'may-cua-to')
  // The device has one key, also after the page is opened again, and it cannot be taken out.
  await phone.reload()
  await expect(phone.getByText('Máy của Tổ đã ký', { exact: true })).toBeVisible()
  type Approvers = {
    keys: number
    byDevices: number
    byPersons: number
    waiting: number
    devices: { key: string; index: number | null }[]
  }
  const approvers = () =>
    answerOf<Approvers>(place.board.request, 'ledger.approvers', { organisation: place.commune, frame: place.frame })
  await expect.poll(async () => (await approvers()).byDevices).toBe(1)
  expect((await approvers()).keys).toBe(1)

  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  await signInAs(page.request, place.board, baseURL)
  await page.goto(sheetOf(place))
  await page.getByRole('button', { name: /^Ký bằng khóa cá nhân: / }).click()
  await expect(page.getByText(/máy này chưa có khóa cá nhân/)).toBeVisible()
  await page.getByRole('link', { name: 'Thêm khóa ở trang Tài khoản' }).click()
  await page.getByRole('button', { name: 'Thêm khóa của thiết bị này' }).click()
  await expect(page.getByText(/thêm lúc/)).toHaveCount(1)
  await page.goto(sheetOf(place))
  await page.getByRole('button', { name: /^Ký bằng khóa cá nhân: / }).click()
  await expect(page.getByText('1 người đã ký bằng khóa cá nhân')).toBeVisible()
  await expect(page.getByText('Bạn đã ký.')).toBeVisible()
  await shot(page, 'bien-ban')
  await expect.poll(async () => (await approvers()).byPersons).toBe(1)

  const log = `/ky/${place.frame}/so-kiem-chung`
  const end = async (reason: string) => {
    const section = page.getByRole('region', { name: 'Chữ ký riêng' })
    await section.getByRole('button', { name: /^Thu hồi: Máy của Tổ bầu cử số 1/ }).click()
    const ask = page.getByRole('dialog')
    await expect(ask).toContainText('Không hoàn tác được.')
    await ask.getByLabel('Lý do').selectOption(reason)
    await shot(page, 'thu-hoi')
    await ask.getByRole('button', { name: 'Thu hồi ngay' }).click()
  }
  await test.step('on the page of the log: how many; a key that is replaced is followed by the next of the same device', async () => {
    await page.goto(log)
    const section = page.getByRole('region', { name: 'Chữ ký riêng' })
    await expect(section).toContainText('Biên bản của cả sổ có máy của Tổ ký1/1')
    await expect(section).toContainText('Biên bản của cả sổ có người ký bằng khóa cá nhân1/1')
    await axe(page, 'log')
    await shot(page, 'so-kiem-chung')
    await end('replaced')
    await expect(section.getByText('Đã thay', { exact: true })).toBeVisible()
    await expect.poll(async () => (await approvers()).keys, { timeout: 60_000 }).toBe(3)
    const input = { area, frame: place.frame, constituency: place.constituency }
    type Approval = { standing: { byDevices: number } | null }
    await expect
      .poll(async () => (await answerOf<Approval>(phone.request, 'ledger.approval', input)).standing?.byDevices, {
        timeout: 60_000,
      })
      .toBe(2)
  })
  await test.step('a lost device: what it signed stays, and it gets no other key', async () => {
    await page.reload()
    await end('lost')
    await expect(page.getByText('Thu hồi: máy mất')).toBeVisible()
    await phone.reload()
    await expect(phone.getByText('Máy của Tổ đã ký', { exact: true })).toBeVisible()
    const input = { area, frame: place.frame, key: null }
    const { state } = await answerOf<{ state: string }>(phone.request, 'ledger.deviceWork', input)
    expect(state).toBe('refused')
    expect((await approvers()).keys).toBe(3)
  })
  await test.step('the key of the office is asked about twice, too', async () => {
    await page.context().clearCookies()
    await page.goto(log)
    await page.getByRole('button', { name: 'Thu hồi, dừng ký: Khóa số 1' }).click()
    await expect(page.getByRole('dialog')).toContainText('không mục nào của sổ được ký')
    await shot(page, 'khoa-co-quan')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Khóa ký của cơ quan' })).toContainText('Đang dùng')
  })
  await team.close()
})
