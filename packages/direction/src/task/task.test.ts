import { plusDays } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainCopyRefusal } from '../words/copy-refusals.ts'
import { boardOrder, mayBeKey } from './board.ts'
import { type CopyEvent, changeCopy, isRefused } from './change.ts'
import { type Copy, newCopy } from './copy.ts'
import { circleClosedBy, endsWaiting, findCircle, mostWaits } from './dependencies.ts'
import { mostEvidence, refuseEvidence, refuseRemoval } from './evidence.ts'
import { followUpOf, outcomes } from './follow-up.ts'
import { checklistOf, qualityPoints, taskTypes } from './quality.ts'
import { type Counted, rollUp, rollUpByOrganisation, sizeOf } from './roll-up.ts'
import { overdueDays, standingOf, standings } from './standing.ts'

const doer = 'người làm'
const checker = 'người kiểm tra'
const base = '2026-01-10'
const at = (days: number) => plusDays(base, days)

/** A copy after events, each of which must be taken. */
function after(copy: Copy, ...events: readonly CopyEvent[]): Copy {
  return events.reduce((so, event) => {
    const next = changeCopy(so, event)
    if (isRefused(next)) throw new Error(explainCopyRefusal(next, 'vi'))
    return next
  }, copy)
}
const done = (on: string): CopyEvent => ({ type: 'progress', percent: 100, by: doer, on })
const codeOf = (copy: Copy, event: CopyEvent) => {
  const answer = changeCopy(copy, event)
  return isRefused(answer) ? answer.code : 'taken'
}

