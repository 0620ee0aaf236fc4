import { type MinutesFigures, minutesDigest, minutesSquare } from '@baucu/counting'
import { ballotUseForm, ballotUseWordings } from './ballot-use-form.ts'
import { countForm, countReservation } from './count-form.ts'
import { docx } from './docx.ts'
import { carrying, type FormCheck, type FormContent, type FormPart } from './form-content.ts'
import { pdf } from './pdf.ts'
import { squareOf } from './square.ts'
import { type BallotUseMinutes, type CountMinutes, refuseBallotUse, refuseCountMinutes } from './team-paper.ts'
import { noErasures } from './team-words.ts'

/**
 * The counting minutes of a Polling Team, to be signed by hand: blank, half filled or filled. With all figures and its ids it
 * carries the digest of the figures. Throws only on data that `refuseCountMinutes` refuses.
 */
export async function countMinutes(data: CountMinutes, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const refusal = refuseCountMinutes(data)
  if (refusal) throw new RangeError(`counting minutes: ${refusal.code} at ${refusal.path}`)
  const { place, contest } = data
  const figures = figuresOf(data)
  const content = contentOf(
    data,
    countForm(data),
    `Biên bản kết quả kiểm phiếu, khu vực bỏ phiếu số ${place.number}, ${place.commune}`,
    countReservation(place.edition, contest.body),
  )
  return draw(carrying(figures ? { ...content, check: checkOf(figures) } : content, data), data.stamp, format)
}

/** The inventory of the use of ballots, drawn up before the box is opened: blank or filled. */
export async function ballotUseMinutes(data: BallotUseMinutes, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const refusal = refuseBallotUse(data)
  if (refusal) throw new RangeError(`inventory of ballots: ${refusal.code} at ${refusal.path}`)
  const { place } = data
  const content = contentOf(
    data,
    ballotUseForm(data),
    `Biên bản kiểm kê việc sử dụng phiếu bầu cử, khu vực bỏ phiếu số ${place.number}, ${place.commune}`,
    ballotUseWordings[place.edition].reservation,
  )
  return draw({ ...content, closingNote: '' }, data.stamp, format)
}

const draw = (content: FormContent, stamp: string, format: 'pdf' | 'docx'): Promise<Uint8Array> =>
  format === 'pdf' ? pdf(content, stamp) : docx(content)

const contentOf = (
  { rehearsal, source }: Readonly<{ rehearsal: boolean; source: string }>,
  { head, body }: FormPart,
  title: string,
  reservation: string | null,
): FormContent => ({
  title,
  rehearsal,
  ...head,
  body,
  conclusion: [],
  signatures: [],
  closingNote: noErasures,
  footer: [source, reservation, 'Bản ký, đóng dấu là bản chính thức.']
    .filter((text) => text !== null && text !== '')
    .join(' '),
})

/** The figures of the paper once all of them are known. */
function figuresOf({ place, contest, figures, ids }: CountMinutes): MinutesFigures | null {
  if (!figures || !ids) return null
  const { registered, voted, issued, collected, valid, invalid } = figures
  if (registered === null || voted === null || issued === null) return null
  if (collected === null || valid === null || invalid === null) return null
  const votes = contest.candidates.flatMap(({ id }, index) => {
    const given = figures.votes[index]
    return given == null ? [] : [{ candidate: id, votes: given }]
  })
  if (votes.length === 0 || votes.length !== contest.candidates.length) return null
  return { edition: place.edition, ...ids, registered, voted, issued, collected, valid, invalid, votes }
}

const checkOf = (figures: MinutesFigures): FormCheck => ({
  title: 'Mã đối chiếu số liệu',
  words: 'Tính từ các số in trên biên bản này: một số khác đi thì mã khác đi. Ô vuông chứa mã đầy đủ và các số đã in.',
  code: minutesDigest(figures).code,
  square: squareOf(minutesSquare(figures)),
})
