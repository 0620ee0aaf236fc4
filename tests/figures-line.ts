import { randomUUID } from 'node:crypto'
import type { BrowserContext, Route } from '@playwright/test'
import { addressOf } from './journey.ts'

type Input = Readonly<{
  figure: string
  organisation: string
  frame: string
  indicator: string
  period: string
  value: number | null
  replaces: string | null
  reason?: string
}>
type Envelope = Readonly<{ id: string; input: Input; deviceAt: string }>

/** The line between the page and the real server: what went over it, and how a test disturbs it. */
export type FiguresLine = {
  /** Every envelope that the page sent and that was let through, in order, repeats included. */
  arrived: Envelope[]
  /** What the server took, each entry once. */
  taken: Input[]
  /** The server gets what is sent, but its answer is lost. */
  loseAnswers: boolean
  /** The session has ended: 401 for who asks and for every command. */
  signedOut: boolean
  /** Nobody answers: the line of a test works even when the browser is offline. */
  away: boolean
}

export async function figuresLine(context: BrowserContext): Promise<FiguresLine> {
  const line: FiguresLine = { arrived: [], taken: [], loseAnswers: false, signedOut: false, away: false }
  const ended = (route: Route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:baucu:problem:session-ended',
        title: 'Phiên đăng nhập đã kết thúc.',
        status: 401,
        code: 'session-ended',
        fields: [],
      }),
    })
  await context.route('**/api/commands/figures.enter', async (route) => {
    if (line.away) return route.abort('internetdisconnected')
    const envelope = route.request().postDataJSON() as Envelope
    line.arrived.push(envelope)
    if (line.signedOut) return ended(route)
    const response = await route.fetch()
    const said = (await response.json()) as { status: unknown }
    if (said.status === 'done') line.taken.push(envelope.input)
    return line.loseAnswers ? route.abort('connectionreset') : route.fulfill({ response })
  })
  await context.route('**/api/queries/accounts.me*', (route) => (line.signedOut ? ended(route) : route.fallback()))
  await context.route('**/api/queries/figures.*', (route) =>
    line.away ? route.abort('internetdisconnected') : route.fallback(),
  )
  return line
}

/** Somebody else enters a figure, on another machine. */
export async function somebodyEnters(
  { request }: BrowserContext,
  entry: Readonly<{ organisation: string; frame: string; period: string; value: number }>,
): Promise<string> {
  const figure = randomUUID()
  const input = { ...entry, figure, indicator: 'turnout', source: 'phone', replaces: null }
  const answer = await request.post('/api/commands/figures.enter', { data: { id: randomUUID(), input } })
  if (!answer.ok()) throw new Error(await answer.text())
  return figure
}

/** Every entry that stood where this one stands, the newest first. */
export async function historyOf({ request }: BrowserContext, figure: string) {
  const answer = await request.get(addressOf('figures.history', { figure }))
  const { entries } = (await answer.json()) as {
    entries: {
      figure: string
      value: number | null
      reason: string | null
      by: string
      deviceAt: string | null
      replaces: string | null
    }[]
  }
  return entries
}
