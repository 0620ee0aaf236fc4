import { existsSync, readFileSync } from 'node:fs'
import type { ResultsFile } from '@baucu/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFile, type TestServer, testServer } from '../../testing.ts'

const wholeFile = new URL('../../../../../../shared/data/na-2021.json', import.meta.url)
const elsewhere = new URL('../../../../../../../shared/data/na-2021.json', import.meta.url)
const whole = [wholeFile, elsewhere].find((each) => existsSync(each))

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

/** The sample under another name, changed as a test needs it. */
function changed(election: string, change: (file: ResultsFile) => void = () => {}): ResultsFile {
  const file = { ...structuredClone(sampleFile()), election }
  change(file)
  return file
}

const firstOf = (file: ResultsFile): ResultsFile['constituencies'][number] => {
  const [first] = file.constituencies
  if (!first) throw new Error('no constituency')
  return first
}

describe('the sample', () => {
  it('is one official frame of four constituencies with its source', async () => {
    const { body } = await server.ask('frames.list', {})
    expect(body.frames.find((frame) => frame.id === 'na-2021')).toMatchObject({
      name: 'Bầu cử đại biểu Quốc hội khóa XV, 23/05/2021',
      edition: '2015',
      electionDay: '2021-05-23',
      officialBy: 'Nghị quyết 748/NQ-HĐBCQG ngày 10/06/2021',
      sample: true,
      rehearsal: false,
      complete: false,
      constituencies: 4,
    })
  })

  it('decides Lào Cai 1 by law as the resolution did, with every printed percentage', async () => {
    const { body } = await server.ask('results.constituency', { frame: 'na-2021', constituency: 'na-2021-lao-cai-1' })
    expect(body).toMatchObject({
      status: 'official',
      province: { code: '10', name: 'Lào Cai' },
      valid: { from: 249_651, to: 249_671 },
      areas: null,
      registered: null,
      rangeAgrees: true,
      checks: { percentages: { right: 5, of: 5 }, elected: { right: 5, of: 5 } },
    })
    expect(body.outcome?.elected).toEqual(['na-2021-lao-cai-1-1', 'na-2021-lao-cai-1-2', 'na-2021-lao-cai-1-3'])
    expect(body.outcome?.poll).toBe('unknown')
    expect(body.candidates[0]).toMatchObject({ name: 'Đặng Xuân Phong', votes: 236_480, percent: '94,72' })
  })

  it('gives the published national figures, and names the elected of its constituencies', async () => {
    const { body } = await server.ask('results.nation', { frame: 'na-2021' })
    expect(body).toMatchObject({
      status: 'official',
      registered: 69_523_133,
      voted: 69_243_604,
      seats: 500,
      elected: 500,
    })
    expect(body.constituencies.map((each) => [each.id, each.elected.length, each.unfilled])).toEqual([
      ['na-2021-lao-cai-1', 3, 0],
      ['na-2021-lao-cai-2', 3, 0],
      ['na-2021-ninh-binh-1', 3, 0],
      ['na-2021-ninh-binh-2', 3, 0],
    ])
  })
})

