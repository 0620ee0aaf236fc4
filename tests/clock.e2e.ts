import { expect, panel, test } from './journey.ts'

test('N03 13/05/2021 in the 2021 election is a Thursday, D-10, with the step of that day', async ({ page, open }) => {
  await open('hom-nay')
  await page.getByLabel('Xem ngày').fill('13/05/2021')
  await expect(page.getByTestId('d-day')).toHaveText('D-10')
  await expect(page.getByText('Thứ Năm, 13/05/2021')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Đồng hồ luật định' })).toContainText('Điều 61.2')
  await expect(page).toHaveURL(/ngay=2021-05-13/)
  await page.reload()
  await expect(page.getByTestId('d-day')).toHaveText('D-10')
})

test('L02 a day typed without its year takes the year of the election', async ({ page, open }) => {
  await open('hom-nay')
  await page.getByLabel('Xem ngày').fill('16/3')
  await page.getByLabel('Xem ngày').press('Enter')
  await expect(page.getByTestId('d-day')).toHaveText('D-68')
  await expect(page.getByText('Thứ Ba, 16/03/2021')).toBeVisible()
})

test('the clock walks from step to step and knows election day', async ({ page, open }) => {
  await open('hom-nay?ngay=2021-05-22')
  await expect(page.getByTestId('d-day')).toHaveText('D-1')
  await page.getByRole('button', { name: 'Mốc sau' }).click()
  await expect(page.getByTestId('d-day')).toHaveText('D')
  await expect(page.getByText('Hôm nay là ngày bầu cử')).toBeVisible()
  await page.getByRole('button', { name: 'Mốc trước' }).click()
  await expect(page.getByTestId('d-day')).toHaveText('D-1')
})

test('a wrong day changes nothing and says what is expected', async ({ page, open }) => {
  await open('hom-nay?ngay=2021-05-13')
  await page.getByLabel('Xem ngày').fill('31/02/2021')
  await expect(page.getByLabel('Xem ngày')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByTestId('d-day')).toHaveText('D-10')
})

test('N33 a date opens to the rule, the article and the arithmetic', async ({ page, open }) => {
  await open('hom-nay?ngay=2021-05-13')
  await page
    .getByRole('button', { name: /^Vì sao: .*khiếu nại.*13\/05\/2021/ })
    .first()
    .click()
  await expect(panel(page)).toContainText('23/05/2021 − 10 ngày = 13/05/2021')
  await expect(panel(page)).toContainText('Điều 61.2')
})
