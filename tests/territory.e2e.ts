import { randomUUID } from 'node:crypto'
import { axe } from './axe.ts'
import { test as journey } from './journey.ts'
import { act, expect, inDays, sampleFrame } from './tasks.ts'

/** With a commune, its village and its Election Committee, made at the machine itself. */
const test = journey.extend<{ commune: { id: string; province: string; tail: string } }>({
  commune: async ({ request }, use) => {
    const [id, province] = [randomUUID(), randomUUID()]
    const tail = id.slice(0, 4)
    const create = (organisation: string, parent: string | null, code: string, name: string, kind: string) =>
      act(request, 'organisations.create', {
        ...{ organisation, parent, code, name, kind },
        ...(parent ? {} : { province: '99' }),
      })
    await create(province, null, `T-${tail}`, `Tỉnh Thử ${tail}`, 'province')
    await create(id, province, `X-${tail}`, `Xã Thử ${tail}`, 'commune')
    await create(randomUUID(), id, `UB-${tail}`, `Ủy ban bầu cử xã Thử ${tail}`, 'election-committee')
    await create(randomUUID(), id, `T1-${tail}`, `Thôn Trên ${tail}`, 'village')
    await use({ id, province, tail })
  },
})

test('H07: constituencies share out exactly the seats that are elected, or no list can be made', async ({
  page,
  open,
  commune,
}) => {
  await open(`don-vi-bau-cu?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('button', { name: 'Ghi số đại biểu được bầu' }).click()
  await page.getByRole('textbox', { name: 'Số đại biểu được bầu' }).fill('8')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Được bầu 8 đại biểu.')).toBeVisible()
  const draw = async (seats: string, area: string, number: number) => {
    await page.getByRole('link', { name: 'Lập đơn vị bầu cử' }).click()
    const form = page.getByRole('form', { name: 'Lập đơn vị bầu cử' })
    await form.getByLabel('Số đại biểu').fill(seats)
    await form.getByLabel('Phạm vi').fill(area)
    await form.getByRole('button', { name: 'Lưu' }).click()
    await expect(form).toHaveCount(0)
    await expect(page.getByRole('link', { name: `Đơn vị bầu cử số ${number}` })).toBeVisible()
  }
  await draw('5', 'Thôn Trên', 1)
  await draw('2', 'Thôn Dưới', 2)
  await expect(page.getByText('2 đơn vị bầu cử cộng lại 7 đại biểu, phải là 8.')).toBeVisible()
  await expect(page.getByText('Chưa lập được danh sách')).toBeVisible()
  await page.getByRole('link', { name: 'Đơn vị bầu cử số 2' }).click()
  await page.getByRole('button', { name: 'Sửa đơn vị bầu cử' }).click()
  await page.getByRole('form', { name: 'Sửa đơn vị bầu cử' }).getByLabel('Số đại biểu').fill('3')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('2 đơn vị bầu cử chia đủ 8 đại biểu.')).toBeVisible()
  await axe(page, 'constituencies')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Danh sách đơn vị bầu cử (Excel)' }).click()
  expect((await downloading).suggestedFilename()).toBe('don-vi-bau-cu.xlsx')
})

test('H06 L10: an area of 4,200 voters, in a place that a proposal listed, needs a reason and keeps its warning; its voters are counts with a log', async ({
  page,
  open,
  commune,
  request,
}) => {
  await act(request, 'proposals.save', {
    ...{ proposal: randomUUID(), organisation: commune.id, addressee: commune.province, proposers: [commune.id] },
    ...{ kind: 'facilities', subject: 'Sửa nhà văn hóa', on: inDays(0), replyDue: inDays(20) },
    ...{ grounds: '', product: '' },
    facilities: [{ place: 'Nhà văn hóa Thôn Trên', condition: 'Dột mái', need: 'Sửa mái', cost: 20_000_000 }],
  })
  await open(`khu-vuc?tochuc=${commune.id}`, sampleFrame)
  await expect(page.getByText('Chưa có khu vực bỏ phiếu nào')).toBeVisible()
  await page.getByRole('link', { name: 'Lập khu vực bỏ phiếu' }).click()
  const form = page.getByRole('form', { name: 'Lập khu vực bỏ phiếu' })
  await form.getByLabel('Mã Tổ bầu cử').fill(`KV1-${commune.tail}`)
  await form.getByLabel('Tên Tổ bầu cử').fill(`Tổ bầu cử số 1 ${commune.tail}`)
  await form.getByLabel('Khu vực bỏ phiếu số').fill('1')
  await form.getByLabel('Số cử tri dự kiến').fill('4200')
  await expect(form.getByText('Gõ hoặc chọn trong các cơ sở vật chất đã nêu ở đề xuất.')).toBeVisible()
  await expect(page.locator('datalist option[value="Nhà văn hóa Thôn Trên"]')).toHaveCount(1)
  await form.getByLabel('Địa điểm bỏ phiếu').fill('Nhà văn hóa Thôn Trên')
  await form.getByLabel('Thôn, tổ dân phố').fill(`tren ${commune.tail}`)
  await page.getByRole('option', { name: new RegExp(`Thôn Trên ${commune.tail}`) }).click()
  await form.getByRole('button', { name: 'Lưu' }).click()
  await expect(form.getByRole('alert')).toContainText('4.200 cử tri, nhiều hơn 4.000')
  await axe(page, 'the form of an area')
  // What was typed is still there.
  await expect(form.getByLabel('Địa điểm bỏ phiếu')).toHaveValue('Nhà văn hóa Thôn Trên')
  await form.getByLabel('Lý do quy mô').fill('Chưa có địa điểm thứ hai')
  await form.getByRole('button', { name: 'Lưu' }).click()
  const area = page.getByRole('region', { name: 'Khu vực bỏ phiếu', exact: true })
  await expect(area.getByText('4.200 cử tri, nhiều hơn 4.000: chia thành')).toBeVisible()
  await expect(area.getByRole('button', { name: /11\.2/ })).toBeVisible()

  await area.getByRole('button', { name: 'Ghi số cử tri' }).click()
  await area.getByLabel('Tổng số cử tri').fill('1.204')
  await area.getByLabel('Nam').fill('600')
  await area.getByLabel('Nữ').fill('605')
  await area.getByRole('button', { name: 'Lưu' }).click()
  await expect(area.getByText('600 nam và 605 nữ là 1.205, khác tổng số 1.204 cử tri.')).toBeVisible()
  await area.getByRole('button', { name: 'Sửa số cử tri' }).click()
  await area.getByLabel('Nữ').fill('604')
  await area.getByRole('button', { name: 'Lưu' }).click()
  await expect(area.getByText('Ghi lý do sửa.')).toBeVisible()
  await area.getByLabel('Lý do sửa').fill('Cộng lại danh sách')
  await area.getByRole('button', { name: 'Lưu' }).click()
  await expect(area.getByText('đã ghi lại 1 lần')).toBeVisible()

  await area.getByRole('button', { name: 'Ghi biến động' }).click()
  await area.getByLabel('Tổng số cử tri').fill('3')
  await area.getByLabel('Nam').fill('2')
  await area.getByLabel('Nữ').fill('1')
  await area.getByLabel('Ngày', { exact: true }).fill('20/02/2026')
  await area.getByLabel('Ghi chú').fill('Theo báo cáo của thôn')
  await area.getByRole('button', { name: 'Lưu' }).click()
  await expect(area.getByText('1.204 lúc niêm yết, tăng 3, giảm 0: đúng 1.207 cử tri.')).toBeVisible()
  await axe(page, 'an area')

  // The official file differs by 3: that is said before anything is taken.
  await open(`khu-vuc/nhap?tochuc=${commune.id}`, sampleFrame)
  await page.getByLabel('Tệp bảng tính (XLSX hoặc CSV)').setInputFiles({
    name: 'cu-tri.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Mã khu vực bỏ phiếu;Tổng số cử tri;Nam;Nữ\r\nKV1-${commune.tail};1.210;605;605`),
  })
  await expect(page.getByText('Đang ghi 1.207, tệp ghi 1.210 (+3).')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Kết quả kiểm tra' })).toContainText('Khu vực khác số đang ghi1')
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click()
  await expect(page.getByRole('region', { name: 'Kết quả nhập' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Khu vực bỏ phiếu' }).last().click()
  await expect(page.getByRole('row').filter({ hasText: 'Khu vực bỏ phiếu số 1' })).toContainText('1.210')
  await axe(page, 'polling areas')
})

test('H05: a Team of too few is warned about with the article; who took whose place stands in the register', async ({
  page,
  open,
  commune,
}) => {
  await open(`to-chuc-bau-cu?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('link', { name: 'Lập tổ chức' }).click()
  const form = page.getByRole('form', { name: 'Lập tổ chức' })
  await form.getByLabel('Loại').selectOption({ label: 'Tổ bầu cử' })
  await form.getByLabel('Mã', { exact: true }).fill(`TO1-${commune.tail}`)
  await form.getByLabel('Tên', { exact: true }).fill(`Tổ bầu cử số 1 ${commune.tail}`)
  await form.getByLabel('Quyết định, cơ quan ban hành').fill('Quyết định số 60/QĐ-UBND')
  await form.getByLabel('Ngày quyết định').fill('20/02/2026')
  await form.getByRole('button', { name: 'Lưu' }).click()
  const body = page.getByRole('region', { name: 'Tổ chức phụ trách bầu cử' })
  await expect(body.getByText('thành lập ngày 20/02/2026, sau hạn 31/01/2026')).toBeVisible()
  const add = async (name: string, post: string) => {
    await body.getByRole('button', { name: 'Thêm thành viên' }).click()
    const member = body.getByRole('form', { name: 'Thêm thành viên' })
    await member.getByRole('textbox', { name: 'Họ và tên' }).fill(name)
    await member.getByLabel('Chức danh').selectOption({ label: post })
    await member.getByLabel('Từ ngày').fill('21/02/2026')
    await member.getByRole('button', { name: 'Lưu' }).click()
    await expect(member).toHaveCount(0)
  }
  await add(`Lý Mẫu Sơn ${commune.tail}`, 'Tổ trưởng')
  await add(`Vàng Thị Mẫu Dua ${commune.tail}`, 'Thư ký')
  await expect(body.getByText('Tổ bầu cử có 2 thành viên; luật quy định từ 11 đến 21.')).toBeVisible()
  await expect(body.getByRole('button', { name: /25\.1/ }).first()).toBeVisible()
  await axe(page, 'an election body')

  await body.getByRole('button', { name: `Thay Lý Mẫu Sơn ${commune.tail}` }).click()
  const instead = body.getByRole('form', { name: /^Thay / })
  await instead.getByRole('textbox', { name: 'Họ và tên' }).fill(`Giàng Mẫu Páo ${commune.tail}`)
  await instead.getByLabel('Từ ngày').fill('25/02/2026')
  await instead.getByLabel('Lý do').fill('Chuyển công tác')
  await instead.getByRole('button', { name: 'Lưu' }).click()
  const register = body.getByRole('region', { name: 'Sổ theo dõi thay đổi' })
  await expect(register.getByRole('listitem').first()).toContainText(
    `Giàng Mẫu Páo ${commune.tail} thay Lý Mẫu Sơn ${commune.tail}, Tổ trưởng`,
  )
  await body.getByRole('button', { name: /^Cho thôi Vàng/ }).click()
  const leaving = body.getByRole('form', { name: /^Cho thôi / })
  await leaving.getByLabel('Thôi từ ngày').fill('26/02/2026')
  await leaving.getByRole('button', { name: 'Lưu' }).click()
  await expect(leaving.getByText('Ghi lý do.')).toBeVisible()
  await leaving.getByLabel('Lý do').fill('Sức khỏe')
  await leaving.getByRole('button', { name: 'Lưu' }).click()
  await expect(register.getByRole('listitem').first()).toContainText('thôi tham gia, Thư ký')
  await page.keyboard.press('Escape')
})

test('the checklist of an area is gone over without a network; what is not met becomes a task', {
  tag: '@offline',
}, async ({ page, open, commune, context, request }) => {
  const area = randomUUID()
  await act(request, 'territory.saveArea', {
    ...{ under: commune.id, frame: sampleFrame, area, number: 1, address: 'Nhà văn hóa' },
    team: { code: `KV1-${commune.tail}`, name: `Tổ bầu cử số 1 ${commune.tail}` },
    ...{ special: null, terrain: 'ordinary', villages: [], earlyOn: null, earlyDecision: null, decision: null },
    ...{ decidedOn: null, expected: null, sizeReason: null, constituencies: {} },
  })
  await open(`san-sang?tochuc=${commune.id}&truoc=3&mo=${area}`, sampleFrame)
  const list = page.getByRole('region', { name: 'Danh mục sẵn sàng' })
  const press = (line: string, state: string) =>
    list.getByRole('group', { name: line }).getByRole('button', { name: state, exact: true }).click()
  await expect(list.getByText('Đạt 0, chưa đạt 0, chưa kiểm tra 25.')).toBeVisible()
  await context.setOffline(true)
  await press('Địa điểm cố định, có biển tên', 'Đạt')
  await press('Hòm phiếu phụ', 'Chưa đạt')
  await list.getByLabel('Thiếu gì, ai lo').fill('Khóa hỏng')
  await list.getByRole('button', { name: 'Ghi thêm' }).click()
  await expect(list.getByText('đã giữ trên máy này')).toHaveCount(2)
  await expect(list.getByText('Đạt 1, chưa đạt 1, chưa kiểm tra 23.')).toBeVisible()
  await context.setOffline(false)
  await expect(list.getByText('đã giữ trên máy này')).toHaveCount(0)
  await axe(page, 'the checklist')
  await open(`san-sang?tochuc=${commune.id}&truoc=3`, sampleFrame)
  await expect(page.getByText('1 chỗ chưa đạt', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Giao việc cho 1 chỗ chưa đạt' }).click()
  await page.getByRole('button', { name: 'Giao việc', exact: true }).click()
  await open(`nhiem-vu?tochuc=${area}`, sampleFrame)
  await expect(page.getByText('chưa đạt ở D-3: Hòm phiếu phụ (Khóa hỏng)').first()).toBeVisible()
})

test('H25: the official file of 26 areas is laid beside ours; the differences are listed, then taken with the file as reason', async ({
  page,
  request,
  commune,
}) => {
  const areas = Array.from({ length: 26 }, () => randomUUID())
  const codeOf = (index: number) => `BC${index}-${commune.tail}`
  for (const [index, area] of areas.entries()) {
    await act(request, 'territory.saveArea', {
      ...{ under: commune.id, frame: sampleFrame, area, number: index + 1, address: 'Nhà văn hóa', special: null },
      ...{
        team: { code: codeOf(index), name: `Tổ số ${index + 1} ${commune.tail}` },
        terrain: 'ordinary',
        villages: [],
      },
      ...{ earlyOn: null, earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
      ...{ constituencies: {} },
    })
    await act(request, 'territory.enterVoters', {
      ...{ area, frame: sampleFrame, lines: [{ kind: 'total', value: 1_000 + index, replaces: null }] },
    })
  }
  await page.goto(`/ky/${sampleFrame}/so-lieu?tochuc=${commune.id}`)
  await page.getByRole('link', { name: 'Nhập số cử tri từ tệp chính thức' }).click()
  const send = (lines: readonly string[]) =>
    page.locator('input[type=file]').setInputFiles({
      ...{ name: 'cu-tri.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(['Mã khu vực,Tổng số cử tri', ...lines].join('\n')),
    })
  const rows = areas.map((_, index) => `${codeOf(index)},${1_000 + index + (index === 6 ? 15 : index === 19 ? -4 : 0)}`)
  // A wrong row stops all of it.
  await send([...rows, 'KV-0,12'])
  await expect(page.getByText(/KV-0/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Ghi 2[67] dòng/ })).toHaveCount(0)
  await send(rows)
  await expect(page.getByText('Đang ghi 1.006, tệp ghi 1.021 (+15).')).toBeVisible()
  await expect(
    page
      .getByText('Đang ghi 1.019, tệp ghi 1.015 (-4).')
      .or(page.getByText(/1\.019, tệp ghi 1\.015/))
      .first(),
  ).toBeVisible()
  await axe(page, 'the import')
  await page.getByRole('button', { name: 'Ghi 26 dòng' }).click()
  await page.goto(`/ky/${sampleFrame}/khu-vuc?tochuc=${commune.id}`)
  await expect(page.getByText('1.021').first()).toBeVisible()
})
