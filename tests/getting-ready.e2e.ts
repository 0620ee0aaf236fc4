import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { controlled } from './controlled.ts'
import { test as journey } from './journey.ts'
import { act, answerOf, expect, inDays, sampleFrame } from './tasks.ts'

type Areas = { areas: { id: string; name: string; number: number }[] }

/** With a commune of its own and two polling areas, made at the machine itself. */
const test = journey.extend<{ commune: { id: string; code: string; teams: readonly [string, string] } }>({
  commune: async ({ request }, use) => {
    const [id, teams] = [randomUUID(), [randomUUID(), randomUUID()] as const]
    const tail = id.slice(0, 4)
    const code = `SS-${tail}`
    await act(request, 'organisations.create', {
      ...{ organisation: id, parent: null, province: '99', code, kind: 'commune' },
      name: `Xã Sẵn Sàng Mẫu ${tail}`,
    })
    for (const [index, area] of teams.entries())
      await act(request, 'territory.saveArea', {
        ...{ under: id, frame: sampleFrame, area, number: index + 1, address: `Nhà văn hóa thôn ${index + 1}` },
        team: { code: `${code}-${index + 1}`, name: `Tổ bầu cử khu vực bỏ phiếu số ${index + 1}, xã Sẵn Sàng Mẫu` },
        ...{ special: null, terrain: 'ordinary', villages: [], earlyOn: null, earlyDecision: null, decision: null },
        ...{ decidedOn: null, expected: null, sizeReason: null, constituencies: {} },
      })
    await use({ id, code, teams })
  },
})

async function inOrder(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
}

test('⚡ J9: a checklist without a network, what is not ready becomes tasks, materials are delivered and counted, a level brings its lines, a rehearsal is marked, the pack of D-1 is a PDF', {
  tag: '@offline',
}, async ({ page, open, context, commune }) => {
  test.slow()
  const [team] = commune.teams
  await open(`san-sang?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('link', { name: 'Khu vực bỏ phiếu số 1' }).click()
  await expect(page.getByRole('heading', { name: 'Khu vực bỏ phiếu số 1, D-7' })).toBeVisible()
  await controlled(page)
  await context.setOffline(true)
  const line = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('group', { name }) })
  await line('Lối đi cho xe lăn').getByRole('button', { name: 'Đạt', exact: true }).click()
  await line('Hòm phiếu phụ').getByRole('button', { name: 'Chưa đạt' }).click()
  await line('Hòm phiếu phụ').getByLabel('Thiếu gì, ai lo').fill('Khóa hỏng, thôn thay khóa')
  await line('Hòm phiếu phụ').getByRole('button', { name: 'Ghi thêm' }).click()
  await expect(page.getByText('đã giữ trên máy này').first()).toBeVisible()
  await expect(page.getByText('Đạt 1, chưa đạt 1, chưa kiểm tra 23.')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('đã giữ trên máy này')).toHaveCount(0)
  await expect(line('Hòm phiếu phụ').getByText('Khóa hỏng, thôn thay khóa')).toBeVisible()
  await inOrder(page)

  // What is not ready is given to the Polling Team, once.
  await open(`san-sang?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('button', { name: 'Giao việc cho 1 chỗ chưa đạt' }).click()
  const give = page.getByRole('form', { name: 'Giao việc từ chỗ chưa đạt' })
  await give.getByLabel('Hạn').fill(inDays(3).split('-').reverse().join('/'))
  await give.getByRole('button', { name: 'Giao việc' }).click()
  await expect(give).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Giao việc cho/ })).toHaveCount(0)
  const titles = async () =>
    (await answerOf<{ copies: { title: string }[] }>(page.request, 'work.board', { organisation: team })).copies.map(
      (each) => each.title,
    )
  expect((await titles()).join('\n')).toContain('Khu vực bỏ phiếu số 1')

  // Materials go out by a note and are counted where they arrive.
  await open(`vat-tu?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('link', { name: 'Lập phiếu giao' }).first().click()
  const note = page.getByRole('form', { name: 'Lập phiếu giao' })
  await note.getByRole('combobox', { name: 'Bên nhận' }).fill(`${commune.code}-1`)
  await page.getByRole('option').first().click()
  await note.getByLabel('Số phiếu').fill('05/PG')
  await note.getByLabel('Ngày dự kiến giao').fill(inDays(3).split('-').reverse().join('/'))
  await note.getByLabel('Phiếu bầu đại biểu Quốc hội: số lượng').fill('1250')
  await note.getByRole('button', { name: 'Lưu' }).click()
  const delivered = page.getByRole('region', { name: 'Phiếu giao', exact: true })
  await expect(delivered.getByText('Chưa kiểm đếm')).toBeVisible()
  await open(`vat-tu?tochuc=${team}`, sampleFrame)
  await page.getByRole('link', { name: '05/PG' }).click()
  await delivered.getByRole('button', { name: 'Kiểm đếm, nhận' }).click()
  await delivered.getByLabel('Phiếu bầu đại biểu Quốc hội: đếm được').fill('1250')
  await delivered.getByRole('button', { name: 'Ghi số đếm được' }).click()
  await expect(delivered.getByText('Đủ theo phiếu')).toBeVisible()

  // The level of a hazard changes: the area goes by the lines of its scenario and gets its tasks.
  await open(`nguy-co?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('button', { name: 'Báo mức nguy cơ' }).click()
  const level = page.getByRole('form', { name: 'Báo mức nguy cơ' })
  await level.getByLabel('Loại').selectOption({ label: 'Mưa lũ, sạt lở' })
  await level.getByLabel('Mức', { exact: true }).selectOption('2')
  await level.getByLabel('Theo văn bản').fill('Công điện 03/CĐ-UBND')
  await level.getByRole('button', { name: 'Ghi' }).click()
  await expect(page.getByText(/2 khu vực đổi kịch bản/)).toBeVisible()
  await open(`so-lieu?tochuc=${team}`, sampleFrame)
  await expect(page.getByRole('region', { name: 'Kịch bản khu vực bỏ phiếu' }).getByText(/Mức 2/)).toBeVisible()
  expect((await titles()).join('\n')).toContain('Mưa lũ, sạt lở, mức 2')

  // The pack of the day before: one link, one PDF.
  await open(`san-sang?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('button', { name: 'D-1' }).click()
  await expect(page.getByText('14/03/2026')).toBeVisible()
  const pack = page.getByRole('link', { name: 'In bộ giấy của 2 khu vực (PDF)' })
  const answer = await page.request.get((await pack.getAttribute('href')) ?? '')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const { areas } = await answerOf<Areas>(page.request, 'readiness.board', {
    ...{ organisation: commune.id, frame: sampleFrame, before: 7 },
  })
  expect(areas.map((each) => each.number)).toEqual([1, 2])

  // The day is rehearsed here, marked as what it is, and goes again.
  await open(`dien-tap?tochuc=${commune.id}`, sampleFrame)
  const rehearsal = page.getByRole('form', { name: 'Diễn tập cả ngày bầu cử' })
  await rehearsal.getByText('Nhanh nhất có thể').click()
  await rehearsal.getByRole('button', { name: 'Phát cả ngày' }).click()
  await expect(page.getByText('Ngày diễn tập đã hết.')).toBeVisible()
  await expect(page.getByText('DIỄN TẬP', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Xóa cuộc diễn tập' }).click()
  await page.getByRole('button', { name: 'Xóa hẳn' }).click()
  await expect(page.getByRole('button', { name: 'Phát cả ngày' })).toBeVisible()
})
