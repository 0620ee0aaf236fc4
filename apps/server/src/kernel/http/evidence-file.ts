import type { Bus } from '../bus.ts'
import { evidenceResponse } from '../files/evidence.ts'
import { Refused } from '../refused.ts'
import type { Download } from './download.ts'

/**
 * `GET /documents/<name>.bin?<field>=…`: a file that a query answers in base64, under the name it came with. A field that is left out
 * is asked for as an empty one, an `optional` one as none.
 */
export const evidenceFile = (
  bus: Bus,
  name: string,
  query: string,
  fields: readonly string[],
  optional: readonly string[] = [],
): Download => ({
  path: `/documents/${name}.bin`,
  make: async (ask, _, caller) => {
    const input = Object.fromEntries([
      ...fields.map((each) => [each, ask.get(each) ?? '']),
      ...optional.map((each) => [each, ask.get(each)]),
    ])
    const said = await bus.query(query, input, caller)
    return said instanceof Refused ? said : evidenceResponse(said.result as Parameters<typeof evidenceResponse>[0])
  },
})
