import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { type Figure, stateOf } from './form-state.ts'

const item = (seq: number, value: number | null, more: Partial<OutboxItem> = {}): OutboxItem => ({
  seq,
  id: `id-${seq}`,
  account: 'a',
  office: null,
  command: 'figures.enter',
  input: { figure: `f${seq}`, value },
  deviceAt: '2026-03-15T04:00:00.000Z',
  subject: 's',
  title: '',
  about: '',
  place: '/',
  state: 'waiting',
  attempts: 0,
  left: false,
  nextTry: null,
  reason: null,
  receipt: null,
  ...more,
})
const figure: Figure = {
  figure: 'f0',
  organisation: { id: 'o', name: 'Xã Nậm Thử' },
  indicator: 'turnout',
  period: 'p',
  value: 5,
  at: '2026-03-15T03:00:00.000Z',
  corrections: 0,
}

describe('a cell', () => {
  it('shows what was entered last on this device, before what the server has', () => {
    expect(stateOf(figure, [item(1, 7)], 's')).toMatchObject({ value: 7, state: 'waiting', replaces: 'f0' })
    expect(stateOf(figure, [item(1, null)], 's')).toMatchObject({ value: null, state: 'waiting' })
    expect(stateOf(figure, [item(1, 7, { subject: 'other' })], 's')).toMatchObject({ value: 5, state: 'received' })
  })

  it('needs no reason for what never left this device', () => {
    expect(stateOf(undefined, [item(1, 7)], 's')).toMatchObject({ replaces: null, corrects: false })
    expect(stateOf(undefined, [item(1, 7, { left: true, state: 'refused' })], 's').corrects).toBe(false)
  })

  it('follows what may have arrived', () => {
    expect(stateOf(undefined, [item(1, 7, { left: true })], 's')).toMatchObject({ replaces: 'f1', corrects: true })
    expect(stateOf(figure, [item(1, 7, { left: true, state: 'sending' })], 's').replaces).toBe('f1')
  })

  it('believes a receipt newer than the list', () => {
    const receipt = { id: 'id-1', at: '2026-03-15T04:05:00.000Z' }
    const handed = item(1, 7, { state: 'received', left: true, receipt })
    expect(stateOf(figure, [handed], 's')).toMatchObject({
      value: 7,
      state: 'received',
      replaces: 'f1',
      at: receipt.at,
    })
    const later = { ...figure, figure: 'f9', value: 9, at: '2026-03-15T05:00:00.000Z' }
    expect(stateOf(later, [handed], 's')).toMatchObject({ value: 9, replaces: 'f9' })
  })

  it('is blank and not 0 while nothing is known', () => {
    expect(stateOf(undefined, [], 's')).toMatchObject({ value: null, state: 'none', replaces: null })
    expect(stateOf({ ...figure, value: 0 }, [], 's').value).toBe(0)
  })
})
