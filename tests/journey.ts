import process from 'node:process'
import { test as base, expect, type Page } from '@playwright/test'

type Journey = {
  /** Fails the test when the page asked another origin for anything, or reported an error. */
  honest: undefined
  /** The shipped election. */
  frame: string
  /** Opens a page of a frame and waits for its heading. */
  open: (place: string, frame?: string) => Promise<void>
}

/** Every journey also proves that no request leaves the origin and that the page reports no error of its own. */
export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  baseURL: async ({}, use) => {
    await use(process.env.BAUCU_URL)
  },
  // The worker fetches the whole product for a time without a network: a third of a short journey. Only who needs it has it.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  serviceWorkers: async ({}, use, { tags }) => {
    await use(tags.includes('@offline') ? 'allow' : 'block')
  },
  honest: [
    async ({ page, baseURL }, use) => {
      const strangers: string[] = []
      const errors: string[] = []
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(`${baseURL}/`) && !/^(data|blob|about):/.test(url)) strangers.push(url)
      })
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        // A refused policy, a broken hook: the browser says it here. Failed requests are the test's own matter.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          errors.push(message.text())
        }
      })
      await use(undefined)
      expect(strangers, 'requests that left the origin').toEqual([])
      expect(errors, 'errors of the page').toEqual([])
    },
    { auto: true },
  ],
  frame: async ({ request, baseURL }, use) => {
    const answer = await request.get(`${baseURL}/api/queries/frames.list?input={}`)
    const { frames } = (await answer.json()) as { frames: { id: string; rehearsal: boolean; sample: boolean }[] }
    const frame = frames.find((each) => each.sample) ?? frames.find((each) => !each.rehearsal)
    if (!frame) throw new Error('the product has no election')
    await use(frame.id)
  },
  open: async ({ page, frame }, use) => {
    await use(async (place, other) => {
      await page.goto(`/ky/${other ?? frame}/${place}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  },
})

export { expect }

/** The first constituency of Lào Cai in the shipped election. */
export const laoCai = 'na-2021-lao-cai-1'

/** The explanation that was opened: beside its row at a desk, from below on a phone. */
export const panel = (page: Page) => page.getByRole('dialog')

export const addressOf = (name: string, input: unknown): string =>
  `/api/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
