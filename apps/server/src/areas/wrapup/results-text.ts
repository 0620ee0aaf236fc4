import type { WrapUpBoard } from '@baucu/contract'
import { type Body, count, percent } from '@baucu/law'

const councils: Readonly<Record<Exclude<Body, 'NA'>, string>> = {
  province: 'Hội đồng nhân dân cấp tỉnh',
  district: 'Hội đồng nhân dân cấp huyện',
  commune: 'Hội đồng nhân dân cấp xã',
}
const v = (value: number): string => count(value, 'vi')

/**
 * Paragraphs under the four headings of part II: only of bodies whose minutes were all accepted. What is not kept (party,
 * people, education) is not said.
 */
export function resultTexts({
  polls,
  elected,
}: Pick<WrapUpBoard, 'polls' | 'elected'>): readonly (readonly string[])[] {
  const deputies = (isAssembly: boolean) =>
    elected.filter(({ body }) => (body === 'NA') === isAssembly).flatMap((each) => electedText(each, polls))
  const second = polls.flatMap(({ body, figures: { constituencies, areas } }) => {
    const said = [
      ...(constituencies.again === null
        ? []
        : [`${v(constituencies.again)} đơn vị bầu cử phải bầu cử lại${ofAnnulled(constituencies)}`]),
      ...(constituencies.additional === null ? [] : [`${v(constituencies.additional)} đơn vị bầu cử phải bầu cử thêm`]),
      ...(areas.belowHalf === null
        ? []
        : [`${v(areas.belowHalf)} khu vực bỏ phiếu có dưới 50% cử tri tham gia bỏ phiếu`]),
    ]
    return said.length === 0 ? [] : [`${bodyText(body)}: ${said.join('; ')}.`]
  })
  const annulled = polls.flatMap(({ body, figures: { constituencies, areas } }) =>
    constituencies.annulled === null || areas.annulled === null
      ? []
      : [
          `${bodyText(body)}: ${v(constituencies.annulled)} đơn vị bầu cử, ${v(areas.annulled)} khu vực bỏ phiếu bị hủy kết quả bầu cử và bầu cử lại.`,
        ],
  )
  return [deputies(true), deputies(false), second, annulled]
}

/** What follows from an annulment follows from no turnout: the report says it apart. */
const ofAnnulled = ({ annulled }: WrapUpBoard['polls'][number]['figures']['constituencies']): string =>
  annulled ? ` (trong đó ${v(annulled)} do bị hủy kết quả)` : ''

const bodyText = (body: Body): string =>
  body === 'NA' ? 'Bầu cử đại biểu Quốc hội' : `Bầu cử đại biểu ${councils[body]}`

function electedText(each: WrapUpBoard['elected'][number], polls: WrapUpBoard['polls']): readonly string[] {
  const poll = polls.find(({ body }) => body === each.body)?.figures
  const voters =
    poll?.voted != null && poll.registered != null
      ? [`${v(poll.voted)}/${v(poll.registered)} cử tri đã bỏ phiếu, đạt ${percent(poll.voted, poll.registered)}%.`]
      : []
  if (each.elected === null || each.seats === null) return voters.map((text) => `${bodyText(each.body)}: ${text}`)
  const of = (some: number | null, name: string) =>
    some === null || each.elected === null ? [] : [`${name} ${v(some)} (${percent(some, each.elected)}%)`]
  const shares = [...of(each.women, 'nữ'), ...of(each.under40, 'dưới 40 tuổi')]
  return [
    `${bodyText(each.body)}: ${voters.map((text) => `${text} `).join('')}Số trúng cử ${v(each.elected)}/${v(each.seats)} đại biểu được bầu${shares.length > 0 ? `; ${shares.join(', ')}` : ''}.`,
  ]
}
