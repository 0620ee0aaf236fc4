import { addMaterial, type Material } from '@baucu/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { askOrRecall, isKept } from '../../kernel/device/kept-answers.ts'
import { saveFile } from '../../kernel/device/save-file.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf, sentenceOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import { AddMaterialForm } from './add-material-form.tsx'
import { useMaterialWords } from './material-words.ts'
import style from './meetings.module.css'

type Item = Readonly<{ id: string; title: string }>
/** Whose papers: of a meeting one holds, or of one that a seat invites to. */
type Source = 'meeting' | 'seat'

/** Papers of a meeting for the office that holds it. */
export function MeetingMaterials({ meeting }: { meeting: { id: string; agenda: readonly Item[] } }): ReactNode {
  const say = useMaterialWords()
  const mayAdd = useMay(addMaterial)
  const [adding, setAdding] = useState(false)
  const { data } = useAnswer('meetings.materials', { meeting: meeting.id })
  if (!data || (data.materials.length === 0 && !mayAdd)) return null
  return (
    <section className={ui.card} aria-labelledby="tai-lieu-hop">
      <div className={ui.cardHead}>
        <h2 id="tai-lieu-hop">{say.materials}</h2>
        <span className={ui.count}>{data.materials.length}</span>
        {mayAdd && !adding && (
          <button type="button" className={`${ui.button} ${ui.push}`} data-size="small" onClick={() => setAdding(true)}>
            {say.add}
          </button>
        )}
      </div>
      {adding && <AddMaterialForm meeting={meeting} close={() => setAdding(false)} />}
      {data.materials.length === 0 && !adding && <p className={`${ui.pad} ${ui.second}`}>{say.none}</p>}
      <MaterialList
        materials={data.materials}
        agenda={meeting.agenda}
        source="meeting"
        id={meeting.id}
        remove={mayAdd ? (material, close) => <RemoveForm {...{ meeting: meeting.id, material, close }} /> : undefined}
      />
    </section>
  )
}

/** Agenda and papers for somebody who is invited. */
export function InvitedMaterials({ seat }: { seat: string }): ReactNode {
  const say = useMaterialWords()
  const { data } = useAnswer('meetings.invitedMaterials', { seat })
  if (!data) return null
  return (
    <>
      {data.agenda.length > 0 && (
        <ol className={style.agenda}>
          {data.agenda.map((each) => (
            <li key={each.id}>{each.title}</li>
          ))}
        </ol>
      )}
      {data.materials.length === 0 ? (
        <p className={ui.second}>{say.none}</p>
      ) : (
        <MaterialList materials={data.materials} agenda={data.agenda} source="seat" id={seat} />
      )}
    </>
  )
}

/** Papers that are opened, and kept on the device for when there is no network. */
function MaterialList(props: {
  materials: readonly Material[]
  agenda: readonly Item[]
  source: Source
  id: string
  remove?: ((material: Material, close: () => void) => ReactNode) | undefined
}): ReactNode {
  const { materials, agenda, source, id, remove } = props
  const say = useMaterialWords()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [removing, setRemoving] = useState<string>()
  const { notice } = useWords()
  const ids = materials.map((each) => each.id).join(' ')
  useEffect(() => {
    void Promise.all(ids.split(' ').map(async (each) => ((await keptHere(source, id, each)) ? [each] : []))).then(
      (found) => setKept(new Set(found.flat())),
    )
  }, [ids, source, id])
  const fetchFile = async (material: Material) => {
    const answer = await fileOf(source, id, material.id)
    setKept((before) => new Set([...before, material.id]))
    return answer
  }
  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    setWrong(undefined)
    await work().catch((error: unknown) =>
      setWrong(error instanceof Refused ? sentenceOf(error) : notice.unreachableNext),
    )
    setBusy(false)
  }
  const open = (material: Material) =>
    act(async () => {
      const { type, content } = await fetchFile(material)
      saveFile(content, type, material.title)
    })
  const rest = materials.filter((each) => !kept.has(each.id))
  const keepAll = () =>
    act(async () => {
      for (const each of rest) await fetchFile(each)
    })
  if (materials.length === 0) return null
  return (
    <>
      <ul className={style.materials}>
        {materials.map((each) => (
          <li key={each.id}>
            <span className={style.materialTitle}>
              {each.title}
              <span className={ui.meta}>
                {[agenda.find((item) => item.id === each.item)?.title, say.size(each.bytes)].filter(Boolean).join('. ')}
              </span>
            </span>
            {kept.has(each.id) && (
              <Tag tone="ok" sign="check">
                {say.kept}
              </Tag>
            )}
            <button
              type="button"
              className={ui.button}
              data-size="small"
              disabled={busy}
              aria-label={say.openOf(each.title)}
              onClick={() => void open(each)}
            >
              <Icon sign="download" size={16} />
              {say.open}
            </button>
            {remove && removing !== each.id && (
              <button
                type="button"
                className={ui.button}
                data-size="small"
                aria-label={say.removeOf(each.title)}
                onClick={() => setRemoving(each.id)}
              >
                {say.remove}
              </button>
            )}
            {remove && removing === each.id && remove(each, () => setRemoving(undefined))}
          </li>
        ))}
      </ul>
      <div className={`${ui.pad} ${ui.screenOnly}`}>
        {rest.length > 0 ? (
          <button type="button" className={ui.button} disabled={busy} onClick={() => void keepAll()}>
            {busy ? say.keeping : say.keepAll}
          </button>
        ) : (
          <p className={ui.meta}>{say.allKept}</p>
        )}
        {wrong && (
          <Remark tone="danger" live>
            {wrong}
          </Remark>
        )}
      </div>
    </>
  )
}

const neverEnded = new AbortController().signal

const fileOf = (source: Source, id: string, material: string) =>
  source === 'meeting'
    ? askOrRecall('meetings.material', { meeting: id, material }, neverEnded)
    : askOrRecall('meetings.invitedMaterial', { seat: id, material }, neverEnded)

const keptHere = (source: Source, id: string, material: string): Promise<boolean> =>
  source === 'meeting'
    ? isKept('meetings.material', { meeting: id, material })
    : isKept('meetings.invitedMaterial', { seat: id, material })

function RemoveForm(props: { meeting: string; material: Material; close: () => void }): ReactNode {
  const { meeting, material, close } = props
  const say = useMaterialWords()
  const { notice } = useWords()
  const [reason, setReason] = useState('')
  const remove = useRun('meetings.removeMaterial')
  const said = saidOf(remove.error, () => false, notice.unreachable)
  return (
    <form
      className={style.removeForm}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '')
          remove.mutate({ meeting, material: material.id, reason: reason.trim() }, { onSuccess: close })
      }}
    >
      <label className={ui.label} htmlFor={`rut-${material.id}`}>
        {say.reason}
      </label>
      <input
        id={`rut-${material.id}`}
        className={ui.input}
        value={reason}
        maxLength={500}
        // biome-ignore lint/a11y/noAutofocus: the reason is what the press before asked for.
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" className={ui.button} data-kind="main" disabled={remove.isPending || reason.trim() === ''}>
        {say.remove}
      </button>
      <button type="button" className={ui.button} onClick={close}>
        {say.cancel}
      </button>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
    </form>
  )
}
