import type { CopyLine } from '@baucu/contract'

type Waits = Pick<CopyLine, 'waits' | 'awaitedBy'>

/** Who waits for whom at a copy; a line that an older page kept on this device says nothing of it. */
export const waitsOf = ({ waits = [], awaitedBy = [] }: Partial<Waits>): Waits => ({ waits, awaitedBy })
