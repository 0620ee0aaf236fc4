import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { controlled } from './controlled.ts'
import { picture } from './picture.ts'
import { act, answerOf, become, expect, sampleFrame, test } from './tasks.ts'

const shown = (day: string) => day.split('-').reverse().join('/')

type Unit = Readonly<{ id: string; name: string }>

/** Becomes who keeps the system; answers the organisation of a code. */
async function keeperAt(page: Page, code: string): Promise<string> {
  await become(page, 'P18')
  type Tree = { organisations: { id: string; code: string }[] }
  const { organisations } = await answerOf<Tree>(page.request, 'organisations.tree', {})
  return organisations.find((each) => each.code === code)?.id ?? ''
}

/** An organisation with units of its own below a parent, made at the machine. */
async function office(
  request: APIRequestContext,
  parent: string,
  name: string,
  units: readonly string[],
  kind: string,
) {
  const create = (organisation: string, under: string, code: string, title: string, of = kind) =>
    act(request, 'organisations.create', { organisation, parent: under, code, name: title, kind: of })
  const id = randomUUID()
  const tail = id.slice(0, 4)
  await create(id, parent, `BC-${tail}`, `${name} ${tail}`, kind === 'province' ? 'election-committee' : kind)
  const made: Unit[] = []
  for (const [index, unit] of units.entries()) {
    const one = { id: randomUUID(), name: `${unit} ${tail}` }
    await create(one.id, id, `BC${index}-${tail}`, one.name)
    made.push(one)
  }
  return { id, name: `${name} ${tail}`, units: made }
}

/** Asks an office's units for reports, in the name of whoever the request belongs to. */
async function ask(request: APIRequestContext, organisation: string, units: readonly Unit[], more: object) {
  const round = randomUUID()
  await act(request, 'reports.ask', {
    ...{ organisation, round, frame: null, to: null, from: '2026-01-01', units: units.map((each) => each.id), ...more },
  })
  return round
}

const number = (value: number) => ({ kind: 'count', value })
const text = (words: string) => ({ kind: 'text', text: words })
const nothing = { kind: 'nothing' }

const tell = (
  request: APIRequestContext,
  unit: string,
  round: string,
  period: string,
  values: object,
  more: object = {},
) => act(request, 'reports.save', { organisation: unit, round, period, version: 0, send: true, values, ...more })

