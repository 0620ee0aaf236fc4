import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Checked,
  consistencyProof,
  formatAddCheckpoint,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  hashLeaf,
  MerkleTree,
  openNote,
  originHash,
  readVerifierKey,
  signerKey,
  signNote,
  utf8,
  verifierOf,
} from '@baucu/proof'
import { expect, test } from 'vitest'
import { witness } from '../commands/witness.ts'
import { fakeIo } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

const must = <T>(checked: Checked<T, string>): T => {
  if (!checked.ok) throw new Error(checked.code)
  return checked.value
}

const log = must(signerKey('so.example/baucu/thu', 'ed25519', new Uint8Array(32).fill(7)))
const leaf = (text: string) => hashLeaf(utf8(text))

function treeOf(...texts: readonly string[]): MerkleTree {
  const tree = new MerkleTree()
  for (const text of texts) tree.append(leaf(text))
  return tree
}
function checkpointOf(tree: MerkleTree, signer = log): string {
  const root = tree.root() ?? new Uint8Array()
  const text = must(formatCheckpoint({ origin: log.name, size: tree.size, root, extensions: [] }))
  return formatNote(must(signNote(text, [signer], 1_700_000_000)))
}
const proofOf = async (tree: MerkleTree, old: number) =>
  old === 0 ? [] : must(await consistencyProof(tree.read, old, tree.size))

/** Runs the witness as long as `use` needs it; started again on the same folder it is the same witness. */
async function witnessing<T>(place: string, use: (url: string, key: string) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const { io, out } = fakeIo({ cwd: place, signal: stop.signal })
  const options = { name: 'nhan-chung.example', logs: 'so.txt', data: 'nhan-chung', host: '127.0.0.1', port: 0 }
  const done = witness.run({ io, locale: 'vi', operands: {}, options })
  while (out() === '') await new Promise((resolve) => setImmediate(resolve))
  const { url, key } = JSON.parse(out()) as { url: string; key: string }
  try {
    return await use(url, key)
  } finally {
    stop.abort()
    await done
  }
}
const ask = async (url: string, body: string) => {
  const said = await fetch(`${url}/add-checkpoint`, { method: 'POST', body })
  return { status: said.status, body: await said.text() }
}

test('T5 T6 baucu witness cosigns what only grows, refuses a fork and a rollback, and forgets nothing when it ends', async () => {
  const place = folder()
  writeFileSync(join(place, 'so.txt'), `# sổ thử\n${formatVerifierKey(verifierOf(log))}\n`)
  const small = treeOf('a', 'b')
  const large = treeOf('a', 'b', 'c', 'd', 'e')
  const fork = treeOf('a', 'x', 'c', 'd', 'e')
  const add = async (tree: MerkleTree, old: number) =>
    formatAddCheckpoint({ old, proof: await proofOf(tree, old), checkpoint: checkpointOf(tree) })
  const key = await witnessing(place, async (url, own) => {
    const first = await ask(url, await add(small, 0))
    expect(first.status).toBe(200)
    const known = must(readVerifierKey(own))
    expect(openNote(`${checkpointOf(small)}${first.body}`, [known]).ok).toBe(true)
    expect(await ask(url, await add(large, 0))).toEqual({ status: 409, body: '2\n' })
    expect((await ask(url, await add(fork, 2))).status).toBe(422)
    expect((await ask(url, await add(large, 2))).status).toBe(200)
    expect((await ask(url, await add(small, 0))).status).toBe(409)
    const stranger = must(signerKey(log.name, 'ed25519', new Uint8Array(32).fill(8)))
    const forged = formatAddCheckpoint({ old: 5, proof: [], checkpoint: checkpointOf(large, stranger) })
    expect((await ask(url, forged)).status).toBe(403)
    expect((await ask(url, 'old 01\n\nx')).status).toBe(400)
    const monitored = await fetch(`${url}/${originHash(log.name)}/checkpoint`)
    expect(openNote(await monitored.text(), [known, verifierOf(log)]).ok).toBe(true)
    expect((await fetch(`${url}/${'0'.repeat(64)}/checkpoint`)).status).toBe(404)
    return own
  })
  expect(statSync(join(place, 'nhan-chung', 'key')).mode & 0o077).toBe(0)
  expect(readdirSync(join(place, 'nhan-chung', 'logs'))).toEqual([originHash(log.name)])
  await witnessing(place, async (url, own) => {
    expect(own).toBe(key)
    expect(await ask(url, await add(fork, 0))).toEqual({ status: 409, body: '5\n' })
  })
  expect(readFileSync(join(place, 'nhan-chung', 'logs', originHash(log.name)), 'utf8')).toContain('\n5\n')
})
