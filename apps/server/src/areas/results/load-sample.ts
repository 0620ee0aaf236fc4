import { readFileSync } from 'node:fs'
import { command, importResults, resultsFile } from '@baucu/contract'
import { type Bus, handle } from '../../kernel/bus.ts'
import { storeResults } from './store-results.ts'

/** The same command as an import, marked as the shipped sample; nobody can call it from outside. */
const importSample = command('results.importSample', { ...importResults })
const handler = handle(importSample, (context, input) => storeResults(context, { ...input, sample: true }))

/** One id for ever: the sample is loaded once, even when several servers start together. */
const sampleId = '01796f3c-8000-7000-8000-00000000748a'

/** Loads the four constituencies of Lào Cai and Ninh Bình, unless this was done before or the election is there. */
export async function loadSample(bus: Bus): Promise<'loaded' | 'already-there'> {
  const known = await bus.query('frames.list', {}, { kind: 'product' })
  const file = resultsFile.parse(
    JSON.parse(readFileSync(new URL('../../../../../packs/elections/na-2021-sample.json', import.meta.url), 'utf8')),
  )
  const { frames } = ('result' in known ? known.result : { frames: [] }) as { frames: { id: string }[] }
  if (frames.some((frame) => frame.id === file.election)) return 'already-there'
  const input = {
    file,
    name: 'Bầu cử đại biểu Quốc hội khóa XV, 23/05/2021',
    officialBy: 'Nghị quyết 748/NQ-HĐBCQG ngày 10/06/2021',
  }
  const answer = await bus.run(handler, sampleId, input, { kind: 'product' })
  if ('code' in answer) throw new Error(`sample: ${answer.code} ${answer.fields.join(' ')}`)
  return answer.status === 'done' ? 'loaded' : 'already-there'
}
