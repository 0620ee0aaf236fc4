import { addressOf, expect, laoCai, test } from './journey.ts'
import { answerOf, sampleFrame } from './tasks.ts'

type Result = { valid: { from: number } | null; candidates: { name: string; votes: number }[] }

test('H32 a rehearsal fills a constituency to the published totals and says DIỄN TẬP on every page', async ({
  page,
  open,
  frame,
  request,
  baseURL,
}) => {
  const published = (await (
    await request.get(`${baseURL}${addressOf('results.constituency', { frame, constituency: laoCai })}`)
  ).json()) as Result

  await open('dien-tap')
  await page.getByLabel('Số khu vực bỏ phiếu').fill('60')
  const evening = page.getByRole('form', { name: 'Diễn tập đêm kiểm phiếu' })
  await evening.getByText('60 phút mỗi giây').click()
  await page.getByRole('button', { name: 'Bắt đầu diễn tập' }).click()
  await expect(page.getByTestId('progress')).toBeVisible()
  const rehearsal = /\/ky\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  expect(rehearsal).not.toBe(frame)

  await page.getByRole('link', { name: 'Xem kết quả' }).click()
  await expect(page.getByText('DIỄN TẬP', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: /Đơn vị số\s1, Lào Cai/ }).click()
  await expect(page.getByText('DIỄN TẬP', { exact: true }).first()).toBeVisible()
  // The page fills by itself; nobody reloads it.
  await expect(page.getByText(/Đủ phiếu trúng cử: 3 trong 5/)).toBeVisible({ timeout: 45_000 })
  for (const { name, votes } of published.candidates) {
    const line = page.getByTestId('candidate').filter({ hasText: name })
    await expect(line).toContainText(votes.toLocaleString('vi-VN'))
  }
  // Nothing of it is called elected, and nothing of it enters the real election.
  await expect(page.getByTestId('candidate').filter({ hasText: /Trúng cử/ })).toHaveCount(0)
  for (const place of ['hom-nay', 'moc-luat-dinh', 'ket-qua', 'dien-tap', 'tro-giup']) {
    await open(place, rehearsal)
    await expect(page.getByText('DIỄN TẬP', { exact: true }).first()).toBeVisible()
  }
  await open(`ket-qua/${laoCai}`)
  await expect(page.getByText(/Kết quả chính thức/).first()).toBeVisible()

  await open('dien-tap', rehearsal)
  await page.getByRole('button', { name: 'Xóa cuộc diễn tập' }).click()
  await page.getByRole('button', { name: 'Xóa hẳn' }).click()
  await expect(page.getByRole('button', { name: 'Bắt đầu diễn tập' })).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(`/ky/${rehearsal}/`))
})

test('a rehearsal pauses and goes on', async ({ page, open }) => {
  await open('dien-tap')
  const evening = page.getByRole('form', { name: 'Diễn tập đêm kiểm phiếu' })
  await evening.getByText('1 phút mỗi giây', { exact: true }).click()
  await page.getByRole('button', { name: 'Bắt đầu diễn tập' }).click()
  await page.getByRole('button', { name: 'Tạm dừng' }).click()
  await expect(page.getByRole('button', { name: 'Phát tiếp' })).toBeVisible()
  await page.getByRole('button', { name: 'Phát tiếp' }).click()
  await expect(page.getByRole('button', { name: 'Tạm dừng' })).toBeVisible()
  await page.getByRole('button', { name: 'Xóa cuộc diễn tập' }).click()
  await page.getByRole('button', { name: 'Xóa hẳn' }).click()
  await expect(page.getByTestId('progress')).toHaveCount(0)
})

test('a number of areas that makes no sense is refused before it is sent', async ({ page, open }) => {
  await open('dien-tap')
  await page.getByLabel('Số khu vực bỏ phiếu').fill('0')
  await expect(page.getByText('Số khu vực là số nguyên từ 1 đến 100.000.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bắt đầu diễn tập' })).toBeDisabled()
})

test('H32 a whole election day is rehearsed with its faults, on the desk of the rehearsal only', async ({
  page,
  open,
  request,
}) => {
  const { organisations } = await answerOf<{ organisations: { id: string; name: string }[] }>(
    request,
    'organisations.tree',
    {},
  )
  const province = organisations.find((each) => each.name === 'Tỉnh Mẫu')
  await open(`dien-tap?tochuc=${province?.id}`, sampleFrame)
  const form = page.getByRole('form', { name: 'Diễn tập cả ngày bầu cử' })
  await form.getByText('Nhanh nhất có thể').click()
  await form.getByRole('button', { name: 'Phát cả ngày' }).click()
  await expect(page.getByText('Ngày diễn tập đã hết.')).toBeVisible({ timeout: 45_000 })
  for (const fault of await page.getByTestId('fault').all()) await expect(fault).toContainText('đủ')
  await expect(page.getByTestId('fault')).not.toHaveCount(0)
  await page.getByRole('link', { name: 'Mở bàn trực' }).click()
  await expect(page.getByText('DIỄN TẬP', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bàn trực ngày bầu cử' })).toBeVisible()
  await expect(page.getByText(/Khai mạc (\d+)\/\1\. Đã kết thúc \1\/\1\./)).toBeVisible()
})
