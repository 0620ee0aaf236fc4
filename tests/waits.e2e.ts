import AxeBuilder from '@axe-core/playwright'
import { answerOf, expect, giveTasks, inDays, sampleFrame, test } from './tasks.ts'

type Board = { copies: { id: string; title: string }[] }

test('L32 a task names the one of another organisation it waits for; that organisation sees it; a circle is refused by name', async ({
  page,
  request,
  office,
}) => {
  const [first, second] = office.units
  await giveTasks(request, office.id, [
    { text: 'Niêm yết danh sách', recipients: [first?.id ?? ''], due: inDays(6) },
    { text: 'Lập danh sách cử tri', recipients: [second?.id ?? ''], due: inDays(4) },
    { text: 'Việc sớm nhất', recipients: [second?.id ?? ''], due: inDays(1) },
  ])
  const { copies } = await answerOf<Board>(request, 'work.board', { organisation: office.id })
  const idOf = (title: string) => copies.find((each) => each.title === title)?.id
  const copy = page.getByRole('region', { name: 'Một nhiệm vụ' })
  const waits = copy.getByRole('region', { name: 'Ai chờ ai' })
  const axe = async () => {
    const found = await new AxeBuilder({ page }).analyze()
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))])).toEqual([])
    const width = await page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth)
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  }

  await page.goto(`/ky/${sampleFrame}/nhiem-vu?tochuc=${first?.id}&viec=${idOf('Niêm yết danh sách')}`)
  await waits.getByRole('button', { name: 'Chờ việc của nơi khác' }).click()
  const form = waits.getByRole('form', { name: 'Chờ việc của nơi khác' })
  await form.getByRole('button', { name: 'Ghi là đang chờ' }).click()
  await expect(form.getByRole('alert')).toHaveText('Chọn một việc.')
  await form.getByRole('textbox', { name: 'Tìm theo đơn vị hoặc việc' }).fill('lập danh sách')
  await expect(form.getByRole('radio')).toHaveCount(1)
  await axe()
  await form.getByRole('radio', { name: /Lập danh sách cử tri/ }).check()
  await form.getByRole('button', { name: 'Ghi là đang chờ' }).click()
  await expect(waits.getByText(`${second?.name}: Lập danh sách cử tri`)).toBeVisible()
  await expect(copy.getByText('Chờ nơi khác').first()).toBeVisible()

  // The one that is waited for has it on its board, before what is due earlier, and on Today.
  await page.goto(`/ky/${sampleFrame}/nhiem-vu?tochuc=${second?.id}`)
  const awaited = page.getByRole('row').filter({ hasText: 'Lập danh sách cử tri' })
  await expect(awaited).toContainText('1 nơi đang chờ')
  await expect(page.getByRole('row').getByRole('link')).toHaveText(['Lập danh sách cử tri', 'Việc sớm nhất'])
  const all = page.getByRole('region', { name: 'Ai chờ ai' })
  await expect(all.getByText(`${first?.name} chờ để làm: Niêm yết danh sách`)).toBeVisible()
  await axe()
  await page.goto(`/ky/${sampleFrame}/hom-nay?tochuc=${second?.id}`)
  const card = page.getByRole('region', { name: 'Nơi khác đang chờ' })
  await expect(card.getByText(first?.name ?? '')).toBeVisible()
  await card.getByRole('link', { name: 'Lập danh sách cử tri' }).click()
  await waits.getByRole('button', { name: 'Chờ việc của nơi khác' }).click()
  await form.getByRole('radio', { name: /Niêm yết danh sách/ }).check()
  await form.getByRole('button', { name: 'Ghi là đang chờ' }).click()
  await expect(form.getByRole('alert')).toContainText('Chờ như vậy thành vòng')
  await expect(form.getByRole('alert')).toContainText(`${first?.name} (Niêm yết danh sách)`)
  await form.getByRole('button', { name: 'Thôi' }).click()

  // The waiting one may also go on by itself.
  await page.goto(`/ky/${sampleFrame}/nhiem-vu?tochuc=${first?.id}&viec=${idOf('Niêm yết danh sách')}`)
  await waits.getByRole('button', { name: 'Thôi chờ: Lập danh sách cử tri' }).click()
  await expect(waits.getByText(`${second?.name}: Lập danh sách cử tri`)).toHaveCount(0)
  await expect(copy.getByText('Thôi chờ:', { exact: false }).first()).toBeVisible()
})
