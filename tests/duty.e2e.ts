import AxeBuilder from '@axe-core/playwright'
import { mondayOf } from '@baucu/direction'
import { day, plusDays } from '@baucu/law'
import type { Page } from '@playwright/test'
import { controlled } from './controlled.ts'
import { addPerson } from './persons.ts'
import { act, answerOf, expect, inDays, sampleFrame, test } from './tasks.ts'

type Roster = { shifts: { id: string; day: string; kind: string; person: { name: string; phone: string } | null }[] }

async function inOrder(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

test('⚡ H26: Saturday’s duty officer is one tap away; nobody takes over before the note of the shift before', {
  tag: '@offline',
}, async ({ page, context, request, office }) => {
  const phones = ['0900 000 021', '0900 000 022', '0900 000 023']
  const titles = ['Chánh Văn phòng', 'Phó Văn phòng', 'Chuyên viên']
  const names = ['Nguyễn Thị Mẫu Hoàng Phương Thảo', 'Trần Văn Mẫu', 'Lê Thị Mẫu']
  for (const [index, name] of names.entries())
    await addPerson(request, office.id, name, titles[index], { phone: phones[index] })
  const monday = mondayOf(inDays(0))
  const saturday = plusDays(monday, 5)
  // On a Monday before half past seven the night of the week before still runs.
  const { persons } = await answerOf<{ persons: { id: string }[] }>(request, 'persons.list', {
    organisation: office.id,
  })
  const person = persons[0]?.id
  const night = { shift: crypto.randomUUID(), kind: 'night', from: '17:00', to: '07:30', person, deputy: null }
  await act(request, 'duty.plan', { organisation: office.id, shifts: [{ ...night, day: plusDays(monday, -1) }] })
  await page.goto(`/ky/${sampleFrame}/truc?tochuc=${office.id}`)
  await expect(page.getByText('Tuần này chưa có lịch trực')).toBeVisible()
  await page.getByRole('button', { name: 'Lập lịch tuần này' }).click()
  const plan = page.getByRole('form', { name: 'Lập lịch tuần' })
  await plan.getByRole('button', { name: 'Ghi' }).click()
  await expect(plan.getByText('Chọn ít nhất một người.')).toBeVisible()
  for (const name of names) await plan.getByRole('checkbox', { name: new RegExp(name) }).check()
  await expect(plan.getByRole('group', { name: '14 ca' })).toBeVisible()
  await plan.getByLabel('Cuối tuần, từ').fill('7 giờ')
  await expect(plan.getByText('Ghi giờ và phút, ví dụ 07:30.')).toBeVisible()
  await plan.getByLabel('Cuối tuần, từ').fill('07:30')
  // What was chosen is still there when the page comes back.
  await page.reload()
  await page.getByRole('button', { name: 'Lập lịch tuần này' }).click()
  await expect(plan.getByRole('group', { name: '14 ca' })).toBeVisible()
  await plan.getByLabel(/^Người trực ca thứ Bảy .*07:30 đến 17:00/i).selectOption({ label: 'Trần Văn Mẫu' })
  await plan.getByLabel(/^Trực thay ca thứ Bảy .*07:30 đến 17:00/i).selectOption({ label: 'Lê Thị Mẫu' })
  await inOrder(page)
  await plan.getByRole('button', { name: 'Ghi' }).click()
  await expect(page.getByText('Đã ghi 14 ca.')).toBeVisible()

  // Saturday: one touch calls.
  const weekend = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: day(saturday) }) })
  await expect(weekend.getByRole('link', { name: 'Gọi Trần Văn Mẫu, 0900 000 022' })).toHaveAttribute(
    'href',
    'tel:0900000022',
  )
  const now = page.getByRole('region', { name: 'Đang trực' })
  await expect(now.getByRole('link', { name: /^Gọi / }).first()).toHaveAttribute('href', /^tel:0900000\d+$/)

  // A shift of last week that nobody handed over stands in red, and holds the next one back.
  const { shifts } = await answerOf<Roster>(request, 'duty.roster', { organisation: office.id, monday })
  const [before, after] = [crypto.randomUUID(), crypto.randomUUID()]
  const last = { day: plusDays(monday, -2), kind: 'weekend', person, deputy: null }
  await act(request, 'duty.plan', {
    organisation: office.id,
    shifts: [
      { ...last, shift: before, from: '07:30', to: '17:00' },
      { ...last, shift: after, from: '17:00', to: '23:00' },
    ],
  })
  expect(shifts).toHaveLength(14)
  await page.goto(`/ky/${sampleFrame}/truc?tochuc=${office.id}&tuan=${plusDays(monday, -7)}`)
  const row = page.getByRole('listitem').filter({ hasText: '07:30 đến 17:00' }).last()
  await expect(row.getByText('Chưa bàn giao')).toBeVisible()
  const take = await request.post('/api/commands/duty.takeOver', {
    data: { id: crypto.randomUUID(), input: { organisation: office.id, shift: after } },
  })
  expect([take.status(), ((await take.json()) as { code: string }).code]).toEqual([409, 'hand-over-missing'])
  await controlled(page)
  await row.getByRole('button', { name: /^Bàn giao/ }).click()
  const hand = page.getByRole('form', { name: /^Bàn giao ca/ })
  await context.setOffline(true)
  await hand.getByRole('button', { name: 'Ghi' }).click()
  await expect(hand.getByText('Không có thì ghi "không".').first()).toBeVisible()
  await hand.getByLabel('Việc còn mở').fill('Chờ điện lực nối điện ở khu vực 1')
  await hand.getByLabel(/^Việc đã hứa/).fill('Gọi lại xã trước 20:00')
  await inOrder(page)
  await hand.getByRole('button', { name: 'Ghi' }).click()
  await expect(row.getByText('Bàn giao đã giữ trên máy này, chờ gửi')).toBeVisible()
  await context.setOffline(false)
  await expect(row.getByText('Đã bàn giao')).toBeVisible()
  await expect(row.getByText('Chờ điện lực nối điện ở khu vực 1')).toBeVisible()
  await act(request, 'duty.takeOver', { organisation: office.id, shift: after })
  await inOrder(page)
})
