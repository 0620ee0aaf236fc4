import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { readDocx } from '@baucu/documents'
import type { Page } from '@playwright/test'
import { controlled } from './controlled.ts'
import { addressOf, expect, test } from './journey.ts'

const sampleFrame = 'mau-2026'
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Saves the file a link leads to and reads its words. */
async function wordsOf(page: Page, link: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const read = await readDocx(new Uint8Array(readFileSync(await (await coming).path())))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
    .map((block) =>
      block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.join(' | ')).join('\n'),
    )
    .join('\n')
}

/** Nothing that axe finds, and no sideways scroll. */
async function inOrder(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

test(
  '⚡ J1 N05 N06 H01 N10 N11 who chairs, is invited and came without a network, the notice that names them, and the news',
  { tag: '@offline' },
  async ({ page, open, context }, { project }) => {
    const name = `Hội nghị triển khai ${project.name}`
    const number = project.name === 'phone' ? '71/TB-UBBC' : '70/TB-UBBC'
    await open('tai-khoan', sampleFrame)
    await page.getByRole('button', { name: /^P1(?!\d)/ }).click()
    await expect(page.getByText('(P1, đang vào vai)')).toBeVisible()
    await open('hop', sampleFrame)
    await page.getByRole('button', { name: 'Lập cuộc họp' }).first().click()
    await page.getByLabel('Tên cuộc họp').fill(name)
    await page.getByRole('form', { name: 'Lập cuộc họp' }).getByRole('button', { name: 'Lập cuộc họp' }).click()
    await page.getByRole('link', { name: 'Thành phần' }).click()

    // One person in two roles; the office is the one he holds.
    await page.getByText('Thêm người', { exact: true }).click()
    const pick = page.getByRole('region', { name: /^Chọn|^Thêm/ })
    await pick.getByRole('button').filter({ hasText: 'Bí thư' }).first().click()
    const chosen = page.getByRole('region', { name: 'Chủ trì, trình bày, kết luận' })
    await chosen.getByLabel('chủ trì').check()
    await chosen.getByLabel('kết luận').check()
    await page.getByRole('button', { name: 'Lưu thành phần chủ trì' }).click()
    await expect(page.getByRole('button', { name: 'Lưu thành phần chủ trì' })).toBeHidden()
    const chair = (await chosen.locator('b').first().textContent()) ?? ''

    await page.getByText('Mời dự họp', { exact: true }).click()
    const invite = page.getByRole('form', { name: 'Mời dự họp' })
    await invite.getByRole('button', { name: 'Mời' }).click()
    await expect(invite.getByText('Chọn ít nhất một tổ chức.')).toBeVisible()
    await invite.getByLabel('Thêm theo nhóm, chức năng').selectOption({ label: 'xã, phường, đặc khu (6)' })
    await invite.getByLabel('Thành phần').fill('Đại diện các xã')
    await invite.getByRole('button', { name: 'Mời 6 tổ chức' }).click()
    const seats = page.getByRole('region', { name: 'Được mời và dự họp' })
    await expect(seats.getByText(/Mời 6; có mặt 0/)).toBeVisible()
    const [first, second, third] = [0, 1, 2].map((index) => seats.getByRole('listitem').nth(index))
    if (!first || !second || !third) throw new Error('no seats')
    await first.getByRole('button', { name: 'Cử người dự' }).click()
    await first.getByLabel('Họ và tên').fill('Hoàng Thị Mẫu Lan')
    await first.getByLabel('Chức vụ').fill('Phó Chủ tịch')
    await first.getByLabel('Đi thay').fill('Chủ tịch')
    await first.getByRole('button', { name: 'Lưu' }).click()
    await expect(first.getByText('Hoàng Thị Mẫu Lan, Phó Chủ tịch; đi thay Chủ tịch')).toBeVisible()

    await controlled(page)
    await context.setOffline(true)
    await first.getByRole('button', { name: 'Có mặt' }).click()
    await second.getByRole('button', { name: 'Vắng có lý do' }).click()
    await second.getByLabel('Lý do vắng').fill('Dự họp ở tỉnh')
    await second.getByRole('button', { name: 'Ghi' }).click()
    await third.getByRole('button', { name: 'Vắng', exact: true }).click()
    await expect(seats.getByText(/có mặt 1; vắng có lý do 1; vắng không lý do 1; chưa điểm danh 3/)).toBeVisible()
    await expect(first.getByText('Chờ gửi')).toBeVisible()
    await context.setOffline(false)
    await expect(first.getByText('Chờ gửi')).toBeHidden()
    await expect(second.getByText('Chờ gửi')).toBeHidden()
    await expect(third.getByText('Chờ gửi')).toBeHidden()
    const id = /hop\/([^/]+)\/du-hop/.exec(page.url())?.[1] ?? ''
    const answer = await page.request.get(addressOf('meetings.seats', { meeting: id }))
    const stored = (await answer.json()) as { counts: unknown; seats: { id: string; state: string }[] }
    expect(stored.counts).toEqual({ invited: 6, present: 1, excused: 1, absent: 1, open: 3 })
    const list = await wordsOf(page, 'Danh sách Word')
    expect(list).toContain('Được mời 6; có mặt 1; vắng có lý do 1; vắng không lý do 1; chưa điểm danh 3.')
    expect(list).toContain('Hoàng Thị Mẫu Lan, Phó Chủ tịch, đi thay Chủ tịch | Có mặt')
    expect(list.split(chair).length - 1).toBe(1)

    await inOrder(page)

    // The code of an invitation leads to its seat, ready to be ticked off.
    const open4 = stored.seats.findIndex((each) => each.state === 'invited')
    await page.goto(`${page.url()}?ghe=${stored.seats[open4]?.id}`)
    await expect(seats.getByRole('listitem').nth(open4).getByRole('button', { name: 'Có mặt' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(seats.getByText(/có mặt 2/)).toBeVisible()

    await page.getByRole('link', { name: 'Chương trình, kết luận' }).click()
    await page.getByRole('button', { name: 'Thêm mục' }).click()
    await page.getByLabel('Nội dung mục 1').fill('Các xã rà soát danh sách cử tri.')
    await page.getByLabel('Loại của mục 1').selectOption('task')
    await page.getByLabel('Thêm theo nhóm, chức năng').selectOption({ label: 'xã, phường, đặc khu (6)' })
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
    await expect(page.getByText('Đã lưu dự thảo.')).toBeVisible()
    await page.getByLabel('Số văn bản').fill(number)
    await page.getByLabel('Địa danh').fill('Mẫu')
    await expect(page.getByLabel('Người ký')).not.toHaveValue('')
    const draft = await wordsOf(page, 'Thông báo (Word)')
    expect(draft).toContain(`Số: ${number}`)
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await expect(page.getByText(new RegExp(`Đã ban hành số ${number}`))).toBeVisible()
    const notice = await wordsOf(page, 'Thông báo (Word)')
    expect(notice).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(notice).toContain('1. Các xã rà soát danh sách cử tri.')
    expect(notice).toContain(chair.replace(/^(Ông|Bà|Đồng chí) /, ''))
    expect(notice).toContain('BÍ THƯ')

    // N11 L48: news from the record; who wrote it does not approve it.
    await page.getByRole('link', { name: 'Tin, ảnh' }).click()
    await page.getByRole('button', { name: 'Soạn tin đăng' }).click()
    const news = page.getByRole('region', { name: 'Tin đăng' })
    await expect(news.getByText(/^Sau cuộc họp, 1 nhiệm vụ được giao/)).toBeVisible()
    await news.getByRole('button', { name: 'Sửa tin' }).click()
    await news.getByLabel('Đầu đề').fill(`Tin ${name}`)
    await news.getByRole('button', { name: 'Lưu tin' }).click()
    await expect(news.getByRole('heading', { name: `Tin ${name}` })).toBeVisible()
    await expect(news.getByText('Bạn viết tin này, nên người khác duyệt.')).toBeVisible()
    await expect(news.getByRole('button', { name: 'Duyệt' })).toBeHidden()
    expect(await wordsOf(page, 'Tải Word')).toContain('Dự họp có 2 đại biểu của 6 cơ quan, tổ chức được mời.')

    // N10: a photograph taken without a network arrives later; without caption and credit it does not go out.
    await context.setOffline(true)
    const [picker] = await Promise.all([page.waitForEvent('filechooser'), page.getByText('Thêm ảnh').click()])
    await picker.setFiles({ name: 'hoi-nghi.png', mimeType: 'image/png', buffer: onePixel })
    const photos = page.getByRole('region', { name: 'Ảnh' })
    await expect(photos.getByText('1 ảnh chờ gửi')).toBeVisible()
    await context.setOffline(false)
    await expect(photos.getByText('1 ảnh chờ gửi')).toBeHidden()
    await photos.getByRole('button', { name: 'Cho phép đăng' }).click()
    await expect(photos.getByText('Ghi chú thích và tác giả ảnh trước khi cho đăng.')).toBeVisible()
    await photos.getByLabel('Chú thích').fill('Quang cảnh hội nghị')
    await photos.getByLabel('Tác giả ảnh').fill('Lê Mẫu Bình')
    await photos.getByRole('button', { name: 'Lưu chú thích' }).click()
    await photos.getByRole('button', { name: 'Cho phép đăng' }).click()
    await expect(photos.getByText('Được đăng')).toBeVisible()
    await inOrder(page)
  },
)

test('J2 L01 N07 the next meeting of a series begins with what became of the one before', async ({ page, open }, {
  project,
}) => {
  const title = `Giao ban quý ${project.name}`
  const number = project.name === 'phone' ? '81-TB/MTTQ' : '80-TB/MTTQ'
  await open('tai-khoan', sampleFrame)
  await page.getByRole('button', { name: /^P4(?!\d)/ }).click()
  await expect(page.getByText('(P4, đang vào vai)')).toBeVisible()
  await open('hop/chuoi', sampleFrame)
  await page.getByRole('button', { name: 'Lập chuỗi giao ban' }).first().click()
  await page.getByLabel('Tên chuỗi').fill(title)
  await page.getByLabel('Thêm theo nhóm, chức năng').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Lưu chuỗi' }).click()
  const series = page.getByRole('region', { name: title, exact: true })
  const call = async (day: string) => {
    await open('hop/chuoi', sampleFrame)
    await series.getByRole('button', { name: 'Lập kỳ họp tiếp' }).click()
    await series.getByLabel('Ngày', { exact: true }).fill(day)
    await series.getByLabel('Ngày', { exact: true }).blur()
    await series.getByRole('button', { name: 'Lập cuộc họp' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await call('05/01/2026')
  await page.getByRole('button', { name: 'Thêm mục' }).click()
  await page.getByLabel('Nội dung mục 1').fill('Tổng hợp danh sách giới thiệu người ứng cử.')
  await page.getByLabel('Loại của mục 1').selectOption('task')
  await page.getByLabel('Thêm theo nhóm, chức năng').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Đặt hạn' }).click()
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByText('Đã lưu dự thảo.')).toBeVisible()
  await page.getByLabel('Số văn bản').fill(number)
  await page.getByLabel('Ngày ban hành').fill('05/01/2026')
  await page.getByLabel('Ngày ban hành').blur()
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page.getByText(new RegExp(`Đã ban hành số ${number}`))).toBeVisible()

  await call('05/04/2026')
  const before = page.getByRole('region', { name: 'Kết quả thực hiện kết luận các kỳ trước' })
  await expect(before.getByRole('link', { name: `${title}, 05/01/2026` })).toBeVisible()
  await expect(before.getByRole('row', { name: /Tổng hợp danh sách giới thiệu/ })).toContainText(number)

  await page.getByRole('button', { name: 'Đính báo cáo' }).click()
  const report = page.getByRole('form', { name: 'Đính báo cáo' })
  await report.getByLabel('Tên báo cáo').fill('Báo cáo quý I')
  await report.getByLabel('Kỳ báo cáo').fill('Quý I/2026')
  await report.getByRole('button', { name: 'Đính và chốt số liệu lúc này' }).click()
  const heard = page.getByRole('region', { name: 'Báo cáo trình tại cuộc họp' })
  await expect(heard.getByRole('heading', { name: 'Báo cáo quý I' })).toBeVisible()
  await expect(heard.getByRole('columnheader', { name: 'Số liệu hiện nay' })).toBeVisible()
  await inOrder(page)
})
