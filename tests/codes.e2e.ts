import type { Page } from '@playwright/test'
import { expect } from './journey.ts'
import { signIn, test } from './official.ts'

const members = ['Lò Thị Bích Ngọc', 'Đặng Nguyễn Hoàng Phương Thảo']

/** The codes on the sheet that the official prints, by name. */
async function printed(page: Page, team: string): Promise<ReadonlyMap<string, string>> {
  const input = encodeURIComponent(JSON.stringify({ organisation: team }))
  const answer = await page.request.get(`/api/queries/accounts.codeSheet?input=${input}`)
  const { codes } = (await answer.json()) as { codes: { name: string; code: string | null }[] }
  return new Map(codes.map((each) => [each.name, each.code ?? '']))
}

/** Enters a code on the account page of a phone. */
async function enter(phone: Page, code: string): Promise<void> {
  await phone.goto('/ky/ngoai-ky/tai-khoan')
  await phone.getByRole('textbox', { name: 'Mã dùng một lần' }).fill(code.toLowerCase())
  await phone.getByRole('button', { name: 'Dùng mã' }).click()
}

test('⚡ an official issues codes, a member enters one on a phone, is seen and approved, and is in', async ({
  page,
  open,
  browser,
  baseURL,
  official,
}) => {
  const { team } = official
  await open('tai-khoan', 'ngoai-ky')
  await signIn(page, official)
  await open('tai-khoan-tam', 'ngoai-ky')
  await expect(page.getByRole('region', { name: team.name })).toBeVisible()
  const names = page.getByRole('textbox', { name: 'Họ và tên, mỗi dòng một người' })
  await names.fill(members.map((name, index) => `${index + 1}. ${name}`).join('\n'))
  // What was typed survives a reload.
  await page.reload()
  await expect(names).toHaveValue(/Lò Thị Bích Ngọc/)
  await page.getByRole('button', { name: 'Cấp 2 mã' }).click()
  await expect(page.getByText('Đã cấp 2 mã.')).toBeVisible()
  await expect(names).toHaveValue('')
  await expect(page.getByText('Chưa dùng', { exact: true })).toHaveCount(2)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'In phiếu (2)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('ma-vao-mot-lan.pdf')

  const codes = await printed(page, team.id)
  const [first = '', second = ''] = members.map((name) => codes.get(name) ?? '')
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 360, height: 800 } })
  const phone = await context.newPage()
  await enter(phone, first)
  await expect(phone.getByRole('heading', { name: `${members[0]}, chờ xác nhận trực tiếp` })).toBeVisible()
  const number = await phone.getByText(/^\d{4}$/).innerText()

  const waiting = page.getByRole('form', { name: members[0] ?? '' })
  const field = waiting.getByRole('textbox', { name: 'Số trên điện thoại' })
  const wrong = String((Number(number) + 1) % 10_000).padStart(4, '0')
  await field.fill(wrong)
  await waiting.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(waiting.getByText(/Số không khớp/)).toBeVisible()
  await expect(field).toHaveValue(wrong)
  await field.fill(number)
  await waiting.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByText(`Đã xác nhận ${members[0]}`)).toBeVisible()
  await expect(page.getByText('Đang làm việc', { exact: true })).toBeVisible()

  await expect(phone.getByText(`Tổ bầu cử: ${team.name}`)).toBeVisible()
  await phone.getByRole('link', { name: 'Bắt đầu làm việc' }).click()
  await expect(phone).toHaveURL(/hom-nay/)

  await test.step('a code used twice is refused, and so is one that was ended', async () => {
    const thief = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
    await enter(thief, first)
    await expect(thief.getByText(/Mã không đúng, đã dùng hoặc đã hết hạn/)).toBeVisible()
    await page.getByRole('button', { name: `Hủy mã: ${members[1]}` }).click()
    const ask = page.getByRole('dialog', { name: members[1] ?? '' })
    await ask.getByRole('textbox', { name: 'Lý do' }).fill('Mất phiếu')
    await ask.getByRole('button', { name: 'Hủy mã và thoát ra' }).click()
    await expect(page.getByText('Đã hủy', { exact: true })).toBeVisible()
    await enter(thief, second)
    await expect(thief.getByText(/Mã không đúng, đã dùng hoặc đã hết hạn/)).toBeVisible()
    await expect(thief.getByRole('textbox', { name: 'Mã dùng một lần' })).toHaveValue(second.toLowerCase())
    await thief.context().close()
  })

  await test.step('a phone that was lost is out as soon as its code is ended', async () => {
    await page.getByRole('button', { name: `Hủy mã: ${members[0]}` }).click()
    const ask = page.getByRole('dialog', { name: members[0] ?? '' })
    await ask.getByRole('textbox', { name: 'Lý do' }).fill('Mất điện thoại')
    await ask.getByRole('button', { name: 'Hủy mã và thoát ra' }).click()
    await expect(page.getByText('Đã hủy', { exact: true })).toHaveCount(2)
    const me = await phone.request.get('/api/queries/accounts.me?input={}')
    expect(me.status()).toBe(401)
    await page.getByRole('button', { name: `Cấp mã mới: ${members[0]}` }).click()
    await expect(page.getByText('Chưa dùng', { exact: true })).toHaveCount(1)
  })
  await context.close()
})

test('whoever may not issue codes is not led to the page, and is told who may', async ({ page, open }) => {
  await open('tai-khoan', 'mau-2026')
  await page.getByRole('button', { name: /^P8/ }).click()
  await expect(page.getByText('(P8, đang vào vai)')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mã vào cho tổ bầu cử' })).toHaveCount(0)
  await open('tai-khoan-tam', 'mau-2026')
  await expect(page.getByRole('heading', { name: 'Trang này dành cho người cấp mã' })).toBeVisible()
})
