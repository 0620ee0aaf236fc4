import { type Provision, unchanged } from '../provision.ts'

/** Hours of the poll: a Team may open earlier and close later, within these limits (`HH:MM`). */
export const pollingHours: Provision<{ earliest: string; opens: string; closes: string; latest: string }> = unchanged(
  { earliest: '05:00', opens: '07:00', closes: '19:00', latest: '21:00' },
  '71.1',
)
