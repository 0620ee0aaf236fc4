import { randomUUID } from 'node:crypto'
import { act, answerOf, become, expect, inDays, sampleFrame, test } from './tasks.ts'

const shown = (day: string) => day.split('-').reverse().join('/')

test('L33 L44: a scheme is set up with its targets, a white cell assigned, told and contributed to', async ({
  page,
  open,
}, { project }) => {
  const number = project.name === 'phone' ? '92' : '91'
  const title = `Phát triển cây dược liệu ${number}`
  const organisation = await become(page, 'P1')
  await open('de-an?dean=moi', sampleFrame)
  const form = page.getByRole('form', { name: 'Lập đề án' })
  await form.getByLabel('Số', { exact: true }).fill(number)
  await form.getByLabel('Tên đề án, chương trình').fill(title)
  await form.getByRole('button', { name: 'Lưu' }).click()
  await expect(form.getByText('Chọn cơ quan chủ trì.')).toBeVisible()
  await form.getByLabel('Cơ quan chủ trì').fill('so tai chinh')
  await form.getByLabel('Cơ quan chủ trì').press('Enter')
  await form
    .getByLabel('Nghị quyết trong sổ văn bản')
    .selectOption({ label: '01-NQ/TU, Nghị quyết Đại hội Đảng bộ tỉnh Mẫu' })
  for (const [index, name] of ['Diện tích trồng mới', 'Hợp tác xã mới'].entries()) {
    await form.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
    await form.getByLabel(`Chỉ tiêu ${index + 1}`, { exact: true }).fill(name)
    await form.getByLabel(`Kế hoạch, chỉ tiêu ${index + 1}`).fill('12,5')
    await form.getByLabel(`Đơn vị tính, chỉ tiêu ${index + 1}`).fill('nghìn ha')
  }
  await form.getByLabel('Thêm tổ chức').fill('hoi nong dan tinh mau')
  await form.getByLabel('Thêm tổ chức').press('Enter')
  // What is typed outlives a reload.
  await page.reload()
  await expect(form.getByLabel('Chỉ tiêu 2', { exact: true })).toHaveValue('Hợp tác xã mới')
  await form.getByRole('button', { name: 'Lưu' }).click()
  const scheme = page.getByRole('region', { name: 'Đề án', exact: true })
  await expect(scheme.getByRole('heading', { name: `Đề án ${number}: ${title}` })).toBeVisible()
  await expect(scheme.getByText('Sở Tài chính')).toBeVisible()
  await expect(scheme.getByText('12,5 nghìn ha', { exact: false }).first()).toBeVisible()
  await expect(scheme.getByText('Chưa có việc')).toHaveCount(2)

  // L44: the white cell is opened and assigned until a day; it turns yellow, then green with the plan.
  await scheme.getByRole('link', { name: 'Hội Nông dân tỉnh Mẫu' }).click()
  const cell = page.getByRole('region', { name: 'Tổ chức và đề án', exact: true })
  await expect(cell.getByText('Chưa giao', { exact: true })).toBeVisible()
  const due = inDays(20)
  await cell.getByLabel('Nghiên cứu xong trước hết ngày').fill(shown(due))
  await cell.getByRole('button', { name: 'Giao nghiên cứu' }).click()
  await expect(cell.getByText(`Đã giao nghiên cứu, hạn ${shown(due)}`)).toBeVisible()
  const tell = cell.getByRole('form', { name: 'Báo kết quả' })
  await tell.getByLabel('Trạng thái').selectOption({ label: 'Có kế hoạch' })
  await tell.getByRole('button', { name: 'Lưu' }).click()
  await expect(tell.getByText('Ghi số, ký hiệu của kế hoạch đã ban hành.')).toBeVisible()
  await tell.getByLabel('Kế hoạch đã ban hành').fill('15-KH/HND')
  await tell.getByRole('button', { name: 'Lưu' }).click()
  await expect(cell.getByText('Có kế hoạch', { exact: true }).first()).toBeVisible()
  // L33: what it contributed this quarter.
  await cell.getByRole('button', { name: 'Ghi phần tham gia' }).click()
  const contribute = cell.getByRole('form', { name: 'Ghi phần tham gia' })
  await contribute.getByLabel('Đã tham gia việc gì').fill('Vận động 30 hộ trồng thử')
  await contribute.getByLabel('Chỉ tiêu').selectOption({ label: 'Hợp tác xã mới' })
  await contribute.getByLabel('Kết quả bằng số (nghìn ha)').fill('ba')
  await contribute.getByRole('button', { name: 'Ghi phần tham gia' }).click()
  await expect(contribute.getByRole('alert')).toHaveText('Ghi một số, ví dụ 12 hoặc 12,5.')
  await contribute.getByLabel('Kết quả bằng số (nghìn ha)').fill('30')
  await contribute.getByRole('button', { name: 'Ghi phần tham gia' }).click()
  await expect(cell.getByText('1 lần tham gia quý này')).toBeVisible()
  await cell.getByRole('link', { name: 'Xem đề án' }).click()
  await expect(scheme.getByText('Vận động 30 hộ trồng thử')).toBeVisible()
  await expect(scheme.getByText('Đã đạt 30/12,5 nghìn ha', { exact: false })).toBeVisible()
  // A wrong figure is corrected by an entry with its reason; the first one stays and does not count.
  await scheme.getByRole('button', { name: 'Sửa phần tham gia: Vận động 30 hộ trồng thử' }).click()
  const correct = scheme.getByRole('form', { name: 'Sửa phần tham gia: Vận động 30 hộ trồng thử' })
  await correct.getByLabel('Kết quả bằng số (nghìn ha)').fill('3,5')
  await correct.getByRole('button', { name: 'Sửa' }).click()
  await expect(correct.getByText('Ghi lý do sửa.')).toBeVisible()
  await correct.getByLabel('Lý do sửa').fill('Gõ nhầm')
  await correct.getByRole('button', { name: 'Sửa' }).click()
  await expect(scheme.getByText('Đã đạt 3,5/12,5 nghìn ha', { exact: false })).toBeVisible()
  await expect(scheme.getByRole('row', { name: /Hội Nông dân tỉnh Mẫu 3,5 3,5/ })).toBeVisible()
  await expect(scheme.getByText('đã sửa, không tính')).toBeVisible()
  await page.goto(`/ky/${sampleFrame}/de-an`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải bảng Excel' }).click()
  expect((await download).suggestedFilename()).toBe('bang-de-an.xlsx')

  const { cells } = await answerOf<{ cells: { state: string; plan: string | null }[] }>(
    page.request,
    'schemes.matrix',
    {
      organisation,
    },
  )
  expect(cells.filter((each) => each.plan === '15-KH/HND').map((each) => each.state)).toContain('planned')
})

test('L34: a target is given a task; from that task up to the resolution, and down again to the target without one', {
  tag: '@desk',
}, async ({ page, open }) => {
  const number = '93'
  const title = `Phát triển thủy lợi nhỏ ${number}`
  const organisation = await become(page, 'P1')
  const { documents } = await answerOf<{ documents: { id: string; number: string }[] }>(page.request, 'registry.list', {
    ...{ organisation, kind: 'nghi-quyet' },
  })
  const id = randomUUID()
  await act(page.request, 'schemes.save', {
    ...{
      organisation,
      scheme: id,
      number,
      title,
      lead: organisation,
      from: '2026-01-01',
      to: '2030-12-31',
      members: [],
    },
    ...{ resolutionDocument: documents.find((each) => each.number === '01-NQ/TU')?.id, resolution: null },
    targets: ['Diện tích được tưới', 'Hợp tác xã mới'].map((name) => ({
      ...{ id: randomUUID(), title: name, unit: 'ha', planned: 12.5, due: '2030-12-31' },
    })),
  })
  await open(`de-an?dean=${id}`, sampleFrame)
  const scheme = page.getByRole('region', { name: 'Đề án', exact: true })
  await expect(scheme.getByText('Chưa có việc')).toHaveCount(2)
  await scheme.getByRole('button', { name: 'Giao việc cho chỉ tiêu: Diện tích được tưới' }).click()
  const give = scheme.getByRole('form', { name: 'Giao việc cho chỉ tiêu: Diện tích được tưới' })
  await give.getByLabel('Việc phải làm').fill(`Rà soát kênh mương ${number}`)
  await give.getByLabel('Thêm tổ chức').fill('hoi nong dan tinh mau')
  await give.getByLabel('Thêm tổ chức').press('Enter')
  await give.getByRole('button', { name: 'Giao việc', exact: true }).click()
  await expect(scheme.getByText('Đã giao cho 1 đơn vị.')).toBeVisible()
  await expect(scheme.getByText('Chưa có việc')).toHaveCount(1)

  // L34: from the task to the scheme, to the resolution: two clicks; and there the target that has none.
  await open('da-giao', sampleFrame)
  await page.getByRole('link', { name: `Rà soát kênh mương ${number}` }).click()
  const served = page.getByRole('navigation', { name: 'Việc này phục vụ' })
  await expect(served.getByText('Diện tích được tưới')).toBeVisible()
  await served.getByRole('link', { name: `${number}. ${title}` }).click()
  await scheme.getByRole('link', { name: '01-NQ/TU', exact: false }).click()
  const serving = page.getByRole('region', { name: 'Đề án thực hiện nghị quyết này' })
  const mine = serving
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: `Đề án ${number}: ${title}` }) })
  await expect(mine.getByText('1 chỉ tiêu chưa có việc')).toBeVisible()
  await expect(mine.getByRole('listitem').filter({ hasText: 'Hợp tác xã mới' })).toContainText('Chưa có việc')
})

