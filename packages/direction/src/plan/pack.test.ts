import { readdirSync, readFileSync } from 'node:fs'
import { editions, isDate, lastElectionDay, locales } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DatedTask,
  datePack,
  explainShapeRefusal,
  explainTaskWarning,
  readChecklists,
  readOutline,
  readPack,
  type TaskPack,
  taskGroups,
  taskGroupTitles,
} from '../index.ts'

const packs = new URL('../../../../packs/', import.meta.url)
const parse = (path: string): unknown => JSON.parse(readFileSync(new URL(path, packs), 'utf8'))

function pack(name: string): TaskPack {
  const read = readPack(parse(`tasks/${name}.json`))
  if (!read.ok) throw new Error(read.refusals.map((each) => explainShapeRefusal(each, 'en')).join('\n'))
  return read.value
}

const all = [
  ...(['election-committee', 'party-committee', 'front-province', 'front-commune'] as const),
  ...(['womens-union', 'youth-union', 'association', 'second-poll'] as const),
]
const dated = (name: string, edition: '2015' | '2025', options = {}): ReadonlyMap<string, DatedTask> =>
  new Map(datePack(pack(name), edition, lastElectionDay(edition), options).map((each) => [each.task.code, each]))

describe('packs of tasks', () => {
  it.each([
    ['election-committee', 'A', 44],
    ['party-committee', 'D', 18],
    ['front-province', 'E', 24],
    ['front-commune', 'M', 17],
    ['womens-union', 'P', 11],
    ['youth-union', 'T', 11],
    ['association', 'G', 9],
    ['second-poll', 'B', 9],
  ])('%s is pack %s with %d tasks', (name, code, many) => {
    expect([pack(name).code, pack(name).tasks.length]).toEqual([code, many])
  })

  it('are all the files of the folder', () => {
    expect(readdirSync(new URL('tasks/', packs)).sort()).toEqual(all.map((each) => `${each}.json`).sort())
  })

  it('name a checklist that is there, and forms that the register knows', () => {
    const lists = readChecklists(parse('checklists/quality.json'))
    const ids = new Set(lists.ok ? lists.value.map((each) => each.id) : [])
    const { forms } = parse('forms/registry.json') as {
      forms: { edition: '2015' | '2025'; number: number; suffix: string }[]
    }
    const known = new Set(forms.map((each) => `${each.edition} ${String(each.number).padStart(2, '0')}/${each.suffix}`))
    for (const { checklist, forms: named, code } of all.flatMap((each) => pack(each).tasks)) {
      expect(ids, code).toContain(checklist)
      for (const edition of editions)
        for (const form of named[edition].filter((each) => each.includes('HĐBC')))
          expect(known, code).toContain(`${edition} ${form}`)
    }
  })

  it('say whom they are for, and an association leads and carries out only what is its own', () => {
    for (const name of all) expect(pack(name).fits.kinds.length, name).toBeGreaterThan(0)
    for (const name of ['womens-union', 'youth-union', 'association'] as const) {
      const { tasks, roles } = pack(name)
      for (const { code, lead, cooperating } of tasks)
        for (const role of [lead, ...cooperating]) expect(roles[role], code).not.toMatch(/ủy ban|mặt trận|hội đồng/i)
    }
  })

  it('have titles for all twelve groups, and the pack of the Committee uses each', () => {
    expect(Object.keys(taskGroupTitles)).toEqual([...taskGroups])
    expect(new Set(pack('election-committee').tasks.map((each) => each.group)).size).toBe(12)
  })

  it('the outline of the quarter has eleven sections, and each may say that nothing happened', () => {
    const read = readOutline(parse('outlines/quarter-result.json'))
    expect(read).toMatchObject({ ok: true, value: { code: 'F', nothing: { vi: 'Không phát sinh' } } })
    expect(read.ok && read.value.sections).toHaveLength(11)
  })
})

