import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import { sessionCookie } from '../../../kernel/http/session-cookie.ts'
import type { Keys } from '../../../kernel/keys.ts'
import { uuid7 } from '../../../kernel/uuid.ts'
import { addressHeader, signInPage, signInPath } from './routes.ts'
import { servicePlugins } from './service.ts'
import type { Service } from './service-settings.ts'

/** A session that was opened with a password, passkey or service lasts a week, whatever happens in it; in seconds. */
const sessionTime = 7 * 86_400

const createdUpdated = { createdAt: 'created_at', updatedAt: 'updated_at' }
const issuer = 'Bầu Cử'

/**
 * better-auth on our tables: it checks passwords, second factors and passkeys and opens sessions. Accounts are made by
 * our commands only, and what an account may do is none of its business.
 */
export function createAuth(pool: Pool, keys: Keys, report: (error: unknown) => void, service: Service | undefined) {
  return betterAuth({
    appName: issuer,
    secret: keys.cookie,
    database: pool,
    basePath: signInPath,
    // The guard has refused every host and origin that is not ours before a request gets here.
    baseURL: { allowedHosts: ['*'], protocol: 'auto' },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message) => report(new Error(`sign-in: ${message}`)) },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', ...createdUpdated },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id',
        providerId: 'provider',
        accountId: 'external_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...createdUpdated,
      },
      // A keeper links an account to a service; an address somebody claims there does not.
      accountLinking: { enabled: false },
      // What the service lets one do elsewhere is not kept.
      updateAccountOnSignIn: false,
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...createdUpdated,
      },
      expiresIn: sessionTime,
      disableSessionRefresh: true,
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...createdUpdated } },
    // Where the browser is sent when a sign-in service let nobody in; the reason stands in `error`.
    onAPIError: { errorURL: signInPage },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      // An office of many people comes from one address; tries on one name are counted by themselves.
      customRules: {
        '/sign-in/username': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 60 },
        '/passkey/*': { window: 60, max: 60 },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Characters are counted where a password is set, not here, where a short one is simply wrong.
      minPasswordLength: 1,
      maxPasswordLength: 512,
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (text) => /^[a-z0-9][a-z0-9._-]*$/i.test(text),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
      twoFactor({
        issuer,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'account_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpName: issuer,
        // It lets in by itself, and finds its account by itself: whoever holds the device has shown that it is his.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (verification.authenticationInfo.userVerified) return
            throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'user not verified' })
          },
        },
        schema: {
          passkey: {
            fields: {
              userId: 'account_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
      ...servicePlugins(service),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const { rowCount } = await pool.query('select from account where id = $1 and locked_at is null', [userId])
            if (rowCount === 0) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_LOCKED', message: 'locked' })
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'baucu',
      // Whether a cookie needs TLS is said by the door, for each request.
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookie } },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => uuid7(), validateSchema: false },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
