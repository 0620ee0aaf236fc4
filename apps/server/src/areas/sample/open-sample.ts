import { command, grantedRoles, personaId } from '@baucu/contract'
import { z } from 'zod'
import { handle } from '../../kernel/bus.ts'
import { addPersona, markSample } from '../accounts/index.ts'

const uuid = z.uuid()

/** Adds the personas and marks the database as a sample, which lets anybody enter as one. The loader's own. */
export const openSample = handle(
  command('sample.open', {
    title: { vi: 'Mở tỉnh mẫu', en: 'Open the sample province' },
    input: z.object({
      personas: z.array(
        z.object({
          persona: personaId,
          account: uuid,
          name: z.string(),
          roles: z.array(z.enum(grantedRoles as [(typeof grantedRoles)[number], ...typeof grantedRoles])),
          organisation: uuid.nullable(),
          person: uuid.nullable(),
        }),
      ),
    }),
    output: z.object({ personas: z.int() }),
    roles: ['operator'],
    scope: 'everywhere',
    offline: 'no',
  }),
  async (context, { personas }) => {
    for (const each of personas) {
      const refused = await addPersona(context, each)
      if (refused) return refused
    }
    await markSample(context)
    return { personas: personas.length }
  },
)
