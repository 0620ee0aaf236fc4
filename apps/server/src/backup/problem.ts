/** Why a backup or a restore was not made. Words: `backup/words.ts`. */
export type BackupProblemCode =
  | 'elsewhere'
  | 'no-data'
  | 'inside-data'
  | 'not-a-folder'
  | 'no-space'
  | 'archive-off'
  | 'archive-failed'
  | 'tablespaces'
  | 'not-empty'
  | 'no-backup'
  | 'unfinished'
  | 'manifest-unreadable'
  | 'damaged'
  | 'at-unreadable'
  | 'too-early'
  | 'too-late'
  | 'wal-missing'
  | 'not-what-was-saved'
  | 'stopped'

/** A backup or restore cannot be made: a code and what a person needs to mend it. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
  readonly code: BackupProblemCode
  readonly numbers: Readonly<Record<string, string | number>>

  constructor(code: BackupProblemCode, numbers: Readonly<Record<string, string | number>> = {}) {
    super(`${code}: ${JSON.stringify(numbers)}`)
    this.code = code
    this.numbers = numbers
  }
}
