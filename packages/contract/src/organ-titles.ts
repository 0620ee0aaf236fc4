import { kindOf, type Organ, type OrganKind } from '@baucu/law'
import type { MemberPost } from './bodies.ts'

type Title = Readonly<{ vi: string; en: string }>
type Posts = Readonly<Record<MemberPost, Title>>

const committee: Posts = {
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  vice: { vi: 'Phó Chủ tịch', en: 'Vice-Chair' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  member: { vi: 'Ủy viên', en: 'Member' },
}

const postTitles: Readonly<Record<OrganKind, Posts>> = {
  council: committee,
  committee,
  board: {
    ...committee,
    chair: { vi: 'Trưởng ban', en: 'Head of the Board' },
    vice: { vi: 'Phó Trưởng ban', en: 'Deputy head of the Board' },
  },
  team: {
    ...committee,
    chair: { vi: 'Tổ trưởng', en: 'Head of the Team' },
    vice: { vi: 'Tổ phó', en: 'Deputy head of the Team' },
  },
}

/** What a post of an election body is called: the office a member holds. */
export const postTitle = (organ: Organ, post: MemberPost): Title => postTitles[kindOf(organ)][post]
