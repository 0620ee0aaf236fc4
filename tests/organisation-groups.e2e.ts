import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect } from './journey.ts'
import { test } from './organisation.ts'

async function command(request: APIRequestContext, name: string, input: unknown): Promise<void> {
  const answer = await request.post(`/api/commands/${name}`, { data: { id: randomUUID(), input } })
  if (!answer.ok()) throw new Error(await answer.text())
}

/** Associations below the organisation of the journey, each with the functions given. */
async function associations(request: APIRequestContext, parent: string, tags: readonly (readonly string[])[]) {
  const made = tags.map((each, index) => ({
    organisation: randomUUID(),
    parent,
    code: `dt-${index + 1}`,
    name: `Đoàn thể ${parent.slice(0, 4)} số ${index + 1}`,
    shortName: `ĐT ${index + 1}`,
    kind: 'association',
    tags: each,
  }))
  for (const each of made) await command(request, 'organisations.create', each)
  return made
}

test('L04 a group has one column for each member; after a merger old days keep the old columns', {
  tag: '@desk',
}, async ({ page, open, organisation, request }) => {
  const [first, second, third] = await associations(request, organisation.id, [[], [], []])
  if (!first || !second || !third) throw new Error('three were made')
  await open(`to-chuc/nhom?${organisation.chosen}&ngay=2021-05-13`)
  await page.getByRole('button', { name: 'Lập nhóm' }).click()
  const name = `MTTQ và các tổ chức chính trị - xã hội ${organisation.id.slice(0, 4)}`
  await page.getByLabel('Tên nhóm').fill(name)
  await expect(page.getByLabel('Nhóm của tổ chức')).toHaveValue(organisation.name)
  await page.getByLabel('Từ ngày').fill('01/01/2021')
  for (const each of [first, second, third]) {
    await page.getByRole('combobox', { name: 'Thêm thành viên' }).fill(each.name)
    await page.getByRole('option', { name: each.name }).click()
  }
  await page.getByRole('button', { name: `Chuyển ${third.name} lên trước` }).click()
  await page.getByRole('button', { name: 'Ghi nhóm' }).click()
  await expect(page.getByText(`Đã ghi nhóm ${name}, từ 01/01/2021.`)).toBeVisible()
  const group = page.getByRole('region', { name, exact: true })
  await expect(group.getByRole('cell')).toHaveText([first.name, third.name, second.name])

  const merged = `Đoàn thể ${organisation.id.slice(0, 4)} hợp nhất`
  await command(request, 'organisations.succeed', {
    under: organisation.id,
    on: '2025-07-01',
    decision: 'Quyết định hợp nhất',
    predecessors: [first.organisation, second.organisation],
    successors: [
      { organisation: randomUUID(), parent: organisation.id, code: 'dt-9', name: merged, kind: 'association' },
    ],
  })
  await open(`to-chuc/nhom?${organisation.chosen}&ngay=2026-03-15`)
  await expect(group.getByRole('cell')).toHaveText([merged, third.name])
  await open(`to-chuc/nhom?${organisation.chosen}&ngay=2021-05-13`)
  await expect(group.getByRole('cell')).toHaveText([first.name, third.name, second.name])
})

test('recipients are chosen by function and group: the sentence, the list, and a copy of both', {
  tag: '@desk',
}, async ({ page, open, organisation, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const made = await associations(request, organisation.id, [['communicates'], ['inspects'], ['communicates']])
  const group = `Nhóm ${organisation.id.slice(0, 8)}`
  await command(request, 'organisations.saveGroup', {
    organisation: organisation.id,
    group: randomUUID(),
    name: group,
    from: '2021-01-01',
    members: made.map((each) => each.organisation),
  })
  await open('to-chuc/chon')
  await expect(page.getByRole('heading', { name: 'Chưa chọn gì' })).toBeVisible()
  await page.getByLabel('Tuyên truyền').check()
  await page.getByLabel('Nhóm', { exact: true }).selectOption({ label: group })
  const found = page.getByRole('region', { name: 'Nơi nhận' })
  const sentence = new RegExp(`Nhóm: ${group}; Chức năng: tuyên truyền; Ngày [0-9/]+; 2 tổ chức`)
  await expect(found.getByText(sentence)).toBeVisible()
  await expect(found.getByRole('link')).toHaveText([made[0]?.name ?? '', made[2]?.name ?? ''])
  await found.getByRole('button', { name: 'Sao chép' }).click()
  await expect(page.getByText('Đã sao chép')).toBeVisible()
  const copied = (await page.evaluate('navigator.clipboard.readText()')) as string
  expect(copied.split('\n')).toEqual([expect.stringMatching(sentence), `1. ${made[0]?.name}`, `2. ${made[2]?.name}`])
})
