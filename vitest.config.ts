import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'apps/{server,cli,site,web}/src/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    globalSetup: 'scripts/build-site-once.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
