import { commands, queries, type Role, roles } from '@baucu/contract'
import { describe, expect, it } from 'vitest'
import { phases } from '../frame.ts'
import { menuFor } from './menu.ts'
import { placeAt, places } from './places.ts'

const ids = (reader: Partial<Parameters<typeof menuFor>[0]>) =>
  menuFor({ roles: [], phase: 'before', inFrame: true, everything: false, ...reader }).flatMap((entry) =>
    entry.places.map((place) => place.id),
  )

describe('the menu', () => {
  it('has at most nine items beside "Thêm", and every phase has the same ones', () => {
    for (const phase of phases) {
      const entries = menuFor({ roles: [], phase, inFrame: true, everything: false })
      expect(entries.filter((entry) => entry.group.id !== 'more').length).toBeLessThanOrEqual(9)
      expect(entries.at(-1)?.group.id).toBe('more')
      expect(ids({ phase, roles: ['keeper'] }).sort()).toEqual(places.map((place) => place.id).sort())
    }
  })

  it('puts election day first on that day, and the count after it', () => {
    expect(ids({ phase: 'before' }).slice(0, 4)).toEqual(['today', 'meetings', 'my-tasks', 'calendar'])
    expect(ids({ phase: 'day' }).slice(0, 3)).toEqual(['today', 'figures', 'results'])
    expect(ids({ phase: 'after' }).slice(0, 3)).toEqual(['today', 'results', 'meetings'])
  })

  it('shows a polling team its day, a leader one page, and both what either sees', () => {
    const more = [
      'organisations',
      'persons',
      'account',
      'matrix',
      'personal-data',
      'sync',
      'frames',
      'rehearsal',
      'help',
    ]
    const log = (ids: readonly string[]) => ids.flatMap((id) => (id === 'personal-data' ? ['audit', id] : [id]))
    expect(ids({ roles: ['leader'] })).toEqual(['today', 'desk', ...log(more)])
    expect(ids({ roles: ['team'] })).toEqual([
      ...['today', 'training', 'materials', 'figures', 'duty', 'second-boxes', 'tally', 'count', 'results'],
      ...more,
    ])
    expect(ids({ roles: ['leader', 'team'] })).toEqual([
      ...[
        'today',
        'training',
        'materials',
        'desk',
        'hazards',
        'figures',
        'duty',
        'second-boxes',
        'tally',
        'count',
        'result-minutes',
        'place-results',
        'results',
        'second-polls',
      ],
      ...log(more),
    ])
    expect(ids({ roles: ['reporter'] })).toEqual(['today', 'my-tasks', 'reports', ...more])
    const all = (role: Role) => ids({ roles: [role], everything: true })
    expect(new Set(ids({ roles: ['team', 'inspector', 'health'] }))).toEqual(
      new Set([...all('team'), ...all('inspector'), ...all('health')]),
    )
    expect(all('team')).toEqual(expect.arrayContaining([...ids({ roles: ['team'] }), 'meetings', 'my-tasks']))
  })

  it('keeps the day and the count apart, none of them longer than a glance', () => {
    const entries = menuFor({ roles: ['keeper'], phase: 'day', inFrame: true, everything: false })
    const pages = (group: string) => entries.find((each) => each.group.id === group)?.places.map(({ id }) => id)
    expect(pages('polling-day')).toEqual(['desk', 'hazards', 'figures', 'duty', 'second-boxes'])
    expect(pages('counting')).toEqual(['tally', 'count', 'result-minutes', 'place-results', 'results', 'second-polls'])
  })

  it('leads to what only some may do those who may', () => {
    const rolesOf = (name: string) => [...commands, ...queries].find((each) => each.name === name)?.roles ?? []
    for (const role of roles) {
      const shown = ids({ roles: [role], everything: true })
      expect(shown.includes('team-codes')).toBe(rolesOf('accounts.issueCodes').includes(role))
      expect(shown.includes('proposals')).toBe(rolesOf('proposals.list').includes(role))
      expect(shown.includes('second-polls')).toBe(rolesOf('secondPolls.list').includes(role))
      expect(shown.includes('duty')).toBe(rolesOf('duty.now').includes(role))
      expect(shown.includes('reports')).toBe(rolesOf('reports.due').includes(role))
      expect(shown.includes('issued-tasks')).toBe(rolesOf('work.issued').includes(role))
      expect(shown.includes('audit')).toBe(rolesOf('audit.entries').includes(role))
      expect(shown.includes('keeping')).toBe(rolesOf('accounts.list').includes(role))
    }
  })

  it('leads whoever is not signed in only to what he can read, and to signing in', () => {
    expect(ids({ stranger: true })).toEqual([
      'today',
      'calendar',
      'results',
      'account',
      'matrix',
      'sync',
      'frames',
      'rehearsal',
      'help',
    ])
  })

  it('leaves every role a way to today and to the outbox', () => {
    for (const role of roles) expect(ids({ roles: [role] })).toEqual(expect.arrayContaining(['today', 'sync']))
  })

  it('keeps outside elections only what makes sense there', () => {
    expect(ids({ inFrame: false })).toEqual([
      'today',
      'meetings',
      'my-tasks',
      'organisations',
      'persons',
      'account',
      'matrix',
      'personal-data',
      'sync',
      'frames',
      'help',
    ])
  })

  it('knows the place of an address', () => {
    expect(placeAt('/ky/na-2021/ket-qua/na-2021-lao-cai-1')?.id).toBe('results')
    expect(placeAt('/ky/na-2021/khong-co')).toBeUndefined()
    expect(placeAt('/')).toBeUndefined()
  })
})
