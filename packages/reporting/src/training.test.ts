import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseAttendance, trainingState } from './training.ts'

describe('a course', () => {
  it('H18: a body is trained when everybody who was invited came, and stands in one state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), (invited, attended) => {
        fc.pre(attended <= invited)
        const state = trainingState({ invited, attended, passed: null })
        expect(state).toBe(attended === 0 ? 'none' : attended === invited ? 'all' : 'some')
      }),
    )
    expect(trainingState(null)).toBe('silent')
  })

  it('H18: more cannot come than were invited, nor pass than came', () => {
    expect(refuseAttendance({ invited: 0, attended: 0, passed: null })).toBe('invited')
    expect(refuseAttendance({ invited: 11, attended: 12, passed: null })).toBe('attended')
    expect(refuseAttendance({ invited: 11, attended: 10, passed: 11 })).toBe('passed')
    expect(refuseAttendance({ invited: 11, attended: 10, passed: 10 })).toBeNull()
  })
})
