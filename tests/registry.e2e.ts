import { Buffer } from 'node:buffer'
import { act, answerOf, become, expect, inDays, sampleFrame, test } from './tasks.ts'

/** One page with a red seal, as a phone would scan it. */
const scan = { name: 'quet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n') }

test('N08 H04: a directive is registered, its scan uploaded, found without accents, and becomes tasks with owners', async ({
  page,
  open,
}, { project }) => {
  const tail = project.name === 'phone' ? '7' : '6'
  const number = `3${tail}-CT/TU`
  const abstract = `Lãnh đạo công tác hiệp thương đợt ${tail}`
  const organisation = await become(page, 'P1')
  await open('so-van-ban', sampleFrame)
  await page.getByRole('link', { name: 'Vào sổ văn bản' }).first().click()
  const form = page.getByRole('form', { name: 'Vào sổ văn bản' })
  // Nothing is sent before it is whole, and what is typed stays through a reload.
  await form.getByLabel('Trích yếu').fill(abstract)
  await form.getByRole('button', { name: 'Lưu' }).click()
  await expect(form.getByText('Ghi số, ký hiệu.')).toBeVisible()
  await page.reload()
  await expect(form.getByLabel('Trích yếu')).toHaveValue(abstract)
  await form.getByLabel('Số, ký hiệu').fill(number)
  await form.getByLabel('Loại').selectOption({ label: 'Chỉ thị' })
  await form.getByLabel('Nơi ban hành').fill('Tỉnh ủy Mẫu')
  await form.getByLabel('Người ký (chức vụ)').fill('Bí thư Tỉnh ủy')
  await form.getByRole('button', { name: 'Lưu' }).click()
  const beside = page.getByRole('region', { name: 'Văn bản', exact: true })
  await expect(beside.getByRole('heading', { name: abstract })).toBeVisible()
  await expect(beside.getByText('Văn bản chỉ đạo này chưa giao việc cho ai.', { exact: false })).toBeVisible()

  // The scan: what is none is refused with a sentence, then the real one.
  const picker = beside.getByLabel('Tải bản quét lên')
  await picker.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  await expect(beside.getByText('Chỉ nhận PDF, JPEG, PNG.', { exact: false })).toBeVisible()
  await picker.setInputFiles(scan)
  await expect(beside.getByText('Đã lưu bản quét.')).toBeVisible()
  const download = page.waitForEvent('download')
  await beside.getByRole('link', { name: 'Mở bản quét' }).click()
  expect((await download).suggestedFilename()).toBe(`3${tail}-ct-tu.pdf`)

  // Tasks from it.
  await beside.getByRole('button', { name: 'Giao việc từ văn bản' }).click()
  const give = beside.getByRole('form', { name: 'Giao việc từ văn bản' })
  await give.getByRole('button', { name: 'Giao việc', exact: true }).click()
  await expect(give.getByText('Chọn ít nhất một nơi nhận.')).toBeVisible()
  await give.getByLabel('Việc phải làm').fill('Phổ biến chỉ thị tới chi bộ')
  await give.getByLabel('Thêm theo nhóm, chức năng').selectOption({ label: 'xã, phường, đặc khu (6)' })
  await give.getByLabel('Hạn').fill(inDays(9).split('-').reverse().join('/'))
  await give.getByRole('button', { name: 'Giao việc', exact: true }).click()
  await expect(beside.getByText('Đã giao cho 6 đơn vị.')).toBeVisible()
  const { documents } = await answerOf<{ documents: { id: string; number: string }[] }>(page.request, 'registry.list', {
    ...{ organisation, text: `hiep thuong 3${tail}` },
  })
  expect(documents.map((each) => each.number)).toEqual([number])
  const { tasks } = await answerOf<{ tasks: { copies: { id: string }[] }[] }>(page.request, 'registry.one', {
    document: documents[0]?.id,
  })
  await act(page.request, 'work.acknowledge', { copy: tasks[0]?.copies[0]?.id, version: 1, owner: 'Phó Bí thư xã' })
  await page.reload()
  await beside.getByText('6 đơn vị', { exact: true }).click()
  await expect(beside.getByText('Phó Bí thư xã')).toBeVisible()
  await expect(beside.getByText('chưa giao việc cho ai', { exact: false })).toBeHidden()

  // The clerk finds it by what he remembers, without marks; and whoever knows only the quick search finds it there.
  await open('so-van-ban', sampleFrame)
  await page.getByRole('searchbox').fill(`hiep thuong 3${tail}`)
  const row = page.getByRole('row', { name: new RegExp(number) })
  await expect(row).toBeVisible()
  await expect(page.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(1)
  await expect(row.getByText('Có bản quét')).toBeVisible()
  await expect(row.getByText('1 việc')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Trang, / }).fill(`hiep thuong dot ${tail}`)
  await expect(page.getByRole('option', { name: new RegExp(number) })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(beside.getByRole('heading', { name: abstract })).toBeVisible()
})

test('a classified document is a line without content, file or task', async ({ page, open }, { project }) => {
  const number = project.name === 'phone' ? '17-M/TU' : '16-M/TU'
  await become(page, 'P1')
  await open('so-van-ban?vanban=moi', sampleFrame)
  const form = page.getByRole('form', { name: 'Vào sổ văn bản' })
  await form.getByLabel('Độ mật').selectOption({ label: 'Mật' })
  await expect(form.getByText('Văn bản mật: sổ này chỉ ghi số', { exact: false })).toBeVisible()
  await expect(form.getByLabel('Người ký (chức vụ)')).toBeHidden()
  await form.getByLabel('Số, ký hiệu').fill(number)
  await form.getByLabel('Nơi ban hành').fill('Công an tỉnh')
  await form.getByLabel('Tên gọi ngắn, không nêu nội dung').fill(`Văn bản ${number}`)
  await form.getByRole('button', { name: 'Lưu' }).click()
  const beside = page.getByRole('region', { name: 'Văn bản', exact: true })
  await expect(beside.getByRole('heading', { name: `Văn bản ${number}` })).toBeVisible()
  await expect(beside.getByText('Mật', { exact: true })).toBeVisible()
  await expect(beside.getByText('Tải bản quét lên')).toBeHidden()
  await expect(beside.getByRole('button', { name: 'Giao việc từ văn bản' })).toBeHidden()
})
