import { randomUUID } from 'node:crypto'
import type { BrowserContext, Route } from '@playwright/test'

type Entry = Readonly<{
  figure: string
  organisation: string
  indicator: string
  period: string
  value: number | null
  replaces: string | null
  reason?: string
  at: string
}>
type Envelope = Readonly<{ id: string; input: Omit<Entry, 'at'>; deviceAt: string }>

/** What a test sees of the stand-in, and how it makes it misbehave. */
export type FigureServer = {
  /** Every envelope that arrived, in order, repeats included. */
  arrived: Envelope[]
  entries: Entry[]
  /** Stores what arrives, but the answer gets lost: the network broke in between. */
  loseAnswers: boolean
  /** The session has ended: 401 for who asks and for every command. */
  signedOut: boolean
  /** Nobody answers: routes of a test are served even when the browser is offline. */
  away: boolean
  /** Somebody else enters a figure. */
  somebodyEnters: (value: number) => void
}

/**
 * Stands in for the server's side of `figures.*` as the contract declares it: takes each id once, refuses an entry that
 * does not replace the current one with 409 `changed-meanwhile`. The journey over the real server has the same steps.
 */
export async function standInForFigures(context: BrowserContext, organisation: string): Promise<FigureServer> {
  const taken = new Set<string>()
  const current = (indicator: string, period: string) =>
    server.entries.filter((each) => each.indicator === indicator && each.period === period).at(-1)
  const server: FigureServer = {
    arrived: [],
    entries: [],
    loseAnswers: false,
    signedOut: false,
    away: false,
    somebodyEnters: (value) => {
      const last = server.entries.at(-1)
      server.entries.push({
        figure: randomUUID(),
        organisation,
        indicator: last?.indicator ?? 'turnout',
        period: last?.period ?? '2021-05-23T09:00',
        value,
        replaces: last?.figure ?? null,
        at: new Date().toISOString(),
      })
    },
  }
  const problem = (route: Route, status: number, code: string, title: string) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: `urn:baucu:problem:${code}`, title, status, code, fields: [] }),
    })
  await context.route('**/api/commands/figures.enter', async (route) => {
    if (server.away) return route.abort('internetdisconnected')
    const envelope = route.request().postDataJSON() as Envelope
    server.arrived.push(envelope)
    if (server.signedOut) return problem(route, 401, 'session-ended', 'Phiên đăng nhập đã kết thúc.')
    const { id, input } = envelope
    const repeated = taken.has(id)
    if (!repeated) {
      const now = current(input.indicator, input.period)
      if ((now?.figure ?? null) !== input.replaces) {
        return problem(route, 409, 'changed-meanwhile', 'Trong lúc đó đã có người sửa; xem bản mới rồi quyết định.')
      }
      taken.add(id)
      server.entries.push({ ...input, at: new Date().toISOString() })
    }
    if (server.loseAnswers) return route.abort('connectionreset')
    return route.fulfill({
      headers: { date: new Date().toUTCString() },
      json: { id, status: repeated ? 'already-done' : 'done', result: { figure: input.figure } },
    })
  })
  await context.route('**/api/queries/accounts.me*', (route) =>
    server.signedOut ? problem(route, 401, 'session-ended', 'Phiên đăng nhập đã kết thúc.') : route.fallback(),
  )
  await context.route('**/api/queries/figures.now*', (route) =>
    server.away
      ? route.abort('internetdisconnected')
      : route.fulfill({
          json: {
            figures: [
              ...new Map(server.entries.map((each) => [`${each.indicator} ${each.period}`, each])).values(),
            ].map(({ figure, indicator, period, value, at }) => ({
              figure,
              organisation: { id: organisation, name: '' },
              indicator,
              period,
              value,
              at,
              corrections:
                server.entries.filter((each) => each.indicator === indicator && each.period === period).length - 1,
            })),
          },
        }),
  )
  await context.route('**/api/queries/figures.history*', (route) => {
    if (server.away) return route.abort('internetdisconnected')
    const [last] = server.entries.slice(-1)
    return route.fulfill({
      json: {
        indicator: last?.indicator ?? '',
        organisation: { id: organisation, name: '' },
        period: last?.period ?? '',
        entries: [...server.entries]
          .filter((each) => each.period === last?.period)
          .reverse()
          .map(({ figure, value, reason = null, at, replaces }) => ({
            figure,
            value,
            source: 'form',
            reason,
            by: 'Lò Thị Mẫu',
            office: 'Thư ký Ủy ban bầu cử xã',
            deviceAt: at,
            at,
            replaces,
          })),
      },
    })
  })
  return server
}
