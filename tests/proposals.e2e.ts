import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { picture } from './picture.ts'
import { act, answerOf, become, expect, inDays, sampleFrame, test } from './tasks.ts'

type Tree = Readonly<{ organisations: readonly Readonly<{ id: string; code: string; name: string }>[] }>

/** Organisations of the fictional province by their codes, as whoever sits at the machine sees them. */
async function codes(request: APIRequestContext): Promise<(code: string) => string> {
  const { organisations } = await answerOf<Tree>(request, 'organisations.tree', {})
  return (code) => organisations.find((each) => each.code === code)?.id ?? ''
}

const proposalOf = (id: string, at: Readonly<{ from: string; to: string; subject: string; kind?: string }>) => ({
  ...{ organisation: at.from, proposal: id, kind: at.kind ?? 'other', addressee: at.to, proposers: [at.from] },
  ...{ on: inDays(0), subject: at.subject, grounds: 'Căn cứ tình hình', product: '', replyDue: inDays(20) },
})

const fits = async (page: Page) => {
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

test('L06: J2 registered before the meeting, agreed in it and given to a board for June: four tasks, and the proposer sees the reply', async ({
  page,
  open,
  request,
}) => {
  const at = await codes(request)
  const subject = `Ban hành chỉ thị về công tác dân tộc ${randomUUID().slice(0, 6)}`
  await become(page, 'P16')
  await open('de-xuat', sampleFrame)
  await page.getByRole('button', { name: 'Ghi đề xuất', exact: true }).first().click()
  const form = page.getByRole('form', { name: 'Ghi đề xuất, kiến nghị' })
  await form.getByLabel('Loại').selectOption({ label: 'Ban hành văn bản' })
  await form.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await expect(form.getByText('Chọn nơi nhận.')).toBeVisible()
  await expect(form.getByText('Ghi đề xuất về việc gì.')).toBeVisible()
  await form.getByLabel('Nơi nhận').fill('tinh uy mau')
  await form.getByRole('option', { name: /^Tỉnh ủy Mẫu/ }).click()
  await form.getByLabel('Về việc').fill(subject)
  await form.getByLabel('Sản phẩm mong muốn').fill(`Chỉ thị ${subject}`)
  await form.getByLabel('Hạn trả lời').fill(inDays(30).split('-').reverse().join('/'))
  await form.getByLabel('Hạn trả lời').blur()
  // What is typed outlives a reload.
  await page.reload()
  await expect(form.getByLabel('Về việc')).toHaveValue(subject)
  await expect(form.getByLabel('Nơi nhận')).toHaveValue('Tỉnh ủy Mẫu')
  await fits(page)
  await form.getByRole('button', { name: 'Ghi vào sổ' }).click()
  const detail = page.getByRole('region', { name: 'Đề xuất đang xem' })
  await expect(detail.getByRole('heading', { name: subject })).toBeVisible()
  await expect(detail.getByText('Chờ trả lời')).toBeVisible()
  await expect(detail.getByRole('button', { name: 'Quyết định', exact: true })).toHaveCount(0)
  const proposed = new URL(page.url()).searchParams.get('dexuat') ?? ''

  // The meeting of the addressee: the chair answers there.
  await become(page, 'P1')
  const meeting = randomUUID()
  await act(page.request, 'meetings.save', {
    ...{ organisation: at('TU'), meeting, kind: 'briefing', title: 'Giao ban quý', purposes: [], day: inDays(0) },
    ...{ half: 'afternoon', place: null, frame: null, agenda: [] },
  })
  await open(`hop/${meeting}`, sampleFrame)
  const line = page
    .getByRole('region', { name: 'Đề xuất gửi tới cuộc họp' })
    .getByRole('listitem')
    .filter({ hasText: subject })
  await line.getByRole('button', { name: 'Đưa vào họp này' }).click()
  await expect(line.getByText('Trong chương trình')).toBeVisible()
  await line.getByRole('button', { name: 'Quyết định', exact: true }).click()
  await expect(line.getByLabel('Kết quả')).toHaveValue('accepted')
  await line.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(line.getByText('Chọn đơn vị chủ trì.')).toBeVisible()
  await line.getByLabel('Giao chủ trì').fill('tuyen giao')
  await line.getByRole('option', { name: /^Ban Tuyên giáo và Dân vận Tỉnh ủy/ }).click()
  await line.getByLabel('Thời hạn').fill('tháng 6')
  await fits(page)
  await line.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(line.getByText('Đồng ý', { exact: true })).toBeVisible()
  const { copies } = await answerOf<{ copies: { title: string; due: string }[] }>(page.request, 'work.board', {
    ...{ organisation: at('BTGDV'), below: false, limit: 500 },
  })
  const mine = copies.filter((each) => each.title.endsWith(`Chỉ thị ${subject}`))
  expect(mine.map((each) => each.title.split(':')[0])).toEqual([
    'Giao soạn thảo',
    'Lấy ý kiến',
    'Thẩm định',
    'Ban hành',
  ])
  expect(mine.at(-1)?.due).toMatch(/-06-30$/)

  // The letter of the office, then what the proposer sees.
  await line.getByRole('link', { name: new RegExp(subject) }).click()
  const docx = await detail.getByRole('link', { name: 'Tải Word' }).getAttribute('href')
  expect((await page.request.get(docx ?? '')).headers()['content-disposition']).toContain('tra-loi-de-xuat')
  await become(page, 'P16')
  await open(`de-xuat?dexuat=${proposed}`, sampleFrame)
  const answer = detail.getByRole('region', { name: 'Trả lời' })
  await expect(answer.getByText('Ban Tuyên giáo và Dân vận Tỉnh ủy')).toBeVisible()
  await expect(answer.getByText(/^tháng 6\/\d{4}$/)).toBeVisible()
  await expect(detail.getByRole('link', { name: 'Tải Word' })).toHaveCount(0)
})

test('L10: places with their photograph and estimate are listed, printed and taken away as a table', async ({
  page,
  open,
}) => {
  const subject = `Sửa chữa trụ sở ${randomUUID().slice(0, 6)}`
  await become(page, 'P16')
  await open('de-xuat', sampleFrame)
  await page.getByRole('button', { name: 'Ghi đề xuất', exact: true }).first().click()
  const form = page.getByRole('form', { name: 'Ghi đề xuất, kiến nghị' })
  await form.getByLabel('Loại').selectOption({ label: 'Cơ sở vật chất' })
  await form.getByLabel('Nơi nhận').fill('tinh uy mau')
  await form.getByRole('option', { name: /^Tỉnh ủy Mẫu/ }).click()
  await form.getByLabel('Về việc').fill(subject)
  await form.getByLabel('Hạn trả lời').fill(inDays(30).split('-').reverse().join('/'))
  await form.getByRole('button', { name: 'Thêm dòng' }).click()
  for (const [index, cost] of ['20.000.000', '30.000.000'].entries()) {
    const line = form.getByRole('group', { name: `Dòng ${index + 1}` })
    await line.getByLabel('Địa điểm').fill(`Nhà văn hóa thôn ${index + 1}`)
    await line.getByLabel('Hiện trạng').fill('Dột mái')
    await line.getByLabel('Nhu cầu').fill('Lợp lại mái')
    await line.getByLabel('Dự toán (đồng)').fill(cost)
  }
  const paper = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') }
  await form.getByLabel('Thêm ảnh dòng 1').setInputFiles(paper)
  await expect(form.getByText('Không đọc được tệp này như một ảnh.', { exact: false })).toBeVisible()
  await form.getByLabel('Thêm ảnh dòng 1').setInputFiles(await picture(page, 'mai-dot.png', 'sienna'))
  await expect(form.getByRole('img', { name: 'Ảnh của dòng 1' })).toBeVisible()
  await fits(page)
  // The photograph stays with what is typed.
  await page.reload()
  await expect(form.getByText('Đã có ảnh')).toBeVisible()
  await form.getByRole('button', { name: 'Ghi vào sổ' }).click()
  const detail = page.getByRole('region', { name: 'Đề xuất đang xem' })
  await expect(detail.getByRole('heading', { name: subject })).toBeVisible()
  const shown = detail.getByRole('img', { name: 'Ảnh Nhà văn hóa thôn 1' })
  await expect(shown).toBeVisible()
  await expect(shown).toHaveJSProperty('complete', true)
  expect(await shown.evaluate((img: { naturalWidth: number }) => img.naturalWidth)).toBe(64)
  await expect(detail.getByText('Tổng cộng: 50.000.000', { exact: false })).toBeVisible()
  await fits(page)
  const download = page.waitForEvent('download')
  await detail.getByRole('link', { name: /Excel/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^de-xuat-.*\.xlsx$/)
  await page.emulateMedia({ media: 'print' })
  await expect(shown).toBeVisible()
})

test('L07: a proposal on cadre work is read by the addressee’s office and the proposer; others see number and state', async ({
  page,
  open,
  request,
}) => {
  const at = await codes(request)
  const subject = `Kiện toàn chức danh ${randomUUID().slice(0, 6)}`
  const id = randomUUID()
  await become(page, 'P16')
  await act(page.request, 'proposals.save', proposalOf(id, { from: at('LDLD'), to: at('TU'), subject, kind: 'cadre' }))
  await open(`de-xuat?dexuat=${id}`, sampleFrame)
  const detail = page.getByRole('region', { name: 'Đề xuất đang xem' })
  await expect(detail.getByRole('heading', { name: subject })).toBeVisible()
  await expect(detail.getByText('Hạn chế xem')).toBeVisible()

  await become(page, 'P4')
  await open(`de-xuat?dexuat=${id}`, sampleFrame)
  await expect(detail.getByRole('heading', { name: /^Nội dung hạn chế xem \d+\/\d{4}$/ })).toBeVisible()
  await expect(detail.getByText('Chờ trả lời')).toBeVisible()
  await expect(page.getByText(subject)).toHaveCount(0)
  await expect(detail.getByRole('button', { name: 'Quyết định', exact: true })).toHaveCount(0)

  await become(page, 'P1')
  await open(`de-xuat?dexuat=${id}`, sampleFrame)
  await expect(detail.getByRole('heading', { name: subject })).toBeVisible()
  await expect(detail.getByRole('button', { name: 'Quyết định', exact: true })).toBeVisible()
})

test('L11: two organisations file the same request; merged, both remain as proposers', async ({
  page,
  open,
  request,
}) => {
  const at = await codes(request)
  const tail = randomUUID().slice(0, 6)
  const [first, second] = [randomUUID(), randomUUID()]
  await become(page, 'P4')
  await act(
    page.request,
    'proposals.save',
    proposalOf(first, { from: at('LDLD'), to: at('TU'), subject: `Xây nhà văn hóa ${tail}` }),
  )
  await act(
    page.request,
    'proposals.save',
    proposalOf(second, { from: at('HPN'), to: at('TU'), subject: `Cần nhà văn hóa ${tail}` }),
  )
  await become(page, 'P1')
  await open('de-xuat', sampleFrame)
  await page.getByLabel('Tìm trong sổ').fill(`nha van hoa ${tail}`)
  const rows = page.getByRole('region', { name: 'Sổ đề xuất' }).getByRole('row').filter({ hasText: tail })
  await expect(rows).toHaveCount(2)
  await fits(page)
  await page.getByRole('link', { name: `Cần nhà văn hóa ${tail}` }).click()
  const detail = page.getByRole('region', { name: 'Đề xuất đang xem' })
  await detail.getByRole('button', { name: 'Gộp vào đề xuất khác' }).click()
  await detail.getByRole('button', { name: 'Gộp', exact: true }).click()
  await expect(detail.getByText('Chọn đề xuất để gộp vào.')).toBeVisible()
  const target = await detail.getByRole('option', { name: `Xây nhà văn hóa ${tail}` }).textContent()
  await detail.getByLabel('Gộp vào').selectOption({ label: target ?? '' })
  await detail.getByRole('button', { name: 'Gộp', exact: true }).click()
  await expect(detail.getByRole('heading', { name: `Xây nhà văn hóa ${tail}` })).toBeVisible()
  await expect(detail.getByText(/Liên đoàn Lao động tỉnh Mẫu\s+Hội Liên hiệp Phụ nữ tỉnh Mẫu/)).toBeVisible()
  // The merged one says where it went.
  await detail.getByRole('definition').getByRole('link').click()
  await expect(detail.getByRole('heading', { name: `Cần nhà văn hóa ${tail}` })).toBeVisible()
  await expect(detail.getByText('Đã gộp', { exact: true })).toBeVisible()
  await expect(detail.getByRole('definition').getByRole('link')).toBeVisible()
})
