import { addressOf, expect, panel } from './journey.ts'
import { test } from './organisation.ts'
import { addPerson, recordOf, run } from './persons.ts'

const detail = 'Hồ sơ'

test('N05 somebody is added with two offices; papers write him once with both in their order', async ({
  page,
  open,
  organisation,
}) => {
  await open(`nhan-su?${organisation.chosen}`)
  await expect(page.getByRole('heading', { name: 'Chưa ghi ai ở tổ chức này' })).toBeVisible()
  await page.getByRole('link', { name: 'Thêm người' }).click()
  const form = page.getByRole('form', { name: 'Thêm người' })
  await expect(form.getByLabel('Họ và tên', { exact: true })).toBeFocused()
  await form.getByRole('button', { name: 'Ghi người này' }).click()
  await expect(form.getByText('Ghi họ và tên.')).toBeVisible()
  await form.getByLabel('Họ và tên', { exact: true }).fill('Vàng A Páo')
  await form.getByLabel('Xưng hô', { exact: true }).fill('Đồng chí')
  await form.getByLabel('Điện thoại', { exact: true }).fill('gọi sau')
  await form.getByRole('button', { name: 'Ghi người này' }).click()
  await expect(form.getByText(/^Số điện thoại có từ 6 đến 29/)).toBeVisible()
  await form.getByLabel('Điện thoại', { exact: true }).fill('0912 345 678')
  await form.getByRole('button', { name: 'Ghi người này' }).click()
  const record = page.getByRole('region', { name: detail, exact: true })
  await expect(record.getByRole('heading', { name: 'Vàng A Páo' })).toBeVisible()
  await expect(record.getByRole('link', { name: '0912 345 678' })).toHaveAttribute('href', 'tel:0912345678')

  for (const [title, order] of [
    ['Ủy viên', '2'],
    ['Chủ tịch', '1'],
  ] as const) {
    await record.getByRole('button', { name: 'Ghi chức vụ' }).click()
    const office = page.getByRole('form', { name: 'Ghi chức vụ' })
    await office.getByLabel('Chức vụ', { exact: true }).fill(title)
    await office.getByLabel('Từ ngày', { exact: true }).fill('01/07/2025')
    await office.getByLabel('Thứ tự viết', { exact: true }).fill(order)
    await office.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(office).toHaveCount(0)
  }
  await expect(
    record.getByText(`Đồng chí Vàng A Páo, Chủ tịch ${organisation.name}, Ủy viên ${organisation.name}`),
  ).toBeVisible()
})

test('an office that overlaps is refused at its days and nothing typed is lost, also after a reload', async ({
  page,
  open,
  organisation,
  request,
}) => {
  const { person } = await addPerson(request, organisation.id, 'Lò Thị Ban', 'Chủ tịch')
  await open(`nhan-su?${organisation.chosen}&nguoi=${person}`)
  await page.getByRole('button', { name: 'Ghi chức vụ' }).click()
  const form = page.getByRole('form', { name: 'Ghi chức vụ' })
  await form.getByLabel('Chức vụ', { exact: true }).fill('chủ tịch')
  await form.getByLabel('Từ ngày', { exact: true }).fill('32/13/2026')
  await form.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(form.getByText(/^Gõ ngày\/tháng\/năm/)).toBeVisible()
  await expect(form.getByLabel('Từ ngày', { exact: true })).toHaveValue('32/13/2026')
  await form.getByLabel('Từ ngày', { exact: true }).fill('01/01/2026')
  await form.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(form.getByText(/Người này đã giữ chức vụ "Chủ tịch"/)).toBeVisible()
  await expect(form.getByLabel('Chức vụ', { exact: true })).toHaveValue('chủ tịch')
  await page.reload()
  await page.getByRole('button', { name: 'Ghi chức vụ' }).click()
  await expect(form.getByLabel('Chức vụ', { exact: true })).toHaveValue('chủ tịch')
  await expect(form.getByLabel('Từ ngày', { exact: true })).toHaveValue('01/01/2026')
})

