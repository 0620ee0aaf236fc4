import AxeBuilder from '@axe-core/playwright'
import { controlled } from './controlled.ts'
import { picture } from './picture.ts'
import { act, answerOf, become, expect, giveTasks, inDays, sampleFrame, test } from './tasks.ts'

type Board = { copies: { id: string; title: string; version: number }[] }

test(
  'N19 J6 a village sends a photograph with its report without a network; it arrives with its time and stands beside the grade',
  { tag: '@offline' },
  async ({ page, context }, { project }) => {
    const title = `Dán danh sách cử tri (${project.name} ${Date.now()})`
    const village = await become(page, 'P6')
    const commune = await become(page, 'P5')
    await giveTasks(page.request, commune, [{ text: title, recipients: [village], due: inDays(5) }])
    await become(page, 'P6')
    const { copies } = await answerOf<Board>(page.request, 'work.board', { organisation: village, limit: 500 })
    const id = copies.find((each) => each.title === title)?.id
    await act(page.request, 'work.acknowledge', { copy: id, version: 1, owner: 'Trưởng thôn' })
    await page.goto(`/ky/${sampleFrame}/nhiem-vu?viec=${id}`)
    await controlled(page)
    const copy = page.getByRole('region', { name: 'Một nhiệm vụ' })
    const evidence = copy.getByRole('region', { name: 'Tài liệu chứng minh' })
    const picker = evidence.getByLabel('Thêm ảnh, bản quét, tài liệu')
    await expect(evidence.getByText('Chưa có tài liệu nào.')).toBeVisible()
    const board = await picture(page, 'bang-niem-yet.png', 'teal')
    const wrong = await picture(page, 'nham.png', 'maroon')
    await context.setOffline(true)
    await copy.getByRole('button', { name: /^100/ }).click()
    await copy.getByRole('button', { name: 'Báo tiến độ' }).click()
    await picker.setInputFiles([board, wrong])
    await expect(evidence.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(2)
    // Nothing is lost when the page is opened anew.
    await page.reload()
    await expect(evidence.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(2)
    // What holds nothing is not even kept.
    await picker.setInputFiles({ name: 'trong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) })
    await expect(evidence.getByText('trong.pdf: Tệp không có gì bên trong.', { exact: false })).toBeVisible()
    await context.setOffline(false)
    await expect(evidence.getByText('Đã giữ trên máy này, chờ gửi')).toHaveCount(0)
    await expect(evidence.getByRole('link', { name: 'bang-niem-yet.png', exact: true })).toBeVisible()
    await expect(copy.getByText('Gửi tài liệu chứng minh: bang-niem-yet.png')).toBeVisible()

    // A ZIP that calls itself a Word file is refused, and says so where it was chosen.
    const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
    await picker.setInputFiles({ name: 'bao-cao.docx', mimeType: 'application/octet-stream', buffer: zip })
    await expect(
      evidence.getByText('Chỉ nhận PDF, JPEG, PNG, Word (.docx), Excel (.xlsx).', { exact: false }),
    ).toBeVisible()
    await evidence.getByRole('button', { name: 'Bỏ tệp này' }).click()
    await expect(evidence.getByText('Bị từ chối')).toHaveCount(0)

    // The wrong one goes with a reason, which stays in the history.
    await evidence.getByRole('button', { name: 'Gỡ nham.png' }).click()
    const remove = evidence.getByRole('form', { name: 'Gỡ nham.png' })
    await remove.getByRole('button', { name: 'Gỡ' }).click()
    await expect(remove.getByRole('alert')).toHaveText('Ghi lý do gỡ.')
    await remove.getByLabel('Lý do gỡ nham.png').fill('Ảnh của thôn khác')
    await remove.getByRole('button', { name: 'Gỡ' }).click()
    await expect(evidence.getByRole('link', { name: 'nham.png', exact: true })).toHaveCount(0)
    await expect(copy.getByText('Ảnh của thôn khác')).toBeVisible()

    // The commune opens it beside the point that asks for it.
    await become(page, 'P5')
    await page.goto(`/ky/${sampleFrame}/nhiem-vu?viec=${id}`)
    await copy.getByRole('button', { name: 'Chấm chất lượng' }).click()
    const checklist = copy.getByRole('group', { name: 'Bỏ chọn tiêu chí chưa đạt' })
    await expect(checklist.getByText('1 tài liệu')).toBeVisible()
    const download = page.waitForEvent('download')
    await checklist.getByRole('link', { name: 'bang-niem-yet.png' }).click()
    expect((await download).suggestedFilename()).toBe('bang-niem-yet.jpg')
    await expect(evidence.getByRole('button', { name: 'Gỡ bang-niem-yet.png' })).toHaveCount(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const found = await new AxeBuilder({ page }).analyze()
      expect(found.violations.map(({ id: rule, nodes }) => [rule, nodes.map((each) => each.target.join(' '))])).toEqual(
        [],
      )
    }
    await page.setViewportSize({ width: 320, height: 700 })
    const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
    await copy.getByRole('button', { name: 'Ghi kết quả chấm' }).click()
    await expect(copy.getByText('Hoàn thành').first()).toBeVisible()
  },
)
