import type { ClientConfig } from 'pg'
import type { Bus } from '../../../kernel/bus.ts'
import type { Door } from '../../../kernel/http/door.ts'
import type { Keys } from '../../../kernel/keys.ts'
import { openSignInPool } from '../../../kernel/sign-in-pool.ts'
import { Heartbeat } from '../../../kernel/watch/heartbeat.ts'
import type { Job } from '../../../kernel/watch/jobs.ts'
import type { Auth } from './auth.ts'
import { authDoors } from './auth-doors.ts'
import { SeenSessions } from './last-seen.ts'
import { ownDoors } from './own-doors.ts'
import { lookForService, readService } from './service-settings.ts'

/** Every way to sign in and out. */
export type SignIn = Readonly<{
  doors: readonly Door[]
  /** Notes that a session is being used. */
  seen: (token: string) => void
  close: () => Promise<void>
}>

/** How often it is looked whether somebody could sign in, in milliseconds. */
const lookEvery = 15_000

/** Opens sign-in with connections of its own, and keeps looking whether they, and a sign-in service, answer. */
export function openSignIn(
  address: ClientConfig,
  bus: Bus,
  keys: Keys,
  report: (error: unknown) => void,
  register: (name: 'sign-in' | 'sign-in-service') => Job,
): SignIn {
  const pool = openSignInPool(address)
  const service = readService()
  let loading: Promise<Auth> | undefined
  const auth = () => {
    loading ??= import('./auth.ts').then(async ({ createAuth }) => {
      const made = createAuth(pool, keys, report, service)
      const { socialProviders } = await made.$context
      // The service did not answer: it is asked again at the next sign-in.
      if (service && socialProviders.length === 0) loading = undefined
      return made
    })
    return loading
  }
  const hasService = service !== undefined
  const seen = new SeenSessions(pool)
  const hearts = [
    new Heartbeat(register('sign-in'), () => pool.query('select 1')),
    ...(service ? [new Heartbeat(register('sign-in-service'), () => lookForService(service))] : []),
  ]
  for (const heart of hearts) heart.open(lookEvery)
  return {
    doors: [...authDoors({ auth, bus, pool, keys, hasService }), ...ownDoors(bus, pool, keys)],
    seen: (token) => seen.note(token),
    close: async () => {
      for (const heart of hearts) await heart.close()
      await pool.end()
    },
  }
}
