/** ok · warning: works, but look at it · problem: the product will not run, or not well. */
export type Verdict = 'ok' | 'warning' | 'problem'

/** One thing examined: what was found, as a code for the words, and the numbers in them. */
export type Check = Readonly<{
  id:
    | 'node'
    | 'memory'
    | 'disk'
    | 'folder'
    | 'postgres'
    | 'database'
    | 'migrations'
    | 'ledger'
    | 'page'
    | 'port'
    | 'clock'
  verdict: Verdict
  /** Chooses the sentence: `<id>-<found>`. */
  found: string
  numbers: Readonly<Record<string, string | number>>
}>

export const check = (id: Check['id'], verdict: Verdict, found: string, numbers: Check['numbers'] = {}): Check => ({
  id,
  verdict,
  found,
  numbers,
})
