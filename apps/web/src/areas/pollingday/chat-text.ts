import type { Output } from '../../kernel/client.ts'
import type { PollingWords } from './words.ts'

type Board = Output<'pollingday.board'>

/** The quick report as plain text, to be pasted into a group; nothing of one area, nothing of a person. */
export function chatText(
  board: Board,
  place: string,
  day: string,
  say: PollingWords,
  share: (part: number, whole: number) => string,
): string {
  const { chat } = say
  const at = board.turnout.find((each) => each.mark === board.mark)
  return [
    chat.head(place),
    ...(at
      ? [
          chat.until(at.mark, day),
          chat.areas(at.told, at.areas),
          chat.voted(at.voted, at.registered, share(at.voted, at.registered)),
        ]
      : [say.noMark]),
    chat.incidents(board.incidents.open.length, board.incidents.closed),
    chat.foot,
  ].join('\n')
}
