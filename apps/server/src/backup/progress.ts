/** What long work is at. */
export type Step = 'copy' | 'wal' | 'verify' | 'restore' | 'replay'

/** Begins a step of so many bytes (0 = nobody knows); what it answers is told the bytes of each block, of `replay` the seconds. */
export type Progress = (step: Step, total: number) => (bytes: number) => void
