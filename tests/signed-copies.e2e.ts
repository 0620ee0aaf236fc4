import { certificate, signedPdf } from '@baucu/documents/testing'
import { countingPlace, signInAs } from './counting-place.ts'
import { act, expect, test } from './tasks.ts'

test('minutes signed with the certificate of the office come back checked, beside the scan; a changed one is refused with what to do', async ({
  page,
  request,
  baseURL,
}) => {
  const place = await countingPlace(request, baseURL, { edition: '2025', areas: 1, candidates: 4, seats: 2 })
  const [area = ''] = place.areas
  const key = { area, frame: place.frame, constituency: place.constituency }
  const votes = Object.fromEntries(place.candidates.map(({ id }, at) => [`votes.${id}`, [900, 700, 500, 138][at] ?? 0]))
  const counts = { registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_228, valid: 1_219, invalid: 9 }
  const figures = { ...counts, total: 2_238, ...votes }
  await act(place.secretary.request, 'count.handIn', { ...key, part: 'first', figures })
  await act(place.typist.request, 'count.handIn', { ...key, part: 'second', figures })
  const printed = await place.lead.request.get(
    `/documents/count-minutes.pdf?input=${encodeURIComponent(JSON.stringify(key))}`,
  )
  expect(printed.ok()).toBe(true)
  const paper = await printed.body()
  const by = certificate({
    common: 'Nguyễn Phương Hoàng Thị Minh Khai Tuyết',
    organisation: 'Ủy ban bầu cử xã Suối Mẫu, huyện Đồi Mẫu, tỉnh Minh Sơn',
  })
  const good = signedPdf(paper, { by, at: '2026-03-15T15:04:00Z' })
  const at = good.indexOf('"valid":1219') + 8
  const bad = Buffer.concat([good.subarray(0, at), Buffer.from('9'), good.subarray(at + 1)])

  await signInAs(page.request, place.lead, baseURL)
  await page.goto(`/ky/${place.frame}/kiem-phieu?kv=${area}&dv=${place.constituency}`)
  const choose = async (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer })
  const card = page.getByRole('region', { name: 'Ảnh biên bản đã ký' })
  await choose('ban-ky-da-sua.pdf', bad)
  await expect(card.getByText('Nội dung tệp đã bị sửa sau khi ký')).toBeVisible()
  await choose('ban-in-chua-ky.pdf', paper)
  await expect(card.getByText('chưa có chữ ký số')).toBeVisible()
  await choose('bien-ban-kiem-phieu-khu-vuc-1-da-ky-so.pdf', good)
  await expect(card.getByText('Đã ký số, nguyên vẹn')).toBeVisible()
  await expect(card.getByText('Số liệu trong tệp đúng với biên bản này.')).toBeVisible()
  await expect(card.getByText('Chưa kiểm được chuỗi chứng thư')).toBeVisible()
  await expect(card.getByText('Nguyễn Phương Hoàng Thị Minh Khai Tuyết').first()).toBeVisible()
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
})
