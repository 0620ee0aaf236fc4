import type { Organisation, Role } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { useWorkWords } from './words.ts'

/** What needs an organisation and somebody who may read its tasks; else what to do about it. */
export function ForWork(props: {
  question: { readonly roles: readonly Role[] }
  children: (organisation: Organisation) => ReactNode
}): ReactNode {
  const words = useWorkWords()
  const frame = useFrameId()
  const { me } = useSession()
  const may = useMay(props.question)
  const { isPending } = useAnswer('organisations.tree', {}, me !== undefined && (me.operator || me.account !== null))
  const organisation = useOrganisation()
  if (!me) return <Loading />
  if (!may) return <Empty title={words.notYours}>{words.notYoursNext}</Empty>
  if (organisation) return props.children(organisation)
  if (isPending) return <Loading />
  return (
    <Empty
      title={words.noOrganisation}
      action={
        <Link to="/ky/$frame/to-chuc" params={{ frame }} search={keepSearch} className={ui.button}>
          {words.toOrganisations}
        </Link>
      }
    >
      {words.noOrganisationNext}
    </Empty>
  )
}