test('L44: the matrix of 6 × 18 says "đã nghiên cứu 18/18, có kế hoạch 11"; who takes part sees its own and tells', async ({
  page,
  open,
}, { project }) => {
  await become(page, 'P1')
  await open('de-an', sampleFrame)
  const matrix = page.getByRole('region', { name: 'Bảng tổ chức và đề án' })
  // Other journeys add schemes of their own; the sum of the eighteen stays.
  await expect(matrix.getByText(/^đã nghiên cứu 18\/\d\d, có kế hoạch 11$/)).toBeVisible()
  await expect(matrix.getByRole('link', { name: 'Hội Nông dân tỉnh Mẫu, đề án 9: Chưa giao' })).toHaveAttribute(
    'data-state',
    'none',
  )
  await expect(
    matrix.getByRole('link', { name: /^Liên đoàn Lao động tỉnh Mẫu, đề án 9: Không liên quan/ }),
  ).toBeVisible()
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)

  // The trade union sees its schemes though not the matrix of the province.
  const union = await become(page, 'P16')
  const wanted = project.name === 'phone' ? 12 : 13
  const { parts } = await answerOf<{ parts: { number: string; scheme: string; version: number }[] }>(
    page.request,
    'schemes.mine',
    { organisation: union },
  )
  const part = parts.find((each) => each.number === String(wanted))
  await act(page.request, 'schemes.tell', {
    ...{
      organisation: union,
      scheme: part?.scheme,
      version: part?.version,
      state: 'studied',
      plan: null,
      result: null,
    },
  })
  await open('de-an', sampleFrame)
  const mine = page.getByRole('region', { name: 'Đề án tổ chức này tham gia' })
  await mine.getByRole('link', { name: new RegExp(`^${wanted}\\. `) }).click()
  const cell = page.getByRole('region', { name: 'Tổ chức và đề án', exact: true })
  await expect(cell.getByText('Đã nghiên cứu', { exact: true }).first()).toBeVisible()
  await expect(cell.getByRole('button', { name: 'Giao nghiên cứu' })).toBeHidden()
  await cell.getByRole('button', { name: 'Báo kết quả' }).click()
  const tell = cell.getByRole('form', { name: 'Báo kết quả' })
  await tell.getByLabel('Kết quả').fill('Đã lồng ghép vào chương trình công tác')
  await tell.getByRole('button', { name: 'Lưu' }).click()
  await expect(cell.getByText('Đã lồng ghép vào chương trình công tác', { exact: true }).first()).toBeVisible()
})
