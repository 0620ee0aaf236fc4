type Line = { readonly running: Promise<unknown>; next: Promise<unknown> | undefined }

/**
 * Works out an answer once for all who ask the same while it is worked out. Whoever comes when it is under way gets the next
 * one, which begins when that one is done: an answer is never older than its question, and many who ask at once cost two.
 */
export class SharedAnswers {
  readonly #lines = new Map<string, Line>()

  /** `question`: the same text for all who may get the same answer. */
  async ask<T>(question: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(question)
    if (!line) return await this.#begin(question, work)
    line.next ??= line.running.then(
      () => this.#begin(question, work),
      () => this.#begin(question, work),
    )
    return (await line.next) as T
  }

  #begin<T>(question: string, work: () => Promise<T>): Promise<T> {
    const running = work()
    const line: Line = { running, next: undefined }
    this.#lines.set(question, line)
    const leave = () => {
      if (!line.next) this.#lines.delete(question)
    }
    running.then(leave, leave)
    return running
  }
}
