import { calendar } from '@baucu/law'
import { describe, expect, it } from 'vitest'
import { sumOf } from './sum.ts'

const sumIn = (edition: '2015' | '2025', electionDay: string, id: string) => {
  const step = calendar(edition, electionDay).find((each) => each.id === id)
  return step && sumOf(step, (value) => `${Math.abs(value)} ngày`)
}

describe('sumOf', () => {
  it('shows the days counted from election day', () => {
    expect(sumIn('2025', '2026-03-15', 'filing')).toBe('15/03/2026 − 42 ngày = 01/02/2026')
    expect(sumIn('2015', '2021-05-23', 'countMinutes')).toBe('23/05/2021 + 3 ngày = 26/05/2021')
  })

  it('shows election day itself without a sum', () => {
    expect(sumIn('2025', '2026-03-15', 'vote')).toBe('15/03/2026')
  })

  it('shows both terms of a step that is counted from another', () => {
    expect(sumIn('2025', '2026-03-15', 'resultComplaint')).toBe('15/03/2026 + 10 ngày + 3 ngày = 28/03/2026')
  })
})
