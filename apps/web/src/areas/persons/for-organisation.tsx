import { type Organisation, personsOf } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { usePersonWords } from './words.ts'

/** What needs an organisation and somebody who may read its people; else what to do about it. */
export function ForOrganisation(props: { children: (organisation: Organisation) => ReactNode }): ReactNode {
  const say = usePersonWords()
  const frame = useFrameId()
  const { me } = useSession()
  const may = useMay(personsOf)
  const { isPending } = useAnswer('organisations.tree', {}, me !== undefined && (me.operator || me.account !== null))
  const organisation = useOrganisation()
  if (!me) return <Loading />
  if (!may) return <Empty title={say.notYours}>{say.notYoursNext}</Empty>
  if (organisation) return props.children(organisation)
  if (isPending) return <Loading />
  return (
    <Empty
      title={say.noOrganisation}
      action={
        <Link to="/ky/$frame/to-chuc" params={{ frame }} search={keepSearch} className={ui.button}>
          {say.toOrganisations}
        </Link>
      }
    >
      {say.noOrganisationNext}
    </Empty>
  )
}