describe('dates of a pack', () => {
  it.each([
    ['A03', '2021-02-07', '2025-11-30', '22'],
    ['A06', '2021-02-17', '2025-12-10', '38, 39, 50'],
    ['A10', '2021-03-14', '2026-01-04', '24.1, 24.2'],
    ['A15', '2021-04-03', '2026-01-31', '25.1'],
    ['A16', '2021-03-14', '2026-02-01', '35.1'],
    ['A18', '2021-03-19', '2026-02-03', '43, 44, 53'],
    ['A19', '2021-04-13', '2026-02-03', '32'],
    ['A24', '2021-04-18', '2026-02-20', '48, 49, 56'],
    ['A26', '2021-04-28', '2026-02-26', '57.4, 58.2'],
    ['A27', '2021-05-03', '2026-02-27', '59'],
    ['A29', '2021-05-08', '2026-03-02', '24.3.d'],
    ['A40', '2021-05-26', '2026-03-18', '76.3'],
    ['A43', '2021-06-07', '2026-03-22', '79.3, 80.4, 81.2'],
  ])('%s is due %s in 2021 and %s in 2026', (code, before, now, article) => {
    for (const [edition, day] of [
      ['2015', before],
      ['2025', now],
    ] as const) {
      const task = dated('election-committee', edition).get(code)
      expect([task?.legal?.date, task?.practical, task?.legal?.article]).toEqual([day, day, article])
    }
  })

  it.each(all)('%s has every task in both editions with a day, or leaves it out with its step', (name) => {
    for (const edition of editions) {
      const tasks = dated(name, edition)
      expect(tasks.size).toBe(pack(name).tasks.length)
      for (const [code, { practical, legal, task, clocks, warnings, rounds }] of tasks) {
        expect(isDate(practical), code).toBe(true)
        expect(legal === null, code).toBe(task.due.steps.length === 0)
        if (legal) expect(practical <= legal.date, code).toBe(true)
        for (const day of rounds) expect(day <= (legal?.date ?? day), code).toBe(true)
        expect(clocks[edition], code).not.toBeNull()
        expect(warnings, `${edition} ${code}`).toEqual([])
      }
    }
  })

  it('shows both clocks: dossiers close 70 days before in one edition and 42 in the other', () => {
    expect(dated('election-committee', '2025').get('A16')?.clocks).toEqual({ '2015': -70, '2025': -42 })
    expect(dated('election-committee', '2015').get('A17')?.clocks).toEqual({ '2015': -69, '2025': -41 })
  })

  it('takes the steps of the level: a commune has no minutes for the National Assembly to send', () => {
    const of = (level: string) => dated('election-committee', '2025', { level }).get('A42')?.legal?.id
    expect([of('province'), of('commune')]).toEqual(['provincialMinutes', 'publishPC'])
    const commune = dated('election-committee', '2025', { level: 'commune' })
    expect(commune.has('A20')).toBe(false)
    expect(dated('election-committee', '2025', { level: 'district' }).size).toBe(0)
    expect(dated('election-committee', '2015', { level: 'district' }).size).toBeGreaterThan(30)
  })

  it('a task may begin with a step, and may have rounds', () => {
    const tasks = dated('election-committee', '2025')
    expect(tasks.get('A28')).toMatchObject({ from: '2026-02-26', practical: '2026-03-14' })
    expect(tasks.get('A35')).toMatchObject({ rounds: ['2026-03-08', '2026-03-12', '2026-03-14'], legal: null })
  })

  it('warns of Tết and lets a person choose an earlier day, never a later one than the law', () => {
    const holidays = [{ name: 'Tết Bính Ngọ', from: '2026-02-14', until: '2026-02-22' }]
    const date = (chosen: Record<string, string>) =>
      dated('election-committee', '2025', { holidays, chosen }).get('A24')
    expect(date({})?.warnings).toMatchObject([{ code: 'in-holiday', numbers: { earlier: '2026-02-13' } }])
    expect(date({ A24: '2026-02-13' })).toMatchObject({ practical: '2026-02-13', warnings: [] })
    const late = date({ A24: '2026-02-25' })
    expect(late?.practical).toBe('2026-02-20')
    expect(late?.warnings.map((each) => each.code)).toEqual(['later-than-law', 'in-holiday'])
    for (const locale of locales)
      for (const warning of late?.warnings ?? [])
        expect(explainTaskWarning(warning, locale)).toMatch(/\d{2}\/\d{2}\/2026/)
  })

  it('warns when a task comes before one it rests on', () => {
    const tasks = dated('election-committee', '2025', { chosen: { A10: '2025-12-01' } })
    expect(tasks.get('A10')?.warnings).toMatchObject([{ code: 'before-dependency', numbers: { task: 'A09' } }])
  })

  it('whatever a person chooses, the practical day is never later than the law', () => {
    const codes = pack('election-committee').tasks.map((each) => each.code)
    const day = fc
      .date({ min: new Date('2025-06-01'), max: new Date('2026-09-01'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...codes), day), (chosen) => {
        for (const { legal, practical } of dated('election-committee', '2025', { chosen }).values())
          expect(legal === null || practical <= legal.date).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('a decision of the Council moves the tasks of its step', () => {
    const decision = { number: '12/QĐ-HĐBCQG', date: '2026-01-20' }
    const overrides = [{ step: 'filing', date: '2026-02-03', decision }]
    const tasks = dated('election-committee', '2025', { overrides })
    expect([tasks.get('A16')?.practical, tasks.get('A17')?.practical]).toEqual(['2026-02-03', '2026-02-04'])
  })
})

describe('a pack that is wrong', () => {
  const good = parse('tasks/party-committee.json') as { tasks: Record<string, unknown>[] }
  const refused = (change: (json: typeof good) => void): readonly string[] => {
    const json = structuredClone(good)
    change(json)
    const read = readPack(json)
    if (read.ok) return []
    for (const each of read.refusals)
      for (const locale of locales) expect(explainShapeRefusal(each, locale)).not.toMatch(/undefined|: [a-z-]+$/)
    return read.refusals.map((each) => `${each.path} ${each.code}`)
  }
  const task = (json: typeof good, index: number) => json.tasks[index] ?? {}

  it('is refused with every place', () => {
    const change = (json: typeof good) => {
      task(json, 0).lead = 'XX'
      task(json, 1).due = { steps: ['noSuchStep'] }
      task(json, 2).due = {}
      task(json, 3).group = 'other'
      task(json, 4).code = 'D01'
      task(json, 5).dependsOn = ['D99', 'D18']
      task(json, 6).surprise = 1
      task(json, 7).levels = []
      task(json, 8).due = { days: [-1, -3] }
      task(json, 9).title = { vi: 'Việc' }
    }
    expect(refused(change)).toEqual([
      'tasks[0].lead unknown-role',
      'tasks[1].due.steps[0] unknown-step',
      'tasks[2].due no-date',
      'tasks[3].group not-one-of',
      'tasks[6].surprise unknown-field',
      'tasks[7].levels empty',
      'tasks[8].due.days not-in-order',
      'tasks[9].title.en missing',
      'tasks[4].code twice',
      'tasks[5].dependsOn[0] unknown-task',
      'tasks[5].dependsOn[1] depends-on-later',
    ])
  })

  it('whatever JSON it is, is answered and never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readPack(json).ok).toBe(false)
        expect(readOutline(json).ok).toBe(false)
        expect(readChecklists(json).ok).toBe(false)
      }),
    )
  })
})
