import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { addressOf, test as journey } from './journey.ts'

export const sampleFrame = 'mau-2026'

/** Asks the server in the name of whoever's cookie the request carries. */
export async function answerOf<T>(request: APIRequestContext, name: string, input: unknown): Promise<T> {
  const answer = await request.get(addressOf(name, input))
  if (!answer.ok()) throw new Error(await answer.text())
  return (await answer.json()) as T
}

/** Runs a command in that name. */
export async function act(request: APIRequestContext, name: string, input: unknown): Promise<void> {
  const answer = await request.post(`/api/commands/${name}`, { data: { id: randomUUID(), input } })
  if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`)
}

/** Becomes somebody of the fictional province through the page; answers where his role holds. */
export async function become(page: Page, persona: string): Promise<string> {
  await page.goto(`/ky/${sampleFrame}/tai-khoan`)
  // With the key: a list that comes in above would move the button away from under the pointer.
  await page.getByRole('button', { name: new RegExp(`^${persona}(?!\\d)`) }).press('Enter')
  await expect(page.getByText(`(${persona}, đang vào vai)`)).toBeVisible()
  const me = await answerOf<{ grants: { organisation: { id: string } | null }[] }>(page.request, 'accounts.me', {})
  return me.grants[0]?.organisation?.id ?? ''
}

export type Asked = Readonly<{
  text: string
  recipients: readonly string[]
  due?: string
  type?: string
  filter?: string
}>

/** A meeting of an organisation whose conclusion is issued with these tasks: its number. */
export async function giveTasks(
  request: APIRequestContext,
  organisation: string,
  items: readonly Asked[],
): Promise<string> {
  const meeting = randomUUID()
  const conclusion = randomUUID()
  const number = `${meeting.slice(0, 6)}-TB`
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(new Date())
  await act(request, 'meetings.save', {
    ...{ organisation, meeting, kind: 'key-cadre-conference', title: 'Giao ban', purposes: [], day: on },
    ...{ half: 'morning', place: null, frame: null, agenda: [] },
  })
  await act(request, 'meetings.saveConclusion', {
    ...{ meeting, conclusion, source: 'Kết luận' },
    items: items.map((each) => ({ id: randomUUID(), kind: 'task', due: null, ...each })),
  })
  await act(request, 'meetings.issueConclusion', { conclusion, version: 1, number, form: 'party', on })
  return number
}

/** A day from today on, `YYYY-MM-DD`. */
export const inDays = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(at)
}

/** With an office of its own and units below it, made at the machine itself. */
export const test = journey.extend<{ office: { id: string; name: string; units: { id: string; name: string }[] } }>({
  office: async ({ request }, use) => {
    const id = randomUUID()
    const tail = id.slice(0, 4)
    const create = (organisation: string, parent: string | null, code: string, name: string) =>
      act(request, 'organisations.create', {
        ...{ organisation, parent, code, name, kind: 'party' },
        ...(parent ? {} : { province: '99' }),
      })
    const name = `Đảng ủy Khối ${tail}`
    await create(id, null, `K-${tail}`, name)
    const units = Array.from({ length: 5 }, (_, index) => ({
      id: randomUUID(),
      name: `Chi bộ số ${index + 1} (${tail})`,
    }))
    for (const [index, unit] of units.entries()) await create(unit.id, id, `CB${index + 1}-${tail}`, unit.name)
    await use({ id, name, units })
  },
})

export { expect }
