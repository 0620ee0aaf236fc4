import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { addCheckpoint, readAddCheckpoint, type TreeHead, type Witness } from '@baucu/proof'
import type { WitnessStore } from './witness-store.ts'

/** Bytes of the longest request: a checkpoint with a hundred signatures and the longest proof are far below. */
const longestBody = 1_010_000

/**
 * The host of a witness (C2SP tlog-witness): `POST /add-checkpoint`, and `GET /<hash of an origin>/checkpoint` for those who monitor it.
 * `current` is asked at each request: a witness is told of a further log without a new start.
 * Nothing of an answer is sent before it is on the disk; a request is read, judged and stored without another in between.
 */
export function witnessServer(current: () => Witness, store: WitnessStore, seconds: () => number): Server {
  return createServer((request, response) => {
    serve(current, store, seconds, request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}

async function serve(
  current: () => Witness,
  store: WitnessStore,
  seconds: () => number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST' && request.url === '/add-checkpoint') {
    const body = await bodyOf(request)
    if (body === undefined) return void response.writeHead(413).end()
    const { status, contentType, text } = judge(current(), store, seconds(), body)
    return void response.writeHead(status, { 'content-type': contentType }).end(text)
  }
  const asked = /^\/([0-9a-f]{64})\/checkpoint$/.exec(request.url ?? '')
  const kept = request.method === 'GET' && asked?.[1] ? store.read(asked[1]) : undefined
  if (kept === undefined) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(kept)
}

/** From the request to what is stored, in one turn of the loop: no other request is judged by the same state. */
function judge(witness: Witness, store: WitnessStore, time: number, body: Uint8Array) {
  const read = readAddCheckpoint(body)
  const origin = read.ok ? read.value.origin : ''
  const head = witness.logs.has(origin) ? store.head(origin) : undefined
  const state: ReadonlyMap<string, TreeHead> = head ? new Map([[origin, head]]) : new Map()
  const { response } = addCheckpoint(witness, state, body, time)
  if (response.status === 200 && read.ok) store.write(origin, `${read.value.checkpoint}${response.body}`)
  return { status: response.status, contentType: response.contentType, text: response.body }
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += (part as Buffer).length
    if (length > longestBody) return undefined
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
