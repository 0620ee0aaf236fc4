import { sampleDocuments, sampleMembers, sampleSchemes } from './sample-schemes.ts'

type Send = (name: string, key: string, input: unknown) => Promise<void>

/** The period of the schemes: a term of the provincial Party committee. */
const term = { from: '2025-11-01', to: '2030-12-31' } as const

/** Enters the register and the schemes of the fictional province. `organisation` is its top; others are known by code. */
export async function loadSchemes(
  send: Send,
  organisation: string,
  ofCode: (code: string) => string,
  idOf: (name: string) => string,
  eachOf: <T>(items: readonly T[], work: (item: T) => Promise<void>) => Promise<void>,
): Promise<void> {
  for (const { key, ...line } of sampleDocuments) {
    const document = idOf(`document/${key}`)
    await send('registry.save', key, { organisation, document, ...line })
  }
  const members = sampleMembers.map(ofCode)
  await eachOf(sampleSchemes, async ({ number, title, lead, targets, states }) => {
    const scheme = idOf(`scheme/${number}`)
    await send('schemes.save', String(number), {
      ...{ organisation, scheme, number: String(number), title, lead: ofCode(lead), members, ...term },
      ...{ resolutionDocument: idOf('document/resolution'), resolution: null },
      targets: targets.map((each, index) => ({ ...each, id: idOf(`target/${number}/${index}`) })),
    })
    for (const [index, state] of states.entries()) {
      const member = members[index] ?? ''
      if (state !== 'none') {
        await send('schemes.tell', `${number}/${index}`, {
          ...{ organisation: member, scheme, version: 1, state },
          plan: state === 'planned' ? `${number}${index}-KH/${sampleMembers[index]}` : null,
          result: state === 'irrelevant' ? 'Không thuộc chức năng của tổ chức' : null,
        })
      }
    }
  })
}
