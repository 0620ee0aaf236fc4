import { describe, expect, it } from 'vitest'
import { openLog } from './log.ts'

function logged(readable: boolean, level: 'debug' | 'info' | 'warn' = 'info') {
  const lines: string[] = []
  return { lines, log: openLog({ level, readable, write: (text) => void lines.push(text) }) }
}

describe('the log', () => {
  it('is one JSON a line, with the id of the request around it', async () => {
    const { log, lines } = logged(false)
    await log.inRequest('a1', async () => log.info('request', { status: 200 }))
    log.debug('nobody asked for this')
    expect(lines).toHaveLength(1)
    const { time, ...line } = JSON.parse(lines[0] ?? '') as Record<string, unknown>
    expect(line).toEqual({ level: 'info', msg: 'request', request: 'a1', status: 200 })
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  })

  it('is a short line for people, in the hours of Viet Nam', () => {
    const { log, lines } = logged(true, 'warn')
    log.info('request', { status: 200 })
    log.warn('request', { status: 503, route: '/api/health' })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d WARN {2}request status=503 route=\/api\/health\n$/)
  })

  it('says what kind of error and where, never the values in it', () => {
    const { log, lines } = logged(false)
    const error = Object.assign(new Error('invalid value "Nguyễn Văn An" for person\nNguyễn Văn An'), {
      code: '22P02',
      table: 'person',
      detail: 'Key (name)=(Nguyễn Văn An) already exists.',
      parameters: ['Nguyễn Văn An'],
    })
    for (const each of [error, 'Nguyễn Văn An', new SyntaxError(`Unexpected token 'N', "Nguyễn Văn An is not valid`)]) {
      log.unexpected(each)
    }
    expect(lines.join('')).not.toContain('Nguyễn')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: 'Error', code: '22P02', table: 'person' })
    expect((JSON.parse(lines[0] ?? '') as { stack: string }).stack).toContain('log.test.ts')
  })
})
