import type { Frame } from '@baucu/contract'

/** `na-2021` → `dien-tap-na-2021-3fa2c1`; the same command makes the same id. */
export const rehearsalId = (from: string, command: string): Frame['id'] =>
  `dien-tap-${from.slice(0, 90)}-${command.replaceAll('-', '').slice(-8)}`
