import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { addressOf, expect } from './journey.ts'
import { test } from './organisation.ts'
import { addPerson, run } from './persons.ts'

test('N05, L03 who came is chosen, seen as printed and taken away as PDF and Word, signed in the office exercised', async ({
  page,
  open,
  organisation,
  request,
}) => {
  const chair = await addPerson(request, organisation.id, 'Nguyễn Văn An', 'Phó Chủ tịch', { honorific: 'Đồng chí' })
  const second = {
    organisation: organisation.id,
    person: chair.person,
    title: 'Trưởng Tiểu ban Tuyên truyền',
    order: 2,
  }
  await run(request, 'persons.holdOffice', { ...second, office: randomUUID(), from: '2025-07-01' })
  await addPerson(request, organisation.id, 'Lê Thị Bình', 'Ủy viên', { honorific: 'Bà' })
  await open(`nhan-su/du-hop?${organisation.chosen}`)
  await page.getByLabel('Tên cuộc họp').fill('Hội nghị triển khai công tác bầu cử')
  await page.getByLabel('Địa điểm').fill('Hội trường xã')
  await page.getByLabel('Ngày họp').fill('05/01/2026')
  await page.getByRole('searchbox').fill('binh')
  await page.getByRole('button', { name: 'Thêm Lê Thị Bình' }).click()
  await page.getByRole('searchbox').fill('nguyen an')
  await page.getByRole('button', { name: 'Thêm Nguyễn Văn An' }).click()
  await page.getByRole('button', { name: 'Đưa Đồng chí Nguyễn Văn An lên trên' }).click()
  const roles = page.getByRole('group', { name: 'Vai trò của Đồng chí Nguyễn Văn An' })
  for (const role of ['chỉ đạo', 'chủ trì', 'kết luận']) await roles.getByLabel(role).check()
  await page.getByLabel('Người ký').selectOption('Đồng chí Nguyễn Văn An')
  const paper = page.getByRole('region', { name: 'Xem trước bản in' })
  await expect(paper.getByRole('row')).toHaveText([
    /STT/,
    `1Đồng chí Nguyễn Văn AnPhó Chủ tịch ${organisation.name}; Trưởng Tiểu ban Tuyên truyền ${organisation.name}chỉ đạo, chủ trì, kết luận`,
    `2Bà Lê Thị BìnhỦy viên ${organisation.name}dự họp`,
  ])
  await expect(paper.getByText('KT. CHỦ TỊCH')).toBeVisible()
  await expect(paper.getByText('PHÓ CHỦ TỊCH', { exact: true })).toBeVisible()

  await page.getByLabel('dự với chức vụ').selectOption({ label: `Trưởng Tiểu ban Tuyên truyền, ${organisation.name}` })
  await expect(paper.getByText('TRƯỞNG TIỂU BAN TUYÊN TRUYỀN', { exact: true })).toBeVisible()
  await expect(paper.getByText('KT. CHỦ TỊCH')).toHaveCount(0)

  for (const [name, start] of [
    ['Tải PDF', '%PDF-'],
    ['Tải Word (DOCX)', 'PK'],
  ] as const) {
    const downloading = page.waitForEvent('download')
    await paper.getByRole('link', { name }).click()
    const file = await readFile(await (await downloading).path())
    expect(file.subarray(0, start.length).toString()).toBe(start)
  }

  // What was chosen is still here after a reload.
  await page.reload()
  await expect(paper.getByRole('row')).toHaveCount(3)
  await expect(page.getByLabel('Tên cuộc họp')).toHaveValue('Hội nghị triển khai công tác bầu cử')
  await page.getByRole('button', { name: 'Bỏ Bà Lê Thị Bình' }).click()
  await expect(paper.getByText('Có mặt: 1 người')).toBeVisible()
})

test('a day on which the signer held nothing takes the signature away and says so', { tag: '@desk' }, async ({
  page,
  open,
  organisation,
  request,
}) => {
  await addPerson(request, organisation.id, 'Nguyễn Văn An', 'Chủ tịch')
  await open(`nhan-su/du-hop?${organisation.chosen}`)
  await page.getByRole('button', { name: 'Thêm Nguyễn Văn An' }).click()
  await page.getByLabel('Người ký').selectOption('Nguyễn Văn An')
  const paper = page.getByRole('region', { name: 'Xem trước bản in' })
  await expect(paper.getByText('CHỦ TỊCH', { exact: true })).toBeVisible()
  await page.getByLabel('Ngày họp').fill('05/01/2020')
  await expect(page.getByText('Người này không giữ chức vụ nào vào ngày họp nên không ký được.')).toBeVisible()
  await expect(paper.getByText('CHỦ TỊCH', { exact: true })).toHaveCount(0)
  await page.getByLabel('Ngày họp').fill('05/01/2026')
  await expect(paper.getByText('CHỦ TỊCH', { exact: true })).toBeVisible()
})

test('two hundred people are one list and one file', { tag: '@desk' }, async ({
  page,
  open,
  organisation,
  request,
}) => {
  const answer = await request.get(addressOf('organisations.tree', { under: organisation.id }))
  const [{ code }] = ((await answer.json()) as { organisations: [{ code: string }] }).organisations
  const rows = Array.from(
    { length: 200 },
    (_, n) => `${code};Vàng Thị ${n % 100} ${n < 100 ? 'Sáng' : 'Tươi'};Ủy viên ${n}`,
  )
  const content = Buffer.from(['Mã tổ chức;Họ và tên;Chức vụ', ...rows].join('\n')).toString('base64')
  await run(request, 'persons.import', { under: organisation.id, fileName: 'nguoi.csv', content })
  await open(`nhan-su/du-hop?${organisation.chosen}`)
  for (const name of ['sang', 'tuoi']) {
    await page.getByRole('searchbox').fill(name)
    await page.getByRole('button', { name: 'Thêm cả 100 người' }).click()
  }
  const paper = page.getByRole('region', { name: 'Xem trước bản in' })
  await expect(paper.getByText('Có mặt: 200 người')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await paper.getByRole('link', { name: 'Tải PDF' }).click()
  const file = await readFile(await (await downloading).path())
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
})
