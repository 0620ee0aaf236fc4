import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { serviceProvider } from '../new-account.ts'
import type { Service } from './service-settings.ts'

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
              // It wants an address; one that nobody has finds nobody.
              mapProfileToUser: ({ sub }) => ({ email: `${sub}@service.invalid` }),
            },
          ],
        }),
      ]
    : []
