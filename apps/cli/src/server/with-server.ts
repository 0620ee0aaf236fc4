import { resolve } from 'node:path'
import { serverProgram, startProgram } from '../kernel/child.ts'
import type { Io } from '../kernel/io.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { dataFolder } from './data-folder.ts'
import { withToken } from './operator-token.ts'
import { readyUrl } from './ready.ts'

/** Where the server is: running already at `url`, or to be started for the folder `data` (default: the product's). */
export type ServerPlace = Readonly<{ url: string | undefined; data: string | undefined }>

/** What a server that was started on the way says about each request is nobody's concern. */
const onlyErrors = ['--log-level', 'error', '--log-format', 'text']

/** Does something with a running server; one that was started for it is stopped afterwards. */
export async function withServer<T>(io: Io, place: ServerPlace, use: (url: string) => Promise<T>): Promise<T> {
  const data = place.data === undefined ? dataFolder : resolve(io.cwd, place.data)
  if (place.url !== undefined) return await use(withToken(place.url, data))
  // What it says is of interest only when it does not start.
  let said = ''
  const server = startProgram(io, serverProgram, ['serve', '--port', '0', '--data', data, ...onlyErrors], (text) => {
    said += text
  })
  try {
    for await (const line of server.lines) {
      const url = readyUrl(line)
      if (url !== undefined) return await use(withToken(url, data))
    }
  } finally {
    server.stop()
    await server.ended
  }
  if (io.signal.aborted) throw new Cancelled()
  const why = said.trim().split('\n', 1)[0] ?? ''
  return refuse({
    vi: `máy chủ cho ${data} không khởi động được: ${why}`,
    en: `the server for ${data} did not start: ${why}`,
  })
}
