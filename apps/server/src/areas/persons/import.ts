import type { importPersons, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { readSheet, type Sheet } from '../../kernel/sheet.ts'
import { type Known, KnownPersons } from './known-persons.ts'
import { type PersonColumn, type PersonRowRead, personColumns, readPersonRow } from './person-rows.ts'
import { type ImportedOffice, type ImportedPerson, storeImported } from './store-imported.ts'
import { readStored, type SheetOrganisation, type StoredTerm } from './stored-terms.ts'
import { isOutside, overlap, type Term } from './term.ts'
import { spanVi } from './words.ts'

type Input = z.output<typeof importPersons.input>
type Answer = OutputOf<typeof importPersons>

/** Persons and offices from a sheet: all rows or none, each finding with its row and column. */
export async function importSheet(
  context: CommandContext,
  { under, content, dryRun }: Input,
): Promise<Answer | Refused> {
  const sheet = await readSheet<PersonColumn>(content, personColumns)
  if (sheet instanceof Refused) return sheet
  const below = context.place?.path ?? ''
  const plan = new Plan(context.id, sheet, await readStored(context, below))
  plan.addAll()
  const { persons, offices, unchanged } = plan
  const stored = !sheet.blocked && !dryRun
  if (stored && offices.length > 0) await storeImported(context, persons, offices)
  if (!stored || offices.length === 0) context.unchanged()
  else
    context.record({
      subject: `organisation/${under}`,
      before: null,
      after: { persons: persons.length, offices: offices.length },
    })
  return { stored, ...sheet.report(), persons: persons.length, created: offices.length, changed: 0, unchanged }
}

type Held = Term & Readonly<{ organisation: string; key: string; row: number | null }>

/** What the rows come to, beside what is stored already. */
class Plan {
  readonly persons: ImportedPerson[] = []
  readonly offices: ImportedOffice[] = []
  unchanged = 0
  readonly #command: string
  readonly #sheet: Sheet<PersonColumn>
  readonly #organisations: ReadonlyMap<string, readonly SheetOrganisation[]>
  readonly #known = new KnownPersons()
  /** Terms by person. */
  readonly #terms = new Map<string, Held[]>()

  constructor(
    command: string,
    sheet: Sheet<PersonColumn>,
    stored: Readonly<{
      organisations: ReadonlyMap<string, readonly SheetOrganisation[]>
      terms: readonly StoredTerm[]
    }>,
  ) {
    this.#command = command
    this.#sheet = sheet
    this.#organisations = stored.organisations
    for (const each of stored.terms) {
      const { person: id, personProvince: province, fullName, phone, email } = each
      this.#known.addStored(each, { id, province, isNew: false, fullName, phone, email })
      const { organisation, key, from, to } = each
      this.#hold(each.person, { organisation, key, from, to, row: null })
    }
  }

  addAll(): void {
    for (const row of this.#sheet.takeRows()) this.#add(readPersonRow(this.#sheet, row))
  }

  #add(row: PersonRowRead): void {
    const organisation = this.#organisationOf(row)
    if (!organisation || row.fullName === '' || row.title === '') return
    if (isOutside(row.term, organisation)) {
      const life = spanVi({ from: organisation.from ?? '', to: organisation.to ?? '' })
      this.#sheet.block(row.row, 'from', 'term-outside-organisation', {
        vi: `Thời gian giữ chức vụ phải nằm trong thời gian hoạt động của tổ chức (${life}).`,
        en: 'An office is held within the life of its organisation.',
      })
      return
    }
    const known = this.#known.find(row, organisation.id)
    if (known && known.fullName !== row.fullName) {
      this.#sheet.block(row.row, 'fullName', 'person-differs', {
        vi: `Mã người "${row.code}" đã dùng cho "${known.fullName}" ở dòng trên.`,
        en: `The person code "${row.code}" is "${known.fullName}" in a row above.`,
      })
      return
    }
    if (known) this.#known.note(row, organisation.id, known)
    if (known && this.#hasTerm(known.id, row, organisation.id)) return
    const person = known ?? this.#addPerson(row, organisation)
    this.#hold(person.id, { organisation: organisation.id, key: row.key, ...row.term, row: row.row })
    this.offices.push({
      id: derivedId(this.#command, firstOffice + this.offices.length),
      person: person.id,
      personProvince: person.province,
      isNew: person.isNew,
      organisation,
      title: row.title,
      key: row.key,
      order: row.order,
      ...row.term,
    })
  }

  #addPerson(row: PersonRowRead, organisation: SheetOrganisation): Known {
    const { fullName, honorific, phone, email } = row
    const id = derivedId(this.#command, this.persons.length)
    this.persons.push({ id, organisation, fullName, honorific, phone, email })
    const known = { id, province: organisation.province, isNew: true, fullName, phone, email }
    this.#known.note(row, organisation.id, known)
    return known
  }

  /** The same term again is nothing new; one that overlaps another is a finding. */
  #hasTerm(person: string, row: PersonRowRead, organisation: string): boolean {
    const held = this.#terms.get(person) ?? []
    const terms = held.filter((each) => each.organisation === organisation && each.key === row.key)
    const same = terms.find((each) => each.from === row.term.from && each.to === row.term.to)
    if (same?.row === null) {
      this.unchanged += 1
      return true
    }
    const other = terms.find((each) => overlap(each, row.term))
    if (!other) return false
    const span = spanVi({ from: other.from ?? '', to: other.to ?? '' })
    const where =
      other.row === null ? { vi: 'đã lưu', en: 'stored' } : { vi: `dòng ${other.row}`, en: `row ${other.row}` }
    this.#sheet.block(row.row, 'title', 'terms-overlap', {
      vi: `Người này đã giữ chức vụ "${row.title}" (${span}; ${where.vi}); hai lần giữ một chức vụ không được trùng ngày.`,
      en: `This person holds "${row.title}" already (${where.en}); two terms in one office cannot overlap.`,
    })
    return true
  }

  #hold(person: string, term: Held): void {
    const terms = this.#terms.get(person)
    if (terms) terms.push(term)
    else this.#terms.set(person, [term])
  }

  #organisationOf({ row, organisation: code }: PersonRowRead): SheetOrganisation | undefined {
    if (code === '') return undefined
    const all = this.#organisations.get(code) ?? []
    const open = all.filter((each) => each.to === null)
    const [one, another] = open.length > 0 ? open : all
    if (one && !another) return one
    this.#sheet.block(
      row,
      'organisation',
      one ? 'organisation-ambiguous' : 'organisation-unknown',
      one
        ? { vi: `Có nhiều tổ chức mang mã "${code}".`, en: `Several organisations have the code "${code}".` }
        : { vi: `Không có tổ chức mang mã "${code}".`, en: `No organisation has the code "${code}".` },
    )
    return undefined
  }
}

/** Ids of persons and of offices are derived from the command, from these numbers on. */
const firstOffice = 300_000