test('an office is corrected and ended; it stays in the record as one that ended', async ({
  page,
  open,
  organisation,
  request,
}) => {
  const { person } = await addPerson(request, organisation.id, 'Giàng Seo Lử', 'Phó Chủ tịch')
  await open(`nhan-su?${organisation.chosen}&nguoi=${person}`)
  await page.getByRole('button', { name: 'Sửa chức vụ Phó Chủ tịch' }).click()
  const correct = page.getByRole('form', { name: 'Sửa chức vụ Phó Chủ tịch' })
  await correct.getByLabel('Chức vụ', { exact: true }).fill('Phó Chủ tịch Thường trực')
  await correct.getByRole('button', { name: 'Ghi', exact: true }).click()
  await page.getByRole('button', { name: 'Kết thúc chức vụ Phó Chủ tịch Thường trực' }).click()
  const end = page.getByRole('form', { name: /^Kết thúc chức vụ/ })
  await end.getByLabel('Thôi giữ từ ngày', { exact: true }).fill('01/07/2026')
  await end.getByLabel('Lý do', { exact: true }).fill('Quyết định số 12/QĐ-UBND')
  await end.getByRole('button', { name: 'Kết thúc' }).click()
  await expect(page.getByText('Đã thôi giữ')).toBeVisible()
  await expect(page.getByText('từ 01/07/2025, thôi giữ từ 01/07/2026')).toBeVisible()
  const { offices } = (await recordOf(request, organisation.id, person)).person
  expect(offices).toMatchObject([{ title: 'Phó Chủ tịch Thường trực', from: '2025-07-01', to: '2026-07-01' }])
})

test('a record that somebody else changed shows both sides; what was typed stays and is stored by choice', async ({
  page,
  open,
  organisation,
  request,
}) => {
  const { person } = await addPerson(request, organisation.id, 'Trần Văn Bình', 'Chủ tịch', { email: 'binh@mau.vn' })
  await open(`nhan-su?${organisation.chosen}&nguoi=${person}`)
  await page.getByRole('button', { name: 'Sửa thông tin' }).click()
  const form = page.getByRole('form', { name: 'Sửa thông tin' })
  await form.getByLabel('Họ và tên', { exact: true }).fill('Trần Văn Bính')
  const { version } = (await recordOf(request, organisation.id, person)).person
  const theirs = { organisation: organisation.id, person, version, fullName: 'Trần Văn Bịnh', phone: '0214 3 840 001' }
  await run(request, 'persons.save', theirs)
  await form.getByRole('button', { name: 'Ghi', exact: true }).click()
  const notice = form.getByRole('alert')
  await expect(notice).toContainText('Hồ sơ này vừa được người khác sửa')
  await expect(notice).toContainText('Trần Văn Bịnh')
  await expect(notice).toContainText('Trần Văn Bính')
  await expect(notice).toContainText('0214 3 840 001')
  await expect(form.getByLabel('Họ và tên', { exact: true })).toHaveValue('Trần Văn Bính')
  await notice.getByRole('button', { name: 'Giữ những gì tôi gõ' }).click()
  await form.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Trần Văn Bính' })).toBeVisible()
  // Theirs stays where mine said nothing.
  expect((await recordOf(request, organisation.id, person)).person).toMatchObject({
    fullName: 'Trần Văn Bính',
    phone: '0214 3 840 001',
  })

  // Ending an office is a change of the same record.
  await page.getByRole('button', { name: 'Kết thúc chức vụ Chủ tịch' }).click()
  const end = page.getByRole('form', { name: /^Kết thúc chức vụ/ })
  await end.getByLabel('Thôi giữ từ ngày', { exact: true }).fill('01/07/2026')
  const seen = (await recordOf(request, organisation.id, person)).person.version
  await run(request, 'persons.save', { ...theirs, version: seen, fullName: 'Trần Văn Bích' })
  await end.getByRole('button', { name: 'Kết thúc' }).click()
  await expect(end.getByRole('alert')).toContainText('Hồ sơ này vừa được người khác sửa')
  await expect(end.getByLabel('Thôi giữ từ ngày', { exact: true })).toHaveValue('01/07/2026')
  await end.getByRole('button', { name: 'Giữ những gì tôi gõ' }).click()
  await end.getByRole('button', { name: 'Kết thúc' }).click()
  await expect(page.getByText('Đã thôi giữ')).toBeVisible()
})

