import { describe, expect, it } from 'vitest'
import { placeOf } from './serve-page.ts'

const origin = 'https://baucu.example'
const files = new Set(['/', '/favicon.svg', '/assets/index-abc.js'])
const ask = (path: string, more: { method?: string; mode?: string } = {}) =>
  placeOf(
    { method: 'GET', mode: 'navigate', url: path.startsWith('http') ? path : origin + path, ...more },
    origin,
    files,
  )

describe('what answers a request of the page', () => {
  it('is the page for every address a reader can open', () => {
    for (const path of ['/', '/ky/na-2021/hom-nay', '/ky/na-2021/ket-qua/na-2021-lao-cai-1?ngay=2021-05-13']) {
      expect(ask(path), path).toBe('/')
    }
  })
  it('is a file of this version', () => {
    expect(ask('/assets/index-abc.js', { mode: 'no-cors' })).toBe('/assets/index-abc.js')
  })
  it('is the network for data, documents, other files, other origins and every change', () => {
    for (const path of ['/api/queries/frames.list', '/api', '/documents/a', '/documents/bien-ban.pdf', '/a.pdf']) {
      expect(ask(path), path).toBe('network')
    }
    expect(ask('/assets/index-old.js', { mode: 'no-cors' })).toBe('network')
    expect(ask('https://elsewhere.example/')).toBe('network')
    expect(ask('/ky/na-2021/hom-nay', { mode: 'cors' })).toBe('network')
    expect(ask('/', { method: 'POST' })).toBe('network')
  })
})
