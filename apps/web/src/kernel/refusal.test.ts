import { describe, expect, it } from 'vitest'
import { Refused, Unreachable } from './client.ts'
import { refusalOf, saidOf, sentenceOf } from './refusal.ts'

describe('a refusal', () => {
  it('says each sentence at its field', () => {
    const refused = new Refused(400, 'wrong-input', 'input.name: phải có\ninput.from: không phải ngày', [
      'input.name',
      'input.from',
    ])
    expect(refusalOf(refused)).toEqual({ at: { name: 'phải có', from: 'không phải ngày' }, whole: '' })
    expect(sentenceOf(refused)).toBe('phải có không phải ngày')
  })

  it('with one sentence says it at the field named first', () => {
    const refused = new Refused(409, 'code-taken', 'Mã "A: b" đã dùng.', ['input.code'])
    expect(refusalOf(refused)).toEqual({ at: { code: 'Mã "A: b" đã dùng.' }, whole: '' })
  })

  it('without a field is about the form', () => {
    expect(refusalOf(new Refused(404, 'not-found', 'Không có.'))).toEqual({ at: {}, whole: 'Không có.' })
  })

  it('stands at the field that a form shows, else beside its button, and is ours when nobody answered', () => {
    const taken = new Refused(409, 'account-exists', 'Đã có.', ['input.account', 'input.username'])
    expect(saidOf(taken, (field) => field === 'username', '')).toEqual({ at: { username: 'Đã có.' }, whole: '' })
    expect(saidOf(taken, () => false, '').whole).toBe('Đã có.')
    expect(saidOf(new Unreachable(), () => true, 'Thử lại.').whole).toBe('Thử lại.')
    expect(saidOf(null, () => true, 'Thử lại.')).toEqual({ at: {}, whole: '' })
  })
})
