import { expect, test } from 'vitest'
import { keyLeavesOf, sumsFileBytes, withKeys } from './sums-file.ts'

const leaf = (signers: readonly string[], key?: string) =>
  JSON.stringify({ body: key === undefined ? {} : { key: { id: key } }, sig: signers.map((each) => ({ key: each })) })

test('leaves come with the keys that signed them and those that entered these, and no others', () => {
  const keys = new Map([
    [1, leaf(['root'], 'office')],
    [2, leaf(['office'], 'board')],
    [3, leaf(['office'], 'device')],
    [4, leaf(['office'], 'other')],
  ])
  const leaves = new Map([
    [9, leaf(['board', 'device'])],
    [0, leaf(['root'])],
  ])
  expect([...withKeys(leaves, keyLeavesOf(keys)).keys()].sort()).toEqual([0, 1, 2, 3, 9])
  const text = new TextDecoder().decode(sumsFileBytes('NA', leaves))
  expect(JSON.parse(text)).toEqual({ body: 'NA', leaves: { 0: leaves.get(0), 9: leaves.get(9) } })
})
