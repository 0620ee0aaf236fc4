import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { test as base } from './journey.ts'

/** The product behind a door that can hand out a worker of a newer version: what a server does after an update. */
export const test = base.extend<{ newer: { there: boolean } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  newer: async ({}, use) => {
    await use({ there: false })
  },
  baseURL: async ({ newer }, use) => {
    const product = new URL(process.env.BAUCU_URL ?? '')
    const door = createServer((asked, answer) => {
      const { 'accept-encoding': _packed, 'if-none-match': _known, ...headers } = asked.headers
      const passed = request(
        { host: product.hostname, port: product.port, path: asked.url, method: asked.method, headers },
        (said) => {
          if (asked.url !== '/sw.js' || !newer.there) {
            answer.writeHead(said.statusCode ?? 502, said.headers)
            said.pipe(answer)
            return
          }
          let text = ''
          said.setEncoding('utf8')
          said.on('data', (part: string) => {
            text += part
          })
          said.on('end', () => {
            const { 'content-length': _length, etag: _tag, ...rest } = said.headers
            answer.writeHead(200, rest).end(text.replaceAll('baucu-page-', 'baucu-page-newer-'))
          })
        },
      )
      passed.on('error', () => answer.destroy())
      answer.on('close', () => passed.destroy())
      asked.pipe(passed)
    })
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
    await use(`http://127.0.0.1:${(door.address() as AddressInfo).port}`)
    door.closeAllConnections()
    await new Promise((resolve) => door.close(resolve))
  },
})
