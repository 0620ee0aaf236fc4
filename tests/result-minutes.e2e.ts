import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './journey.ts'
import { signIn } from './official.ts'
import { act } from './tasks.ts'

test('J11 H13: a Board draws its minutes up from the counting minutes, one field is given back, the Committee receives them, sums them up and confirms the elected', async ({
  page,
  request,
}) => {
  const tail = randomUUID().slice(0, 6)
  const [province, commune, area] = [randomUUID(), randomUUID(), randomUUID()]
  const frame = `j11-${tail}`
  const constituency = `dv-${tail}`
  const candidates = ['An', 'Bình', 'Chi', 'Dung'].map((name) => ({ id: randomUUID(), name: `Nguyễn Mẫu ${name}` }))
  await act(request, 'frames.create', { frame, name: `Thử ${tail}`, edition: '2025', electionDay: '2026-03-15' })
  const org = (organisation: string, parent: string | null, code: string, name: string, kind: string) =>
    act(request, 'organisations.create', {
      ...{ organisation, parent, code: `${code}-${tail}`, name, kind, ...(parent ? {} : { province: '98' }) },
    })
  await org(province, null, 'T', `Tỉnh Kết ${tail}`, 'province')
  await org(commune, province, 'X', 'Xã Kết Quả', 'commune')
  await act(request, 'territory.saveConstituency', {
    ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Gồm xã Kết Quả', seats: 2 },
    ...{ decision: '01/NQ-HĐBCQG', decidedOn: '2025-12-20' },
  })
  await act(request, 'candidates.saveList', {
    ...{ organisation: province, frame, constituency, order: 'paper', decision: '02/NQ-HĐBCQG' },
    decidedOn: '2026-02-14',
    candidates: candidates.map((each) => ({ ...each, otherName: null, gender: null, birthDate: '1970-01-01' })),
  })
  await act(request, 'territory.saveArea', {
    ...{ under: commune, frame, area, team: { code: `KV-${tail}`, name: 'Tổ bầu cử số 1' }, number: 1 },
    ...{ address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [], earlyOn: null },
    ...{ earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
    constituencies: { NA: constituency },
  })

  // Three people of the committee, each with an account and a browser of his own.
  const people = await Promise.all(
    ['ban', 'thu', 'uy'].map(async (who) => {
      const official = { name: `Người ${who}`, username: `${who}.${tail}`, password: `mật khẩu ${randomUUID()}` }
      const account = randomUUID()
      await act(request, 'accounts.create', { account, organisation: province, ...official })
      await act(request, 'accounts.grant', { account, grant: randomUUID(), role: 'committee', organisation: province })
      return official
    }),
  )
  const pages: Page[] = []
  for (const official of people) {
    const context = await page
      .context()
      .browser()
      ?.newContext({
        ...{ baseURL: process.env.BAUCU_URL ?? '', viewport: page.viewportSize() },
      })
    const own = await context?.newPage()
    if (!own) throw new Error('no browser')
    await own.goto(`/ky/${frame}/tai-khoan`)
    await signIn(own, official)
    pages.push(own)
  }
  const [board, second, committee] = pages
  if (!board || !second || !committee) throw new Error('three people')

  const votes = [700, 600, 250, 100]
  const figures = {
    ...{ registered: 1_000, voted: 900, issued: 900, collected: 900, valid: 880, invalid: 20, total: 1_650 },
    ...Object.fromEntries(candidates.map(({ id }, index) => [`votes.${id}`, votes[index]])),
  }
  const key = { area, frame, constituency }
  await act(board.request, 'count.handIn', { ...key, part: 'first', figures })
  await act(second.request, 'count.handIn', { ...key, part: 'second', figures })

  const list = `/ky/${frame}/bien-ban-ket-qua?tochuc=${province}`
  await board.goto(list)
  await board.getByRole('link', { name: /Ban bầu cử, đơn vị số 1/ }).click()
  await expect(board.getByText('Còn thiếu 1: Tổ bầu cử số 1.')).toBeVisible()
  await act(board.request, 'count.send', { ...key, reason: 'Ảnh gửi sau' })
  await act(committee.request, 'count.accept', key)
  await board.reload()

  await test.step('the Board draws its minutes up', async () => {
    await expect(board.getByText('Bầu được 2/2.')).toBeVisible()
    await board.getByRole('textbox', { name: 'Ngày họp' }).fill('17/03/2026')
    await board.getByRole('textbox', { name: 'Giờ họp' }).fill('25:00')
    await board.getByRole('textbox', { name: /^Thành phần có mặt/ }).fill('Trần Văn Mẫu; Trưởng ban')
    await board.getByRole('button', { name: 'Lập biên bản' }).click()
    await expect(board.getByText('Ghi giờ và phút, ví dụ 08:30.')).toBeVisible()
    await board.getByRole('textbox', { name: 'Giờ họp' }).fill('8:30')
    await board.getByRole('textbox', { name: 'Tóm tắt những việc xảy ra' }).fill('Không có.')
    await board.getByRole('button', { name: 'Lập biên bản' }).click()
    await expect(board.getByText('Đã lập, chưa gửi')).toBeVisible()
    const print = board.getByRole('link', { name: 'Biên bản (PDF)' })
    const printed = await board.request.get((await print.getAttribute('href')) ?? '')
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await board.getByRole('button', { name: 'Gửi lên Ủy ban bầu cử' }).click()
    await expect(board.getByText('Gắn bản chụp biên bản đã ký, đóng dấu')).toBeVisible()
    await board.getByRole('textbox', { name: 'Vì sao chưa có bản chụp đã ký' }).fill('Đang đóng dấu')
    await board.getByRole('button', { name: 'Gửi lên Ủy ban bầu cử' }).click()
    await expect(board.getByText('Đã gửi, chờ nhận')).toBeVisible()
    await expect(board.getByRole('button', { name: 'Nhận biên bản' })).toHaveCount(0)
  })

  await test.step('the Committee gives one field back, then receives', async () => {
    await committee.goto(list)
    await committee.getByRole('link', { name: /Ban bầu cử, đơn vị số 1.*nhận/ }).click()
    await committee.locator('summary', { hasText: 'Trả lại, nói rõ từng mục' }).click()
    await committee.getByRole('checkbox', { name: 'Số phiếu không hợp lệ' }).check()
    await committee.getByRole('textbox', { name: 'Số phiếu không hợp lệ: không đúng vì' }).fill('Bản giấy bị tẩy')
    await axe(committee, 'to be received')
    await committee.getByRole('button', { name: 'Trả lại', exact: true }).click()
    await expect(committee.getByText('Bị trả lại', { exact: true })).toBeVisible()
    await board.reload()
    await expect(board.getByText('Bản giấy bị tẩy')).toBeVisible()
    // What was written is still there.
    await expect(board.getByRole('textbox', { name: 'Giờ họp' })).toHaveValue('08:30')
    await board.getByRole('button', { name: 'Lập biên bản' }).click()
    await board.getByRole('textbox', { name: 'Vì sao chưa có bản chụp đã ký' }).fill('Đang đóng dấu')
    await board.getByRole('button', { name: 'Gửi lên Ủy ban bầu cử' }).click()
    await expect(board.getByText('Đã gửi, chờ nhận')).toBeVisible()
    await committee.reload()
    await committee.getByRole('button', { name: 'Nhận biên bản' }).click()
    await expect(committee.getByText('Kết quả ở trang Kết quả là theo biên bản này.')).toBeVisible()
    await committee.getByRole('button', { name: /^Ghi đã giao cho Hội đồng bầu cử quốc gia/ }).click()
    await expect(committee.getByText(/^Đã giao \d\d\/\d\d/)).toBeVisible()
  })

  await test.step('elected and confirmed are two things', async () => {
    await committee.getByRole('button', { name: 'Ghi quyết định về Nguyễn Mẫu Bình' }).click()
    const form = committee.getByRole('form', { name: 'Ghi quyết định về Nguyễn Mẫu Bình' })
    await form.getByRole('combobox', { name: 'Nội dung' }).selectOption({ label: 'Không xác nhận tư cách' })
    await form.getByRole('textbox', { name: 'Số nghị quyết, quyết định' }).fill('10/NQ-HĐBCQG')
    await form.getByRole('textbox', { name: 'Ngày' }).fill('30/03/2026')
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Không đủ tiêu chuẩn')
    await form.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(committee.getByText('Không được xác nhận, 10/NQ-HĐBCQG ngày 30/03/2026')).toBeVisible()
    await axe(committee, 'received')
    await committee.getByRole('link', { name: 'Xem trang kết quả' }).click()
    await expect(committee.getByText('Theo biên bản đã ký của Ban bầu cử').first()).toBeVisible()
  })

  await test.step('whoever works there sees what has come in, by place', async () => {
    await committee.goto(`/ky/${frame}/ket-qua-o-day?tochuc=${province}`)
    await expect(committee.getByText('Đã nhận 1/1 khu vực', { exact: true })).toBeVisible()
    await expect(committee.getByText('Trúng cử: Nguyễn Mẫu An, Nguyễn Mẫu Bình')).toBeVisible()
    await expect(committee.getByText('Đã nhận đủ.')).toBeVisible()
    await axe(committee, 'results of a place')
  })

  await test.step('the Committee sums its Boards up', async () => {
    await committee.goto(list)
    await expect(committee.getByText('Đã nhận 1/2 biên bản')).toBeVisible()
    await committee.getByRole('link', { name: /Ủy ban bầu cử, cả nơi này/ }).click()
    await expect(committee.getByRole('cell', { name: 'Đơn vị số 1' })).toBeVisible()
    await committee.getByRole('button', { name: 'Lập biên bản' }).click()
    await expect(committee.getByText('Đã lập, chưa gửi')).toBeVisible()
    const print = committee.getByRole('link', { name: 'Biên bản (PDF)' })
    const printed = await committee.request.get((await print.getAttribute('href')) ?? '')
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await axe(committee, 'summary')
  })
  for (const each of pages) await each.context().close()
})
