import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keysFrom } from '../../../kernel/keys.ts'
import { openSignInPool } from '../../../kernel/sign-in-pool.ts'
import { type TestServer, testServer } from '../../../testing.ts'
import { createAuth } from './auth.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ sample: false })
})
afterAll(() => server.close())

describe('better-auth', () => {
  it('finds in our tables every column it would write', async () => {
    const pool = openSignInPool(server.address)
    const said: unknown[] = []
    const auth = createAuth(
      pool,
      keysFrom('a secret of this test, long enough'),
      (error) => said.push(error),
      undefined,
    )
    const { explicitSchemaCheck } = await auth.$context
    expect(explicitSchemaCheck).toBeDefined()
    // Accounts are made by our commands: it has neither the column nor the right to insert one.
    const findings = await explicitSchemaCheck?.()?.catch((error: { findings: unknown }) => error.findings)
    expect(findings).toEqual([{ kind: 'unexpected-required-column', table: 'account', column: 'org_path' }])
    expect(said).toEqual([])
    await pool.end()
  })
})
