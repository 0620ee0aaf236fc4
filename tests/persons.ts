import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { addressOf } from './journey.ts'

/** Runs a command of the contract through the real server. */
export async function run(request: APIRequestContext, name: string, input: unknown): Promise<void> {
  const answer = await request.post(`/api/commands/${name}`, { data: { id: randomUUID(), input } })
  if (!answer.ok()) throw new Error(await answer.text())
}

/** Records somebody at an organisation, with an office there. */
export async function addPerson(
  request: APIRequestContext,
  organisation: string,
  fullName: string,
  title?: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<{ person: string; office: string }>> {
  const [person, office] = [randomUUID(), randomUUID()]
  await run(request, 'persons.save', { organisation, person, fullName, ...more })
  if (title) await run(request, 'persons.holdOffice', { organisation, person, office, title, from: '2025-07-01' })
  return { person, office }
}

/** One person whole, as the server has him. */
export async function recordOf(request: APIRequestContext, organisation: string, person: string) {
  const answer = await request.get(addressOf('persons.record', { organisation, person }))
  return (await answer.json()) as {
    person: {
      fullName: string
      phone: string | null
      version: number
      offices: { title: string; order: number; from: string | null; to: string | null }[]
    }
    written: string
  }
}
