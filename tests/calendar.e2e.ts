import { expect, panel, test } from './journey.ts'

const filing = /^Vì sao: .*hồ sơ ứng cử.*/

test('N33 both editions stand side by side, and a date opens to the article, the amending law and the arithmetic', async ({
  page,
  open,
  isMobile,
}) => {
  await open('moc-luat-dinh')
  if (isMobile) {
    await page.getByText('Luật sửa đổi 2025', { exact: true }).last().click()
  } else {
    await expect(page.getByRole('row', { name: /hồ sơ ứng cử/ }).first()).toContainText('muộn 28 ngày')
  }
  await page
    .getByRole('button', { name: filing })
    .and(page.getByRole('button', { name: /01\/02\/2026/ }))
    .locator('visible=true')
    .first()
    .click()
  await expect(panel(page)).toContainText('15/03/2026 − 42 ngày = 01/02/2026')
  await expect(panel(page)).toContainText('23/05/2021 − 70 ngày = 14/03/2021')
  await expect(panel(page)).toContainText('Điều 35.1')
  await expect(panel(page)).toContainText(/Luật\s83\/2025\/QH15/)
})

test('another election day moves every date and the calendar file with it', async ({
  page,
  open,
  request,
  baseURL,
}) => {
  await open('moc-luat-dinh')
  await page.getByLabel('Ngày bầu cử, Luật sửa đổi 2025').fill('10/03/2030')
  await expect(page).toHaveURL(/ngay2025=2030-03-10/)
  const link = page.getByRole('link', { name: /Tải lịch.*10\/03\/2030/ })
  await expect(link).toBeVisible()
  const answer = await request.get(`${baseURL}${await link.getAttribute('href')}`)
  expect(answer.status()).toBe(200)
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR/)
})
