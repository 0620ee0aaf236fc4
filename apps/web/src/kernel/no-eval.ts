import { config } from 'zod/v4/core'

/**
 * Before any schema is made: zod would otherwise try whether it may evaluate text as code, and our content security
 * policy reports the attempt. Imported first in `main.tsx`; schemas come with pages loaded later.
 */
config({ jitless: true })