describe('a copy of a task', () => {
  const copy = newCopy({ due: at(5), legalDue: at(10) })

  it('N15 is silent until somebody acknowledges it and names who answers for it', () => {
    expect(standingOf(copy, base)).toBe('silent')
    const taken = after(copy, { type: 'acknowledge', owner: 'Phó Chủ tịch', by: doer, on: base })
    expect([taken.owner, standingOf(taken, base)]).toEqual(['Phó Chủ tịch', 'open'])
    expect(codeOf(taken, { type: 'acknowledge', owner: 'khác', by: doer, on: base })).toBe('already-acknowledged')
  })

  it('N19 at 100 % with an unmet point is "xong, chưa đạt" and not complete; nobody grades his own work', () => {
    const finished = after(copy, done(at(3)))
    expect(standingOf(finished, at(3))).toBe('done-unchecked')
    const own: CopyEvent = { type: 'grade', result: 'met', unmet: [], by: doer, on: at(4) }
    expect(codeOf(finished, own)).toBe('own-work')
    const unmet = after(finished, { type: 'grade', result: 'more', unmet: ['evidence'], by: checker, on: at(4) })
    expect(standingOf(unmet, at(4))).toBe('done-unmet')
    expect(standingOf(after(unmet, { type: 'grade', result: 'met', unmet: [], by: checker, on: at(5) }), at(5))).toBe(
      'complete',
    )
    expect(codeOf(copy, { type: 'grade', result: 'met', unmet: [], by: checker, on: base })).toBe('not-done')
    expect(codeOf(finished, { type: 'grade', result: 'more', unmet: [], by: checker, on: base })).toBe(
      'needs-unmet-point',
    )
    expect(codeOf(finished, { type: 'grade', result: 'met', unmet: ['form'], by: checker, on: base })).toBe(
      'met-with-unmet-point',
    )
  })

  it('N19 whoever says again that graded work is done has not done it', () => {
    const met = after(copy, done(at(3)), { type: 'grade', result: 'met', unmet: [], by: checker, on: at(4) })
    const again = after(met, { type: 'progress', percent: 100, by: checker, on: at(5) })
    expect([again.doer, again.quality?.by]).toEqual([doer, checker])
  })

  it('H02 is extended with a reason by somebody else; days late before the extension stay counted', () => {
    const late = after(copy, { type: 'progress', percent: 40, by: doer, on: at(1) })
    expect(overdueDays(late, at(7))).toBe(2)
    const more: CopyEvent = {
      type: 'extend',
      until: at(9),
      reason: 'Chờ số liệu của Công an',
      approver: checker,
      by: checker,
      on: at(7),
    }
    const extended = after(late, more)
    expect([standingOf(extended, at(8)), overdueDays(extended, at(8))]).toEqual(['due-soon', 2])
    expect(overdueDays(extended, at(12))).toBe(5)
    expect(codeOf(late, { ...more, reason: ' ' })).toBe('needs-reason')
    expect(codeOf(late, { ...more, approver: doer })).toBe('own-extension')
    expect(codeOf(late, { ...more, until: at(11) })).toBe('after-legal-date')
    expect(codeOf(late, { ...more, until: at(5), on: at(3) })).toBe('not-later')
    expect(codeOf(late, { ...more, until: at(6) })).toBe('not-later')
  })

  it('H02 that was sent back counts the return and is no longer done', () => {
    const back = after(copy, done(at(3)), { type: 'return', reason: 'Thiếu phụ lục', by: checker, on: at(4) })
    expect([back.state, back.returns, back.doneOn, standingOf(back, at(4))]).toEqual(['working', 1, null, 'due-soon'])
  })

  it('N16 that was withdrawn keeps what it was and takes nothing more', () => {
    const gone = after(copy, done(at(3)), { type: 'withdraw', reason: 'Sáp nhập đơn vị', by: checker, on: at(4) })
    expect([standingOf(gone, at(20)), gone.progress]).toEqual(['withdrawn', 100])
    expect(codeOf(gone, done(at(5)))).toBe('withdrawn')
  })

  it('L32 that waits says for what, until it goes on', () => {
    const waiting = after(copy, { type: 'progress', percent: 20, waitsOn: 'Sở Nội vụ', by: doer, on: base })
    expect(standingOf(waiting, base)).toBe('waiting')
    expect(standingOf(after(waiting, done(at(1))), at(1))).toBe('done-unchecked')
  })

  it('L32 that waits for tasks of others is let go one by one, and by being done or withdrawn', () => {
    const wait: CopyEvent = { type: 'wait', by: doer, on: base }
    const twice = after(copy, wait, wait)
    expect([twice.waitsFor, standingOf(twice, base)]).toEqual([2, 'waiting'])
    const once = after(twice, { type: 'go-on', by: checker, on: base })
    expect([once.waitsFor, standingOf(once, base)]).toEqual([1, 'waiting'])
    expect(standingOf(after(once, { type: 'go-on', by: checker, on: base }), base)).toBe('silent')
    expect(after(once, done(base)).waitsFor).toBe(0)
    expect(after(once, { type: 'withdraw', reason: 'Sáp nhập', by: checker, on: base }).waitsFor).toBe(0)
    expect(codeOf(after(copy, done(base)), wait)).toBe('done-waits')
    const full = Array.from({ length: mostWaits }, () => wait)
    expect(codeOf(after(copy, ...full), wait)).toBe('waits-for-many')
  })

  it('L32 ends the waiting of others when it was found right or withdrawn, not when it only says that it is done', () => {
    const finished = after(copy, done(base))
    const grade = (result: 'met' | 'more', unmet: string[]): CopyEvent => ({
      ...{ type: 'grade', result, unmet, by: checker, on: base },
    })
    expect(endsWaiting(finished)).toBe(false)
    expect(endsWaiting(after(finished, grade('more', ['date'])))).toBe(false)
    expect(endsWaiting(after(finished, grade('met', [])))).toBe(true)
    expect(endsWaiting(after(copy, { type: 'withdraw', reason: 'Sáp nhập', by: checker, on: base }))).toBe(true)
  })

  it('is never due after the legal day', () => {
    expect(newCopy({ due: at(20), legalDue: at(10) }).due).toBe(at(10))
    expect(newCopy({ due: null, legalDue: at(10) }).due).toBe(at(10))
  })
})

describe('evidence of a copy', () => {
  const copy = newCopy({ due: null, legalDue: null })

  it('N19 is taken before and after it is graded, up to a number, and never of what was withdrawn', () => {
    const graded = after(copy, done(base), {
      type: 'grade',
      result: 'more',
      unmet: ['evidence'],
      by: checker,
      on: base,
    })
    for (const each of [copy, after(copy, done(base)), graded]) expect(refuseEvidence(each, 0)).toBeUndefined()
    expect(refuseEvidence(copy, mostEvidence)?.code).toBe('evidence-full')
    const gone = after(copy, { type: 'withdraw', reason: 'Sáp nhập', by: checker, on: base })
    expect([refuseEvidence(gone, 0)?.code, refuseRemoval(gone, true)?.code]).toEqual(['withdrawn', 'withdrawn'])
  })

  it('N19 is removed by whoever attached it, and by nobody once somebody was graded by it', () => {
    expect([refuseRemoval(copy, true), refuseRemoval(copy, false)?.code]).toEqual([undefined, 'evidence-of-another'])
    const graded = after(copy, done(base), { type: 'grade', result: 'met', unmet: [], by: checker, on: base })
    expect(refuseRemoval(graded, true)?.code).toBe('evidence-graded')
  })
})

