import { amountOf } from '@baucu/direction'
import type { ReactNode } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import ui from '../../kernel/ui.module.css'
import { FacilityPhoto } from './facility-photo.tsx'
import { cellsOf, expectedEnd, type LineDraft, type LinesKind, readInteger, wrongCells } from './line-drafts.ts'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

/** The lines of a proposal as they are typed: as many as are needed, each with what it comes to. */
export function LineFields(props: {
  /** Who writes it down, and keeps the photographs. */
  organisation: string
  /** Where a photograph is that the proposal has already. */
  photoAt: (photo: string) => string | undefined
  kind: LinesKind
  drafts: readonly LineDraft[]
  change: (drafts: readonly LineDraft[]) => void
  /** Sending was tried: what is missing is said. */
  asked: boolean
  /** What the server said of a cell: `members.0.end`. */
  said: Readonly<Record<string, string>>
}): ReactNode {
  const { kind, drafts, change, asked } = props
  const say = useProposalWords()
  const titles: Readonly<Record<string, string>> = { ...say.amount, ...say.facility, ...say.member }
  const own: Readonly<Record<string, string>> =
    kind === 'amounts' ? say.amount : kind === 'facilities' ? say.facility : say.member
  const wrong = asked ? wrongCells(kind, drafts) : new Map<string, 'text' | 'number'>()
  const wrongAt = (index: number, cell: string): string | undefined => {
    const missing = wrong.get(`${index}.${cell}`)
    if (missing) return say.needs[missing]
    const expected = kind === 'members' && cell === 'end' ? expectedEnd(drafts[index] ?? {}) : undefined
    if (expected !== undefined) return say.unbalanced(expected)
    return asked ? props.said[`${kind}.${index}.${cell}`] : undefined
  }
  return (
    <div className={`${ui.wide} ${style.form} ${style.wide}`}>
      <h3>{say.lines[kind]}</h3>
      {kind === 'members' && <p className={ui.second}>{say.membersHint}</p>}
      {props.said[kind] && <p className={ui.error}>{props.said[kind]}</p>}
      {drafts.map((draft, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place.
        <fieldset key={index} className={style.edit}>
          <legend>{say.line(index + 1)}</legend>
          <div className={style.cells}>
            {Object.entries(cellsOf[kind]).flatMap(([cell, what]) =>
              what === 'photo'
                ? []
                : [
                    <div key={cell} data-wide={what === 'words' || what === 'text' || undefined}>
                      <TextField
                        id={`dong-${index}-${cell}`}
                        label={own[cell] ?? titles[cell] ?? cell}
                        inputMode={what === 'number' || what === 'sum' ? 'numeric' : 'text'}
                        maxLength={what === 'number' || what === 'sum' ? 24 : 300}
                        wrong={wrongAt(index, cell)}
                        value={draft[cell] ?? ''}
                        change={(text) =>
                          change(drafts.map((each, at) => (at === index ? { ...each, [cell]: text } : each)))
                        }
                      />
                    </div>,
                  ],
            )}
            {kind === 'facilities' && (
              <FacilityPhoto
                organisation={props.organisation}
                line={index + 1}
                photo={draft.photo ?? ''}
                address={props.photoAt(draft.photo ?? '')}
                wrong={props.said[`facilities.${index}.photo`]}
                choose={(photo) => change(drafts.map((each, at) => (at === index ? { ...each, photo } : each)))}
              />
            )}
          </div>
          <div className={style.foot}>
            <span className={style.sum}>{kind === 'amounts' && say.money(lineSum(draft))}</span>
            <button
              type="button"
              className={ui.button}
              data-size="small"
              onClick={() => change(drafts.filter((_, at) => at !== index))}
            >
              {say.removeLine(index + 1)}
            </button>
          </div>
        </fieldset>
      ))}
      <div className={style.foot}>
        <button type="button" className={ui.button} onClick={() => change([...drafts, {}])}>
          {say.addLine}
        </button>
        {kind !== 'members' && drafts.length > 0 && (
          <span className={style.sum} role="status">
            {say.total}: {say.money(total(kind, drafts))}
          </span>
        )}
      </div>
    </div>
  )
}

const lineSum = ({ quantity = '', rate = '' }: LineDraft): number =>
  amountOf({ quantity: readInteger(quantity) ?? 0, rate: readInteger(rate) ?? 0 })

const total = (kind: LinesKind, drafts: readonly LineDraft[]): number =>
  drafts.reduce((sum, each) => sum + (kind === 'amounts' ? lineSum(each) : (readInteger(each.cost ?? '') ?? 0)), 0)
