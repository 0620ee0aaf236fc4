import process from 'node:process'
import { randomFrom } from '@baucu/counting'
import { afterAll, describe, expect, it } from 'vitest'
import { uuid7 } from './kernel/uuid.ts'
import { killableServer, victims } from './killable-server.ts'
import { askAt, eventually, runAt } from './testing.ts'

const kills = Number(process.env.BAUCU_KILLS ?? 10)
const server = killableServer('kill')
afterAll(() => server.close())

const create = (id: string, name: string) =>
  runAt<{ status: string }>(
    server.url(),
    'organisations.create',
    { organisation: id, parent: null, code: id, name, kind: 'other', tags: [] },
    id,
  )

describe('commands sent by somebody who does not give up', () => {
  it(
    `survive kill -9 of server, database or both, ${kills} times: nothing acknowledged is lost, nothing is doubled`,
    async () => {
      await server.start()
      const random = randomFrom(4180, 'kill')
      const acknowledged = new Map<string, string[]>()
      let made = 0
      for (let round = 0; round < kills; round++) {
        const until = 2 + Math.floor(random() * 20)
        const victim = victims[Math.floor(random() * 3)] ?? 'server'
        let replies = 0
        let dead: Promise<unknown> | undefined
        const open = new Map<string, string>()
        const sender = async () => {
          while (!dead) {
            made += 1
            const id = uuid7()
            open.set(id, `Tổ chức ${made}`)
            const said = await create(id, `Tổ chức ${made}`).catch(() => undefined)
            if (said?.status !== 200) continue
            acknowledged.set(id, [said.body.status])
            open.delete(id)
            replies += 1
            if (replies >= until) dead ??= server.kill(victim)
          }
        }
        await Promise.all([sender(), sender(), sender(), sender()])
        await dead
        if (victim !== 'database') await server.start()
        // What was not answered is sent again, with the same id, until it is.
        for (const [id, name] of open) {
          const said = await eventually(
            () => create(id, name).catch(() => undefined),
            (answer) => answer?.status === 200,
          )
          acknowledged.set(id, [...(acknowledged.get(id) ?? []), said?.body.status ?? ''])
        }
      }
      const tree = await askAt<{ organisations: { id: string }[] }>(server.url(), 'organisations.tree', {})
      const stored = tree.body.organisations.map((each) => each.id)
      expect(stored.length).toBe(new Set(stored).size)
      expect(stored.sort()).toEqual([...acknowledged.keys()].sort())
      const chain = await eventually(
        () => askAt<{ ok: boolean; chains: { entries: number; waiting: number }[] }>(server.url(), 'audit.chain', {}),
        ({ body }) => body.chains.every((each) => each.waiting === 0),
      )
      expect(chain.body.ok).toBe(true)
      expect(chain.body.chains.reduce((sum, each) => sum + each.entries, 0)).toBe(stored.length)
    },
    kills * 15_000,
  )
})
