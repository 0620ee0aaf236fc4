import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerState, startRehearsal } from '@baucu/contract'
import { readPolicy } from '@baucu/proof'
import { expect, test } from 'vitest'
import { serverProgram, startProgram } from '../kernel/child.ts'
import { askQuery } from '../server/ask-query.ts'
import { withToken } from '../server/operator-token.ts'
import { readyUrl } from '../server/ready.ts'
import { sendCommand } from '../server/send-command.ts'
import { fakeIo } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'
import { makeSampleWitnesses, startSampleWitnesses } from './sample-witnesses.ts'

test('the sample is watched by three witnesses, and an office that has data is given none', {
  timeout: 120_000,
}, async () => {
  const place = folder()
  chmodSync(place, 0o755)
  const data = join(place, 'data')
  await makeSampleWitnesses(data)
  const policy = readPolicy(readFileSync(join(data, 'witnesses')))
  expect(policy.ok && policy.value.witnesses.size).toBe(3)
  const stop = new AbortController()
  const { io } = fakeIo({ cwd: place, signal: stop.signal, env: process.env as Record<string, string> })
  const server = startProgram(io, serverProgram, [
    'serve',
    '--sample',
    '--port',
    '0',
    '--data',
    data,
    '--log-level',
    'warn',
  ])
  let url: string | undefined
  for await (const line of server.lines) {
    url = readyUrl(line)
    if (url !== undefined) break
  }
  const witnesses = startSampleWitnesses(io, data)
  try {
    expect(witnesses).toHaveLength(3)
    const address = withToken(url ?? '', data)
    const input = { from: 'na-2021', areas: 20, speed: 600 }
    const { frame } = await sendCommand(io, address, startRehearsal, input, 'vi')
    const deadline = Date.now() + 60_000
    for (;;) {
      const state = await askQuery(io, address, ledgerState, { organisation: null, frame }, 'vi')
      if ((state.witnessed ?? 0) > 0 && state.witnesses.every(({ size }) => size !== null)) {
        expect(state.enough).toEqual({ of: 3, needed: 2 })
        expect(state.witnesses.map(({ name }) => name).sort()).toEqual(['bao-chi', 'mat-tran', 'truong-dai-hoc'])
        break
      }
      if (Date.now() > deadline) throw new Error(JSON.stringify(state))
      await new Promise((again) => setTimeout(again, 200))
    }
  } finally {
    stop.abort()
    await Promise.all([server, ...witnesses].map(({ ended }) => ended))
  }
  const office = join(place, 'co-quan')
  mkdirSync(join(office, 'postgres'), { recursive: true })
  await makeSampleWitnesses(office)
  expect(existsSync(join(office, 'witnesses'))).toBe(false)
  expect(startSampleWitnesses(io, office)).toEqual([])
})
