/** A handler says no: the code, where in the input, and the numbers for the sentence. Everything it wrote is undone. */
export class Refused {
  /** HTTP status: 404 not found or not yours to see, 409 does not fit what is there, 422 does not hold together, 429 too often, 503 not now. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  readonly code: string
  readonly fields: readonly string[]
  readonly numbers: Readonly<Record<string, string | number>>
  /** A sentence for each field, when the general one does not say it. */
  readonly texts: Readonly<Record<'vi' | 'en', readonly string[]>> | undefined

  constructor(
    status: Refused['status'],
    code: string,
    numbers: Refused['numbers'] = {},
    fields: readonly string[] = [],
    texts?: Refused['texts'],
  ) {
    this.status = status
    this.code = code
    this.numbers = numbers
    this.fields = fields
    this.texts = texts
  }
}

/** The same answer for "does not exist" and "not yours to see". */
export const notFound = (): Refused => new Refused(404, 'not-found')

/** The input was made on an older version of the thing; the answer names the one that stands now. */
export const changedMeanwhile = (given: number, current: number, field = 'input.version'): Refused =>
  new Refused(409, 'changed-meanwhile', { given, version: current }, [field], {
    vi: [`bản hiện nay là ${current}, bạn sửa trên bản ${given}`],
    en: [`the version is now ${current}, yours was made on ${given}`],
  })
