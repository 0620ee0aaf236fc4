import { expect, it } from 'vitest'
import { deviceName } from './device-name.ts'

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    'Android, Chrome',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    'iPhone, Safari',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/130 Chrome/124 Safari/537.36', 'Windows, Cốc Cốc'],
  ['curl/8.5', 'curl/8.5'],
  ['', ''],
])('%s', (said, shown) => {
  expect(deviceName(said)).toBe(shown)
})
