import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type GivenItem, givenItems, readPlanDocument } from '@baucu/direction'
import { readDocx, writeTable } from '@baucu/documents'
import type { Page } from '@playwright/test'
import { act, answerOf, become, expect, sampleFrame, test } from './tasks.ts'

type Organisations = { organisations: { id: string; code: string; name: string }[] }

const organisationOf = async (page: Page, code: string): Promise<{ id: string; name: string }> => {
  const { organisations } = await answerOf<Organisations>(page.request, 'organisations.tree', {})
  const found = organisations.find((each) => each.code === code)
  if (!found) throw new Error(`no organisation ${code}`)
  return found
}
const openPlans = async (page: Page, organisation: string, frame = sampleFrame) => {
  await page.goto(`/ky/${frame}/ke-hoach?tochuc=${organisation}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Kế hoạch, chương trình hành động' })).toBeVisible()
}
const beginPlan = async (
  page: Page,
  fill: (form: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined,
) => {
  await page.getByRole('button', { name: 'Lập kế hoạch' }).first().click()
  const form = page.getByRole('form', { name: 'Lập kế hoạch' })
  await fill(form)
  await form.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await expect(page.getByRole('heading', { name: 'Các việc' })).toBeVisible()
}
const noSidewaysScroll = async (page: Page) => {
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}
const axe = async (page: Page, part = 'main') => {
  const found = await new AxeBuilder({ page }).include(part).analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
}
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByText('Đã lưu dự thảo.')).toBeVisible()
}
const item = (page: Page, work: string) => page.getByRole('button', { name: new RegExp(`^Sửa việc [\\d.]+: ${work}`) })

/** The work a Word file names, read with the product's own reader. */
async function workIn(path: string): Promise<readonly GivenItem[]> {
  const document = await readDocx(new Uint8Array(readFileSync(path)))
  if (!document.ok) throw new Error(document.refusal.code)
  return givenItems(readPlanDocument(document.value, '2026-03-15'))
}

test('J3: from the clock to a plan, its Word paper, and tasks with legal and practical days', async ({ page }, {
  project,
}) => {
  test.setTimeout(180_000)
  const number = project.name === 'phone' ? '06/KH-UBBC' : '05/KH-UBBC'
  await become(page, 'P7')
  const own = await organisationOf(page, 'X1.UBBC')
  await openPlans(page, own.id)
  await beginPlan(page, async (form) => {
    // Only templates of an Election Committee are offered; the election is that of the page.
    await expect(form.getByLabel('Mẫu').getByRole('option')).toHaveText([
      'Ủy ban bầu cử tỉnh, xã (43 việc)',
      'Kế hoạch trống',
      'Chương trình hành động trống',
    ])
    await form.getByLabel('Nghỉ Tết từ ngày (nếu có)').fill('14/2/2026')
    await form.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await expect(form.getByText('Ghi cả ngày đầu và ngày cuối của kỳ nghỉ')).toBeVisible()
    await form.getByLabel('Nghỉ Tết đến ngày').fill('22/2/2026')
  })

  // Legal date with its article, and the day to work to: before Tết.
  const third = page.getByRole('row').filter({ hasText: 'Hội nghị hiệp thương lần thứ ba' })
  await expect(third.getByText('20/02/2026')).toBeVisible()
  await expect(third.getByText('D-23')).toBeVisible()
  await expect(third.getByText('13/02/2026')).toBeVisible()
  await expect(third.getByRole('button', { name: /Điều 48/ })).toBeVisible()
  await noSidewaysScroll(page)
  await axe(page)

  // Owners: each name once, everywhere it stands.
  await expect(page.getByText(/chọn tổ chức chủ trì cho \d+ việc/)).toBeVisible()
  const names = page.locator('details').filter({ hasText: 'Chọn tổ chức cho từng tên' })
  for (let left = await names.getByRole('combobox').count(); left > 0; left -= 1) {
    const field = names.getByRole('combobox').first()
    await field.fill('X1.UBBC')
    await field.press('Enter')
    await expect(names.getByRole('combobox')).toHaveCount(left - 1)
    if (left > 1) await expect(names.getByRole('combobox').first()).toBeFocused()
  }
  await expect(page.getByText('Mọi tên trong kế hoạch đã có tổ chức.')).toBeVisible()

  // By keyboard: ↓ to the next item, Enter opens it, Esc closes it and gives the focus back.
  await item(page, 'Ban hành chỉ thị').focus()
  await page.keyboard.press('ArrowDown')
  await expect(item(page, 'Hội nghị triển khai')).toBeFocused()
  await page.keyboard.press('Enter')
  await page
    .getByRole('group', { name: /^Việc 1\.2/ })
    .getByLabel('Yêu cầu')
    .fill('Bảo đảm ít nhất 30% phụ nữ trong danh sách ứng cử')
  await page.keyboard.press('Escape')
  await expect(item(page, 'Hội nghị triển khai')).toBeFocused()

  await item(page, 'Thành lập Tổ bầu cử').click()
  const form = page.getByRole('group', { name: /^Việc/ })
  await form.getByLabel('Hạn', { exact: true }).fill('5/2/2026')
  await form.getByLabel('Hạn', { exact: true }).blur()
  await expect(form.getByText('Muộn hơn ngày luật 31/01/2026.')).toBeVisible()
  // What is typed outlives a reload.
  await page.reload()
  await expect(page.getByText('Có thay đổi chưa lưu')).toBeVisible()
  await save(page)

  // The linter: one is mended by its suggestion, the other left with a reason.
  const findings = page.getByRole('region', { name: 'Rà soát kế hoạch' })
  await expect(findings.getByText('2 lỗi')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ban hành', exact: true })).toBeDisabled()
  const late = findings.getByRole('listitem').filter({ hasText: 'PL-10' })
  await expect(late.getByText('Đặt hạn không muộn hơn 31/01/2026.')).toBeVisible()
  await late.getByRole('button', { name: 'Sửa theo gợi ý' }).click()
  await expect(findings.getByText('1 lỗi')).toBeVisible()
  await expect(late).toHaveCount(0)
  const women = findings.getByRole('listitem').filter({ hasText: 'PL-13' })
  await women.getByRole('button', { name: 'Bỏ qua, ghi lý do' }).click()
  await women.getByRole('button', { name: 'Bỏ qua', exact: true }).click()
  await expect(women.getByText('Ghi lý do bỏ qua.')).toBeVisible()
  await women.getByLabel('Lý do bỏ qua').fill('Số liệu của kỳ trước, để đối chiếu')
  await women.getByRole('button', { name: 'Bỏ qua', exact: true }).click()
  await expect(findings.getByText('1 phát hiện đã bỏ qua có lý do')).toBeVisible()

  // The Word paper, read back.
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải bản Word' }).click()
  const work = await workIn(await (await download).path())
  expect(work).toHaveLength(43)
  expect(work.find((each) => each.content === 'Thành lập Tổ bầu cử')).toMatchObject({
    until: '2026-01-31',
    lead: 'Ủy ban nhân dân',
  })

  await page.getByLabel('Số văn bản').fill(number)
  await page.getByLabel('Ngày ban hành').fill('25/11/2025')
  await page.getByLabel('Ngày ban hành').blur()
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page.getByText(`Đã ban hành số ${number}, ngày 25/11/2025.`)).toBeVisible()
  await noSidewaysScroll(page)
  await axe(page)

  // Live: the item leads to its task, which has both days.
  await page.getByRole('link', { name: 'Hội nghị hiệp thương lần thứ ba' }).click()
  await expect(
    page
      .getByRole('region', { name: 'Một nhiệm vụ' })
      .getByText(/Hội nghị hiệp thương lần thứ ba/)
      .first(),
  ).toBeVisible()
  type Issued = { tasks: { title: string; document: string; due: string; legalDue: string }[] }
  const { tasks } = await answerOf<Issued>(page.request, 'work.issued', { organisation: own.id, limit: 500 })
  const mine = tasks.filter((each) => each.document === number)
  expect(mine).toHaveLength(43)
  expect(mine.find((each) => each.title.startsWith('Hội nghị hiệp thương lần thứ ba'))).toMatchObject({
    due: '2026-02-13',
    legalDue: '2026-02-20',
  })
})

test('L27: a women’s union sees its own template, 11 items on their articles, none of others’', {
  tag: '@desk',
}, async ({ page }) => {
  await become(page, 'P4')
  const women = await organisationOf(page, 'HPN')
  await openPlans(page, women.id)
  await beginPlan(page, async (form) => {
    await expect(form.getByLabel('Mẫu').getByRole('option').first()).toHaveText('Hội Liên hiệp Phụ nữ (11 việc)')
    await expect(form.getByLabel('Mẫu').getByRole('option', { name: /Ủy ban bầu cử|Mặt trận/ })).toHaveCount(0)
  })
  await expect(page.getByRole('button', { name: /^Sửa việc/ })).toHaveCount(11)
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Sửa việc/ }) })
  for (const row of await rows.all()) await expect(row.getByRole('button', { name: /Điều/ })).toBeVisible()
  await expect(rows.filter({ hasText: 'Giới thiệu cán bộ, hội viên nữ' }).getByText('25/01/2026').first()).toBeVisible()
})

test('what somebody else saved meanwhile is not written over unasked, and nothing typed is lost', {
  tag: '@desk',
}, async ({ page }) => {
  await become(page, 'P4')
  const women = await organisationOf(page, 'HPN')
  await openPlans(page, women.id)
  await beginPlan(page)
  const plan = page.url().match(/ke-hoach\/([0-9a-f-]+)/)?.[1] ?? ''
  const stored = async () =>
    (await answerOf<{ plan: { version: number; draft: { title: string } } }>(page.request, 'plans.one', { plan })).plan
  await page.getByText('Phần chung của văn bản').click()
  await page.getByLabel('Tên văn bản').fill('Kế hoạch của tôi')
  const { version, draft } = await stored()
  await act(page.request, 'plans.save', { plan, version, draft: { ...draft, title: 'Kế hoạch của người khác' } })
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByText('Người khác vừa lưu kế hoạch này.')).toBeVisible()
  await expect(page.getByLabel('Tên văn bản')).toHaveValue('Kế hoạch của tôi')
  expect((await stored()).draft.title).toBe('Kế hoạch của người khác')
  await page.getByRole('button', { name: 'Lưu bản của tôi' }).click()
  await expect(page.getByText('Đã lưu dự thảo.')).toBeVisible()
  expect((await stored()).draft.title).toBe('Kế hoạch của tôi')
})

test('L42: a programme of action from its template: goal, content, task, product, owner, day, resources; Word reads back', {
  tag: '@desk',
}, async ({ page }) => {
  const number = '31/CTr-MTTQ'
  await become(page, 'P4')
  const front = await organisationOf(page, 'MTTQ')
  await openPlans(page, front.id, 'ngoai-ky')
  await beginPlan(page, async (form) => {
    await expect(form.getByLabel('Mẫu')).toHaveValue('action-programme')
    await form.getByLabel('Ngày bắt đầu').fill('01/01/2027')
  })
  await expect(page.getByText(/^Mục tiêu: 100%/)).toBeVisible()
  // Local data stand in it: the units below, the villages of the province.
  await expect(item(page, 'Hội nghị quán triệt nội dung chương trình đến 5 đơn vị trực thuộc')).toBeVisible()
  await page.getByRole('button', { name: /^Thêm việc vào nhóm Quán triệt/ }).click()
  const form = page.getByRole('group', { name: /^Việc 1\.3/ })
  await form.getByLabel('Nội dung việc').fill('Ký cam kết thực hiện với từng đơn vị')
  await form.getByLabel('Hạn', { exact: true }).fill('15/3/2027')
  await form.getByLabel('Tổ chức nhận việc').fill('MTTQ')
  await page.getByRole('option', { name: new RegExp(`^${front.name}`) }).click()
  await expect(form.getByLabel('Chủ trì (in trên văn bản)')).toHaveValue(front.name)
  await form.getByLabel('Sản phẩm').fill('Bản cam kết')
  await form.getByLabel('Nguồn lực').fill('02 cán bộ; 15 triệu đồng')
  await form.getByRole('button', { name: 'Đóng' }).click()
  const names = page.locator('details').filter({ hasText: 'Chọn tổ chức cho từng tên' })
  for (let left = await names.getByRole('combobox').count(); left > 0; left -= 1) {
    await names.getByRole('combobox').first().fill('MTTQ')
    await page.getByRole('option', { name: new RegExp(`^${front.name}`) }).click()
    await expect(names.getByRole('combobox')).toHaveCount(left - 1)
  }
  await save(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải bản Word' }).click()
  const work = await workIn(await (await download).path())
  expect(work.find((each) => each.content === 'Ký cam kết thực hiện với từng đơn vị')).toMatchObject({
    ...{ goal: expect.stringMatching(/^100% đơn vị/), group: 'Quán triệt, xây dựng kế hoạch' },
    ...{ product: 'Bản cam kết', lead: front.name, until: '2027-03-15', resources: '02 cán bộ; 15 triệu đồng' },
  })
  await page.getByLabel('Số văn bản').fill(number)
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page.getByText(new RegExp(`Đã ban hành số ${number}`))).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ký cam kết thực hiện với từng đơn vị' })).toBeVisible()
})

test('L43: a plan from a file: its faults with place and rule, its differences, and only what was chosen is taken', {
  tag: '@desk',
}, async ({ page }) => {
  await become(page, 'P7')
  const own = await organisationOf(page, 'X1.UBBC')
  await openPlans(page, own.id)
  await beginPlan(page)
  const rows = [
    ['TT', 'Công việc', 'Ngày luật', 'Hạn', 'Chủ trì', 'Phối hợp', 'Sản phẩm'],
    [
      '1',
      'Thành lập Tổ bầu cử',
      '31/01/2026',
      '05/02/2026',
      'Ủy ban nhân dân',
      'Thường trực Hội đồng nhân dân',
      'Quyết định',
    ],
    [
      '2',
      'Hội nghị hiệp thương lần thứ ba',
      '20/02/2026',
      '18/02/2026',
      'Ban công tác Mặt trận thôn',
      'UBND',
      'Biên bản mẫu 04/HNCT',
    ],
    ['3', 'Niêm yết danh sách cử tri', '03/02/2026', '03/02/2026', '', 'Công an', 'Danh sách'],
    ['3', 'Mời báo, đài đưa tin về bầu cử', '', 'ngày …/02/2026', 'Tiểu ban tuyên truyền', 'UBND', 'Tin, bài'],
    ['4', 'Giám sát đợt 2', '', '15/03/2026 - 15/03/2026', 'Mặt trận xã', 'UBND', 'Báo cáo'],
  ]
  const file = page.getByRole('region', { name: 'Đọc từ tệp Word, Excel' })
  const choose = (name: string, buffer: Buffer) =>
    file.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await choose('ke-hoach.docx', Buffer.from('không phải tệp Word'))
  await expect(file.getByRole('status')).toContainText(/tệp/i)
  await choose('ke-hoach.xlsx', Buffer.from(await writeTable(rows, 'xlsx')))

  const found = file.getByRole('list', { name: /^Phát hiện trong tệp/ }).getByRole('listitem')
  await expect(found.first()).toBeVisible()
  expect(await found.count()).toBeGreaterThanOrEqual(6)
  for (const rule of ['PL-01', 'PL-02', 'PL-04', 'PL-06', 'PL-08', 'PL-10', 'PL-11']) {
    const one = found.filter({ hasText: rule }).first()
    await expect(one).toContainText('Phụ lục, TT')
  }
  await expect(file.getByText(/2 việc thêm, 3 việc khác/)).toBeVisible()
  await noSidewaysScroll(page)
  await axe(page, 'section[aria-labelledby="tu-tep"]')
  const take = file.getByRole('button', { name: /vào dự thảo$/ })
  await expect(take).toBeDisabled()
  await file.getByLabel('Thêm: Mời báo, đài đưa tin về bầu cử').check()
  await file.getByLabel('Lấy hạn của "Thành lập Tổ bầu cử" từ tệp').check()
  await take.click()
  await expect(file.getByText('Đã lấy vào dự thảo, chưa lưu.')).toBeVisible()
  await expect(item(page, 'Mời báo, đài đưa tin về bầu cử')).toBeVisible()
  const teams = page.getByRole('row').filter({ has: item(page, 'Thành lập Tổ bầu cử') })
  await expect(teams.getByText('05/02/2026')).toBeVisible()
  // Nothing else was taken, and nothing is stored before somebody saves it.
  await expect(
    page
      .getByRole('row')
      .filter({ has: item(page, 'Hội nghị hiệp thương lần thứ ba') })
      .getByText('20/02/2026')
      .first(),
  ).toBeVisible()
  const plan = page.url().match(/ke-hoach\/([0-9a-f-]+)/)?.[1] ?? ''
  const one = await answerOf<{ plan: { version: number } }>(page.request, 'plans.one', { plan })
  expect(one.plan.version).toBe(1)
  await save(page)
  await expect(page.getByRole('region', { name: 'Rà soát kế hoạch' }).getByText('PL-10').first()).toBeVisible()
})
