import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Body } from '@baucu/law'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pack } from '../areas/count/index.ts'

/**
 * An invented election of the size of 23/5/2021: 84,767 polling areas, four bodies. 184 constituencies of the National
 * Assembly are that day's number; those of the councils are a guess from their seats.
 */
const nation = {
  areas: 84_767,
  provinces: 63,
  candidates: 5,
  seats: 3,
  bodies: { NA: 184, province: 1_100, district: 6_300, commune: 70_000 },
} as const satisfies Readonly<{ bodies: Readonly<Record<Body, number>> } & Record<string, unknown>>

export const frameId = 'bench'
const seed = 2021

type Contest = Readonly<{ body: Body; first: number; number: number }>

const names = Object.keys(nation.bodies) as Body[]
const contests: readonly Contest[] = names.map((body, index) => ({
  body,
  number: nation.bodies[body],
  first: names.slice(0, index).reduce((sum, each) => sum + nation.bodies[each], 0),
}))
export const constituencies = contests.reduce((sum, each) => sum + each.number, 0)
export const minutes = nation.areas * contests.length

/** Fills the product's own tables, as their owner. Answers the seconds it took to enter the minutes. */
export async function loadNation(client: pg.Client, say: (text: string) => void): Promise<number> {
  await client.query(
    `insert into frame values ($1, 'Bench', '2015', '2021-05-23', '{NA,province,district,commune}', true, false, null, null, true, null, now(), now())`,
    [frameId],
  )
  say('đơn vị bầu cử, người ứng cử, khu vực bỏ phiếu / constituencies, candidates, polling areas')
  await copy(client, 'constituency', constituencyRows())
  await copy(client, 'candidate', candidateRows())
  await copy(client, 'polling_area', areaRows())
  await client.query(
    `insert into constituency_totals select province_code, frame_id, constituency, count(*), 0, 0, '{}', null
     from polling_area group by 1, 2, 3`,
  )
  say(`${minutes} biên bản / minutes`)
  const start = performance.now()
  const columns = 'province_code, id, frame_id, constituency, area_id, figures, source, received_at'
  await copy(client, `minutes (${columns})`, minutesRows())
  const seconds = (performance.now() - start) / 1_000
  say('bảng phẳng để so sánh / the flat table to compare with')
  await client.query(
    `create table flat as
     select province_code, constituency, area_id, at - 6 as candidate, value as votes
     from minutes, unnest(figures_of(figures)) with ordinality as f (value, at) where at > 6`,
  )
  await client.query('vacuum analyze')
  return seconds
}

async function copy(client: pg.Client, table: string, rows: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(inBlocks(rows)), client.query(copyFrom(`copy ${table} from stdin`)))
}

function* inBlocks(rows: Iterable<string>): Generator<string> {
  let block = ''
  for (const row of rows) {
    block += `${row}\n`
    if (block.length < 100_000) continue
    yield block
    block = ''
  }
  yield block
}

/** Where a share of the country lies: constituencies and areas of a province follow each other. */
const provinceOf = (share: number): string => String(Math.floor(share * nation.provinces) + 1).padStart(2, '0')

/** A constituency lies in the province of its first polling area. */
const ordinalOf = ({ first, number }: Contest, area: number): number =>
  first + Math.floor((area * number) / nation.areas)
const firstAreaOf = ({ number }: Contest, place: number): number => Math.ceil((place * nation.areas) / number)
const provinceOfUnit = (contest: Contest, ordinal: number): string =>
  provinceOf(firstAreaOf(contest, ordinal - contest.first) / nation.areas)

function* units(): Generator<readonly [Contest, number]> {
  for (const contest of contests) {
    for (let place = 0; place < contest.number; place++) yield [contest, contest.first + place]
  }
}

function* constituencyRows(): Generator<string> {
  for (const [contest, ordinal] of units()) {
    const province = provinceOfUnit(contest, ordinal)
    yield [province, frameId, `c${ordinal}`, ordinal, contest.body, province, ordinal, '-', nation.seats].join('\t')
  }
}

function* candidateRows(): Generator<string> {
  for (const [contest, ordinal] of units()) {
    for (let position = 0; position < nation.candidates; position++) {
      const id = `c${ordinal}-${position + 1}`
      yield [provinceOfUnit(contest, ordinal), frameId, `c${ordinal}`, position, id, id, '\\N', '1970-01-01'].join('\t')
    }
  }
}

function* areaRows(): Generator<string> {
  for (let area = 0; area < nation.areas; area++) {
    for (const contest of contests) {
      const ordinal = ordinalOf(contest, area)
      yield [provinceOfUnit(contest, ordinal), frameId, ordinal, areaId(area)].join('\t')
    }
  }
}

const areaId = (area: number): string => `a${String(area).padStart(6, '0')}`

function* minutesRows(): Generator<string> {
  const random = randomFrom(seed)
  let made = 0
  for (let area = 0; area < nation.areas; area++) {
    const valid = 650 + Math.floor(300 * random())
    for (const contest of contests) {
      const ordinal = ordinalOf(contest, area)
      const invalid = Math.floor(9 * random())
      const collected = valid + invalid
      const votes = Array.from({ length: nation.candidates }, () => Math.floor(valid * (0.3 + 0.28 * random())))
      const figures = pack([collected + 4, collected + 1, collected + 1, collected, valid, invalid, ...votes])
      made += 1
      const id = `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
      const hex = `\\\\x${figures.toString('hex')}`
      yield [provinceOfUnit(contest, ordinal), id, frameId, ordinal, areaId(area), hex, 'bench', '2021-05-23'].join(
        '\t',
      )
    }
  }
}

/** mulberry32: good enough for invented figures, the same on every machine. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
