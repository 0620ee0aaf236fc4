import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatVerifierKey, readPolicy, verifierOf } from '@baucu/proof'
import type { Database } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { type LogSettings, logKey } from './log-keeper.ts'

/** The file of the data folder that names the witnesses: a policy (docs/formats/log.md) without its log line. */
const witnessFile = 'witnesses'

/**
 * How the logs of this installation are named and who watches them. Without the file nobody does; one that cannot be read ends the
 * start, because an election must not be signed for without the witnesses its office believes in.
 */
export function readLogSettings(dataFolder: string | undefined, name: string): LogSettings {
  const file = dataFolder === undefined ? undefined : path.join(dataFolder, witnessFile)
  if (file === undefined || !existsSync(file)) return { name, policy: null }
  const policy = readPolicy(readFileSync(file))
  if (!policy.ok) throw new Error(`${file}: ${policy.code} ${policy.at}`)
  const without = [...policy.value.witnesses].find(([, { url }]) => url === undefined)
  if (without) throw new Error(`${file}: witness ${without[0]} has no address`)
  return { name, policy: policy.value }
}

/**
 * Tells the witnesses of the sample which logs they watch: the public key of every election's log, one a line. Where the data folder has no
 * such witnesses nothing is written; an office gives its keys to its witnesses itself.
 */
export async function tellSampleWitnesses(
  database: Database,
  settings: LogSettings,
  keyed: Keyed,
  dataFolder: string,
): Promise<void> {
  const folder = path.join(dataFolder, 'sample-witnesses')
  if (!existsSync(folder)) return
  const { rows } = await database.transaction('read', ({ client }) =>
    client.query<{ id: string }>('select id from frame order by id'),
  )
  const keys = rows.map(({ id }) => formatVerifierKey(verifierOf(logKey(settings, keyed, id))))
  const [file, text] = [path.join(folder, 'logs'), `${keys.join('\n')}\n`]
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  writeFileSync(`${file}.draft`, text)
  renameSync(`${file}.draft`, file)
}
