import process from 'node:process'

/** A sign-in service of the office (OpenID Connect). */
export type Service = Readonly<{ discovery: string; client: string; secret: string }>

/** The service named in the environment; undefined = there is none. */
export function readService(env: Readonly<NodeJS.ProcessEnv> = process.env): Service | undefined {
  const { BAUCU_OIDC_DISCOVERY: discovery, BAUCU_OIDC_CLIENT: client, BAUCU_OIDC_SECRET: secret } = env
  return discovery && client && secret ? { discovery, client, secret } : undefined
}

/** Milliseconds a sign-in service has to say where its doors are. */
const patience = 5_000

/** Asks the service for its description; rejects when it does not give one. */
export async function lookForService({ discovery }: Service): Promise<void> {
  const response = await fetch(discovery, { signal: AbortSignal.timeout(patience), redirect: 'follow' })
  await response.body?.cancel()
  if (!response.ok)
    throw Object.assign(new Error(`${discovery} answered ${response.status}`), { code: String(response.status) })
}
