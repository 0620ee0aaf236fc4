import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeMark, markDue, minutesBetween, usualMarks } from './marks.ts'
import { pointsAtPerson } from './no-person.ts'

import { plain, readTextCode, writePaperCode, writeTextCode } from './text-code.ts'
import { type AreaDay, groupsAt, silentAt, turnoutAt, unopenedAt } from './turnout.ts'

const area = fc.record({
  id: fc.uuid(),
  group: fc.constantFrom('a', 'b', 'c'),
  registered: fc.option(fc.nat(3_000), { nil: null }),
  voted: fc.dictionary(fc.constantFrom(...usualMarks), fc.nat(3_000), { noNullPrototype: true }),
})
const areas = fc.uniqueArray(area, { selector: (each) => each.id, maxLength: 40 })

describe('turnout at a mark', () => {
  it('is the sum of its parts, whatever the order and however they are divided', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(...usualMarks), fc.nat(40), (all, mark, cut) => {
        const whole = turnoutAt(all, mark)
        const parts = [turnoutAt(all.slice(0, cut), mark), turnoutAt(all.slice(cut), mark)]
        for (const field of ['areas', 'told', 'registered', 'voted'] as const) {
          expect(parts.reduce((sum, each) => sum + each[field], 0)).toBe(whole[field])
          expect(turnoutAt([...all].reverse(), mark)[field]).toBe(whole[field])
        }
      }),
    )
  })

  it('H12: silent areas and those that told are all areas, and each is in one group', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(...usualMarks), (all, mark) => {
        const silent = silentAt(all, mark, '20:00').flatMap((each) => each.areas)
        expect(silent.length + turnoutAt(all, mark).told).toBe(all.length)
        expect(new Set(silent).size).toBe(silent.length)
        const groups = groupsAt(all, mark)
        expect(groups.reduce((sum, each) => sum + each.areas, 0)).toBe(all.length)
        for (const { standing, told, areas: of } of groups) {
          expect(standing).toBe(told === of ? 'all' : told === 0 ? 'none' : 'some')
        }
      }),
    )
  })

  it('N34: areas that have opened and those to be called are all areas, whatever they told of turnout', () => {
    fc.assert(
      fc.property(areas, fc.nat(), (all, seed) => {
        const opened = new Set(all.flatMap((each, index) => ((seed >> (index % 30)) & 1 ? [each.id] : [])))
        const missing = unopenedAt(all, opened, '07:00', '07:20').flatMap((each) => each.areas)
        expect([...missing, ...opened].sort()).toEqual(all.map((each) => each.id).sort())
      }),
    )
    const [one] = unopenedAt([{ id: 'x', group: 'a', registered: 9, voted: {} }], new Set(), '07:00', '07:20')
    expect(one).toEqual({ group: 'a', areas: ['x'], minutes: 20, whole: true })
  })

  it('names the areas that told more than their register has', () => {
    const one: AreaDay = { id: 'x', group: 'a', registered: 100, voted: { '09:00': 101 } }
    expect(turnoutAt([one, { ...one, id: 'y', registered: null }], '09:00').over).toEqual(['x'])
  })

  it('calls whole groups first, then where most are missing; never in the order of turnout', () => {
    const of = (group: string, told: number, missing: number): AreaDay[] => [
      ...Array.from({ length: told }, (_, n) => ({ id: `${group}${n}`, group, registered: 9, voted: { '09:00': 9 } })),
      ...Array.from({ length: missing }, (_, n) => ({ id: `${group}-${n}`, group, registered: 9, voted: {} })),
    ]
    const said = silentAt([...of('a', 9, 3), ...of('b', 0, 2), ...of('c', 4, 0), ...of('d', 9, 5)], '09:00', '09:42')
    expect(said.map((each) => [each.group, each.areas.length, each.whole])).toEqual([
      ['b', 2, true],
      ['d', 5, false],
      ['a', 3, false],
    ])
    expect(said[0]?.minutes).toBe(42)
  })
})

describe('a text about a place', () => {
  it('N24: holds no number of a telephone or an identity card, however it is written; counts and hours may stand', () => {
    for (const text of ['Gọi 0912345678', '0912 345 678', '091.234.5678', 'CCCD 001-200-300-400'])
      expect(pointsAtPerson(text), text).toBe(true)
    for (const text of ['Mất điện từ 13:30 đến 14:05', '1.226 cử tri, 40 phiếu', 'Khu vực 05, xã Suối Mẫu', ''])
      expect(pointsAtPerson(text), text).toBe(false)
  })
})