const people = fc.constantFrom(doer, checker, 'người thứ ba')
const event = (on: string): fc.Arbitrary<CopyEvent> =>
  fc.oneof(
    fc.record({ type: fc.constant('acknowledge' as const), owner: people, by: people, on: fc.constant(on) }),
    fc.record({
      type: fc.constant('progress' as const),
      percent: fc.oneof(fc.constant(100), fc.integer({ min: -5, max: 105 })),
      by: people,
      on: fc.constant(on),
    }),
    fc.record({
      type: fc.constant('grade' as const),
      result: fc.constantFrom('met' as const, 'more' as const, 'unmet' as const),
      unmet: fc.subarray([...qualityPoints.map((each) => each.id as string), 'lạ']),
      by: people,
      on: fc.constant(on),
    }),
    fc.record({
      type: fc.constant('return' as const),
      reason: fc.constantFrom('', 'lý do'),
      by: people,
      on: fc.constant(on),
    }),
    fc.record({
      type: fc.constant('extend' as const),
      until: fc.integer({ min: -3, max: 30 }).map((days) => plusDays(on, days)),
      reason: fc.constantFrom('', 'lý do'),
      approver: people,
      by: people,
      on: fc.constant(on),
    }),
    fc.record({
      type: fc.constant('withdraw' as const),
      reason: fc.constantFrom('', 'lý do'),
      by: people,
      on: fc.constant(on),
    }),
  )
/** A copy and what happened to it, day by day. */
const story = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 25 }).chain((steps) => {
  const days = steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0))
  return fc.tuple(...days.map((each) => event(at(each))))
})
const days = fc.option(fc.integer({ min: 0, max: 40 }).map(at), { nil: null })

describe('whatever happens to a copy', () => {
  it('it stays sound, and every refusal says what to do', () => {
    fc.assert(
      fc.property(fc.record({ due: days, legalDue: days }), story, (given, events) => {
        let copy = newCopy(given)
        for (const each of events) {
          const next = changeCopy(copy, each)
          if (isRefused(next)) {
            expect(explainCopyRefusal(next, 'vi')).toMatch(/^\p{Lu}.{6,}[.]$/u)
            expect(explainCopyRefusal(next, 'en')).toMatch(/^[A-Z].{6,}[.]$/u)
            continue
          }
          copy = next
          expect(copy.doneOn !== null).toBe(copy.progress === 100)
          if (copy.quality !== null) expect([copy.progress, copy.quality.by === copy.doer]).toEqual([100, false])
          if (copy.legalDue !== null && copy.due !== null) expect(copy.due <= copy.legalDue).toBe(true)
          expect(standings).toContain(standingOf(copy, each.on))
          expect(outcomes).toContain(followUpOf(copy, each.on))
          if (standingOf(copy, each.on) === 'complete') expect(copy.quality?.result).toBe('met')
        }
      }),
    )
  })

  it('days late are the days on which the due day then in force had passed', () => {
    fc.assert(
      fc.property(
        fc.record({ due: days, legalDue: days }),
        story,
        fc.integer({ min: 0, max: 60 }),
        (given, events, more) => {
          let copy = newCopy(given)
          for (const each of events) {
            const next = changeCopy(copy, each)
            if (!isRefused(next)) copy = next
          }
          const today = plusDays(events.at(-1)?.on ?? base, more)
          const end = copy.doneOn ?? today
          const dueOn = (day: string) => {
            const next = copy.extensions.find((each) => each.on >= day)
            return next ? next.from : copy.due
          }
          let late = 0
          for (let day = base; day <= end; day = plusDays(day, 1)) {
            const due = dueOn(day)
            if (due !== null && due < day) late += 1
          }
          expect(overdueDays(copy, today)).toBe(late)
        },
      ),
    )
  })
})

const counted = (organisation: string, copy: Copy, joint: string | null = null, lead = true): Counted => ({
  organisation,
  copy,
  joint,
  lead,
})

