import type { Page } from '@playwright/test'

/** Resolves when this page is served by its worker, from when on it opens without a network. */
export const controlled = (page: Page): Promise<unknown> =>
  page.evaluate(
    `navigator.serviceWorker.ready.then(() => new Promise((done) => {
      if (navigator.serviceWorker.controller) done()
      else navigator.serviceWorker.addEventListener('controllerchange', () => done())
    }))`,
  )
