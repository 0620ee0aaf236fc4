import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { test as journey } from './journey.ts'
import { act, answerOf, expect, sampleFrame } from './tasks.ts'

type Paper = Readonly<{ registered: number; voted: number; votes: readonly number[] }>
type Contest = Readonly<{
  frame: string
  name: string
  commune: string
  constituency: string
  areas: readonly string[]
  /** Types the paper of an area twice and lets the Board accept it, each hand by itself. */
  count: (frame: string, area: string, paper: Paper) => Promise<void>
}>

const names = ['Lê Mẫu An', 'Trần Mẫu Bích', 'Vàng Mẫu Cường', 'Lò Mẫu Dũng', 'Đỗ Mẫu Hà']

/** With an election of its own in the commune of the sample: one constituency of its council with two polling areas. */
const test = journey.extend<{ contest: Contest }>({
  contest: async ({ request, playwright, baseURL }, use) => {
    const enter = async (persona: string): Promise<APIRequestContext> => {
      const someone = await playwright.request.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
      await someone.post('/api/sample/enter', { data: { persona } })
      return someone
    }
    const [team, board] = [await enter('P8'), await enter('P7')]
    const me = await answerOf<{ grants: { organisation: { id: string } }[] }>(board, 'accounts.me', {})
    const place = { organisation: me.grants[0]?.organisation.id, frame: sampleFrame }
    const { communes } = await answerOf<{ communes: { id: string; areas: { area: string }[] }[] }>(
      board,
      'count.board',
      place,
    )
    const commune = communes[0]?.id ?? ''
    const areas = (communes[0]?.areas ?? []).slice(0, 2).map(({ area }) => area)
    const frame = `lan-hai-${randomUUID()}`
    const name = `Bầu cử thử ${frame.slice(-4)}`
    const constituency = randomUUID()
    await act(request, 'frames.create', { frame, name, edition: '2025', electionDay: '2026-03-15' })
    await act(request, 'territory.saveConstituency', {
      ...{ organisation: commune, frame, constituency, body: 'commune', number: 2, seats: 3, area: 'Các thôn' },
      ...{ decision: 'Quyết định số 31/QĐ-UBBC', decidedOn: '2025-12-23' },
    })
    const candidates = names.map(() => randomUUID())
    await act(request, 'candidates.saveList', {
      ...{ organisation: commune, frame, constituency, decision: 'Nghị quyết số 6', decidedOn: '2026-02-20' },
      order: 'paper',
      candidates: names.map((each, index) => ({
        ...{ id: candidates[index], name: each, otherName: null, gender: 'M', birthDate: `197${index}-02-03` },
      })),
    })
    for (const [index, area] of areas.entries()) {
      await act(request, 'territory.saveArea', {
        ...{ under: commune, frame, area, team: null, number: index + 1, address: 'Nhà văn hóa', special: null },
        ...{ terrain: 'ordinary', villages: [], earlyOn: null, earlyDecision: null, decision: null, decidedOn: null },
        ...{ expected: null, sizeReason: null, constituencies: { commune: constituency } },
      })
    }
    await use({
      ...{ frame, name, commune, constituency, areas },
      count: async (where, area, { registered, voted, votes }) => {
        const key = { area, frame: where, constituency }
        const figures = {
          ...{ registered, voted, issued: voted, collected: voted, valid: voted, invalid: 0 },
          ...Object.fromEntries(votes.map((each, index) => [`votes.${candidates[index]}`, each])),
          total: votes.reduce((sum, each) => sum + each, 0),
        }
        const first = area === areas[0] ? team : board
        await act(first, 'count.handIn', { ...key, part: 'first', figures })
        await act(request, 'count.handIn', { ...key, part: 'second', figures })
        await act(first, 'count.send', { ...key, reason: 'Ảnh gửi sau' })
        const lead = area === areas[0] ? board : await enter('P18')
        await act(lead, 'count.accept', key)
      },
    })
    await team.dispose()
    await board.dispose()
  },
})

async function inOrder(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))]),
    what,
  ).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true)
}

