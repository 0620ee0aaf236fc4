import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatVerifierKey, verifierOf } from './note/key.ts'
import { formatPolicy, quorumHolds, readPolicy } from './policy.ts'
import { logKey, testSigner, valueIn } from './testing/keys.ts'
import { threeWitnesses } from './testing/three-witnesses.ts'
import { vectors } from './testing/vectors.ts'

const vkey = (number: number, kind: 'ed25519' | 'cosignature/v1' = 'cosignature/v1') =>
  formatVerifierKey(verifierOf(testSigner(`w${number}.example.vn`, kind, number)))

const trio = threeWitnesses

describe('a policy file', () => {
  test('is read, and written back to the same policy', () => {
    const policy = valueIn(readPolicy(trio))
    expect(policy.logs.map(({ key, url }) => [key.name, url])).toEqual([[logKey.name, 'https://log.example.vn/']])
    expect([...policy.witnesses.keys()]).toEqual(['front', 'university', 'báo-chí'])
    expect(policy.groups.get('two')).toEqual({ threshold: 2, members: ['front', 'university', 'báo-chí'] })
    expect(readPolicy(valueIn(formatPolicy(policy)))).toEqual({ ok: true, value: policy })
    expect(readPolicy(new TextEncoder().encode(trio))).toEqual({ ok: true, value: policy })
  })

  test.each([
    ['no quorum', `witness a ${vkey(1)}\n`, 'no-quorum', ''],
    ['two quorums', 'quorum none\nquorum none\n', 'second-quorum', 'line 2'],
    ['an unknown quorum', 'quorum a\n', 'unknown-name', 'line 1'],
    ['a quorum defined later', `quorum a\nwitness a ${vkey(1)}\n`, 'unknown-name', 'line 1'],
    ['a quorum of two names', `witness a ${vkey(1)}\nquorum a a\n`, 'unknown-line', 'line 2'],
    ['a group of none', `witness a ${vkey(1)}\ngroup g any none\nquorum g\n`, 'unknown-name', 'line 2'],
    ['a group without members', 'group g all\nquorum g\n', 'threshold', 'line 1'],
    ['a threshold of zero', `witness a ${vkey(1)}\ngroup g 0 a\nquorum g\n`, 'threshold', 'line 2'],
    ['a threshold of 01', `witness a ${vkey(1)}\ngroup g 01 a\nquorum g\n`, 'threshold', 'line 2'],
    ['a threshold too high', `witness a ${vkey(1)}\ngroup g 2 a\nquorum g\n`, 'threshold', 'line 2'],
    ['a member twice', `witness a ${vkey(1)}\ngroup g 2 a a\nquorum g\n`, 'member-twice', 'line 2'],
    [
      'a member of two groups',
      `witness a ${vkey(1)}\ngroup g any a\ngroup h any a\nquorum h\n`,
      'member-twice',
      'line 3',
    ],
    ['a name twice', `witness a ${vkey(1)}\nwitness a ${vkey(2)}\nquorum a\n`, 'duplicate-name', 'line 2'],
    ['a key twice', `witness a ${vkey(1)}\nwitness b ${vkey(1)}\nquorum a\n`, 'duplicate-key', 'line 2'],
    [
      'a log that is its own witness',
      `log ${vkey(1, 'ed25519')}\nwitness a ${vkey(1)}\nquorum a\n`,
      'duplicate-key',
      'line 2',
    ],
    ['a reserved name', `witness none ${vkey(1)}\nquorum none\n`, 'name', 'line 1'],
    ['no key', 'witness a\nquorum a\n', 'key', 'line 1'],
    ['a broken key', `log ${vkey(1).slice(0, -1)}\nquorum none\n`, 'key', 'line 1'],
    ['words too many', `log ${vkey(1)} a b\nquorum none\n`, 'unknown-line', 'line 1'],
    ['an unknown word', 'trust everybody\nquorum none\n', 'unknown-line', 'line 1'],
    ['an unended line', 'quorum none', 'no-final-newline', ''],
    ['a carriage return', 'quorum none\r\n', 'control-character', ''],
    ['too much', `${'#'.repeat(70_000)}\n`, 'too-large', ''],
  ])('%s is refused', (_, text, code, at) => {
    expect(readPolicy(text)).toEqual({ ok: false, code, at })
  })

  test('nothing makes reading throw', () => {
    const words = fc.constantFrom(
      'log',
      'witness',
      'group',
      'quorum',
      'none',
      'a',
      'b',
      'all',
      'any',
      '1',
      '#',
      vkey(1),
      vkey(2),
    )
    const lines = fc.array(
      fc.array(words, { maxLength: 5 }).map((line) => line.join(' ')),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(lines, (each) => {
        const policy = readPolicy(`${each.join('\n')}\n`)
        if (policy.ok) expect(readPolicy(valueIn(formatPolicy(policy.value)))).toEqual(policy)
      }),
      { numRuns: 500 },
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof readPolicy(bytes).ok === 'boolean'))
  })

  test('a policy made by hand is not written when it would be read as another', () => {
    const policy = valueIn(readPolicy(trio))
    expect(formatPolicy({ ...policy, quorum: 'two\nquorum none' })).toMatchObject({ code: 'name' })
    expect(formatPolicy({ ...policy, quorum: 'three' })).toMatchObject({ code: 'unknown-name' })
  })
})

describe('the quorum', () => {
  test('groups of groups: at least k of the members', () => {
    const names = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3']
    const policy = valueIn(
      readPolicy(
        `${names.map((name, number) => `witness ${name} ${vkey(number + 1)}`).join('\n')}
group x 2 x1 x2 x3
group y any y1 y2 y3
group both all x y
quorum both
`,
      ),
    )
    fc.assert(
      fc.property(fc.subarray(names), (some) => {
        const count = (letter: string) => some.filter((name) => name.startsWith(letter)).length
        expect(quorumHolds(policy, new Set(some))).toBe(count('x') >= 2 && count('y') >= 1)
      }),
    )
    expect(quorumHolds({ ...policy, quorum: 'none' }, new Set())).toBe(true)
    expect(quorumHolds({ ...policy, quorum: 'y2' }, new Set(['y2']))).toBe(true)
  })
})

type Known = { policy: { accept: string[]; reject: string[] } }

const shared = vectors('tlog-checkpoint.json')
const known = shared.read<Partial<Known>>().policy

describe.skipIf(shared.absent)(`known policies${shared.needs}`, () => {
  test('accepted', () => {
    for (const text of known?.accept ?? []) expect(readPolicy(text).ok).toBe(true)
  })

  test('refused, not only for want of a last newline', () => {
    const codes = (known?.reject ?? []).map((text) => {
      expect(readPolicy(text).ok).toBe(false)
      const ended = readPolicy(`${text}\n`)
      return ended.ok || ended.code
    })
    expect(codes).toEqual(['no-quorum', 'unknown-name', 'name'])
  })
})
