import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '@baucu/law'
import type { CountedElection } from '../counted-election.ts'
import { publishFolder } from '../publish-folder.ts'

type Settings = Parameters<typeof publishFolder>[2]

/** Publishes every province of a counted election by itself, each with a log of its own, in a folder named after it below `folder`. */
export async function publishProvinces(
  counted: CountedElection,
  folder: string,
  settings: Settings,
): Promise<readonly Readonly<{ name: string; title: string }>[]> {
  const made: { name: string; title: string }[] = []
  const { constituencies } = counted.election
  let before = 0
  for (const [title, own] of Map.groupBy(constituencies, ({ province }) => province)) {
    const plain =
      fold(title)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'tinh'
    const name = made.some((each) => each.name === plain) ? `${plain}-${made.length + 1}` : plain
    const done = before
    await mkdir(join(folder, name), { recursive: true })
    await publishFolder({ ...counted, election: { ...counted.election, constituencies: own } }, join(folder, name), {
      ...settings,
      origin: `${settings.origin}/${name}`,
      onContest: async (at) => await settings.onContest(done + at, constituencies.length),
    })
    before += own.length
    made.push({ name, title })
  }
  return made
}
