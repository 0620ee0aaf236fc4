import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import {
  BundleWriter,
  type Checked,
  formatCheckpoint,
  formatNote,
  formatPolicy,
  signerKey,
  signNote,
  utf8,
  verifierOf,
} from '@baucu/proof'
import { expect, test } from 'vitest'
import { call } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

const must = <T>(checked: Checked<T, string>): T => {
  if (!checked.ok) throw new Error(checked.code)
  return checked.value
}
const log = must(signerKey('so.example/baucu/thu', 'ed25519', new Uint8Array(32).fill(7)))
const witnesses = [1, 2, 3].map((seed) =>
  must(signerKey(`nc-${seed}.example`, 'cosignature/v1', new Uint8Array(32).fill(seed))),
)
const policy = (quorum: string) =>
  must(
    formatPolicy({
      logs: [{ key: verifierOf(log) }],
      witnesses: new Map(witnesses.map((key, at) => [`nc-${at + 1}`, { key: verifierOf(key) }])),
      groups: new Map([['hai', { threshold: 2, members: ['nc-1', 'nc-2', 'nc-3'] }]]),
      quorum,
    }),
  )
const leafOf = (type: string, at: number) => utf8(`{"body":{"at":${at},"type":"${type}"},"sig":[]}`)
const leaves = (many: number, changed?: number) =>
  Array.from({ length: many }, (_, at) => leafOf(at === changed ? 'correction' : 'minute', at))

/** Publishes these leaves as an office with all its keys would, witnessed by so many. */
async function publish(place: string, entries: readonly Uint8Array[], cosigned = 3, quorum = 'hai'): Promise<void> {
  const writer = new BundleWriter(async (path, bytes) => {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), bytes)
  })
  for (const leaf of entries) await writer.append(leaf)
  await writer.file('policy', utf8(policy(quorum)))
  await writer.close(utf8('{}'), leafOf('publication', entries.length), (size, root) => {
    const text = must(formatCheckpoint({ origin: log.name, size, root, extensions: [] }))
    return formatNote(must(signNote(text, [log, ...witnesses.slice(0, cosigned)], 1_773_500_000)))
  })
}

const look = async (cwd: string, source: string, ...more: string[]) => {
  const said = await call(['monitor', source, '--state', 'so.json', '--json', ...more], { cwd })
  return {
    code: said.code,
    ...(JSON.parse(said.out) as {
      ok: boolean
      before: number
      size: number | null
      added: object
      alarms: { code: string }[]
    }),
  }
}
const alarms = async (...args: Parameters<typeof look>) => {
  const { code, ok, alarms: told } = await look(...args)
  expect([code, ok]).toEqual([1, false])
  return told.map((each) => each.code)
}

test('baucu monitor follows a log that only grows, across tiles, from a folder and over HTTP', async () => {
  const place = folder()
  await publish(join(place, 'mot'), leaves(3))
  expect(await look(place, 'mot')).toMatchObject({ code: 0, before: 0, size: 4, added: { minute: 3, publication: 1 } })
  expect(await look(place, 'mot')).toMatchObject({ code: 0, before: 4, size: 4, added: {} })
  const first = [...leaves(3), leafOf('publication', 3)]
  await publish(join(place, 'hai'), [...first, ...leaves(600)])
  const http = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').searchParams.get('path') ?? ''
    const file = join(place, 'hai', path)
    if (existsSync(file)) response.end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((started) => http.listen(0, '127.0.0.1', started))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/documents/bundle?frame=thu`
  try {
    expect(await look(place, url)).toMatchObject({
      code: 0,
      before: 4,
      size: 605,
      added: { minute: 600, publication: 1 },
    })
    expect(await look(place, url, '--all')).toMatchObject({ code: 0, before: 605, size: 605 })
  } finally {
    http.close()
  }
})

test('T5 T6 baucu monitor names history that was changed, a log that shrank, and a quorum that is missing', async () => {
  const place = folder()
  await publish(join(place, 'that'), leaves(5))
  expect((await look(place, 'that')).code).toBe(0)
  const kept = readFileSync(join(place, 'so.json'), 'utf8')
  // The office, its keys and all three witnesses write another history: at the same size, and a longer one.
  await publish(join(place, 'sua'), leaves(5, 2))
  expect(await alarms(place, 'sua')).toEqual(['history-changed'])
  await publish(join(place, 'sua-dai'), leaves(9, 2))
  expect(await alarms(place, 'sua-dai')).toEqual(['history-changed'])
  expect(await alarms(place, 'sua-dai', '--all')).toEqual(['history-changed'])
  const evidence = JSON.parse(readFileSync(join(place, 'so.json.alarm'), 'utf8'))
  expect(evidence.seen).toBe(readFileSync(join(place, 'sua-dai', 'checkpoint'), 'utf8'))
  expect(evidence.kept).toBe(readFileSync(join(place, 'that', 'checkpoint'), 'utf8'))
  await publish(join(place, 'ngan'), leaves(2))
  expect(await alarms(place, 'ngan')).toEqual(['log-shrank'])
  const grown = [...leaves(5), leafOf('publication', 5), ...leaves(1)]
  await publish(join(place, 'mot-nhan-chung'), grown, 1)
  expect(await alarms(place, 'mot-nhan-chung')).toEqual(['quorum-missed'])
  await publish(join(place, 'khong-nhan-chung'), grown, 0, 'none')
  expect(await alarms(place, 'khong-nhan-chung')).toEqual(['policy-changed'])
  // A file changed without any key: entries that were read before are read again with --all.
  await publish(join(place, 'tep'), leaves(5))
  const file = join(place, 'tep', 'tile', 'entries', '000.p', '6')
  writeFileSync(file, readFileSync(file, 'utf8').replace('minute', 'minutf'))
  expect((await look(place, 'tep')).code).toBe(0)
  expect(await alarms(place, 'tep', '--all')).toEqual(['history-changed'])
  expect(readFileSync(join(place, 'so.json'), 'utf8')).toBe(kept)
})

test('baucu monitor does not begin to follow a log that nobody witnesses, and says so in words', async () => {
  const place = folder()
  await publish(join(place, 'sau'), leaves(2), 0, 'none')
  expect(await alarms(place, 'sau')).toEqual(['quorum-none'])
  const said = await call(['monitor', 'sau', '--state', 'so.json'], { cwd: place })
  expect(said).toMatchObject({ code: 1, out: 'SAI: sổ không có nhân chứng nào phải ký\n' })
  expect(await look(place, 'sau', '--policy', 'sau/policy')).toMatchObject({ code: 0, size: 3 })
  expect((await call(['monitor', 'sau', '--state', 'sau/policy'], { cwd: place })).code).toBe(2)
})
