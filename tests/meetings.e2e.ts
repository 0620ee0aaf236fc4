import { addressOf, expect, test } from './journey.ts'

const sampleFrame = 'mau-2026'

const said = `Phát biểu kết luận hội nghị, đồng chí Bí thư Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng từ nay đến ngày bầu cử tập trung rà soát tiến độ, chất lượng các công việc chuẩn bị; tăng cường kiểm tra, giám sát.
Mặt trận Tổ quốc Việt Nam tỉnh đẩy mạnh tuyên truyền về cuộc bầu cử bằng nhiều hình thức.
Hội nghị thống nhất thành lập 3 tổ công tác.`

test('J1 N02 N03 N36 from the words of a conclusion to a copy for every unit', async ({ page, open }, { project }) => {
  // Both sizes run against one server: each has a number of its own.
  const number = project.name === 'phone' ? '91-TB/TU' : '90-TB/TU'
  const name = `Hội nghị cán bộ chủ chốt ${number}`
  await open('tai-khoan', sampleFrame)
  await page.getByRole('button', { name: /^P1(?!\d)/ }).click()
  await expect(page.getByText('(P1, đang vào vai)')).toBeVisible()
  await open('hop', sampleFrame)
  await page.getByRole('button', { name: 'Lập cuộc họp' }).first().click()
  const form = page.getByRole('form', { name: 'Lập cuộc họp' })
  await expect(form.getByLabel('Loại')).toHaveValue('key-cadre-conference')
  await form.getByLabel('Tên cuộc họp').fill(name)
  // The year of a day is that of the election.
  await form.getByLabel('Ngày', { exact: true }).fill('5/3')
  await form.getByLabel('Ngày', { exact: true }).blur()
  await form.getByRole('button', { name: 'Lập cuộc họp' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText(/Thứ Năm, sáng 05\/03\/2026, D-10/)).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Mốc luật định ngày này' }).or(page.getByText('Mốc luật định ngày này')),
  ).toBeVisible()
  await expect(page.getByText('Công tác nhân sự ứng cử')).toBeVisible()

  await page.getByLabel('Lời kết luận').fill(said)
  await page.getByRole('button', { name: 'Tách thành mục' }).click()
  const items = page.getByRole('listitem', { name: /^Mục \d/ })
  await expect(items).toHaveCount(4)
  await expect(items.nth(0).getByLabel('Nội dung mục 1')).toHaveValue(/^Tập trung rà soát tiến độ/)
  await expect(items.nth(0).getByLabel('Hạn, Mục 1')).toHaveValue('15/03/2026')
  await expect(
    items.nth(2).getByRole('button', { name: /^Bỏ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Mẫu/ }),
  ).toBeVisible()
  await expect(items.nth(3).getByLabel('Loại của mục 4')).toHaveValue('decision')

  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)

  // By keyboard: the second item is divided at the cursor, then joined again.
  const second = page.getByLabel('Nội dung mục 2')
  await second.fill('Tăng cường kiểm tra; giám sát cơ sở')
  await second.evaluate((area: { setSelectionRange: (from: number, to: number) => void }) =>
    area.setSelectionRange(20, 20),
  )
  await second.press('Control+Enter')
  await expect(items).toHaveCount(5)
  await expect(page.getByLabel('Nội dung mục 3')).toHaveValue('Giám sát cơ sở')
  await items.nth(2).getByRole('button', { name: 'Gộp với mục trên' }).click()
  await expect(items).toHaveCount(4)

  // A task that nobody is to do cannot be issued.
  await page.getByRole('button', { name: 'Thêm mục' }).click()
  await page.getByLabel('Nội dung mục 5').fill('Báo cáo kết quả tuần')
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByText('Đã lưu dự thảo.')).toBeVisible()
  await expect(page.getByText('Chưa có nơi nhận: mục 5.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ban hành', exact: true })).toBeDisabled()
  await expect(items.nth(4).getByText('Chưa có nơi nhận')).toBeVisible()
  await items.nth(4).getByLabel('Thêm theo nhóm, chức năng').selectOption({ label: 'xã, phường, đặc khu (6)' })
  await expect(items.nth(4).getByText('6 tổ chức')).toBeVisible()

  // What is typed outlives a reload.
  await page.reload()
  await expect(items.nth(4).getByText('6 tổ chức')).toBeVisible()
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByText('Đã lưu dự thảo.')).toBeVisible()
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page.getByText('Ghi số văn bản.')).toBeVisible()
  await page.getByLabel('Số văn bản').fill(number)
  // On a slow machine it takes a while, and says how far it is.
  const seen = Promise.withResolvers<void>()
  await page.route('**/api/commands/meetings.issueConclusion', async (route) => {
    await seen.promise
    await route.continue()
  })
  await page.route('**/api/commands/*/progress', (route) => route.fulfill({ json: { done: 1_200, of: 33_210 } }))
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page.getByRole('progressbar', { name: 'Đang ban hành' })).toBeVisible()
  await expect(page.getByText('1.200/33.210')).toBeVisible()
  seen.resolve()
  await expect(page.getByText(new RegExp(`Đã ban hành số ${number}`))).toBeVisible()

  const me = (await (await page.request.get('/api/queries/accounts.me?input={}')).json()) as {
    grants: { organisation: { id: string } }[]
  }
  const organisation = me.grants[0]?.organisation.id
  const { tasks } = (await (await page.request.get(addressOf('work.issued', { organisation }))).json()) as {
    tasks: { title: string; document: string; tally: Record<string, number> }[]
  }
  const mine = tasks.filter((each) => each.document === number)
  expect(mine.map((each) => each.title)).toContain('Báo cáo kết quả tuần')
  expect(mine.find((each) => each.title === 'Báo cáo kết quả tuần')?.tally.silent).toBe(6)
  await open('hop', sampleFrame)
  await expect(page.getByText(`Số ${number}`)).toBeVisible()
})
