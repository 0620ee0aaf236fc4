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
  | 'opening-wrong'
  | 'leaf-copy-differs'
  | 'history-rewritten'
  // completeness
  | 'contest-missing'
  | 'areas-missing'
  | 'area-twice'
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

  /** Takes over what another has collected. */
  take(other: Findings): void {
    for (const name of checkNames) {
      for (const { error, at } of other.#found.get(name) ?? []) {
        this.add(name, error.code, error.subject, error.detail, at)
      }
      this.#more.set(name, (this.#more.get(name) ?? 0) + (other.#more.get(name) ?? 0))
    }
  }

  answers(): readonly CheckAnswer[] {
    return checkNames.map((name) => {
      const found = this.#found.get(name) ?? []
      const errors = found.toSorted((a, b) => a.at - b.at).map(({ error }) => error)
      return { name, ok: errors.length === 0, errors, more: this.#more.get(name) ?? 0 }
    })
  }
}
