import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatPolicy, type PolicyKey, readPolicy, verifierOf } from '@baucu/proof'
import { type Child, startProgram } from '../kernel/child.ts'
import type { Io } from '../kernel/io.ts'
import { readOrMakeKey } from './witness-keys.ts'

const commandLine = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Who would watch a real election, by the name of each in the policy. */
const names = ['mat-tran', 'truong-dai-hoc', 'bao-chi'] as const
const quorum = 'hai-trong-ba'

/** The folder of the sample's witnesses in a data folder; the server of the sample puts the public keys of its logs there. */
const folderIn = (data: string): string => join(data, 'sample-witnesses')
const keyName = (name: string): string => `${name}.mau.example`

/**
 * Gives a data folder that is new three witnesses: a key of each, an address on this machine, and the policy that asks for two of
 * them. A folder that has data, or witnesses of its own, is left as it is: it may be that of an office.
 */
export async function makeSampleWitnesses(data: string): Promise<void> {
  if (existsSync(join(data, 'witnesses')) || existsSync(join(data, 'postgres'))) return
  const witnesses = new Map<string, PolicyKey>()
  for (const [at, port] of (await freePorts(names.length)).entries()) {
    const name = names[at] ?? ''
    const key = readOrMakeKey(join(folderIn(data), name), keyName(name))
    witnesses.set(name, { key: verifierOf(key), url: `http://127.0.0.1:${port}` })
  }
  const groups = new Map([[quorum, { threshold: 2, members: [...names] }]])
  const policy = formatPolicy({ logs: [], witnesses, groups, quorum })
  if (!policy.ok) throw new Error(`${policy.code} ${policy.at}`)
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'witnesses'), policy.value)
}

/** Starts the witnesses of a sample that answers already; a folder without any has none to start. They end with us. */
export function startSampleWitnesses(io: Io, data: string): readonly Child[] {
  const logs = join(folderIn(data), 'logs')
  if (!existsSync(logs) || !existsSync(join(data, 'witnesses'))) return []
  const policy = readPolicy(readFileSync(join(data, 'witnesses')))
  if (!policy.ok) return []
  return [...policy.value.witnesses].flatMap(([name, { url }]) => {
    const own = join(folderIn(data), name)
    if (url === undefined || !existsSync(join(own, 'key'))) return []
    const args = ['witness', '--name', keyName(name), '--logs', logs, '--data', own, '--port', new URL(url).port]
    return startProgram(io, commandLine, [...args, '--until-input-ends'])
  })
}

/** Ports nobody listens on now, each another. */
async function freePorts(many: number): Promise<readonly number[]> {
  const servers = Array.from({ length: many }, () => createServer())
  try {
    return await Promise.all(
      servers.map(
        (server) =>
          new Promise<number>((done, failed) => {
            server.once('error', failed)
            server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port))
          }),
      ),
    )
  } finally {
    for (const server of servers) server.close()
  }
}
