import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { test as journey } from './journey.ts'
import { act, expect, sampleFrame } from './tasks.ts'

/** With a commune that elects its council in two constituencies, made at the machine itself. */
const test = journey.extend<{ commune: { id: string; name: string } }>({
  commune: async ({ request }, use) => {
    const id = randomUUID()
    const name = `Xã Ứng Cử Mẫu ${id.slice(0, 4)}`
    await act(request, 'organisations.create', {
      ...{ organisation: id, parent: null, province: '99', code: `UC-${id.slice(0, 4)}`, name, kind: 'commune' },
    })
    for (const number of [1, 2]) {
      await act(request, 'territory.saveConstituency', {
        ...{ organisation: id, frame: sampleFrame, constituency: randomUUID(), body: 'commune', number, seats: 3 },
        ...{ area: `Thôn ${number}`, decision: 'Quyết định số 31/QĐ-UBBC', decidedOn: '2025-12-23' },
      })
    }
    await use({ id, name })
  },
})

async function inOrder(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))]),
    what,
  ).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true)
}

/** Nothing to scroll sideways on the narrowest phone with very large type. */
async function fitsNarrow(page: Page, what: string): Promise<void> {
  const size = page.viewportSize()
  const typeSize = async (name: RegExp) => {
    await page.getByRole('button', { name: /Ngôn ngữ và màu nền/ }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await page.setViewportSize({ width: 320, height: 700 })
  await typeSize(/Cỡ chữ rất lớn/)
  await expect
    .poll(() => page.locator('html').evaluate((html: { scrollWidth: number }) => html.scrollWidth), what)
    .toBeLessThanOrEqual(320)
  await typeSize(/Cỡ chữ thường/)
  if (size) await page.setViewportSize(size)
}

test('the list of a constituency is typed as the resolution has it, stands as the ballot does, and keeps who was struck', async ({
  page,
  open,
  commune,
  isMobile,
}) => {
  test.slow()
  await open(`danh-sach?tochuc=${commune.id}`, sampleFrame)
  await expect(page.getByText('0/2 đơn vị bầu cử đã có danh sách')).toBeVisible()
  await page.getByRole('link', { name: 'Đơn vị bầu cử số 1' }).click()
  const beside = page.getByRole('region', { name: 'Danh sách chính thức của đơn vị bầu cử' })
  await expect(beside.getByText('Chưa có danh sách của đơn vị bầu cử này.')).toBeVisible()
  await beside.getByRole('button', { name: 'Ghi danh sách' }).click()
  const form = beside.getByRole('form', { name: 'Ghi danh sách' })
  await form.getByRole('button', { name: 'Lưu' }).click()
  await expect(form.getByRole('alert')).toContainText('Ghi ít nhất một người ứng cử.')
  await form.getByLabel('Nghị quyết, cơ quan ban hành').fill('Nghị quyết số 60/NQ-UBBC')
  await form.getByLabel('Ngày nghị quyết').fill('25/02/2026')
  const people = [
    ['Lò Mẫu Sơn', '12/03/1980', 'Nam'],
    ['Vàng Thị Mẫu Dua', '16/03/2005', 'Nữ'],
    ['Lê Mẫu An', '01/02/1975', 'Nam'],
    ['Trần Thị Mẫu Bích', '05/06/1985', 'Nữ'],
  ] as const
  for (const [index, [name, born, gender]] of people.entries()) {
    await form.getByRole('button', { name: 'Thêm người ứng cử' }).click()
    const person = form.getByRole('group', { name: `Người thứ ${index + 1}` })
    await person.getByRole('textbox', { name: 'Họ và tên khai sinh' }).fill(name)
    await person.getByRole('textbox', { name: 'Ngày sinh' }).fill(born)
    await person.getByRole('combobox', { name: 'Giới tính' }).selectOption({ label: gender })
  }
  await inOrder(page, 'the form of a list')
  if (isMobile) await fitsNarrow(page, 'the form of a list')
  // What was typed is kept on the device.
  await page.reload()
  await beside.getByRole('button', { name: 'Ghi danh sách' }).click()
  await expect(form.getByRole('group', { name: 'Người thứ 4' }).getByLabel('Họ và tên khai sinh')).toHaveValue(
    'Trần Thị Mẫu Bích',
  )
  await form.getByRole('button', { name: 'Lưu' }).click()
  const candidates = beside.getByRole('region', { name: 'Người ứng cử' })
  await expect(candidates.getByRole('button', { name: /^Xóa tên/ })).toHaveCount(4)
  expect(
    await candidates
      .getByRole('button', { name: /^Xóa tên/ })
      .evaluateAll((all: { ariaLabel: string | null }[]) => all.map((each) => each.ariaLabel)),
  ).toEqual(['Xóa tên Lê Mẫu An', 'Xóa tên Trần Thị Mẫu Bích', 'Xóa tên Vàng Thị Mẫu Dua', 'Xóa tên Lò Mẫu Sơn'])
  await expect(beside.getByText('Danh sách xếp sai vần chữ cái từ dòng 1')).toBeVisible()
  await expect(beside.getByText('chưa đủ 21 tuổi vào ngày bầu cử')).toBeVisible()
  await expect(beside.getByRole('button', { name: /58\.3/ }).first()).toBeVisible()
  await inOrder(page, 'a list')
  if (isMobile) await fitsNarrow(page, 'a list')

  // Too late is said with the article, and nothing typed is lost; in time the name leaves the ballot and stays here.
  await candidates.getByRole('button', { name: 'Xóa tên Lò Mẫu Sơn' }).click()
  const strike = candidates.getByRole('form', { name: 'Xóa tên Lò Mẫu Sơn' })
  await strike.getByLabel('Lý do').selectOption({ label: 'Chết' })
  await strike.getByLabel('Ngày xóa tên').fill('15/03/2026')
  await strike.getByLabel('Giờ xóa tên').fill('09:00')
  await strike.getByLabel('Quyết định, nghị quyết xóa tên').fill('Nghị quyết số 70/NQ-UBBC')
  await strike.getByRole('button', { name: 'Lưu' }).click()
  await expect(strike.getByRole('alert')).toContainText('sau khi bắt đầu bỏ phiếu (07:00 15/03/2026)')
  await expect(strike.getByLabel('Quyết định, nghị quyết xóa tên')).toHaveValue('Nghị quyết số 70/NQ-UBBC')
  await strike.getByLabel('Ngày xóa tên').fill('14/03/2026')
  await strike.getByRole('button', { name: 'Lưu' }).click()
  const struck = beside.getByRole('region', { name: 'Đã xóa tên' })
  await expect(struck.getByText('Lò Mẫu Sơn')).toBeVisible()
  await expect(struck.getByText('Chết. Xóa tên lúc 09:00 14/03/2026; Nghị quyết số 70/NQ-UBBC')).toBeVisible()
  await expect(candidates.getByText('Lò Mẫu Sơn')).toHaveCount(0)
  await beside.getByRole('button', { name: /Đóng|Danh sách chính thức/ }).click()
  await expect(page.getByText('1/2 đơn vị bầu cử đã có danh sách')).toBeVisible()
  await inOrder(page, 'the lists')
  if (isMobile) await fitsNarrow(page, 'the lists')
})

test('lists of a whole unit come from a file: what is wrong is named by row and column, then all of it is taken', async ({
  page,
  open,
  commune,
}) => {
  await open(`danh-sach?tochuc=${commune.id}`, sampleFrame)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await expect(page.getByText(`Các đơn vị bầu cử do ${commune.name}`)).toBeVisible()
  const people = ['Lê Mẫu An', 'Trần Mẫu Bích', 'Nguyễn Mẫu Cường', 'Vàng Mẫu Dũng', 'Đỗ Mẫu Hà']
  const rows = [1, 2].flatMap((number) =>
    people.map(
      (name, index) =>
        `HĐND xã;${number};${index + 1};${name} ${number === 1 ? 'Nhất' : 'Nhì'};Nam;0${index + 1}/05/197${number}`,
    ),
  )
  const send = (lines: readonly string[]) =>
    page.locator('input[type=file]').setInputFiles({
      ...{ name: 'danh-sach.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(['Cấp bầu cử;Đơn vị bầu cử số;STT;Họ và tên;Giới tính;Ngày sinh', ...lines].join('\n')),
    })
  await send([...rows.slice(0, 9), 'HĐND xã;2;5;05/05/1972;Nam;Đỗ Mẫu Hà'])
  await expect(page.getByText('Ô Họ và tên là một ngày, ô Ngày sinh là chữ: hai ô đổi chỗ cho nhau.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Ghi \d+ dòng/ })).toHaveCount(0)
  await inOrder(page, 'the import')
  await send(rows)
  await page.getByRole('button', { name: 'Ghi 10 dòng' }).click()
  await page.getByRole('region', { name: 'Kết quả nhập' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Danh sách chính thức' }).last().click()
  await expect(page.getByText('2/2 đơn vị bầu cử đã có danh sách')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Đơn vị bầu cử số 2' })).toContainText('Đỗ Mẫu Hà Nhì')
})
