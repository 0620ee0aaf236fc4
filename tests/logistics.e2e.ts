import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { controlled } from './controlled.ts'
import { answerOf, become, expect, inDays, sampleFrame, test } from './tasks.ts'

type Tree = { organisations: { id: string; code: string; name: string; kind: string }[] }

async function inOrder(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

/** The page as it stands has no sideways scroll on the narrowest phone with very large type. */
async function narrow(page: Page): Promise<void> {
  const size = page.viewportSize()
  const typeSize = async (name: RegExp) => {
    await page.getByRole('button', { name: /Ngôn ngữ và màu nền/ }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await page.setViewportSize({ width: 320, height: 700 })
  await typeSize(/Cỡ chữ rất lớn/)
  await expect
    .poll(() => page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth))
    .toBeLessThanOrEqual(320)
  await typeSize(/Cỡ chữ thường/)
  if (size) await page.setViewportSize(size)
}

test(
  '⚡ H11: a commune writes a delivery note, the team counts it without a network, the difference is flagged with what to do',
  { tag: '@offline' },
  async ({ page, context }, { project }) => {
    const number = `${project.name === 'phone' ? 8 : 7}${Date.now() % 10_000}/PG`
    await become(page, 'P8')
    const { organisations } = await answerOf<Tree>(page.request, 'organisations.tree', {})
    const team = organisations.find((each) => each.kind === 'polling-team')
    if (!team) throw new Error('no team')
    await become(page, 'P7')
    await page.goto(`/ky/${sampleFrame}/vat-tu`)
    await expect(page.getByText(/Hạn chuyển phiếu bầu cho Tổ bầu cử: 02\/03\/2026 \(Điều 24\.3\.d\)/)).toBeVisible()
    await page.getByRole('link', { name: 'Lập phiếu giao' }).first().click()
    const form = page.getByRole('form', { name: 'Lập phiếu giao' })
    await form.getByRole('button', { name: 'Lưu' }).click()
    await expect(form.getByText('Chọn nơi nhận.')).toBeVisible()
    await expect(form.getByText('Ghi số lượng của ít nhất một loại.')).toBeVisible()
    await form.getByRole('combobox', { name: 'Bên nhận' }).fill(team.code)
    await page.getByRole('option').first().click()
    await form.getByLabel('Số phiếu').fill(number)
    await form.getByLabel('Ngày dự kiến giao').fill(inDays(3).split('-').reverse().join('/'))
    await form.getByLabel('Phiếu bầu đại biểu Quốc hội: số lượng').fill('1300')
    await form.getByLabel('Phiếu bầu đại biểu Quốc hội: bó, số sê-ri').fill('bó 01 đến 13, màu hồng')
    await form.getByLabel('Hòm phiếu phụ: số lượng').fill('2')
    // What is typed stays through a reload.
    await page.reload()
    await expect(form.getByLabel('Hòm phiếu phụ: số lượng')).toHaveValue('2')
    await inOrder(page)
    await form.getByRole('button', { name: 'Lưu' }).click()
    const beside = page.getByRole('region', { name: 'Phiếu giao', exact: true })
    await expect(beside.getByRole('heading', { name: number })).toBeVisible()
    await expect(beside.getByText('Chưa kiểm đếm')).toBeVisible()

    await become(page, 'P8')
    await page.goto(`/ky/${sampleFrame}/vat-tu`)
    await controlled(page)
    await page.getByRole('link', { name: number }).click()
    await context.setOffline(true)
    await beside.getByRole('button', { name: 'Kiểm đếm, nhận' }).click()
    const receive = beside.getByRole('form', { name: 'Kiểm đếm, nhận' })
    await receive.getByLabel('Phiếu bầu đại biểu Quốc hội: đếm được').fill('1250')
    await receive.getByRole('button', { name: 'Ghi số đếm được' }).click()
    await expect(receive.getByText('Ghi số đếm được của từng loại; không có thì ghi 0.')).toBeVisible()
    await expect(receive.getByText('Ghi lý do chênh lệch.')).toBeVisible()
    await receive.getByLabel('Hòm phiếu phụ: đếm được').fill('2')
    await expect(receive.getByText('thiếu 50')).toBeVisible()
    await expect(receive.getByText(/báo ngay bên giao/)).toBeVisible()
    await receive.getByLabel('Lý do chênh lệch').fill('Thiếu nửa bó số 13')
    await inOrder(page)
    await receive.getByRole('button', { name: 'Ghi số đếm được' }).click()
    await expect(beside.getByText('Đã giữ trên máy này, chờ gửi')).toBeVisible()
    await context.setOffline(false)
    await expect(beside.getByText('Lệch với phiếu')).toBeVisible()
    await expect(beside.getByText(/Thiếu nửa bó số 13/)).toBeVisible()
    await inOrder(page)
    await beside.getByRole('button').first().click()
    // Beside the voters of the area.
    await expect(
      page
        .getByRole('region', { name: 'Phiếu bầu theo khu vực' })
        .getByText(/dự phòng|thiếu/)
        .first(),
    ).toBeVisible()

    // Whoever wrote it sees the difference at once, and takes the paper along.
    await become(page, 'P7')
    await page.goto(`/ky/${sampleFrame}/vat-tu`)
    await expect(page.getByRole('region', { name: 'Theo xã, phường' }).getByText('Xã Suối Mẫu')).toBeVisible()
    await narrow(page)
    await page.getByRole('link', { name: number }).click()
    await expect(beside.getByText('thiếu 50')).toBeVisible()
    await narrow(page)
    const coming = page.waitForEvent('download')
    await beside.getByRole('link', { name: 'Phiếu (PDF)' }).click()
    expect((await coming).suggestedFilename()).toMatch(/^phieu-giao-.*\.pdf$/)
  },
)

test(
  '⚡ H30: trips of the second box are planned with who goes; one press tells a box out without a network, one form that it is back',
  { tag: '@offline' },
  async ({ page, context }, { project }) => {
    const [leaves, returns, box] = project.name === 'phone' ? ['08:00', '09:30', '3'] : ['13:00', '14:30', '4']
    const route = `Trạm y tế, thôn Hạ ${project.name} ${Date.now().toString(36)}`
    const team = await become(page, 'P8')
    await page.goto(`/ky/${sampleFrame}/hom-phieu-phu`)
    await page
      .getByRole('link', { name: /^Lập chuyến của khu vực/ })
      .first()
      .click()
    const form = page.getByRole('form', { name: 'Lập chuyến' })
    await form.getByRole('button', { name: 'Lưu' }).click()
    await expect(form.getByText('Ghi nơi đến.')).toBeVisible()
    await form.getByLabel('Giờ đi').fill(leaves)
    await form.getByLabel('Giờ về').fill(returns)
    await form.getByLabel('Hòm phiếu phụ số').fill(box)
    await form.getByLabel('Số phiếu mang theo').fill('30')
    await form.getByLabel('Đi đâu, theo đường nào').fill('Nhà bà A, 0912 345 678')
    await expect(form.getByText('Không ghi số điện thoại, số giấy tờ của người.')).toBeVisible()
    await form.getByLabel('Đi đâu, theo đường nào').fill(route)
    await form.getByLabel('Số người khác cùng đi').fill('1')
    await form.getByLabel('cử tri già yếu').fill('8')
    await inOrder(page)
    await form.getByRole('button', { name: 'Lưu' }).click()
    const trip = page.getByRole('listitem').filter({ hasText: route })
    await expect(trip.getByText('Mới có 1 người đi; nên có ít nhất 2 người.')).toBeVisible()
    await trip.getByRole('link', { name: /^Sửa chuyến/ }).click()
    const edit = page.getByRole('form', { name: 'Sửa chuyến' })
    await edit.getByLabel('Số người khác cùng đi').fill('2')
    await edit.getByRole('button', { name: 'Lưu' }).click()
    await expect(edit.getByText('Ghi lý do sửa chuyến.')).toBeVisible()
    await edit.getByLabel('Lý do sửa').fill('Thêm một người')
    await edit.getByRole('button', { name: 'Lưu' }).click()
    await expect(trip.getByText('Đã sửa: Thêm một người')).toBeVisible()
    await expect(trip.getByText(/Mới có/)).toHaveCount(0)
    await inOrder(page)

    await page.goto(`/ky/${sampleFrame}/so-lieu`)
    await controlled(page)
    const today = page
      .getByRole('region', { name: 'Hòm phiếu phụ hôm nay' })
      .getByRole('listitem')
      .filter({ hasText: route })
    await expect(today.getByRole('button', { name: `Hòm ${box} đi, 30 phiếu` })).toBeVisible()
    await context.setOffline(true)
    await today.getByRole('button', { name: `Hòm ${box} đi, 30 phiếu` }).click()
    const back = today.getByRole('form', { name: `Hòm ${box} về` })
    await back.getByLabel('Phiếu mang về, chưa dùng').fill('6')
    await back.getByRole('button', { name: 'Báo hòm đã về' }).click()
    await expect(back.getByText('Ghi cả hai số; không có thì ghi 0.')).toBeVisible()
    await back.getByLabel('Phiếu trong hòm').fill('23')
    await back.getByRole('button', { name: 'Báo hòm đã về' }).click()
    await expect(today.getByText('Đã giữ trên máy này, chờ gửi')).toBeVisible()
    await context.setOffline(false)
    await expect(today.getByText(/Mang về 6 \+ trong hòm 23 khác 30 phiếu mang đi/)).toBeVisible()
    await inOrder(page)
    const { areas } = await answerOf<{
      areas: { id: string; trips: { route: string; back: { ballots: number; used: number } | null }[] }[]
    }>(page.request, 'secondboxes.board', { organisation: team, frame: sampleFrame })
    const told = areas.find((each) => each.id === team)?.trips.filter((each) => each.route === route)
    expect(told).toMatchObject([{ back: { ballots: 6, used: 23 } }])
  },
)

test(
  '⚡ H18: a course for the teams of a commune; a team tells how many came without a network; who is not complete is named with the reason',
  { tag: '@offline' },
  async ({ page, context }, { project }) => {
    const subject = `Nghiệp vụ Tổ bầu cử ${project.name} ${Date.now().toString(36)}`
    await become(page, 'P7')
    await page.goto(`/ky/${sampleFrame}/tap-huan`)
    await page.getByRole('link', { name: 'Thêm lớp' }).first().click()
    const form = page.getByRole('form', { name: 'Thêm lớp' })
    await form.getByRole('button', { name: 'Lưu' }).click()
    await expect(form.getByText('Ghi nội dung.')).toBeVisible()
    await form.getByLabel('Nội dung').fill(subject)
    await form.getByLabel('Ngày', { exact: true }).fill('01/03/2026')
    await form.getByLabel('Tài liệu phát').fill('Sổ tay, mẫu 18, 23, 32')
    await inOrder(page)
    await form.getByRole('button', { name: 'Lưu' }).click()
    const beside = page.getByRole('region', { name: 'Lớp tập huấn', exact: true })
    await expect(beside.getByText('7 nơi, 0 đã tập huấn đủ người, 7 chưa')).toBeVisible()

    await become(page, 'P8')
    await page.goto(`/ky/${sampleFrame}/tap-huan`)
    await controlled(page)
    await page.getByRole('link', { name: subject }).click()
    await expect(beside.getByText('1 nơi, 0 đã tập huấn đủ người, 1 chưa')).toBeVisible()
    await context.setOffline(true)
    await beside.getByRole('button', { name: /^Ghi số người dự/ }).click()
    const tell = beside.getByRole('form', { name: /^Ghi số người dự/ })
    await tell.getByLabel('Số người được mời').fill('11')
    await tell.getByLabel('Số người dự', { exact: true }).fill('12')
    await tell.getByRole('button', { name: 'Lưu' }).click()
    await expect(tell.getByText('Không quá số được mời.')).toBeVisible()
    await tell.getByLabel('Số người dự', { exact: true }).fill('9')
    await tell.getByLabel('Số người đạt kiểm tra').fill('9')
    await tell.getByLabel('Lý do vắng').fill('Hai người ốm')
    await inOrder(page)
    await tell.getByRole('button', { name: 'Lưu' }).click()
    await expect(beside.getByText('Đã giữ trên máy này, chờ gửi')).toBeVisible()
    await context.setOffline(false)
    await expect(beside.getByText('9/11 người dự')).toBeVisible()

    await become(page, 'P7')
    await page.goto(`/ky/${sampleFrame}/tap-huan`)
    await page.getByRole('link', { name: subject }).click()
    const missing = beside.getByRole('region', { name: 'Chưa đủ, kèm lý do' })
    await expect(
      missing.getByRole('listitem').filter({ hasText: 'Hai người ốm' }).getByText('Có người vắng'),
    ).toBeVisible()
    await inOrder(page)
  },
)
