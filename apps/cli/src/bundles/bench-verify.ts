import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Machine, verifyBundle } from '@baucu/verifier'
import { answerOf } from '../kernel/child.ts'
import type { Io } from '../kernel/io.ts'
import { diskFolder } from './disk-folder.ts'
import { nativeMachine, threadedMachine } from './native-machine.ts'

const main = new URL('../main.ts', import.meta.url).pathname

/** How many polling areas a constituency of the bench has. */
const areasEach = 500

/**
 * Publishes an invented election of so many signed minutes in a temporary folder and verifies it, in one thread and
 * with the cores of the machine, beside the bare rate at which the same library verifies signatures: that is measured
 * before, between and after, for machines get slower and faster while one waits.
 */
export async function benchVerify(io: Io, minutes = 340_000): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'baucu-bench-'))
  try {
    const [from, election, out] = ['results.json', 'election', 'bundle'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(from, JSON.stringify(invented(minutes)))
    await made(io, ['rehearse', '--from', from, '--areas', `${minutes}`, '--out', election, '--json'])
    await made(io, ['publish', '--election', election, '--out', out, '--json'])
    const before = bareRate()
    const alone = await timed(out, nativeMachine)
    const between = bareRate()
    const threads = availableParallelism()
    const { machine, close } = threadedMachine(threads)
    const together = await timed(out, machine).finally(close)
    const after = bareRate()
    const bare = [before, between, after]
    return {
      n: minutes,
      signatures: alone.entries,
      unit: 'signatures/s',
      reference: mean(bare.map(({ rate }) => rate)),
      alone: alone.rate,
      ratio: alone.rate / mean([before.rate, between.rate]),
      ratioOfProcessorTime: alone.processorRate / mean([before.processorRate, between.processorRate]),
      threads,
      together: together.rate,
      ratioTogether: together.rate / mean([between.rate, after.rate]),
      secondsAlone: alone.seconds,
      secondsTogether: together.seconds,
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      sound: alone.ok && together.ok,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

async function made(io: Io, argv: readonly string[]): Promise<void> {
  const { code } = await answerOf(io, main, argv)
  if (code !== 0) throw new Error(`${argv[0]} ended with ${code}`)
}

async function timed(folder: string, machine: Machine) {
  const start = performance.now()
  const processor = process.cpuUsage()
  const { ok, entries } = await verifyBundle(diskFolder(folder), { machine })
  const seconds = (performance.now() - start) / 1000
  return { ok, entries, seconds, rate: entries / seconds, processorRate: entries / processorSeconds(processor) }
}

const processorSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

/**
 * Signatures that the library alone verifies, over messages as long as a minutes: a second of the clock, and a second
 * of processor time, which is what can be compared when others use the machine.
 */
function bareRate(): Readonly<{ rate: number; processorRate: number }> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const messages = Array.from({ length: 500 }, (_, at) => Buffer.alloc(420, at))
  const signed = messages.map((message) => ({ message, signature: sign(null, message, privateKey) }))
  const start = performance.now()
  const processor = process.cpuUsage()
  let done = 0
  while (performance.now() - start < 3_000) {
    for (const { message, signature } of signed) verify(null, message, publicKey, signature)
    done += signed.length
  }
  const processorRate = done / processorSeconds(processor)
  return { rate: (done / (performance.now() - start)) * 1000, processorRate }
}

/** Results as an office publishes them, for `rehearse` to split. */
function invented(minutes: number) {
  const contests = Math.ceil(minutes / areasEach)
  const ballots = areasEach * 900
  return {
    schema: 'vn-election-results/1',
    election: 'bench',
    electionDay: '2021-05-23',
    edition: '2015',
    attribution: 'Số liệu giả định.',
    constituencies: Array.from({ length: contests }, (_, at) => ({
      id: `bench-${at + 1}`,
      province: `Tỉnh ${(at % 34) + 1}`,
      constituency: Math.floor(at / 34) + 1,
      area: 'Gồm',
      seats: 3,
      validBallotsMin: ballots,
      validBallotsMax: ballots,
      candidates: [0.9, 0.8, 0.7, 0.3, 0.2].map((share, number) => ({
        name: `Người thứ ${number + 1}`,
        birthDate: `196${number}-01-01`,
        votes: Math.round(ballots * share),
      })),
    })),
  }
}
