/** How the slips are drawn: words and figures only, placed by `typst/code-slips.typ`. */
export type SlipsContent = Readonly<{
  title: string
  organisation: string
  role: string
  /** Without its scheme, as one types it. */
  address: string | null
  /** Rows of dark and light squares; null = no address. */
  square: readonly (readonly boolean[])[] | null
  slips: readonly Readonly<{ name: string; code: string; enterUntil: string; until: string }>[]
}>