describe('marks', () => {
  it('the one that is due is the last that has come', () => {
    expect(markDue(usualMarks, '06:59')).toBeNull()
    expect(markDue(usualMarks, '09:00')).toBe('09:00')
    expect(markDue(usualMarks, '13:59')).toBe('11:00')
    expect(markDue([...usualMarks].reverse(), '23:00')).toBe('19:00')
    expect(minutesBetween('14:00', '15:36')).toBe(96)
    expect(closeMark).toBe('21:00')
  })
})

describe('a text code', () => {
  const code = fc.record({
    area: fc.stringMatching(/^[A-Z]{1,4}[0-9]{1,3}\.KV[0-9]{1,2}$/),
    mark: fc.constantFrom(...usualMarks),
    voted: fc.nat(9_999),
  })

  it('H22: is read as it was written, in any case and with any spaces', () => {
    fc.assert(
      fc.property(code, (told) => {
        const text = writeTextCode(told)
        expect(text).toMatch(/^BC [A-Z0-9]+ \d{4} \d+ \d\d$/)
        const read = readTextCode(`  ${text.toLowerCase().replaceAll(' ', '   ')}\n`)
        expect(read).toEqual({ ...told, area: plain(told.area) })
      }),
    )
  })

  it('H22: one wrong digit or letter is found, and two that changed places', () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.constantFrom(...'0123456789ABCXYZ'), (told, at, other) => {
        const [, ...parts] = writeTextCode(told).split(' ')
        const text = parts.join(' ')
        const place = at % text.length
        if (text[place] === ' ' || text[place] === other) return
        const wrong = `BC ${text.slice(0, place)}${other}${text.slice(place + 1)}`
        expect(typeof readTextCode(wrong)).toBe('string')
      }),
      { numRuns: 1_000 },
    )
    fc.assert(
      fc.property(code, fc.nat(), (told, at) => {
        const [, area = '', hour = '', voted = '', check = ''] = writeTextCode(told).split(' ')
        const place = at % Math.max(1, voted.length - 1)
        const [a = '', b = ''] = [voted[place], voted[place + 1]]
        if (a === b || b === '') return
        const wrong = `${voted.slice(0, place)}${b}${a}${voted.slice(place + 2)}`
        expect(readTextCode(`BC ${area} ${hour} ${wrong} ${check}`)).toBe('check')
      }),
      { numRuns: 1_000 },
    )
  })

  it('H22: on paper nothing is computed: the code of the hour is printed, the number follows twice', () => {
    fc.assert(
      fc.property(code, ({ area: of, mark, voted }) => {
        const text = `${writePaperCode({ area: of, mark })} ${voted} ${voted}`
        expect(readTextCode(text.toLowerCase())).toEqual({ area: plain(of), mark, voted })
      }),
    )
    expect(readTextCode(`${writePaperCode({ area: 'X1.KV7', mark: '09:00' })} 123 132`)).toBe('twice')
  })

  it('H22: one wrong digit or letter is found in that form too', () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.constantFrom(...'0123456789ABCXYZ'), (told, at, other) => {
        const [, ...parts] = `${writePaperCode(told)} ${told.voted} ${told.voted}`.split(' ')
        const text = parts.join(' ')
        const place = at % text.length
        if (text[place] === ' ' || text[place] === other) return
        const wrong = `BC ${text.slice(0, place)}${other}${text.slice(place + 1)}`
        expect(typeof readTextCode(wrong)).toBe('string')
      }),
      { numRuns: 1_000 },
    )
  })

  it('says what is wrong with it', () => {
    expect(readTextCode('BC X01KV7 0900 123')).toBe('length')
    expect(readTextCode('123')).toBe('length')
    expect(readTextCode('BC X01KV7 2460 123 41')).toBe('hour')
    expect(readTextCode('BC X01KV7 0900 12O 41')).toBe('number')
    expect(fc.check(fc.property(fc.string(), (text) => void readTextCode(text))).failed).toBe(false)
  })
})
