import { type LaunchSettings, launchPostgres, type Postgres } from './launcher.ts'
import { isAlive } from './postmaster-pid.ts'

const lookEvery = 1_000

/**
 * A server that is started again when it dies (killed by hand, or by the system for want of memory). Its address stays
 * the same, so connections come back by themselves.
 */
export async function keepPostgresRunning(
  launch: LaunchSettings,
  report: (error: unknown) => void,
): Promise<Pick<Postgres, 'address' | 'release'>> {
  let postgres = await launchPostgres(launch)
  let closed = false
  let starting: Promise<void> | undefined
  const look = async () => {
    try {
      // What is left of our share in the dead one.
      await postgres.release()
      postgres = await launchPostgres(launch)
    } catch (error) {
      report(error)
    }
  }
  const timer = setInterval(() => {
    if (closed || starting || isAlive(postgres.pid)) return
    report(new Error(`PostgreSQL ${postgres.pid} is gone; starting it again`))
    starting = look().finally(() => {
      starting = undefined
    })
  }, lookEvery)
  return {
    address: postgres.address,
    release: async () => {
      closed = true
      clearInterval(timer)
      await starting
      return await postgres.release()
    },
  }
}
