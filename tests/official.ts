import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { test as base, expect } from './journey.ts'

type Official = Readonly<{
  name: string
  username: string
  password: string
  /** The Election Committee where he has his role, and a Polling Team below it, both of this test alone. */
  committee: Readonly<{ id: string; name: string }>
  team: Readonly<{ id: string; name: string }>
}>

/** Runs a command as whoever sits at the machine, past the page. */
async function runAtMachine(request: APIRequestContext, name: string, input: unknown): Promise<void> {
  const answer = await request.post(`${process.env.BAUCU_URL}/api/commands/${name}`, {
    data: { id: randomUUID(), input },
  })
  if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`)
}

/** With an official who may do everything of an Election Committee of his own: issue codes, keep accounts. */
export const test = base.extend<{ official: Official }>({
  official: async ({ request }, use) => {
    const part = randomUUID().slice(0, 8)
    const committee = { id: randomUUID(), name: `Ủy ban bầu cử xã Hiệp Lực ${part}` }
    const team = { id: randomUUID(), name: `Tổ bầu cử khu vực bỏ phiếu số 1, xã Hiệp Lực ${part}` }
    const account = randomUUID()
    const official = {
      ...{ name: `Nguyễn Thị Thanh Hương ${part}`, username: `huong.${part}`, password: `mật khẩu ${part}` },
      ...{ committee, team },
    }
    await runAtMachine(request, 'organisations.create', {
      ...{ organisation: committee.id, parent: null, province: '10', code: `ubbc-${part}`, name: committee.name },
      kind: 'election-committee',
    })
    await runAtMachine(request, 'organisations.create', {
      ...{ organisation: team.id, parent: committee.id, code: `to-${part}`, name: team.name },
      kind: 'polling-team',
    })
    const { name, username, password } = official
    await runAtMachine(request, 'accounts.create', { account, organisation: committee.id, name, username, password })
    for (const role of ['keeper', 'committee']) {
      await runAtMachine(request, 'accounts.grant', { grant: randomUUID(), account, role, organisation: committee.id })
    }
    await use(official)
  },
})

/** Signs in on the account page. */
export async function signIn(
  page: Page,
  { username, password, name }: Pick<Official, 'username' | 'password' | 'name'>,
) {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).first().fill(username)
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}
