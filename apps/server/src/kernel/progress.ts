/** How far a command has come, in units of its own (copies, rows). */
export type Progress = Readonly<{ done: number; of: number }>

/** What a running command tells of how far it is. Called again after a retry, it begins anew. */
export type Telling = Readonly<{
  /** There are so many units more to do. */
  expect: (units: number) => void
  /** So many of them are done. */
  advance: (units: number) => void
}>

/**
 * How far the commands of this server are that are running now. Told to whoever knows the id, which its sender made and
 * nobody can guess: two numbers, nothing of what the command is.
 */
export class Running {
  readonly #now = new Map<string, Progress>()

  /** Begins with nothing done; answers how to tell. */
  begin(id: string): Telling {
    const tell = (change: (was: Progress) => Progress) => {
      this.#now.set(id, change(this.#now.get(id) ?? { done: 0, of: 0 }))
    }
    tell(() => ({ done: 0, of: 0 }))
    return {
      expect: (units) => tell(({ done, of }) => ({ done, of: of + units })),
      advance: (units) => tell(({ done, of }) => ({ done: done + units, of })),
    }
  }

  end(id: string): void {
    this.#now.delete(id)
  }

  /** Undefined: no such command runs here. */
  of(id: string): Progress | undefined {
    return this.#now.get(id)
  }
}
