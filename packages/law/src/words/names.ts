/** Names of codes in Vietnamese and English, for use inside sentences. */
export type Names = Readonly<Record<string, readonly [vi: string, en: string]>>

type Code = number | string | undefined

/** The Vietnamese name of a code; a code without a name is said as it is. */
export const nameVi = (names: Names, code: Code): string => names[String(code ?? '')]?.[0] ?? String(code ?? '')

/** The English name of a code; a code without a name is said as it is. */
export const nameEn = (names: Names, code: Code): string => names[String(code ?? '')]?.[1] ?? String(code ?? '')

const codes = (joined: Code): string[] => (joined === undefined || joined === '' ? [] : String(joined).split(', '))

/** Names of codes joined by ", ", as reasons carry them. */
export const listVi = (names: Names, joined: Code): string =>
  codes(joined)
    .map((each) => nameVi(names, each))
    .join(', ')
export const listEn = (names: Names, joined: Code): string =>
  codes(joined)
    .map((each) => nameEn(names, each))
    .join(', ')
