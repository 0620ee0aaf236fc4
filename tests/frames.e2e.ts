import { addressOf, expect, test } from './journey.ts'

test('a keeper opens an election frame of a province; the dates of its law follow at once', { tag: '@desk' }, async ({
  page,
  open,
  request,
}) => {
  // Both sizes run against one server: each has a province of its own.
  const [province, code] = ['Quảng Ninh', '22']
  const name = `Bầu cử bổ sung thử nghiệm tỉnh ${province}`
  await open('cac-ky', 'ngoai-ky')
  const form = page.getByRole('form', { name: 'Lập kỳ bầu cử' })
  await form.getByRole('button', { name: 'Lập kỳ bầu cử' }).click()
  await expect(form.getByText('Ghi tên kỳ bầu cử.')).toBeVisible()
  await form.getByLabel('Tên kỳ bầu cử').fill(name)
  await form.getByLabel('Ngày bầu cử').fill('16/3/2031')
  await form.getByLabel('Ngày bầu cử').blur()
  await expect(form.getByText('Chủ nhật. Theo ngày này áp dụng Luật sửa đổi 2025.')).toBeVisible()
  await form.getByLabel('Ngày bầu cử').fill('17/3/2031')
  await form.getByLabel('Ngày bầu cử').blur()
  await expect(form.getByRole('alert')).toContainText('Chủ nhật')
  await form.getByLabel('Ngày bầu cử').fill('16/3/2031')
  await form.getByLabel('Phạm vi').selectOption({ label: province })
  await expect(form.getByLabel('HĐND cấp huyện')).toHaveCount(0)
  await form.getByLabel('Quốc hội').uncheck()
  await form.getByRole('button', { name: 'Lập kỳ bầu cử' }).click()
  await expect(page).toHaveURL(new RegExp(`/ky/ky-2031-03-16-${code}/hom-nay`))
  await expect(page.getByRole('row', { name: /Hạn nộp hồ sơ ứng cử/ })).toContainText('02/02/2031')
  const { frames } = (await (await request.get(addressOf('frames.list', {}))).json()) as {
    frames: { name: string; bodies: string[]; edition: string; province: string }[]
  }
  const made = frames.find((each) => each.name === name)
  expect(made).toMatchObject({ bodies: ['province', 'commune'], edition: '2025', province: code })
  await open('cac-ky', 'ngoai-ky')
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(province)
  // The same again is refused in a sentence, and what was typed stays.
  await form.getByLabel('Tên kỳ bầu cử').fill(name)
  await form.getByLabel('Ngày bầu cử').fill('16/3/2031')
  await form.getByLabel('Ngày bầu cử').blur()
  await form.getByLabel('Phạm vi').selectOption({ label: province })
  await form.getByRole('button', { name: 'Lập kỳ bầu cử' }).click()
  await expect(form.getByRole('alert').or(form.getByRole('status'))).toContainText('Đã có kỳ bầu cử')
  await expect(form.getByLabel('Tên kỳ bầu cử')).toHaveValue(name)
})
