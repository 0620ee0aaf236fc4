import { deliver, logisticsBoard, type Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { newDelivery } from '../../kernel/logistics-search.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { Ballots } from './ballots.tsx'
import { DeliveryDetail } from './delivery-detail.tsx'
import { DeliveryForm } from './delivery-form.tsx'
import { DeliveryTable } from './delivery-table.tsx'
import { Communes, Stock } from './sums.tsx'
import { useLogisticsWords } from './words.ts'

const route = getRouteApi('/ky/$frame/vat-tu')

/** Materials of an organisation and those below it: what is delivered, counted, differs, is missing. */
export function MaterialsPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={logisticsBoard}>{(here) => <Materials key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function Materials({ here }: { here: Organisation }): ReactNode {
  const say = useLogisticsWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/vat-tu' })
  const team = here.kind === 'polling-team'
  const mayDeliver = useMayAt(deliver, here.id) && !team
  const { phieu: shown } = route.useSearch()
  const { data, error } = useAnswer('logistics.board', { organisation: here.id, frame: frame.id })
  const show = (phieu: string | undefined, from?: string) =>
    void navigate({ search: ({ phieu: _, ...was }) => (phieu ? { ...was, phieu } : was) }).then(() => {
      if (from) document.getElementById(`phieu-giao-${from}`)?.focus()
    })
  const create = mayDeliver && shown !== newDelivery && (
    <Link
      to="/ky/$frame/vat-tu"
      params={{ frame: frameId }}
      search={(was) => ({ ...was, phieu: newDelivery })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {say.create}
    </Link>
  )
  const empty = data?.deliveries.length === 0
  const delivery = data?.deliveries.find((each) => each.id === shown)
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(here.name)}</p>
          {data?.limit && <p className={ui.meta}>{say.limit(day(data.limit.date), data.limit.article)}</p>}
        </div>
        {!empty && <span className={`${ui.push} ${record.buttons}`}>{create}</span>}
      </div>
      <Beside
        list={
          !data ? (
            error ? (
              <Failed error={error} />
            ) : (
              <Loading />
            )
          ) : (
            <>
              {empty ? (
                <Empty title={say.none} action={create}>
                  {team ? say.noneTeam : say.noneNext}
                </Empty>
              ) : (
                <>
                  {!team && data.communes.length > 0 && <Communes communes={data.communes} />}
                  <DeliveryTable board={data} shown={shown} />
                </>
              )}
              {data.stock.length > 0 && <Stock board={data} place={here.name} />}
              {!empty && data.areas.length > 0 && <Ballots areas={data.areas} />}
            </>
          )
        }
        open={shown !== undefined}
        label={shown === newDelivery ? say.create : say.note}
        back={say.title}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {!data ? (
          <Loading />
        ) : shown === newDelivery ? (
          <DeliveryForm here={here} materials={data.materials} done={(id) => show(id)} stop={() => show(undefined)} />
        ) : delivery ? (
          <DeliveryDetail key={delivery.id} here={here} delivery={delivery} materials={data.materials} show={show} />
        ) : (
          <Empty title={say.none}>{say.noneNext}</Empty>
        )}
      </Beside>
    </>
  )
}
