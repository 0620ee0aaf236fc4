import { randomUUID } from 'node:crypto'
import { test as base } from './journey.ts'

/** With an organisation of its own, made through the real server, and the address part that chooses it. */
export const test = base.extend<{ organisation: { id: string; name: string; chosen: string } }>({
  organisation: async ({ request, baseURL }, use) => {
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
          kind: 'election-committee',
        },
      },
    })
    if (!answer.ok()) throw new Error(await answer.text())
    await use({ id, name, chosen: `tochuc=${id}` })
  },
})