async function fits(page: Page) {
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

async function accessible(page: Page) {
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}

const fill = (form: Locator, label: string | RegExp, value: string) =>
  form.getByLabel(label, { exact: true }).fill(value)

test('⚡ N38: a cell secretary records a meeting in five fields without a network; the committee sees 3/5 done and reminds two', {
  tag: '@offline',
}, async ({ page, open, context }) => {
  const party = await keeperAt(page, 'TU')
  const committee = await office(
    page.request,
    party,
    'Đảng ủy Khối',
    Array.from({ length: 5 }, (_, index) => `Chi bộ số ${index + 1}`),
    'party',
  )
  const [first, second, third, fourth] = committee.units
  const round = await ask(page.request, committee.id, committee.units, {
    ...{ template: 'cell-meeting', frame: sampleFrame, title: 'Sinh hoạt về bầu cử' },
  })
  const meeting = {
    'held-on': { kind: 'day', day: '2026-03-02' },
    place: text('Nhà văn hóa'),
    audience: { kind: 'choice', value: 'party-members' },
    'meeting-attendance': number(31),
    content: text('Quyền bầu cử tại nơi cư trú'),
  }
  for (const cell of [second, third]) await tell(page.request, cell?.id ?? '', round, '2026-03', meeting)

  // The list is opened once where there is a network; the report itself never.
  const fetched = page.waitForResponse((answer) => answer.url().includes('/reports.one?'))
  await open(`bao-cao?tochuc=${first?.id}`, sampleFrame)
  await (await fetched).finished()
  const link = page.getByRole('link', { name: 'Ghi báo cáo: Sinh hoạt về bầu cử, Tháng 3/2026' })
  await expect(link).toBeVisible()
  await controlled(page)
  await expect.poll(() => page.evaluate(`caches.keys().then((keys) => keys.length)`)).toBeGreaterThan(0)
  await context.setOffline(true)
  await link.click()
  const form = page.getByRole('form', { name: 'Ghi báo cáo' })
  await fill(form, 'Ngày sinh hoạt', '5/3/2026')
  await fill(form, 'Địa điểm', 'Nhà văn hóa thôn')
  await form.getByLabel('Đối tượng', { exact: true }).selectOption('Đảng viên chi bộ')
  await fill(form, 'Số người dự (lượt người)', '38')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form.getByText('Chưa ghi. Nếu không có, chọn "Không phát sinh".')).toBeVisible()
  // What is typed outlives a reload without a network.
  await page.reload()
  await expect(form.getByLabel('Số người dự (lượt người)', { exact: true })).toHaveValue('38')
  await form.getByRole('button', { name: 'Không phát sinh: Nội dung, ý kiến về bầu cử' }).click()
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByText('Đã giữ trên máy này, đang chờ gửi.', { exact: false })).toBeVisible()
  await expect(page.getByText('Gửi báo cáo: Đang chờ gửi')).toBeVisible()
  // What waits is what the form still shows.
  await expect(form.getByLabel('Số người dự (lượt người)', { exact: true })).toHaveValue('38')
  await fits(page)
  await context.setOffline(false)
  await expect(page.getByText(/^Máy chủ nhận lúc/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Đã gửi', { exact: true }).first()).toBeVisible()

  // The committee: 3/5, the two silent ones first; one click reminds only them.
  await open(`bao-cao?tochuc=${committee.id}`, sampleFrame)
  await expect(page.getByText('3/5 đã gửi')).toBeVisible()
  await page.getByRole('link', { name: 'Bảng đã gửi, chưa gửi: Sinh hoạt về bầu cử' }).click()
  const rows = page.getByRole('row').filter({ hasText: 'Chi bộ số' })
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(0)).toContainText(fourth?.name ?? '')
  await expect(rows.nth(0)).toContainText('Chưa gửi, quá hạn')
  await page.getByRole('button', { name: 'Nhắc 2 đơn vị chưa gửi' }).click()
  await expect(page.getByText('Đã nhắc 2 đơn vị chưa gửi.')).toBeVisible()
  await page.getByRole('link', { name: 'Tổng hợp' }).click()
  await expect(page.getByTestId('tong-meeting-attendance')).toHaveText('100')
  await expect(page.getByTestId('tong-audience')).toHaveText('Đảng viên chi bộ: 3')
  await accessible(page)
  await fits(page)
})

test('N37: the cadence is set once and counted back from the election; the unit has what is due by itself, and a moved day moves it', async ({
  page,
  open,
}, { project }) => {
  const top = await keeperAt(page, 'MAU')
  const own = await office(page.request, top, 'Ủy ban bầu cử', ['Xã thử'], 'election-committee')
  const now = new Date()
  const sunday = (weeks: number) =>
    new Date(now.getTime() + (7 * weeks - now.getUTCDay()) * 86_400_000).toISOString().slice(0, 10)
  const frame = `nhip-${project.name}-${randomUUID().slice(0, 8)}`
  await act(page.request, 'frames.create', { frame, name: 'Bầu cử thử nhịp', edition: '2025', electionDay: sunday(4) })
  await open(`bao-cao?dot=moi&tochuc=${own.id}`, frame)
  const form = page.getByRole('form', { name: 'Yêu cầu báo cáo' })
  await form.getByLabel('Mẫu báo cáo').selectOption('Báo cáo tiến độ chuẩn bị bầu cử')
  await expect(form.getByLabel('Mỗi bao nhiêu ngày, từ D-60')).toHaveValue('7')
  await fill(form, 'Mỗi bao nhiêu ngày, từ D-15', 'ba')
  await form.getByRole('button', { name: 'Yêu cầu báo cáo' }).click()
  await expect(form.getByText('Gõ số nguyên từ 1 đến 366.')).toBeVisible()
  await expect(form.getByText('Chọn ít nhất một đơn vị.')).toBeVisible()
  await fill(form, 'Mỗi bao nhiêu ngày, từ D-15', '2')
  await form.getByLabel('Thêm tổ chức').fill('xa thu')
  await form.getByLabel('Thêm tổ chức').press('Enter')
  await accessible(page)
  await form.getByRole('button', { name: 'Yêu cầu báo cáo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo tiến độ chuẩn bị bầu cử' })).toBeVisible()

  type Due = { today: string; items: { due: string }[] }
  const due = async () => {
    const { items, today } = await answerOf<Due>(page.request, 'reports.due', { organisation: own.units[0]?.id })
    return items.map((each) => each.due).filter((each) => each >= today)
  }
  const daysTo = (day: string, from: string) => Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000)
  const before = await due()
  // Weekly, and the day on which the pace changes.
  const weekly = (day: string) => daysTo(sunday(4), day) % 7 === 0 || daysTo(sunday(4), day) === 15
  expect(before.length).toBeGreaterThan(0)
  expect(before.every(weekly)).toBe(true)
  await open('cac-ky', frame)
  const move = page.getByRole('form', { name: 'Đổi ngày bầu cử' })
  await move.getByLabel('Kỳ bầu cử cần đổi ngày').selectOption(frame)
  await fill(move, 'Ngày bầu cử mới', shown(sunday(2)))
  await move.getByRole('button', { name: 'Đổi ngày bầu cử' }).click()
  await expect(move.getByText('Ghi nghị quyết hoặc quyết định đổi ngày.')).toBeVisible()
  await fill(move, 'Căn cứ', 'Nghị quyết thử')
  await move.getByRole('button', { name: 'Đổi ngày bầu cử' }).click()
  await expect(move.getByText(`Đã đổi sang ngày ${shown(sunday(2))}.`)).toBeVisible()
  // Two weeks nearer: every two days from D-15 on.
  const after = await due()
  expect(after.length).toBeGreaterThan(0)
  expect(after.map((each) => daysTo(sunday(2), each) <= 15)).toEqual(after.map(() => true))
  await open(`bao-cao?tochuc=${own.units[0]?.id}`, frame)
  await expect(page.getByText(`hạn ${shown(after[0] ?? '')}`, { exact: false }).first()).toBeVisible()
  await fits(page)
})

