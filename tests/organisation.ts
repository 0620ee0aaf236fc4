import { randomUUID } from 'node:crypto'
import { test as base } from './journey.ts'

type Own = {
  /** What kind of organisation: `test.use({ kind })`. */
  kind: string
  organisation: { id: string; name: string; chosen: string }
}

/** With an organisation of its own, made through the real server, and the address part that chooses it. */
export const test = base.extend<Own>({
  kind: ['election-committee', { option: true }],
  organisation: async ({ request, baseURL, kind }, use) => {
    const id = randomUUID()
    const name = `Ủy ban bầu cử xã Hiệp Thương ${id.slice(0, 4)}`
    const answer = await request.post(`${baseURL}/api/commands/organisations.create`, {
      data: {
        id: randomUUID(),
        input: {
          organisation: id,
          parent: null,
          province: '10',
          code: `ubbc-${id.slice(0, 8)}`,
          name,
          kind,
        },
      },
    })
    if (!answer.ok()) throw new Error(await answer.text())
    await use({ id, name, chosen: `tochuc=${id}` })
  },
})
