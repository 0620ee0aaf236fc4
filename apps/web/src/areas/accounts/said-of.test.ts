import { describe, expect, it } from 'vitest'
import { Refused, Unreachable } from '../../kernel/client.ts'
import { saidOf } from './said-of.ts'

describe('what a refusal says on a form', () => {
  it('stands at the field it names, else beside the button', () => {
    const taken = saidOf(
      new Refused(409, 'account-exists', 'Đã có.', ['input.account', 'input.username']),
      ['username'],
      '',
    )
    expect(taken.at('username')).toBe('Đã có.')
    expect(taken.at('password')).toBeUndefined()
    expect(taken.elsewhere).toBeUndefined()
    const other = saidOf(new Refused(409, 'own-account', 'Không được.', ['input.account']), ['username'], '')
    expect([other.at('username'), other.elsewhere]).toEqual([undefined, 'Không được.'])
    const inner = saidOf(new Refused(400, 'wrong-input', 'Sai.', ['input.members.0.name']), ['members'], '')
    expect(inner.at('members')).toBe('Sai.')
  })

  it('is a sentence of ours when nobody answered, and nothing without an error', () => {
    expect(saidOf(new Unreachable(), ['username'], 'Thử lại.').elsewhere).toBe('Thử lại.')
    expect(saidOf(null, ['username'], 'Thử lại.').elsewhere).toBeUndefined()
  })
})