test('H21 the list goes by given name, finds without accents and goes on page by page', async ({
  page,
  open,
  organisation,
  request,
}) => {
  const answer = await request.get(addressOf('organisations.tree', { under: organisation.id }))
  const [{ code }] = ((await answer.json()) as { organisations: [{ code: string }] }).organisations
  const names = ['Đỗ Ánh', 'Trần Thị An', 'Lê Văn An', 'Nguyễn Văn Đạt', 'Phạm Dũng']
  const rows = [...names, ...Array.from({ length: 396 }, (_, n) => `Vũ Thị ${String(n).padStart(3, '0')} Yến`)]
  const sheet = ['Mã tổ chức;Họ và tên;Chức vụ', ...rows.map((each) => `${code};${each};Ủy viên hiệp thương`)]
  const content = Buffer.from(sheet.join('\n')).toString('base64')
  await run(request, 'persons.import', { under: organisation.id, fileName: 'nguoi.csv', content })
  await open(`nhan-su?${organisation.chosen}`)
  const links = page.getByRole('region', { name: 'Danh sách người' }).getByRole('row').getByRole('link')
  await expect(links).toHaveCount(200)
  expect((await links.allInnerTexts()).slice(0, 5)).toEqual([
    'Lê Văn An',
    'Trần Thị An',
    'Đỗ Ánh',
    'Phạm Dũng',
    'Nguyễn Văn Đạt',
  ])
  await page.getByRole('button', { name: 'Xem thêm' }).click()
  await expect(links).toHaveCount(400)
  await page.getByRole('button', { name: 'Xem thêm' }).click()
  await expect(links).toHaveCount(401)
  await expect(page.getByRole('button', { name: 'Xem thêm' })).toHaveCount(0)
  await page.getByRole('searchbox').fill('dat hiep thuong')
  await expect(links).toHaveCount(1)
  await expect(links).toHaveText('Nguyễn Văn Đạt')
  await page.getByRole('searchbox').fill('không có ai như thế')
  await expect(page.getByText('Không có ai khớp.')).toBeVisible()
  await page.getByRole('button', { name: 'Xóa ô tìm' }).click()
  await expect(links.first()).toHaveText('Lê Văn An')
})

test('H23 a phone number says why it is held, on which basis, until when', async ({
  page,
  open,
  organisation,
  request,
}) => {
  const { person } = await addPerson(request, organisation.id, 'Lê Thị Bình', 'Chủ tịch', { phone: '0912 345 678' })
  await open(`nhan-su?${organisation.chosen}&nguoi=${person}`)
  await page
    .getByRole('region', { name: detail, exact: true })
    .getByRole('button', { name: 'Vì sao giữ dữ liệu này: Số điện thoại, thư điện tử công vụ' })
    .click()
  await expect(panel(page)).toContainText('Căn cứ chưa được xác nhận')
  await expect(panel(page)).toContainText('365 ngày kể từ ngày thôi giữ chức vụ cuối cùng')
  await panel(page).getByRole('link', { name: 'Mọi dữ liệu cá nhân đang giữ' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vì sao giữ dữ liệu này' })).toBeVisible()
})

test('on a phone a name and its offices begin at one line', { tag: '@phone' }, async ({
  page,
  open,
  organisation,
  request,
}) => {
  await addPerson(request, organisation.id, 'Lò Thị Ban', 'Chủ tịch')
  await open(`nhan-su?${organisation.chosen}`)
  const left = async (text: string) => (await page.getByRole('row').getByText(text).boundingBox())?.x
  await expect(page.getByRole('link', { name: 'Lò Thị Ban' })).toBeVisible()
  expect(await left('Lò Thị Ban')).toBe(await left('Chủ tịch'))
})

test('on a phone one record takes the screen, with the way back to the list', { tag: '@phone' }, async ({
  page,
  open,
  organisation,
  request,
}) => {
  await addPerson(request, organisation.id, 'Lê Thị Bình', 'Chủ tịch')
  await open(`nhan-su?${organisation.chosen}`)
  await page.getByRole('link', { name: 'Lê Thị Bình' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Lê Thị Bình' })).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeHidden()
  await page.getByRole('link', { name: 'Danh sách nhân sự' }).click()
  await expect(page.getByRole('link', { name: 'Lê Thị Bình' })).toBeVisible()
})
