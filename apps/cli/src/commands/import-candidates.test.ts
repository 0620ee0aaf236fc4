import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFrame, createOrganisation, saveConstituency } from '@baucu/contract'
import { writeTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendCommand } from '../server/send-command.ts'
import { withServer } from '../server/with-server.ts'
import { call, fakeIo } from '../testing/call.ts'

/** A server for a data folder of its own, with one commune that elects its council. */
let url = ''
let stop: () => void = () => {}
let stopped: Promise<void>
const data = mkdtempSync(join(tmpdir(), 'baucu-candidates-'))
beforeAll(async () => {
  const { io } = fakeIo()
  await new Promise<void>((ready, failed) => {
    stopped = withServer(io, { url: undefined, data }, (at) => {
      url = at
      ready()
      return new Promise<void>((resolve) => {
        stop = resolve
      })
    })
    stopped.catch(failed)
  })
  const organisation = randomUUID()
  const frame = { frame: 'thu', name: 'Thử', edition: '2025', electionDay: '2026-03-15' } as const
  await sendCommand(io, url, createFrame, frame, 'vi')
  const unit = { organisation, parent: null, province: '99', code: 'X1', name: 'Xã Một', kind: 'commune' } as const
  await sendCommand(io, url, createOrganisation, unit, 'vi')
  const drawn = {
    organisation,
    frame: 'thu',
    constituency: 'x1-1',
    body: 'commune',
    number: 1,
    area: 'Thôn',
    seats: 3,
  } as const
  await sendCommand(io, url, saveConstituency, { ...drawn, decision: null, decidedOn: null }, 'vi')
})
afterAll(async () => {
  stop()
  await stopped
  rmSync(data, { recursive: true, force: true })
})

const run = (file: string | Uint8Array, ...argv: readonly string[]) =>
  call(['import', 'candidates', '-', '--url', url, '--election', 'thu', '--under', 'X1', ...argv], { input: file })
const names = ['Lê Mẫu An', 'Trần Mẫu Bích', 'Nguyễn Mẫu Cường', 'Vàng Mẫu Dũng', 'Đỗ Mẫu Hà']
const people = names.map((name, index) => ({
  ...{ body: 'HĐND xã', constituency: 1, ordinal: index + 1, name, gender: 'M', birthDate: `197${index}-05-06` },
  ...{ decision: 'NQ 60', decidedOn: '2026-02-25' },
}))

describe('baucu import candidates', () => {
  test('JSON, a sheet, and the same again: what is to fix by its place, a dry run, the import', async () => {
    const wrong = people.map((each, index) => (index === 2 ? { ...each, birthDate: '31/02/1970' } : each))
    const said = await run(JSON.stringify(wrong))
    expect([said.code, said.err]).toEqual([1, ''])
    expect(said.out).toContain('[2].birthDate: "31/02/1970" không phải ngày; viết như 15/03/2026.')
    expect(said.out).toContain('Không nhập gì.')
    const dry = await run(JSON.stringify(people), '--dry-run')
    expect(dry).toEqual({
      code: 0,
      err: '',
      out: '5 dòng: 5 dòng đúng, 0 dòng cần sửa. Nếu nhập: 1 mới, 0 sửa, 0 giữ nguyên; chưa nhập gì.\n',
    })
    const head = ['Cấp bầu cử', 'Đơn vị bầu cử số', 'Họ và tên', 'Giới tính', 'Ngày sinh']
    const sheet = await writeTable(
      [head, ...people.map((each) => ['HĐND xã', 1, each.name, 'Nam', each.birthDate])],
      'xlsx',
    )
    const stored = await run(sheet, '--json')
    expect(JSON.parse(stored.out)).toMatchObject({ kind: 'candidates', ok: true, stored: true, created: 1, rows: 5 })
    const again = await run(JSON.stringify(people), '--json')
    // The same people; the resolution is new.
    expect(JSON.parse(again.out)).toMatchObject({ ok: true, stored: true, created: 0, changed: 1 })
  })

  test('what cannot be read is refused with its place', async () => {
    const twice = await run('[{"body":"HĐND xã","constituency":1,"name":"A","name":"B"}]')
    expect([twice.code, twice.out]).toEqual([2, ''])
    expect(twice.err).toContain('"name"')
    const strange = await run('[{"body":"HĐND xã","constituency":1,"name":"A","party":"B"}]')
    expect([strange.code, strange.out]).toEqual([2, ''])
    const without = await call(['import', 'candidates', '-', '--url', url, '--under', 'X1'], { input: '[]' })
    expect(without.code).toBe(2)
    expect(without.err).toContain('--election')
  })
})
