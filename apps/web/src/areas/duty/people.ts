import { useAnswer } from '../../kernel/queries.ts'

/** People shown to choose from. */
const most = 200

export type Choice = Readonly<{ id: string; name: string; title: string; phone: string | null }>

/** Who holds an office at or below an organisation on a day: they may be on duty. Undefined while it is asked. */
export function usePeople(organisation: string, at: string): readonly Choice[] | undefined {
  const { data } = useAnswer('persons.list', { organisation, at, limit: most })
  return data?.persons.map(({ id, fullName, offices, phone }) => ({
    ...{ id, name: fullName, title: offices[0]?.title ?? '', phone },
  }))
}