test('H15: exactly 50,00 % is not above half: the page says who decides until when, a re-election of its own day is counted, an area of it is annulled and votes again', async ({
  page,
  open,
  contest,
}) => {
  test.slow()
  const { frame, name, commune, constituency, areas, count } = contest
  const [one = '', two = ''] = areas
  const here = `bau-lai?tochuc=${commune}`
  await open(here, frame)
  await expect(page.getByText('Chưa có đơn vị nào phải bầu lại, bầu thêm.')).toBeVisible()
  await count(frame, one, { registered: 600, voted: 250, votes: [200, 150, 120, 100, 60] })
  await count(frame, two, { registered: 1_000, voted: 550, votes: [500, 400, 300, 200, 100] })

  await open(here, frame)
  const due = page.getByRole('region', { name: 'Chờ quyết định' })
  await expect(due.getByText('Không quá nửa: bầu lại')).toBeVisible()
  await due.getByRole('link', { name: 'Đơn vị bầu cử số 2' }).click()
  const beside = page.getByRole('region', { name: 'Bầu lại, bầu thêm ở một đơn vị bầu cử' })
  await expect(beside.getByText('Số cử tri bỏ phiếu không quá nửa: 800 trên 1.600.')).toBeVisible()
  await expect(beside.getByText(/^800\/1\.600 cử tri \(50,00.%\)$/)).toBeVisible()
  await expect(beside.getByText('22/03/2026')).toBeVisible()
  await expect(beside.getByText(/Ủy ban bầu cử quyết định sau khi báo cáo/)).toBeVisible()
  await expect(beside.getByText('1 khu vực có không quá nửa số cử tri bỏ phiếu: chỉ đưa vào thống kê')).toBeVisible()
  await inOrder(page, 'a constituency not above half')

  // A day outside the limit is refused at its field, and nothing typed is lost; then it is opened.
  await beside.getByRole('button', { name: 'Ghi quyết định bầu lại' }).click()
  const form = beside.getByRole('form', { name: 'Ghi quyết định bầu lại' })
  await form.getByRole('button', { name: 'Mở kỳ bỏ phiếu' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'Ghi số quyết định.' })).toBeVisible()
  await form.getByLabel('Số quyết định, cơ quan ban hành').fill('Quyết định số 40/QĐ-UBBC')
  await form.getByLabel('Ngày quyết định').fill('16/03/2026')
  await form.getByLabel('Ngày bỏ phiếu').fill('23/03/2026')
  await inOrder(page, 'the form of a second poll')
  await form.getByRole('button', { name: 'Mở kỳ bỏ phiếu' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'phải từ 1 đến 7 ngày' })).toBeVisible()
  await expect(form.getByLabel('Số quyết định, cơ quan ban hành')).toHaveValue('Quyết định số 40/QĐ-UBBC')
  await form.getByLabel('Ngày bỏ phiếu').fill('22/03/2026')
  await form.getByRole('button', { name: 'Mở kỳ bỏ phiếu' }).click()
  await expect(beside.getByText('Bầu lại ngày 22/03/2026')).toBeVisible()
  await expect(beside.getByText('Biên bản 0/2 khu vực')).toBeVisible()
  await inOrder(page, 'a second poll that was opened')

  // Its own clock, and its name below the election it belongs to.
  await beside.getByRole('link', { name: 'Mốc thời gian' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const second = /\/ky\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  expect(decodeURIComponent(second)).toMatch(/^bau-lai-/)
  await expect(page.getByText('Bỏ phiếu lần thứ hai').first()).toBeVisible()
  await expect(page.getByText('Hội nghị hiệp thương')).toHaveCount(0)
  await open('moc-luat-dinh', second)
  await expect(page.getByText('Hạn bầu cử lại')).toBeVisible()
  await inOrder(page, 'the clock of a second poll')
  await page.getByRole('button', { name: /Chọn kỳ bầu cử/ }).click()
  const lines = page.getByRole('menuitem')
  const all = await lines.allInnerTexts()
  const first = all.findIndex((each) => each.includes(name))
  expect(all[first + 1]).toContain('Bầu lại ngày 22/03/2026, đơn vị số 2')
  await page.keyboard.press('Escape')

  // Few came again: the re-election is recognised, and the first page says who is elected by both.
  await count(second, one, { registered: 600, voted: 100, votes: [90, 80, 60, 30, 10] })
  await count(second, two, { registered: 1_000, voted: 300, votes: [250, 200, 190, 100, 60] })
  await open(`ket-qua/${constituency}`, frame)
  const both = page.getByRole('region', { name: 'Bầu lại, bầu thêm' })
  await expect(both.getByText('Đủ phiếu trúng cử 3/3 đại biểu')).toBeVisible()
  for (const each of names.slice(0, 3)) await expect(both.getByText(each)).toBeVisible()
  await inOrder(page, 'the result of both polls')

  // The Council annuls an area of it: its figures stop counting at once and come back with the vote again.
  await open(`${here}&mo=${constituency}`, second)
  await beside.getByRole('button', { name: 'Ghi quyết định hủy kết quả' }).click()
  const annul = beside.getByRole('form', { name: 'Ghi quyết định hủy kết quả' })
  await annul.getByLabel('Cơ quan đề nghị').selectOption({ label: 'Ủy ban bầu cử ở tỉnh đề nghị' })
  await annul.getByLabel('Vi phạm đã được kết luận').fill('In sai danh xưng của người ứng cử')
  await annul.getByLabel('Số quyết định, cơ quan ban hành').fill('Nghị quyết số 730/NQ-HĐBCQG')
  await annul.getByLabel('Ngày quyết định').fill('22/03/2026')
  await annul.getByLabel('Ngày bỏ phiếu').fill('22/03/2026')
  await annul.getByRole('button', { name: 'Mở kỳ bỏ phiếu' }).click()
  await expect(annul.getByRole('alert').filter({ hasText: 'Chọn ít nhất một khu vực bỏ phiếu.' })).toBeVisible()
  await annul.getByRole('checkbox', { name: /^Khu vực số 1/ }).check()
  await inOrder(page, 'the form of an annulment')
  await annul.getByRole('button', { name: 'Mở kỳ bỏ phiếu' }).click()
  await expect(beside.getByText('Bị hủy kết quả, chờ bầu lại')).toBeVisible()
  await inOrder(page, 'an annulled area')
  await open(`ket-qua/${constituency}`, second)
  await expect(page.getByText(/Kết quả bị hủy không được tính; chờ bầu lại ở: khu vực số 1/)).toBeVisible()
  await expect(page.getByText('Đã báo 1 trên 2 khu vực bỏ phiếu')).toBeVisible()
  await page.getByRole('link', { name: /Bầu lại khu vực bị hủy kết quả ngày/ }).click()
  await expect(page.getByText('Số liệu này thay số liệu bị hủy; kết quả của đơn vị được xác định ở:')).toBeVisible()
  const third = /\/ky\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  await inOrder(page, 'the part that votes again')
  await count(decodeURIComponent(third), one, { registered: 600, voted: 200, votes: [90, 80, 70, 180, 10] })
  await open(`ket-qua/${constituency}`, second)
  await expect(page.getByText('Số liệu bầu lại đã thay số liệu bị hủy')).toBeVisible()
  await expect(page.getByText('280').first()).toBeVisible()
})
