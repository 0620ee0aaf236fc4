import process from 'node:process'

/** A sign-in service of the office (OpenID Connect). */
export type Service = Readonly<{ discovery: string; client: string; secret: string }>

/** The service named in the environment; undefined = there is none. */
export function readService(env: Readonly<NodeJS.ProcessEnv> = process.env): Service | undefined {
  const { BAUCU_OIDC_DISCOVERY: discovery, BAUCU_OIDC_CLIENT: client, BAUCU_OIDC_SECRET: secret } = env
  return discovery && client && secret ? { discovery, client, secret } : undefined
}