describe('the roll-up', () => {
  it('N16 of 62 copies is 62, whatever became of each', () => {
    const copies = Array.from({ length: 62 }, (_, index) => {
      const copy = newCopy({ due: at(5), legalDue: null })
      return counted(`đơn vị ${index}`, index % 3 === 0 ? after(copy, done(at(1))) : copy)
    })
    const tally = rollUp(copies, base)
    expect([sizeOf(tally), tally['done-unchecked'], tally.silent]).toEqual([62, 21, 41])
  })

  it('L28 counts a joint action once in the total and for everybody who takes part', () => {
    const lead = after(newCopy({ due: null, legalDue: null }), done(base))
    const partner = newCopy({ due: null, legalDue: null })
    const copies = [counted('Hội Phụ nữ', partner, 'chung', false), counted('Tỉnh đoàn', lead, 'chung')]
    expect([sizeOf(rollUp(copies, base)), rollUp(copies, base)['done-unchecked']]).toEqual([1, 1])
    expect([...rollUpByOrganisation(copies, base).values()].map(sizeOf)).toEqual([1, 1])
  })

  it('is the same in any order, and its parts add up', () => {
    const one = fc.record({
      organisation: fc.constantFrom('a', 'b', 'c'),
      copy: fc.record({ due: days, legalDue: days }).map(newCopy),
      joint: fc.option(fc.constantFrom('x', 'y'), { nil: null }),
      lead: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), fc.integer({ min: 0, max: 40 }), (copies, day) => {
        const alone = copies.filter((each) => each.joint === null)
        const unique = alone.length + new Set(copies.flatMap((each) => each.joint ?? [])).size
        expect(sizeOf(rollUp(copies, at(day)))).toBe(unique)
        expect(rollUp(alone, at(day))).toEqual(rollUp([...alone].reverse(), at(day)))
        const parts = [...rollUpByOrganisation(copies, at(day)).values()].map(sizeOf)
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(copies.length)
      }),
    )
  })

  it('H03 the follow-up of twenty copies equals a count by hand', () => {
    const due = at(5)
    const fresh = newCopy({ due, legalDue: null })
    const taken = after(fresh, { type: 'acknowledge', owner: 'x', by: doer, on: base })
    const copies: readonly (readonly [number, Copy])[] = [
      [6, after(taken, done(at(4)))],
      [3, after(taken, done(at(6)))],
      [4, after(taken, { type: 'progress', percent: 50, by: doer, on: at(2) })],
      [2, fresh],
      [1, after(fresh, { type: 'withdraw', reason: 'Không thuộc phạm vi', by: checker, on: at(1) })],
      [2, newCopy({ due: at(30), legalDue: null })],
      [2, after(newCopy({ due: at(30), legalDue: null }), { type: 'progress', percent: 10, by: doer, on: at(2) })],
    ]
    const tally: Record<string, number> = {}
    for (const [times, copy] of copies) tally[followUpOf(copy, at(10))] = (tally[followUpOf(copy, at(10))] ?? 0) + times
    expect(tally).toEqual({ 'on-time': 6, 'done-late': 3, late: 6, withdrawn: 1, 'not-started': 2, 'under-way': 2 })
  })
})

describe('the board', () => {
  const onBoard = (id: string, due: string | null, legalDue: string | null = null, awaited = 0) => ({
    id,
    copy: newCopy({ due, legalDue }),
    awaited,
  })

  it('N14 puts overdue ones first, then legal dates of the next ten days, then what others wait for, then by day', () => {
    const order = boardOrder(
      [
        onBoard('tùy chọn', null),
        onBoard('sớm nhưng không luật định', at(2)),
        onBoard('luật định, 10 ngày', at(10), at(10)),
        onBoard('luật định, 11 ngày', at(11), at(11)),
        onBoard('quá hạn', at(-1)),
        onBoard('việc khác chờ', at(9), null, 3),
        { ...onBoard('xong', at(1)), copy: after(newCopy({ due: at(1), legalDue: null }), done(base)) },
      ],
      base,
    )
    expect(order.map((each) => each.id)).toEqual([
      'quá hạn',
      'luật định, 10 ngày',
      'việc khác chờ',
      'sớm nhưng không luật định',
      'luật định, 11 ngày',
      'tùy chọn',
    ])
  })

  it('N14 is one order, whatever order they came in: legal criticality before dependency before the day', () => {
    const one = fc.record({
      due: days,
      legalDue: days,
      awaited: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), fc.integer({ min: 0, max: 40 }), (given, day) => {
        const tasks = given.map(({ due, legalDue, awaited }, index) => onBoard(`${index}`, due, legalDue, awaited))
        const order = boardOrder(tasks, at(day))
        expect(boardOrder([...tasks].reverse(), at(day))).toEqual(order)
        expect(order.map(({ id }) => id).sort()).toEqual(tasks.map(({ id }) => id).sort())
        const late = ({ copy }: (typeof tasks)[number]) => copy.due !== null && copy.due < at(day)
        const legal = ({ copy }: (typeof tasks)[number]) => copy.legalDue !== null && copy.legalDue <= at(day + 10)
        for (const [index, next] of order.slice(1).entries()) {
          const before = order[index] as (typeof tasks)[number]
          // Never after what it goes before, at the first point in which the two differ.
          if (late(before) !== late(next)) expect(late(before)).toBe(true)
          else if (legal(before) !== legal(next)) expect(legal(before)).toBe(true)
          else if (before.awaited !== next.awaited) expect(before.awaited).toBeGreaterThan(next.awaited)
          else expect((before.copy.due ?? '9') <= (next.copy.due ?? '9')).toBe(true)
        }
      }),
    )
  })

  it('N14 allows five key tasks, and asks to drop one for a sixth', () => {
    expect([mayBeKey(4), mayBeKey(5)]).toEqual([true, false])
  })
})

