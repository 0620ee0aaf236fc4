import { type Random, randomFrom } from '@baucu/counting'
import type { Minutes } from '@baucu/law'
import type { AreaFigures } from '../outliers/area-figures.ts'

export const candidates = ['c1', 'c2', 'c3', 'c4', 'c5'] as const
const shares = [0.78, 0.66, 0.58, 0.4, 0.3]

/** One constituency of `areas` polling areas as honest persons would report it: shares differ between areas, ballots by chance. */
export function honestElection(seed: number, areas: number, body: 'NA' | 'province' = 'NA'): AreaFigures[] {
  const random = randomFrom(seed, body)
  return Array.from({ length: areas }, (_, at) => area(random, seed, body, at))
}

function area(random: Random, seed: number, body: 'NA' | 'province', at: number): AreaFigures {
  // The register and who came are the same for every contest of the area.
  const people = randomFrom(seed, `area ${at}`)
  const registered = 250 + Math.floor(people() * 1250)
  const voted = registered - binomial(people, registered, 0.002 + 0.006 * people())
  const invalid = binomial(random, voted, Math.max(0.001, 0.012 + 0.004 * normal(random)))
  const valid = voted - invalid
  const here = shares.map((share) => 1 / (1 + Math.exp(-(Math.log(share / (1 - share)) + 0.12 * normal(random)))))
  const { votes, byCount } = ballots(random, valid, here)
  const minutes: Minutes = {
    edition: '2025',
    body,
    seats: 3,
    area: `kv-${at}`,
    registered,
    voted,
    received: registered + 20,
    issued: voted,
    exchanged: 0,
    unused: registered + 20 - voted,
    collected: voted,
    valid,
    invalid,
    byCount,
    votes,
    candidates,
  }
  const earlier = 200 + Math.floor(people() * 1100)
  const missing = binomial(people, earlier, 0.004)
  const before = {
    registered: earlier,
    voted: earlier - missing,
    collected: earlier - missing,
    invalid: binomial(people, earlier - missing, 0.014),
  }
  return { contest: body, minutes, before }
}

/** Every valid ballot keeps one to three names, each with the chance of this area. */
function ballots(random: Random, valid: number, here: readonly number[]) {
  const patterns = Array.from({ length: 2 ** here.length }, (_, bits) => {
    const kept = here.map((_, at) => (bits >> at) % 2 === 1)
    const chance = here.reduce((so, share, at) => so * (kept[at] ? share : 1 - share), 1)
    return { kept, chance, names: kept.filter(Boolean).length }
  }).filter(({ names }) => names >= 1 && names <= 3)
  const whole = patterns.reduce((sum, { chance }) => sum + chance, 0)
  const counts = here.map(() => 0)
  const byCount = [0, 0, 0]
  for (let ballot = 0; ballot < valid; ballot++) {
    let rest = random() * whole
    const pattern = patterns.find(({ chance }) => {
      rest -= chance
      return rest < 0
    })
    for (const [at, keeps] of (pattern ?? patterns[0])?.kept.entries() ?? [])
      if (keeps) counts[at] = (counts[at] ?? 0) + 1
    const names = (pattern ?? patterns[0])?.names ?? 1
    byCount[names - 1] = (byCount[names - 1] ?? 0) + 1
  }
  return { votes: Object.fromEntries(candidates.map((name, at) => [name, counts[at] ?? 0])), byCount }
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

function binomial(random: Random, of: number, share: number): number {
  let count = 0
  for (let each = 0; each < of; each++) if (random() < share) count += 1
  return count
}
