import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The user name under which the address of a server carries the machine's token. */
const operator = 'operator'

/**
 * The address of a server on this machine, with the token that the server keeps in its data folder: who can read that
 * file has the power of whoever sits at the machine. Any other address stays as it is; the token never leaves.
 */
export function withToken(url: string, dataFolder: string): string {
  const target = new URL(url)
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(target.hostname) || target.username !== '') return url
  const token = readToken(dataFolder)
  if (token === undefined) return url
  target.username = operator
  target.password = token
  return target.href
}

/** What an address carries, as the header in which it is sent; the address itself is given back without it. */
export function takeToken(target: URL): Readonly<{ target: URL; headers: Readonly<Record<string, string>> }> {
  const plain = new URL(target)
  plain.username = ''
  plain.password = ''
  const headers = target.username === operator ? { 'baucu-operator': target.password } : {}
  return { target: plain, headers }
}

function readToken(dataFolder: string): string | undefined {
  try {
    return readFileSync(join(dataFolder, 'operator-token'), 'utf8').trim()
  } catch {
    // Another user's server, or one that has not started yet: it is asked without.
    return undefined
  }
}
