import type { commands, InputOf, OutputOf, queries } from '@baucu/contract'
import { uuid7 } from '../../../kernel/uuid.ts'

type Commands = (typeof commands)[number]
type Queries = (typeof queries)[number]
type Named<D, N> = Extract<D, { name: N }>
type Problem = Readonly<{ code: string; title: string; fields: string[] }>
type Said<T> = Readonly<{ status: number; body: T; headers: Headers }>

/** A browser as far as signing in goes: it keeps cookies, and comes from an address of its own. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #url: string
  readonly #headers: Readonly<Record<string, string>>

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#url = url
    this.#headers = headers
  }

  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Said<T & Problem>> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'x-forwarded-for': '10.0.0.1',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.#headers,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0/i.test(each)) this.cookies.delete(name)
      else this.cookies.set(name, value.join('='))
    }
    const text = await response.text()
    const json = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T & Problem, headers: response.headers }
  }

  post<T = Record<string, never>>(path: string, body: unknown = {}): Promise<Said<T & Problem>> {
    return this.send<T>('POST', path, body)
  }

  signIn(username: string, password: string) {
    return this.post<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/username', { username, password })
  }

  run<N extends Commands['name']>(name: N, input: InputOf<Named<Commands, N>>, id = uuid7(), deviceAt?: string) {
    return this.send<{ status: string; result: OutputOf<Named<Commands, N>> }>('POST', `/api/commands/${name}`, {
      id,
      input,
      deviceAt,
    })
  }

  ask<N extends Queries['name']>(name: N, input: InputOf<Named<Queries, N>>) {
    const asked = encodeURIComponent(JSON.stringify(input))
    return this.send<OutputOf<Named<Queries, N>>>('GET', `/api/queries/${name}?input=${asked}`)
  }
}
