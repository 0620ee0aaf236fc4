import process from 'node:process'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { serviceProvider } from '../new-account.ts'

/** A sign-in service of the office (OpenID Connect). */
export type Service = Readonly<{ discovery: string; client: string; secret: string }>

/** The service named in the environment; undefined = there is none. */
export function readService(env: Readonly<NodeJS.ProcessEnv> = process.env): Service | undefined {
  const { BAUCU_OIDC_DISCOVERY: discovery, BAUCU_OIDC_CLIENT: client, BAUCU_OIDC_SECRET: secret } = env
  return discovery && client && secret ? { discovery, client, secret } : undefined
}

/** Signs in by a service: only accounts that a keeper linked to it; nobody is let in because the service knows him. */
export const servicePlugins = (service: Service | undefined) =>
  service
    ? [
        genericOAuth({
          config: [
            {
              providerId: serviceProvider,
              discoveryUrl: service.discovery,
              clientId: service.client,
              clientSecret: service.secret,
              scopes: ['openid', 'profile'],
              pkce: true,
              disableSignUp: true,
            },
          ],
        }),
      ]
    : []
