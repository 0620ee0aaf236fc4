/** What the page of persons keeps in its address: whom it shows, or `moi` while somebody is added. */
export type PersonsSearch = Readonly<{ nguoi?: string }>

/** Stands in the address for somebody who is not there yet. */
export const newPerson = 'moi'

/** Takes only ids. */
export function readPersonsSearch({ nguoi }: Readonly<Record<string, unknown>>): PersonsSearch {
  return typeof nguoi === 'string' && (nguoi === newPerson || /^[0-9a-f-]{36}$/.test(nguoi)) ? { nguoi } : {}
}