test('L12: six organisations file; the missing one is named, texts are merged under their names, Word, PDF and Excel go out', async ({
  page,
  open,
}) => {
  const top = await keeperAt(page, 'MAU')
  const six = ['Công đoàn', 'Hội Nông dân', 'Hội Phụ nữ', 'Đoàn Thanh niên', 'Hội Cựu chiến binh', 'Hội Chữ thập đỏ']
  const front = await office(page.request, top, 'Mặt trận', six, 'association')
  const round = await ask(page.request, front.id, front.units, { template: 'quarter-result', title: 'Kết quả quý' })
  for (const [index, unit] of front.units.slice(0, 5).entries()) {
    await tell(page.request, unit.id, round, '2026-Q1', {
      'quarter-sessions': number(index + 1),
      'quarter-participants': number(100),
      'quarter-core-members': number([3, 8, 20, 0, 40][index] ?? 0),
      'joint-actions': { kind: 'table', rows: [{ name: 'Hội thi tìm hiểu Luật', with: 'Mặt trận' }] },
      limits: text(`${six[index]} còn ít buổi ở vùng cao.`),
      next: text('Tiếp tục tuyên truyền.'),
      proposals: nothing,
    })
  }
  await open(`bao-cao/${round}/tong-hop?kybaocao=2026-Q1&tochuc=${front.id}`, sampleFrame)
  await expect(page.getByText('5/6 đơn vị đã gửi')).toBeVisible()
  await expect(page.getByText(`Chưa gửi: ${front.units[5]?.name}.`)).toBeVisible()
  await expect(page.getByTestId('tong-quarter-sessions')).toHaveText('15')
  // Five did one thing together.
  await expect(page.getByTestId('tong-joint-actions')).toHaveText('1')
  await page.locator('summary[aria-label="Nguồn: Lực lượng nòng cốt mới"]').click()
  await expect(page.getByText('dưới 5 hoặc được che')).toHaveCount(2)
  await expect(page.getByTestId('tong-quarter-core-members')).toHaveText('71')
  const limits = page.getByRole('region', { name: '9. Hạn chế, nguyên nhân' })
  await expect(limits.getByText('Công đoàn còn ít buổi ở vùng cao.')).toBeVisible()
  await limits.getByRole('button', { name: 'Lấy bản ghép làm bản thảo: Hạn chế, nguyên nhân' }).click()
  const own = limits.getByLabel('Bản tổng hợp: Hạn chế, nguyên nhân')
  await expect(own).toHaveValue(new RegExp(`${front.units[1]?.name}: Hội Nông dân còn ít buổi`))
  await own.fill('Cả năm tổ chức còn ít buổi ở vùng cao.')
  await page.getByRole('button', { name: 'Lưu bản tổng hợp' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await page.reload()
  await expect(own).toHaveValue('Cả năm tổ chức còn ít buổi ở vùng cao.')
  await accessible(page)
  await fits(page)
  for (const [name, type] of [
    ['Word', 'wordprocessingml'],
    ['PDF', 'pdf'],
    ['Excel', 'spreadsheetml'],
  ] as const) {
    const address = await page.getByRole('link', { name, exact: true }).getAttribute('href')
    const file = await page.request.get(address ?? '')
    expect([file.status(), file.headers()['content-type']]).toEqual([200, expect.stringContaining(type)])
  }
})

test('J6: a weekly report is told with what was there last time, gone over by another person, given back by field and mended', {
  tag: '@offline',
}, async ({ page, open, context }) => {
  test.slow()
  const top = await keeperAt(page, 'MAU')
  const own = await office(page.request, top, 'Ủy ban bầu cử', ['Tỉnh Một', 'Tỉnh Hai'], 'province')
  const [one, two] = own.units
  const round = await ask(page.request, own.id, own.units, {
    ...{ template: 'weekly-progress', frame: sampleFrame, title: 'Tiến độ tuần' },
  })
  const values = {
    'documents-issued': number(12),
    'bodies-established': number(8),
    'body-members': number(80),
    'body-women': number(24),
    'polling-areas-set': number(7),
    'voters-listed': number(5200),
    assessment: text('Đúng tiến độ.'),
  }
  await tell(page.request, one?.id ?? '', round, '2026-03-08', values)
  await tell(page.request, two?.id ?? '', round, '2026-03-09', values)
  // The map of the election knows how many deputies are elected here.
  await act(page.request, 'territory.saveSeats', {
    ...{
      organisation: one?.id,
      frame: sampleFrame,
      body: 'province',
      seats: 21,
      decision: 'NQ 3',
      decidedOn: '2026-01-05',
    },
  })
  await open(`bao-cao/${round}/gui?kybaocao=2026-03-09&tochuc=${one?.id}`, sampleFrame)
  const form = page.getByRole('form', { name: 'Ghi báo cáo' })
  // What there was a day before stands there already, and beside it.
  await expect(form.getByLabel('Văn bản chỉ đạo đã ban hành (văn bản)')).toHaveValue('12')
  await expect(form.getByText('Kỳ trước: 12', { exact: false })).toBeVisible()
  const seats = form.getByLabel('Đại biểu Hội đồng nhân dân được bầu (đại biểu)')
  await expect(seats).toHaveValue('21')
  await expect(form.getByText('Số đại biểu HĐND đã ấn định ở Địa bàn: 21', { exact: false })).toBeVisible()
  await seats.fill('22')
  await fill(form, 'Văn bản chỉ đạo đã ban hành (văn bản)', '14')
  await fill(form, 'Thành viên là nữ (người)', '90')
  await form.getByRole('button', { name: 'Cả mục "Tập huấn" không phát sinh' }).click()
  await fill(form, 'Đánh giá chung', 'Đúng tiến độ, thêm hai văn bản.')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form.getByText('90 lớn hơn "Thành viên các tổ chức" (80).')).toBeVisible()
  await fill(form, 'Thành viên là nữ (người)', '25')
  // Another number than what is counted says why; the counted one is one touch away.
  await expect(form.getByText('Hệ thống đếm 21, ở đây ghi 22.', { exact: false })).toBeVisible()
  await form.getByRole('button', { name: 'Lấy số đã đếm: Đại biểu Hội đồng nhân dân được bầu' }).click()
  await expect(seats).toHaveValue('21')
  await seats.fill('20')
  await fill(form, 'Lý do: Đại biểu Hội đồng nhân dân được bầu', 'Một đại biểu đã rút theo nghị quyết mới')
  await accessible(page)
  await fits(page)
  // A picture is kept without a network and goes on its own.
  const files = form.getByRole('group', { name: 'Tệp: Tài liệu, hình ảnh kèm theo' })
  await controlled(page)
  await context.setOffline(true)
  await files.getByLabel('Thêm ảnh, bản quét, tài liệu').setInputFiles([await picture(page, 'ban-do.png', 'teal')])
  await expect(files.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(1)
  await context.setOffline(false)
  await expect(files.getByRole('link', { name: 'ban-do.png', exact: true })).toBeVisible()
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByText(/^Máy chủ nhận lúc/)).toBeVisible()

  // Another person goes over it: one field is given back with what is wrong.
  await become(page, 'P1')
  await open(`bao-cao/${round}?kybaocao=2026-03-09&tochuc=${own.id}`, sampleFrame)
  await expect(page.getByText('2/2 đã gửi')).toBeVisible()
  await page.getByRole('link', { name: one?.name ?? '' }).click()
  const report = page.getByRole('region', { name: 'Một báo cáo' })
  await expect(report.getByText('Số đại biểu HĐND đã ấn định ở Địa bàn: 21', { exact: false })).toBeVisible()
  await expect(report.getByRole('link', { name: 'ban-do.png', exact: true })).toBeVisible()
  await expect(report.getByText('Một đại biểu đã rút theo nghị quyết mới', { exact: false })).toBeVisible()
  await report.getByLabel('Trả lại mục: Văn bản chỉ đạo đã ban hành').check()
  await report.getByRole('button', { name: 'Trả lại 1 mục' }).click()
  await expect(report.getByText('Ghi cần sửa gì, để đơn vị biết.')).toBeVisible()
  await report.getByLabel('Cần sửa gì: Văn bản chỉ đạo đã ban hành').fill('Thiếu hai kế hoạch')
  await report.getByRole('button', { name: 'Trả lại 1 mục' }).click()
  await expect(report.getByText('Trả lại: Thiếu hai kế hoạch')).toBeVisible()
  // One question becomes a task: who told leads, the text names report and field; then it stands at the field.
  await report.getByRole('button', { name: 'Giao việc từ mục: Cử tri trong danh sách' }).click()
  const give = report.getByRole('form', { name: 'Giao việc từ mục: Cử tri trong danh sách' })
  const task = `Làm rõ mục "Cử tri trong danh sách" (5.200). Báo cáo: Tiến độ tuần, 09/03/2026, ${one?.name}.`
  await expect(give.getByLabel('Việc phải làm')).toHaveValue(task)
  await accessible(page)
  await fits(page)
  await give.getByRole('button', { name: 'Giao việc', exact: true }).click()
  await expect(report.getByText('Đã giao việc; trả lời theo dõi ở đây và ở Nhiệm vụ.')).toBeVisible()
  await expect(report.getByText(task)).toBeVisible()
  await open(`bao-cao/${round}/tong-hop?kybaocao=2026-03-09&tochuc=${own.id}`, sampleFrame)
  await expect(page.getByTestId('tong-documents-issued')).toHaveText('12')
  // So does one at the sum of all units; whoever asks chooses who answers.
  await page.getByRole('button', { name: 'Giao việc từ mục: Văn bản chỉ đạo đã ban hành' }).click()
  const all = page.getByRole('form', { name: 'Giao việc từ mục: Văn bản chỉ đạo đã ban hành' })
  await all.getByRole('button', { name: 'Giao việc', exact: true }).click()
  await expect(all.getByText('Chọn ít nhất một nơi nhận.')).toBeVisible()
  await all.getByRole('button', { name: 'Thôi' }).click()

  // The task leads back to the field it asks about.
  type Board = { copies: { id: string; title: string }[] }
  const { copies } = await answerOf<Board>(page.request, 'work.board', { organisation: one?.id })
  const copy = copies.find((each) => each.title === task)?.id
  await open(`nhiem-vu?viec=${copy}&tochuc=${one?.id}`, sampleFrame)
  await page.getByRole('link', { name: `Tiến độ tuần, 09/03/2026, ${one?.name}`, exact: true }).click()
  await expect(report.getByText(task)).toBeInViewport()

  // The unit mends that field; the comment is the reason of the new entry.
  await become(page, 'P18')
  await open(`bao-cao/${round}/gui?kybaocao=2026-03-09&tochuc=${one?.id}`, sampleFrame)
  await expect(form.getByText('Trả lại: Thiếu hai kế hoạch')).toBeVisible()
  await fill(form, 'Văn bản chỉ đạo đã ban hành (văn bản)', '16')
  await form.getByRole('button', { name: 'Gửi lại' }).click()
  await expect(page.getByText('Đã gửi', { exact: true }).first()).toBeVisible()
  await open(`bao-cao/${round}/tong-hop?kybaocao=2026-03-09&tochuc=${own.id}`, sampleFrame)
  await expect(page.getByTestId('tong-documents-issued')).toHaveText('28')
  await expect(page.getByRole('heading', { name: 'Tài liệu kèm theo (1)' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'ban-do.png' })).toBeVisible()
  await expect(page.getByText('2/2 đơn vị đã gửi')).toBeVisible()
  await expect(page.getByText(/^Số liệu lúc/)).toBeVisible()
})

test('L08 L13: start + new − left = end is enforced; the next month begins with the end; a fall asks for a reason; a chart by organisation', async ({
  page,
  open,
}) => {
  const top = await keeperAt(page, 'MAU')
  const own = await office(page.request, top, 'Hội Nông dân', ['Chi hội Thượng', 'Chi hội Hạ'], 'association')
  const [first, second] = own.units
  const months = await ask(page.request, own.id, own.units, { template: 'monthly-members', title: 'Hội viên' })
  const members = (start: number, joined: number, left: number) => ({
    'members-at-start': number(start),
    'members-joined': number(joined),
    'members-left': number(left),
    'members-at-end': number(start + joined - left),
  })
  await tell(page.request, second?.id ?? '', months, '2026-01', members(40, 1, 0))
  await open(`bao-cao/${months}/gui?kybaocao=2026-01&tochuc=${first?.id}`, sampleFrame)
  const form = page.getByRole('form', { name: 'Ghi báo cáo' })
  await fill(form, 'Hội viên đầu kỳ (người)', '1.100')
  await fill(form, 'Phát triển mới (người)', '7')
  await form.getByRole('button', { name: 'Không phát sinh: Giảm' }).click()
  await fill(form, 'Hội viên cuối kỳ (người)', '1.105')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form.getByText('Hội viên đầu kỳ + Phát triển mới − Giảm = 1.107, nhưng ở đây ghi 1.105.')).toBeVisible()
  await fill(form, 'Hội viên cuối kỳ (người)', '1.107')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByText(/^Máy chủ nhận lúc/)).toBeVisible()
  await open(`bao-cao/${months}/gui?kybaocao=2026-02&tochuc=${first?.id}`, sampleFrame)
  await expect(form.getByLabel('Hội viên đầu kỳ (người)', { exact: true })).toHaveValue('1.107')
  await open(`bao-cao/${months}/tong-hop?kybaocao=2026-01&tochuc=${own.id}`, sampleFrame)
  await expect(page.getByTestId('tong-members-at-end')).toHaveText('1.148')
  await expect(page.getByText('1.107', { exact: true })).toBeVisible()
  await accessible(page)
  await fits(page)

  // L13: last quarter stands beside this one, and less than seven tenths of it needs a word.
  const quarters = await ask(page.request, own.id, own.units, { template: 'quarter-result', title: 'Kết quả quý' })
  const quarter = { limits: text('Ít buổi.'), next: text('Làm tiếp.'), proposals: nothing }
  await tell(page.request, first?.id ?? '', quarters, '2026-Q1', {
    ...{ 'quarter-sessions': number(20), 'quarter-participants': number(500), ...quarter },
  })
  await open(`bao-cao/${quarters}/gui?kybaocao=2026-Q2&tochuc=${first?.id}`, sampleFrame)
  await expect(form.getByText('Kỳ trước: 20')).toBeVisible()
  await fill(form, 'Buổi tuyên truyền, vận động (buổi)', '13')
  await fill(form, 'Lượt người tham gia (lượt người)', '480')
  for (const [label, words] of [
    ['Hạn chế, nguyên nhân', 'Mưa lũ.'],
    ['Nhiệm vụ quý sau', 'Bù các buổi đã hoãn.'],
  ] as const) {
    await fill(form, label, words)
  }
  await form.getByRole('button', { name: 'Không phát sinh: Đề xuất, kiến nghị' }).click()
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(
    form.getByText('Kỳ trước 20, kỳ này 13: giảm hơn 30 %. Ghi lý do ở dưới.', { exact: false }),
  ).toBeVisible()
  await fill(form, 'Lý do: Buổi tuyên truyền, vận động', 'Hoãn sáu buổi vì mưa lũ')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByText(/^Máy chủ nhận lúc/)).toBeVisible()
})