describe('dependencies', () => {
  it('that go round are found and told in their order', () => {
    expect(
      findCircle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b'])
    expect(findCircle(new Map([['a', ['a']]]))).toEqual(['a', 'a'])
    expect(
      findCircle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
        ]),
      ),
    ).toBeUndefined()
  })

  it('a circle is found exactly when there is one', () => {
    const edges = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { maxLength: 14 })
    fc.assert(
      fc.property(edges, (pairs) => {
        const waitsOn = new Map<string, string[]>()
        for (const [from, to] of pairs) waitsOn.set(`${from}`, [...(waitsOn.get(`${from}`) ?? []), `${to}`])
        const circle = findCircle(waitsOn)
        if (circle) {
          expect(circle[0]).toBe(circle.at(-1))
          for (const [index, task] of circle.slice(0, -1).entries())
            expect(waitsOn.get(task)).toContain(circle[index + 1])
        } else {
          // Without a circle everything can be taken away from the ends.
          let left = new Map([...waitsOn].map(([task, on]) => [task, on]))
          for (let round = 0; round < 9; round += 1) {
            left = new Map([...left].filter(([, on]) => on.some((each) => left.has(each))))
          }
          expect(left.size).toBe(0)
        }
      }),
    )
  })

  it('L32 one more closes a circle exactly when what is waited for already waits for it, and is told from there', () => {
    expect(
      circleClosedBy(
        new Map([
          ['b', ['c']],
          ['c', ['a']],
        ]),
        'a',
        'b',
      ),
    ).toEqual(['a', 'b', 'c', 'a'])
    expect(circleClosedBy(new Map([['b', ['c']]]), 'a', 'b')).toBeUndefined()
    expect(circleClosedBy(new Map(), 'a', 'a')).toEqual(['a', 'a'])
    const node = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (pairs) => {
        const waitsOn = new Map<string, readonly string[]>()
        const reaches = (from: string, to: string): boolean =>
          from === to || (waitsOn.get(from) ?? []).some((each) => reaches(each, to))
        for (const [one, other] of pairs) {
          const circle = circleClosedBy(waitsOn, `${one}`, `${other}`)
          expect(circle !== undefined).toBe(reaches(`${other}`, `${one}`))
          if (circle) expect([circle[0], circle[1], circle.at(-1)]).toEqual([`${one}`, `${other}`, `${one}`])
          else waitsOn.set(`${one}`, [...(waitsOn.get(`${one}`) ?? []), `${other}`])
        }
      }),
    )
  })

  it('of a very long row take no depth', () => {
    const long = new Map(
      Array.from({ length: 50_000 }, (_, index) => [`${index}`.padStart(6, '0'), [`${index + 1}`.padStart(6, '0')]]),
    )
    expect(findCircle(long)).toBeUndefined()
  })
})

describe('the checklist', () => {
  it('N19 of every task type has points, and the evidence is always one', () => {
    for (const type of taskTypes) expect(checklistOf(type).map((each) => each.id)).toContain('evidence')
    expect(checklistOf('meeting')).toHaveLength(5)
  })
})
