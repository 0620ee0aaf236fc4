import type { ClientConfig } from 'pg'
import type { Bus } from '../../../kernel/bus.ts'
import type { Door } from '../../../kernel/http/door.ts'
import type { Keys } from '../../../kernel/keys.ts'
import { openSignInPool } from '../../../kernel/sign-in-pool.ts'
import { createAuth } from './auth.ts'
import { authDoors } from './auth-doors.ts'
import { ownDoors } from './own-doors.ts'
import { readService } from './service.ts'

/** Every way to sign in and out. */
export type SignIn = Readonly<{ doors: readonly Door[]; close: () => Promise<void> }>

/** Opens sign-in with connections of its own. */
export function openSignIn(address: ClientConfig, bus: Bus, keys: Keys, report: (error: unknown) => void): SignIn {
  const pool = openSignInPool(address)
  const service = readService()
  const auth = createAuth(pool, keys, report, service)
  const doors = [...authDoors(auth, pool, keys, service !== undefined), ...ownDoors(bus, pool, keys)]
  return { doors, close: () => pool.end() }
}
