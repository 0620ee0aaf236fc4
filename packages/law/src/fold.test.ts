import { describe, expect, it } from 'vitest'
import { fold } from './index.ts'

describe('search without marks', () => {
  it('finds a word typed without marks', () => {
    expect(fold('Hiệp thương lần thứ Hai')).toBe('hiep thuong lan thu hai')
    expect(fold('Đắk Lắk')).toBe('dak lak')
    expect(fold('Ứng Hoà')).toBe(fold('ứng hòa'))
  })
})
