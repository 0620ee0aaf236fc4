import type { StoredTerm } from './stored-terms.ts'

/** What a row of a sheet, or a stored person, is known by. */
type Traits = Readonly<{
  /** Code of the sheet; '' = none. */
  code: string
  fullName: string
  phone: string | null
  email: string | null
  /** Key of the title. */
  key: string
}>

/** Somebody that rows may be about. */
export type Known = Readonly<{
  id: string
  province: string
  isNew: boolean
  fullName: string
  phone: string | null
  email: string | null
}>

/**
 * Who is meant by a row: by the code of the sheet; else by name with phone or e-mail; else by name in this very office.
 * A name alone never makes two rows one person, and two codes are two persons whatever else they share.
 */
export class KnownPersons {
  readonly #stored = new Map<string, Known[]>()
  readonly #inSheet = new Map<string, Known>()
  /** Which identity of the sheet a stored person was taken for. */
  readonly #claims = new Map<string, string>()

  addStored(term: StoredTerm, known: Known): void {
    const traits = { ...term, code: '' }
    for (const key of [...contactKeys(traits), officeKey(traits, term.organisation)]) {
      const same = this.#stored.get(key)
      if (!same) this.#stored.set(key, [known])
      else if (!same.some((each) => each.id === known.id)) same.push(known)
    }
  }

  /** The person of a row, if the sheet above or the database knows one. */
  find(row: Traits, organisation: string): Known | undefined {
    const keys = identities(row, organisation)
    const above = keys.map((key) => this.#inSheet.get(key)).find((each) => each !== undefined)
    if (above) return above
    const identity = keys[0] ?? ''
    const free = (known: Known) => (this.#claims.get(known.id) ?? identity) === identity && !contradicts(known, row)
    return [...contactKeys(row), officeKey(row, organisation)].flatMap((key) => this.#stored.get(key) ?? []).find(free)
  }

  /** Remembers whom a row is about. */
  note(row: Traits, organisation: string, known: Known): void {
    const keys = identities(row, organisation)
    if (!known.isNew && keys[0] !== undefined && !this.#claims.has(known.id)) this.#claims.set(known.id, keys[0])
    const all = row.code === '' ? [...keys, officeKey(row, organisation)] : keys
    for (const key of all) if (!this.#inSheet.has(key)) this.#inSheet.set(key, known)
  }
}

/** By what a row is known, strongest first; nothing weaker is asked when there is something stronger. */
function identities(row: Traits, organisation: string): readonly string[] {
  if (row.code !== '') return [`code/${row.code}`]
  const contact = contactKeys(row)
  return contact.length > 0 ? contact : [officeKey(row, organisation)]
}

const contactKeys = ({ fullName, phone, email }: Pick<Traits, 'fullName' | 'phone' | 'email'>): readonly string[] => [
  ...(phone ? [`phone/${fullName}/${digits(phone)}`] : []),
  ...(email ? [`email/${fullName}/${email.toLowerCase()}`] : []),
]

const officeKey = ({ fullName, key }: Pick<Traits, 'fullName' | 'key'>, organisation: string): string =>
  `office/${fullName}/${organisation}/${key}`

/** Both have a number or an address, and not the same: a namesake. */
function contradicts(known: Known, row: Traits): boolean {
  const phones = known.phone && row.phone ? digits(known.phone) === digits(row.phone) : undefined
  const emails = known.email && row.email ? known.email.toLowerCase() === row.email.toLowerCase() : undefined
  return phones !== true && emails !== true && (phones === false || emails === false)
}

const digits = (phone: string): string => phone.replace(/\D/g, '')
