import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { readDocx } from '@baucu/documents'
import { writeTextCode } from '@baucu/reporting'
import type { Page } from '@playwright/test'
import { controlled } from './controlled.ts'
import { act, answerOf, become, expect, sampleFrame, test } from './tasks.ts'

type Tree = { organisations: { id: string; code: string; name: string; kind: string }[] }
type Areas = { areas: { id: string; told: { mark: string; voted: number; source: string }[] }[] }

async function inOrder(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
  const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

test(
  '⚡ J10 H12 N34 an area opens, has an incident and closes without a network; the desk sees who told, calls who did not, takes a text message',
  { tag: '@offline' },
  async ({ page, context }, { project }) => {
    const mine = `(${project.name} ${Date.now().toString(36)})`
    const team = await become(page, 'P8')
    await page.goto(`/ky/${sampleFrame}/so-lieu`)
    await controlled(page)
    const day = page.getByRole('form', { name: 'Việc trong ngày' })
    await expect(day.getByLabel('Việc', { exact: true })).toBeVisible()
    await context.setOffline(true)
    await day.getByLabel('Việc', { exact: true }).selectOption({ label: 'Hòm phiếu phụ đi' })
    await day.getByLabel('Lúc').fill('8 giờ')
    await day.getByRole('button', { name: 'Báo' }).click()
    await expect(day.getByText('Ghi giờ và phút, ví dụ 07:05.')).toBeVisible()
    await day.getByLabel('Lúc').fill('08:00')
    await day.getByLabel('Số phiếu mang theo').fill('40')
    await day.getByLabel('Ghi chú').fill('Gọi 0912 345 678')
    await expect(day.getByText(/Ghi việc và nơi, không ghi người/)).toBeVisible()
    await day.getByLabel('Ghi chú').fill(mine)
    await day.getByRole('button', { name: 'Báo' }).click()
    // How the day goes there: a sentence, never a name.
    await day.getByLabel('Việc', { exact: true }).selectOption({ label: 'Không khí, dư luận ở khu vực' })
    await day.getByLabel('Lúc').fill('09:15')
    await day.getByRole('button', { name: 'Báo' }).click()
    await expect(day.getByText('Ghi một, hai câu về không khí, dư luận.')).toBeVisible()
    await day.getByLabel('Không khí, dư luận (vào báo cáo sơ bộ)').fill(`Cử tri đến sớm ${mine}`)
    await day.getByRole('button', { name: 'Báo' }).click()
    // A second telling stands beside the first one, which still waits.
    await day.getByLabel('Việc', { exact: true }).selectOption({ label: 'Hòm phiếu phụ về' })
    await day.getByLabel('Lúc').fill('09:40')
    await day.getByLabel('Ghi chú').fill(mine)
    await day.getByRole('button', { name: 'Báo' }).click()
    await page.getByRole('button', { name: 'Báo sự việc' }).click()
    const incident = page.getByRole('form', { name: 'Báo sự việc' })
    await incident.getByRole('button', { name: 'Ghi' }).click()
    await expect(incident.getByText('Ghi chuyện gì đã xảy ra.')).toBeVisible()
    await incident.getByLabel('Mức').selectOption('2')
    await incident.getByLabel('Chuyện gì, ở đâu').fill(`Mất điện ${mine}`)
    await incident.getByRole('button', { name: 'Ghi' }).click()
    await expect(page.getByText('Đã giữ trên máy này, chờ gửi').first()).toBeVisible()
    // A second one without a network stands beside the first.
    await page.getByRole('button', { name: 'Báo sự việc' }).click()
    await incident.getByLabel('Chuyện gì, ở đâu').fill(`Mưa to ${mine}`)
    await incident.getByRole('button', { name: 'Ghi' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: `Mưa to ${mine}` })).toBeVisible()
    await context.setOffline(false)
    for (const hour of ['08:00', '09:40'])
      await expect(page.getByRole('listitem').filter({ hasText: mine }).getByText(`lúc ${hour}`)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: `Mất điện ${mine}` })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: `Mưa to ${mine}` })).toBeVisible()
    // Everybody has voted is no reason to close early: it is said before it is told.
    await day.getByLabel('Việc', { exact: true }).selectOption({ label: 'Kết thúc bỏ phiếu' })
    await day.getByLabel('Lúc').fill('17:00')
    await expect(day.getByText(/chưa được kết thúc, chưa được kiểm phiếu \(Điều 71\.1\)/)).toBeVisible()
    await inOrder(page)

    const province = await become(page, 'P1')
    const { organisations } = await answerOf<Tree>(page.request, 'organisations.tree', {})
    const other = organisations.filter((each) => each.kind === 'polling-team' && each.id !== team)
    const area = other[project.name === 'phone' ? 5 : 9]
    if (!area) throw new Error('no area')
    const [person, phone] = [crypto.randomUUID(), project.name === 'phone' ? '0900 000 011' : '0900 000 012']
    await act(page.request, 'persons.save', { organisation: area.id, person, fullName: 'Nguyễn Thị Mẫu Trực', phone })
    await act(page.request, 'persons.holdOffice', {
      ...{ organisation: area.id, person, office: crypto.randomUUID(), title: 'Thư ký', order: 1 },
    })
    await page.goto(`/ky/${sampleFrame}/ngay-bau-cu`)
    await page.getByRole('radio', { name: '18:00' }).check({ force: true })
    const silent = page.getByRole('region', { name: 'Chưa báo mốc này' })
    // Who holds the telephone there is one touch away.
    await expect(silent.getByRole('link', { name: phone }).first()).toHaveAttribute(
      'href',
      `tel:${phone.replaceAll(' ', '')}`,
    )
    const open = page.getByRole('listitem').filter({ hasText: `Mất điện ${mine}` })
    await open.getByRole('button', { name: `Xử lý: Mất điện ${mine}` }).click()
    const form = page.getByRole('form', { name: `Xử lý: Mất điện ${mine}` })
    await form.getByRole('button', { name: 'Ghi' }).click()
    await expect(form.getByText('Ghi cơ quan xử lý.')).toBeVisible()
    await form.getByLabel('Cơ quan xử lý').fill('Trực điện lực xã')
    await form.getByLabel('Đã làm gì').fill('Đã chạy máy nổ')
    await form.getByRole('button', { name: 'Ghi' }).click()
    await expect(open.getByText(/Trực điện lực xã: Đã chạy máy nổ/)).toBeVisible()

    const message = page.getByRole('form', { name: 'Nhận tin nhắn số liệu' })
    const text = writeTextCode({ area: area.code, mark: '18:00', voted: 301 })
    await message.getByRole('textbox').fill(text.replace(' 301 ', ' 310 '))
    await message.getByRole('button', { name: 'Nhận' }).click()
    await expect(message.getByText(/Hai số kiểm tra không khớp/)).toBeVisible()
    await message.getByRole('textbox').fill(text)
    await message.getByRole('button', { name: 'Nhận' }).click()
    await expect(message.getByText(/Nhắn lại: BC OK/)).toBeVisible()
    const { areas } = await answerOf<Areas>(page.request, 'pollingday.areas', {
      organisation: province,
      frame: sampleFrame,
    })
    expect(areas.find((each) => each.id === area.id)?.told).toContainEqual(
      expect.objectContaining({ mark: '18:00', voted: 301, source: 'text-code' }),
    )
    await inOrder(page)

    await open.getByRole('button', { name: `Xử lý: Mất điện ${mine}` }).click()
    await form.getByLabel('Việc làm').selectOption({ label: 'Đóng' })
    await form.getByLabel('Đã làm gì').fill('Có điện lại')
    await form.getByRole('button', { name: 'Ghi' }).click()
    await expect(open).toHaveCount(0)
    // Areas that told no opening are named apart from the mark; what was told of the day stands in the draft of form 27.
    await expect(page.getByRole('region', { name: 'Chưa báo khai mạc' }).getByRole('listitem').first()).toBeVisible()
    const drafting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Dự thảo Word' }).click()
    const draft = await readDocx(new Uint8Array(readFileSync(await (await drafting).path())))
    const lines = draft.ok ? draft.value.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])) : []
    const third = lines.findIndex((each) => each.startsWith('3. Không khí ngày bầu cử'))
    const fourth = lines.findIndex((each) => each.startsWith('4. Những thuận lợi'))
    expect(lines.slice(third, fourth).join(' ')).toContain(`Cử tri đến sớm ${mine}`)
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Báo cáo nhanh Word' }).click()
    const read = await readDocx(new Uint8Array(readFileSync(await (await coming).path())))
    const said = read.ok ? read.value.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])) : []
    expect(said.join(' ')).toContain('Số liệu nhanh, chưa chính thức')
    await page.getByRole('link', { name: 'Màn hình lớn' }).click()
    await expect(page.getByText('Nhanh, chưa chính thức')).toBeVisible()
    // A wall is read by everybody in the room: no telephone of anybody.
    await expect(page.getByRole('region', { name: 'Chưa báo mốc này' }).getByRole('link')).toHaveCount(0)
    await inOrder(page)
  },
)
