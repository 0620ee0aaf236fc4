import { refuse, type TableRefusal } from './table.ts'

/** A file that cannot be taken, on its way out of the parts that read it; `readWorkbook` turns it into a value. */
export class Unreadable extends Error {
  readonly refusal: TableRefusal

  constructor(...[code, numbers, place]: Parameters<typeof refuse>) {
    super(code)
    this.refusal = refuse(code, numbers, place).refusal
  }
}