describe('an import', () => {
  it('without a resolution is news, not official', async () => {
    await server.run('results.import', { file: changed('tin') })
    const { body } = await server.ask('results.constituency', { frame: 'tin', constituency: 'na-2021-lao-cai-1' })
    expect([body.status, body.frame.officialBy, body.frame.sample]).toEqual(['quick', null, false])
  })

  it('of the same election again counts the newest entry and keeps the rest', async () => {
    await server.run('results.import', { file: changed('hai-lan') })
    const second = changed('hai-lan', (file) => {
      file.constituencies = [firstOf(file)]
      const [first] = firstOf(file).candidates
      if (first) first.votes -= 1
    })
    const answer = await server.run('results.import', { file: second, officialBy: 'Nghị quyết 1' })
    expect(answer.body.result).toEqual({ frame: 'hai-lan', constituencies: 1, candidates: 5, replaced: true })
    const { body } = await server.ask('results.nation', { frame: 'hai-lan' })
    expect([body.status, body.constituencies.length]).toEqual(['official', 4])
    const one = await server.ask('results.constituency', { frame: 'hai-lan', constituency: 'na-2021-lao-cai-1' })
    expect(one.body.candidates[0]?.votes).toBe(236_479)
    expect(one.body.checks?.percentages).toEqual({ right: 5, of: 5 })
  })

  it.each<[string, string, string[], string, (file: ResultsFile) => void]>([
    [
      'an unknown province',
      'unknown-province',
      ['input.file.constituencies.0.province'],
      'Lào Kai',
      (file) => {
        firstOf(file).province = 'Lào Kai'
      },
    ],
    [
      'a province of the other map',
      'unknown-province',
      ['input.file.constituencies.0.province'],
      'Hà Giang',
      (file) => {
        file.edition = '2025'
        firstOf(file).province = 'Hà Giang'
      },
    ],
    [
      'a constituency twice',
      'duplicate-constituency',
      ['input.file.constituencies.4.id'],
      'na-2021-lao-cai-1',
      (file) => {
        file.constituencies.push(firstOf(file))
      },
    ],
    [
      'a number twice',
      'duplicate-number',
      ['input.file.constituencies.4.constituency'],
      'Lào Cai',
      (file) => {
        file.constituencies.push({ ...firstOf(file), id: 'khac' })
      },
    ],
    [
      'a range the wrong way round',
      'range-reversed',
      ['input.file.constituencies.0.validBallotsMin'],
      '249.671',
      (file) => {
        const each = firstOf(file)
        Object.assign(each, { validBallotsMin: each.validBallotsMax, validBallotsMax: each.validBallotsMin })
      },
    ],
    [
      'more votes than ballots',
      'figures-disagree',
      ['input.file.constituencies.0.candidates.0.votes'],
      'na-2021-lao-cai-1',
      (file) => {
        firstOf(file).validBallotsMin = 236_479
      },
    ],
  ])('with %s is refused by name, and nothing is stored', async (_, code, fields, named, change) => {
    const { status, body } = await server.run('results.import', { file: changed('bi-tu-choi', change) })
    expect([status, body.code, body.fields]).toEqual([422, code, fields])
    expect(body.title).toContain(named)
    expect((await server.ask('results.nation', { frame: 'bi-tu-choi' })).status).toBe(404)
  })

  it('of another day or edition under a known name is refused', async () => {
    const file = changed('na-2021', (each) => {
      each.electionDay = '2016-05-22'
    })
    const { status, body } = await server.run('results.import', { file })
    expect([status, body.code]).toEqual([409, 'frame-differs'])
    expect(body.title).toContain('23/05/2021')
  })

  it('that moves a constituency to another province is refused', async () => {
    await server.run('results.import', { file: changed('doi-tinh') })
    const file = changed('doi-tinh', (each) => {
      firstOf(each).province = 'Yên Bái'
    })
    expect((await server.run('results.import', { file })).body.code).toBe('constituency-moved')
  })

  it.skipIf(!whole)('of the whole election covers the nation and agrees with every published line', async () => {
    const file = JSON.parse(readFileSync(whole ?? '', 'utf8')) as ResultsFile
    const { status, body } = await server.run('results.import', { file })
    expect([status, body.result.constituencies, body.result.replaced]).toEqual([200, 180, true])
    const nation = await server.ask('results.nation', { frame: 'na-2021' })
    expect(nation.body.frame).toMatchObject({ complete: true, sample: false, constituencies: 180 })
    expect([nation.body.status, nation.body.constituenciesExpected]).toEqual(['official', 184])
    for (const { id } of nation.body.constituencies) {
      const { body: one } = await server.ask('results.constituency', { frame: 'na-2021', constituency: id })
      expect([id, one.checks?.elected.right]).toEqual([id, one.checks?.elected.of])
      expect([id, one.checks?.percentages.right]).toEqual([id, one.checks?.percentages.of])
    }
  })
})
