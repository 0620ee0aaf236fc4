import { controlled } from './controlled.ts'
import { expect } from './journey.ts'
import { test } from './newer-page.ts'

test('a new version is offered and waits until the reader changes over', { tag: '@offline' }, async ({
  page,
  open,
  newer,
}) => {
  await open('hom-nay')
  await controlled(page)
  newer.there = true
  await page.evaluate('navigator.serviceWorker.getRegistration().then((each) => each.update())')
  const change = page.getByRole('button', { name: 'Chuyển sang bản mới' })
  await expect(change).toBeVisible()
  await expect(page.getByTestId('d-day')).toBeVisible()
  const loaded = page.waitForEvent('load')
  await change.click()
  await loaded
  await expect(page.getByTestId('d-day')).toBeVisible()
  await expect(change).toBeHidden()
})
