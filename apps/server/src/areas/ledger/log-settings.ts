import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readPolicy } from '@baucu/proof'
import type { LogSettings } from './log-keeper.ts'

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
