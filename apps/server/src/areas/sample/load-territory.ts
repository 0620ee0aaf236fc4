import type { SampleTerritory } from './sample-model.ts'

type Send = (name: string, key: string, input: unknown) => Promise<void>
type EachOf = <T>(items: readonly T[], work: (item: T) => Promise<void>) => Promise<void>

/** Draws the map of the fictional province's election and sets up its election bodies. */
export async function loadTerritory(
  send: Send,
  frame: string,
  { seats, constituencies, areas, organs, members }: SampleTerritory,
  eachOf: EachOf,
): Promise<void> {
  for (const each of seats) await send('territory.saveSeats', `${each.body}/${each.organisation}`, { frame, ...each })
  // One after the other: each takes the next free place in the frame.
  for (const each of constituencies) await send('territory.saveConstituency', each.constituency, { frame, ...each })
  await eachOf(areas, async (each) => await send('territory.saveArea', each.area, { frame, ...each }))
  await eachOf(organs, async (each) => await send('bodies.save', each.organisation, { frame, ...each }))
  await eachOf(members, async (each) => await send('bodies.appoint', each.member, { frame, ...each }))
}

/** Counts its voters, once every total is there. */
export async function loadVoters(
  send: Send,
  frame: string,
  { voters, changes }: SampleTerritory,
  eachOf: EachOf,
): Promise<void> {
  await eachOf(voters, async (each) => await send('territory.enterVoters', each.area, { frame, ...each }))
  for (const each of changes) await send('territory.changeVoters', each.change, { frame, ...each })
}
