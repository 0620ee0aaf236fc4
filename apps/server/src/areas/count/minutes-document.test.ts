import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { minutesDocument } from './minutes-document.ts'

const counts = { registered: 320, voted: 312, issued: 312, collected: 312, valid: 300, invalid: 12 }
const candidates = [{ id: 'a' }, { id: 'b' }]
const about = { frame: 'ky-1', constituency: 'na-1', area: '0001', candidates, use: null }
const figures = { ...counts, 'votes.a': 200, 'votes.b': 110 }

describe('the document that printed minutes carry', () => {
  it('is the minutes document of the log, in canonical form', () => {
    expect(minutesDocument({ ...about, figures })).toBe(
      '{"area":"0001","contest":"na-1","event":"ky-1","figures":{"byCount":null,"collected":312,"exchanged":null,"invalid":12,' +
        '"issued":312,"received":null,"registered":320,"unused":null,"valid":300,"voted":312,"votes":[200,110]}}',
    )
  })

  it('tells only a digest of figures that would tell how people voted', () => {
    const all = minutesDocument({ ...about, figures: { ...figures, 'votes.a': 300 } })
    const whole =
      '{"area":"0001","contest":"na-1","event":"ky-1","figures":{"byCount":null,"collected":312,"exchanged":null,"invalid":12,' +
      '"issued":312,"received":null,"registered":320,"unused":null,"valid":300,"voted":312,"votes":[300,110]}}'
    const sha256 = createHash('sha256').update(whole).digest('hex')
    expect(JSON.parse(all ?? '')).toEqual({ area: '0001', contest: 'na-1', event: 'ky-1', sha256 })
  })

  it('is none while a figure is not known', () => {
    expect(minutesDocument({ ...about, figures: { ...figures, valid: null } })).toBeNull()
    expect(minutesDocument({ ...about, figures: null })).toBeNull()
    expect(minutesDocument({ ...about, candidates: [], figures })).toBeNull()
  })
})
