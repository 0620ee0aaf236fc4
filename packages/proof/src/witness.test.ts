import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifierOf } from './note/key.ts'
import { formatNote, openNote, signNote } from './note/note.ts'
import { logKey, testSigner, valueIn, witnessKeys } from './testing/keys.ts'
import { SmallLog } from './testing/small-log.ts'
import { addCheckpoint, formatAddCheckpoint, readAddCheckpoint, type Witness, type WitnessState } from './witness.ts'

const [key] = witnessKeys
const witness: Witness = { keys: [key], logs: new Map([[logKey.name, [verifierOf(logKey)]]]) }
const log = new SmallLog(40)
const nothing: WitnessState = new Map()

const request = async (old: number, size: number, of: SmallLog = log, checkpoint = of.checkpoint(size)) =>
  formatAddCheckpoint({ old, proof: old === 0 || old > size ? [] : await of.consistency(old, size), checkpoint })

const ask = (state: WitnessState, body: string, time = 1_773_500_060) => addCheckpoint(witness, state, body, time)

describe('a witness', () => {
  test('a conversation: begin, grow, repeat, lag behind, skip', async () => {
    const first = ask(nothing, await request(0, 10))
    expect(first.response).toMatchObject({ status: 200, contentType: 'text/plain; charset=utf-8' })
    expect(first.state.get(logKey.name)).toEqual({ size: 10, root: log.root(10) })

    // The answer is a signature line: put under the checkpoint it opens with the witness's key and says when.
    const cosigned = `${log.checkpoint(10)}${first.response.body}`
    const opened = valueIn(openNote(cosigned, [verifierOf(logKey), verifierOf(key)]))
    expect(opened.verified.map(({ time }) => time)).toEqual([undefined, 1_773_500_060])

    const grown = ask(first.state, await request(10, 25))
    expect(grown.response.status).toBe(200)
    expect(grown.state.get(logKey.name)?.size).toBe(25)

    const again = ask(grown.state, await request(25, 25), 1_773_500_120)
    expect(again.response.status).toBe(200)
    expect(again.response.body).not.toBe(grown.response.body)

    const late = ask(grown.state, await request(10, 30))
    expect(late.response).toEqual({ status: 409, contentType: 'text/x.tlog.size', body: '25\n' })
    expect(late.state).toBe(grown.state)

    const unknownSize = ask(grown.state, await request(0, 30))
    expect(unknownSize.response).toMatchObject({ status: 409, body: '25\n' })
  })

  test('T6: a log restored from an older copy does not get a smaller tree cosigned', async () => {
    const { state } = ask(nothing, await request(0, 25))
    expect(ask(state, await request(0, 10)).response).toMatchObject({ status: 409, body: '25\n' })
    expect(ask(state, await request(10, 12)).response).toMatchObject({ status: 409, body: '25\n' })
    expect(ask(state, await request(25, 10)).response.status).toBe(400)
  })

  test('T5: two views of one log: the second is refused, at the same size and at a larger one', async () => {
    const { state } = ask(nothing, await request(0, 20))
    const fork = new SmallLog(40, 'other')
    const same = ask(state, await request(20, 20, fork))
    expect(same.response).toMatchObject({ status: 409, body: '20\n' })
    const larger = ask(state, await request(20, 30, fork))
    expect(larger.response.status).toBe(422)
    expect(larger.state).toBe(state)
  })

  test('the proof has to hold exactly', async () => {
    const { state } = ask(nothing, await request(0, 20))
    const proof = await log.consistency(20, 33)
    const checkpoint = log.checkpoint(33)
    const status = (own: readonly Uint8Array[], old = 20, from = state) =>
      ask(from, formatAddCheckpoint({ old, proof: own, checkpoint })).response.status
    expect(status(proof)).toBe(200)
    expect(status(proof.slice(1))).toBe(422)
    expect(status([...proof, ...proof.slice(0, 1)])).toBe(422)
    expect(status(proof.toReversed())).toBe(422)
    expect(status([])).toBe(422)
    expect(status(proof, 0, nothing)).toBe(422)
    expect(
      ask(state, formatAddCheckpoint({ old: 20, proof: [...proof], checkpoint: log.checkpoint(20) })).response.status,
    ).toBe(422)
  })

  test('an empty log may be cosigned, and grows from there', async () => {
    const empty = ask(nothing, await request(0, 0))
    expect(empty.response.status).toBe(200)
    expect(ask(empty.state, await request(0, 5)).response.status).toBe(200)
    expect(ask(empty.state, await request(0, 0)).response.status).toBe(200)
  })

  test('a log nobody told it of, a signature of nobody it knows, a wrong one', async () => {
    const stranger = testSigner('example.vn/other', 'ed25519', 77)
    expect(ask(nothing, await request(0, 5, new SmallLog(5, 'entry', stranger))).response.status).toBe(404)
    const impostor = testSigner(logKey.name, 'ed25519', 78)
    expect(ask(nothing, await request(0, 5, new SmallLog(5, 'entry', impostor))).response.status).toBe(403)
    const swapped = log.checkpoint(5).replace(log.text(5), log.text(6))
    expect(ask(nothing, await request(0, 6, log, swapped)).response.status).toBe(403)
  })

  test('what is not a request', async () => {
    const good = await request(0, 5)
    const bad = [
      '',
      'old 0\n',
      good.replace('old 0', 'old 00'),
      good.replace('old 0', 'old -1'),
      good.replace('old 0', 'old  0'),
      good.replace('old 0', 'new 0'),
      good.replace('old 0\n', 'old 0\nAAAA\n'),
      good.replace('old 0\n', `old 0\n${'47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'.repeat(64)}`),
      good.slice(0, -1),
      good.replace('\n5\n', '\n05\n'),
    ]
    for (const body of bad.slice(0, -1)) expect([body, ask(nothing, body).response.status]).toEqual([body, 400])
    // Well signed and no checkpoint: only a faulty log does this.
    const words = formatNote(valueIn(signNote(`${logKey.name}\n05\nroot\n`, [logKey], 0)))
    expect(ask(nothing, formatAddCheckpoint({ old: 0, proof: [], checkpoint: words })).response.status).toBe(400)
    expect(() => formatAddCheckpoint({ old: -1, proof: [], checkpoint: '' })).toThrow(RangeError)
  })

  test('whatever it is asked, it never goes back, never splits and never throws', async () => {
    const fork = new SmallLog(40, 'other')
    const step = fc.record({ old: fc.nat({ max: 40 }), size: fc.nat({ max: 40 }), honest: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        let state: WitnessState = nothing
        let lineage: boolean | undefined
        for (const { old, size, honest } of steps) {
          const held = state.get(logKey.name)?.size ?? 0
          const answer = ask(state, await request(old, size, honest ? log : fork))
          if (answer.response.status === 200) {
            expect(old).toBe(held)
            expect(size).toBeGreaterThanOrEqual(held)
            if (held > 0) expect(honest).toBe(lineage)
            if (size > 0) lineage = honest
          } else expect(answer.state).toBe(state)
          state = answer.state
        }
      }),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => addCheckpoint(witness, nothing, bytes, 0).response.status === 400),
    )
    fc.assert(fc.property(fc.string(), (text) => typeof readAddCheckpoint(`old ${text}`).ok === 'boolean'))
  })

  test('reading what was written gives the same', async () => {
    const proof = await log.consistency(20, 33)
    const checkpoint = log.checkpoint(33)
    expect(readAddCheckpoint(formatAddCheckpoint({ old: 20, proof, checkpoint }))).toEqual({
      ok: true,
      value: { old: 20, proof, checkpoint, origin: logKey.name },
    })
  })
})
