/** The seven checks, in the order in which they stand in every answer. */
export const checkNames = [
  'integrity',
  'authenticity',
  'consistency',
  'completeness',
  'arithmetic',
  'outcome',
  'secrecy',
] as const

export type CheckName = (typeof checkNames)[number]

/** Everything that can be wrong (docs/formats/checks.md), by check. `not-checked` may stand in each. */
export type Code =
  // integrity
  | 'file-missing'
  | 'file-unknown'
  | 'file-changed'
  | 'file-broken'
  | 'manifest-broken'
  | 'manifest-changed'
  | 'tile-missing'
  | 'tile-changed'
  | 'entries-broken'
  | 'leaf-changed'
  | 'root-differs'
  | 'leaf-not-canonical'
  | 'leaf-shape'
  | 'no-publication'
  // authenticity
  | 'policy-broken'
  | 'checkpoint-broken'
  | 'checkpoint-unsigned'
  | 'quorum-missed'
  | 'origin-differs'
  | 'log-key-differs'
  | 'key-refused'
  | 'signature-missing'
  | 'signature-wrong'
  | 'signer-unknown'
  | 'signer-revoked'
  | 'signer-may-not'
  // consistency
  | 'event-differs'
  | 'election-misplaced'
  | 'contest-unknown'
  | 'area-unknown'
  | 'leaf-unknown'
  | 'paper-twice'
  | 'chain-broken'
  | 'chain-forked'
  | 'contest-changed-late'
  | 'approval-unknown'
  | 'approval-stale'
  | 'approval-differs'
  | 'opening-wrong'
  | 'leaf-copy-differs'
  | 'audit-root'
  | 'audit-draw'
  | 'audit-stop'
  | 'history-rewritten'
  | 'leaf-misplaced'
  | 'election-differs'
  | 'log-differs'
  | 'log-rolled-back'
  | 'log-forked'
  // completeness
  | 'contest-missing'
  | 'areas-missing'
  | 'area-twice'
  | 'contest-twice'
  | 'log-missing'
  | 'log-unknown'
  | 'log-doubled'
  | 'log-preliminary'
  | 'minutes-missing'
  | 'aggregate-missing'
  | 'child-missing'
  | 'child-doubled'
  | 'child-foreign'
  | 'children-root'
  | 'opening-missing'
  | 'list-missing'
  // arithmetic
  | 'identity'
  | 'sum-differs'
  | 'result-differs'
  // outcome
  | 'outcome-differs'
  // secrecy
  | 'area-exposed'
  | 'group-exposed'
  | 'area-in-two-views'
  | 'group-stale'
  | 'group-split'
  | 'member-unknown'
  // any
  | 'not-checked'

/** One thing that is wrong: what, where, and the particulars (a rule, two figures) its sentence tells. */
export type BundleError = Readonly<{ code: Code; subject: string; detail: string }>

/** How one of the seven checks came out. `more` errors are not listed. */
export type CheckAnswer = Readonly<{ name: CheckName; ok: boolean; errors: readonly BundleError[]; more: number }>

/** At most so many errors of a check are listed. */
export const listed = 1_000

/** Collects what is wrong, a thousand of each check, in the order of the log whenever it was found. */
export class Findings {
  readonly #found = new Map<CheckName, { error: BundleError; at: number }[]>(checkNames.map((name) => [name, []]))
  readonly #more = new Map<CheckName, number>()

  /** `at` is the leaf it belongs to, so that the answer does not depend on which signature was checked first. */
  add(check: CheckName, code: Code, subject: string, detail = '', at = -1): void {
    const found = this.#found.get(check) ?? []
    if (found.length < listed) found.push({ error: { code, subject, detail }, at })
    else this.#more.set(check, (this.#more.get(check) ?? 0) + 1)
  }

  /** Takes over what another has collected; that of another log stands `below` a folder, and after the own. */
  take(other: Findings, below = ''): void {
    for (const name of checkNames) {
      for (const { error, at } of other.#found.get(name) ?? []) {
        this.add(
          name,
          error.code,
          `${below}${error.subject}`,
          error.detail,
          below === '' ? at : Number.MAX_SAFE_INTEGER,
        )
      }
      this.#more.set(name, (this.#more.get(name) ?? 0) + (other.#more.get(name) ?? 0))
    }
  }

  /** Whether nothing was found in a check so far. */
  isOk(check: CheckName): boolean {
    return this.#found.get(check)?.length === 0
  }

  answers(): readonly CheckAnswer[] {
    return checkNames.map((name) => {
      const found = this.#found.get(name) ?? []
      const errors = found.toSorted((a, b) => a.at - b.at).map(({ error }) => error)
      return { name, ok: errors.length === 0, errors, more: this.#more.get(name) ?? 0 }
    })
  }
}
