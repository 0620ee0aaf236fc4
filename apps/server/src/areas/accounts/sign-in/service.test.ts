import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../../kernel/uuid.ts'
import type { JobState } from '../../../kernel/watch/jobs.ts'
import { eventually, type TestServer, testServer } from '../../../testing.ts'
import { Visitor } from '../testing/visitor.ts'
import { lookForService } from './service-settings.ts'

const client = 'baucu'
const secret = 'a secret between the two'
let service: Server
let server: TestServer
let issuer: string
/** Who the service says it is when it is asked next. */
let person = ''

beforeAll(async () => {
  service = createServer()
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  process.env.BAUCU_OIDC_DISCOVERY = `${issuer}/.well-known/openid-configuration`
  process.env.BAUCU_OIDC_CLIENT = client
  process.env.BAUCU_OIDC_SECRET = secret
  server = await testServer({ sample: false })
  offer(`${server.url}/api/auth/callback/oidc`)
})
afterAll(async () => {
  for (const name of ['DISCOVERY', 'CLIENT', 'SECRET']) delete process.env[`BAUCU_OIDC_${name}`]
  await server.close()
  await new Promise((resolve) => service.close(resolve))
})

/** A service that lets everybody in as `person`. */
function offer(redirect: string): void {
  const provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [redirect] }],
    cookies: { keys: ['a key of this test'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: 'Cán bộ' }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    interactions: { url: () => '/interaction' },
  })
  const answer = provider.callback()
  service.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction')) return void answer(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: person } })
  })
}

/** Goes where the service sends one, with its cookies, until it sends one back to us. */
async function through(url: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = new URL(url)
  while (next.origin === issuer) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const each of response.headers.getSetCookie()) {
      const [name = '', value = ''] = each.split(';')[0]?.split(/=(.*)/) ?? []
      cookies.set(name, value)
    }
    next = new URL(response.headers.get('location') ?? '/nowhere', next)
    if (response.status >= 400) throw new Error(`${response.status} ${await response.text()}`)
  }
  return next
}

async function enterAs(sub: string) {
  person = sub
  const visitor = new Visitor(server.url)
  const begun = await visitor.post<{ url: string }>('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' })
  expect(begun.status).toBe(200)
  const back = await through(begun.body.url)
  const said = await visitor.send('GET', `${back.pathname}${back.search}`)
  return { visitor, to: said.headers.get('location') }
}

describe('a sign-in service', () => {
  it('lets in whom a keeper linked to it, and nobody else it knows', async () => {
    const account = uuid7()
    const made = { account, organisation: null, name: 'Cán bộ một', subject: 'can-bo-1' }
    expect((await server.run('accounts.create', made)).status).toBe(200)
    const known = await enterAs('can-bo-1')
    expect((await known.visitor.ask('accounts.me', {})).body.account).toMatchObject({ id: account, name: 'Cán bộ một' })
    expect(known.to).toBe('/')
    expect((await known.visitor.ask('accounts.me', {})).body.service).toBe(true)
    const unknown = await enterAs('nguoi-la')
    expect(unknown.visitor.cookies.get('baucu_session')).toBeUndefined()
    // The page reads the reason there and says what to do.
    expect(unknown.to).toMatch(/^\/dang-nhap\?error=signup_disabled/)
    const twice = { ...made, account: uuid7() }
    expect((await server.run('accounts.create', twice)).body).toMatchObject({ status: 409, code: 'subject-taken' })
    expect(server.errors.map(String)).toEqual(['Error: sign-in: signup_disabled'])
  })

  it('that lets nobody in, or whose answer is too late, sends one back to the same page', async () => {
    const visitor = new Visitor(server.url)
    const refused = await visitor.send('GET', '/api/auth/callback/oidc?error=access_denied&state=x')
    expect(refused.headers.get('location')).toMatch(/^\/dang-nhap\?error=/)
    const account = uuid7()
    await server.run('accounts.create', { account, organisation: null, name: 'Nghỉ việc', subject: 'can-bo-2' })
    await server.run('accounts.lock', { account, locked: true, reason: 'Nghỉ việc' })
    expect((await enterAs('can-bo-2')).to).toMatch(/^\/dang-nhap\?error=ACCOUNT_LOCKED/)
    const late = await visitor.send('GET', '/api/auth/callback/oidc?code=abc&state=unknown')
    expect(late.headers.get('location')).toMatch(/^\/dang-nhap\?error=/)
  })

  it('is looked at, so that health tells when it does not answer', async () => {
    const jobs = async () => ((await (await fetch(`${server.url}/api/health`)).json()) as { jobs: JobState[] }).jobs
    const found = await eventually(jobs, (all) => all.every((each) => each.lastRun !== null))
    expect(found.find((each) => each.name === 'sign-in-service')).toMatchObject({ ok: true, lastError: null })
    const settings = { client, secret }
    await expect(lookForService({ ...settings, discovery: `${issuer}/nowhere` })).rejects.toMatchObject({ code: '404' })
    await expect(lookForService({ ...settings, discovery: 'http://127.0.0.1:1/' })).rejects.toThrow()
  })

  it('that does not answer is told by health; everybody else comes in by his password all the same', async () => {
    const reached = process.env.BAUCU_OIDC_DISCOVERY
    process.env.BAUCU_OIDC_DISCOVERY = 'http://127.0.0.1:1/.well-known/openid-configuration'
    const alone = await testServer({ sample: false })
    try {
      const health = async () => {
        const answer = await fetch(`${alone.url}/api/health`)
        return { status: answer.status, body: (await answer.json()) as { degraded: string[]; jobs: JobState[] } }
      }
      const found = await eventually(health, ({ body }) => body.degraded.length > 0)
      expect(found).toMatchObject({ status: 200, body: { ok: true, degraded: ['sign-in-service'] } })
      const owner = { account: uuid7(), name: 'Người giữ máy', username: 'giu.may', password: 'một câu dài mà dễ nhớ' }
      expect((await alone.run('accounts.setUpOwner', owner)).status).toBe(200)
      const visitor = new Visitor(alone.url)
      await visitor.post('/api/auth/sign-in/username', { username: owner.username, password: owner.password })
      expect((await visitor.ask('accounts.me', {})).body.account).toMatchObject({ id: owner.account })
    } finally {
      process.env.BAUCU_OIDC_DISCOVERY = reached
      await alone.close()
    }
  })
})
