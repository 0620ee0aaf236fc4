import { lastElectionDay } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { generateProvince } from './generate-province.ts'
import { loadBudget } from './load-budget.ts'
import { loadReports } from './load-reports.ts'
import { loadSchemes } from './load-schemes.ts'
import { loadTerritory, loadVoters } from './load-territory.ts'
import { openSample } from './open-sample.ts'
import { sampleIds } from './sample-ids.ts'
import type { SampleProvince } from './sample-model.ts'

/** The election of the fictional province: every body of the edition in force, on its last day. */
const sampleFrame = 'mau-2026'

/** Commands sent at once where their order does not matter. */
const together = 4

/**
 * Enters the fictional province by the commands an office would use, under ids made from its seed: loading it again, or
 * after a crash half way, changes nothing that is there.
 */
export async function loadProvince(bus: Bus, province: SampleProvince = generateProvince()): Promise<void> {
  const me = await bus.query('accounts.me', {}, { kind: 'public' })
  // The mark comes last, so a province that was marked is whole.
  if (!(me instanceof Refused) && (me.result as { sample: boolean }).sample) return
  const idOf = sampleIds(province.seed)
  const send = async (name: string, key: string, input: unknown) => {
    const said = await bus.command(name, idOf(`command/${name}/${key}`), input, { kind: 'product' })
    if (said instanceof Refused) throw new Error(`sample: ${name} ${key}: ${said.code} ${said.fields.join(' ')}`)
  }
  await send('frames.create', sampleFrame, {
    frame: sampleFrame,
    name: 'Bầu cử mẫu ở tỉnh Mẫu',
    edition: '2025',
    electionDay: lastElectionDay('2025'),
  })
  // Parents come before children.
  for (const { id, parent, ...each } of province.organisations) {
    await send('organisations.create', id, {
      organisation: id,
      parent,
      province: parent === null ? province.province : null,
      ...each,
    })
  }
  await eachOf(province.persons, async ({ id, organisation, fullName, honorific, offices }) => {
    await send('persons.save', id, { organisation, person: id, fullName, honorific })
    for (const { id: office, ...held } of offices) {
      await send('persons.holdOffice', office, { office, person: id, ...held })
    }
  })
  await loadTerritory(send, sampleFrame, province.territory, eachOf)
  await eachOf(province.lists, async (each) => {
    await send('candidates.saveList', each.constituency, { frame: sampleFrame, ...each })
  })
  await eachOf(province.figures, async ({ id, ...figure }) => {
    await send('figures.enter', id, { figure: id, frame: sampleFrame, source: 'form', replaces: null, ...figure })
  })
  await loadVoters(send, sampleFrame, province.territory, eachOf)
  const ofCode = (code: string) => province.organisations.find((each) => each.code === code)?.id ?? ''
  await loadSchemes(send, ofCode('MAU'), ofCode, idOf, eachOf)
  const committees = [ofCode('DUD'), ofCode('DUC')]
  const cells = province.organisations.filter((each) => committees.includes(each.parent ?? '')).map((each) => each.id)
  await loadReports(send, cells, ofCode, idOf, eachOf, sampleFrame)
  await loadBudget(send, province, idOf, sampleFrame)
  // Last: while it is missing, nobody may enter a province that is half there.
  const personas = province.personas.map(({ role, ...each }) => ({ ...each, roles: role === null ? [] : [role] }))
  const said = await bus.run(openSample, idOf('command/open'), { personas }, { kind: 'product' })
  if (said instanceof Refused) throw new Error(`sample: ${said.code}`)
}

/** Runs `work` over all items, a few at a time. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: together }, worker))
}
