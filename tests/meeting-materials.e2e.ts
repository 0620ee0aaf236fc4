import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { controlled } from './controlled.ts'
import { act, answerOf, become, expect, inDays, sampleFrame, test } from './tasks.ts'

const paper = Buffer.from('%PDF-1.7\nBáo cáo tiến độ\n%%EOF\n')

test(
  '⚡ L01 a paper is put before a meeting; who is invited keeps it and opens it without a network',
  { tag: '@offline' },
  async ({ page, context }, { project }) => {
    const title = `Giao ban tài liệu ${project.name} ${Date.now()}`
    const commune = await become(page, 'P5')
    const province = await become(page, 'P1')
    const meeting = crypto.randomUUID()
    await act(page.request, 'meetings.save', {
      ...{ organisation: province, meeting, kind: 'briefing', title, purposes: [], day: inDays(3) },
      ...{ half: 'morning', place: null, frame: null },
      agenda: [{ id: crypto.randomUUID(), kind: 'report', title: 'Báo cáo quý I' }],
    })
    await act(page.request, 'meetings.invite', { meeting, organisations: [commune], category: 'Các xã', quota: 1 })
    await page.goto(`/ky/${sampleFrame}/hop/${meeting}`)
    await page.getByRole('button', { name: 'Thêm tài liệu' }).click()
    const form = page.getByRole('form', { name: 'Thêm tài liệu họp' })
    await form.getByRole('button', { name: 'Thêm', exact: true }).click()
    await expect(form.getByText('Chọn một tệp.')).toBeVisible()
    await form
      .getByLabel('Tệp')
      .setInputFiles({ name: 'trang.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<p>') })
    await form.getByRole('button', { name: 'Thêm', exact: true }).click()
    await expect(form.getByText(/PDF/).last()).toBeVisible()
    await form
      .getByLabel('Tệp')
      .setInputFiles({ name: 'bao_cao_tien_do.pdf', mimeType: 'application/pdf', buffer: paper })
    // The name was taken from the first file; what was typed is not written over.
    await form.getByLabel('Tên tài liệu').fill('Báo cáo tiến độ quý I')
    await form.getByLabel('Thuộc mục chương trình').selectOption({ label: 'Báo cáo quý I' })
    await form.getByRole('button', { name: 'Thêm', exact: true }).click()
    const materials = page.getByRole('region', { name: 'Tài liệu họp' })
    await expect(materials.getByText('Báo cáo tiến độ quý I')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    await become(page, 'P5')
    await page.goto(`/ky/${sampleFrame}/hop`)
    await controlled(page)
    const invitation = page.getByRole('region', { name: 'Giấy mời' }).getByRole('listitem').filter({ hasText: title })
    await invitation.getByText('Chương trình, tài liệu').click()
    await expect(invitation.getByText('Báo cáo quý I').first()).toBeVisible()
    await invitation.getByRole('button', { name: 'Giữ cả bộ trên máy để đọc khi mất mạng' }).click()
    await expect(invitation.getByText('Có trên máy', { exact: true })).toBeVisible()
    await context.setOffline(true)
    await page.reload()
    await invitation.getByText('Chương trình, tài liệu').click()
    const saved = page.waitForEvent('download')
    await invitation.getByRole('button', { name: 'Mở Báo cáo tiến độ quý I' }).click()
    const file = await saved
    expect(file.suggestedFilename()).toBe('Báo cáo tiến độ quý I.pdf')
    expect(readFileSync(await file.path()).equals(paper)).toBe(true)
    await context.setOffline(false)
    const { invitations } = await answerOf<{ invitations: { title: string }[] }>(page.request, 'meetings.invitations', {
      organisation: commune,
    })
    expect(invitations.map((each) => each.title)).toContain(title)
  },
)
