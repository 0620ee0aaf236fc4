import type { InputOf, saveProposal } from '@baucu/contract'
import type { Database } from '../../kernel/database.ts'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

type Kind = 'province' | 'party' | 'front' | 'association'
const places = ['province', 'party', 'board', 'front', 'union', 'women'] as const
type Place = (typeof places)[number]

/** A province with its Party committee and a board of it, and the Front with two organisations. */
export async function proposalOffices(server: TestServer, database: Database) {
  const ids = Object.fromEntries(places.map((each) => [each, uuid7()])) as Record<Place, string>
  const paths = new Map<string, string>()
  const create = async (place: Place, above: Place | null, name: string, kind: Kind) => {
    const organisation = ids[place]
    const parent = above && ids[above]
    paths.set(organisation, (parent === null ? '' : (paths.get(parent) ?? '')) + segmentOf(organisation))
    const said = await server.run('organisations.create', {
      ...{ organisation, parent, code: organisation, name, kind },
      ...(parent === null ? { province: '98' } : {}),
    })
    if (said.status !== 200) throw new Error(said.body.title)
  }
  await create('province', null, 'Tỉnh Thử', 'province')
  await create('party', 'province', 'Tỉnh ủy Thử', 'party')
  await create('board', 'party', 'Ban Dân vận Tỉnh ủy Thử', 'party')
  await create('front', 'province', 'Mặt trận Tổ quốc tỉnh Thử', 'front')
  await create('union', 'front', 'Liên đoàn Lao động tỉnh Thử', 'association')
  await create('women', 'front', 'Hội Phụ nữ tỉnh Thử', 'association')

  const now = today(new Date())
  type Granted = 'office' | 'leader' | 'front' | 'association'
  const grants = (role: Granted, place: Place) => {
    const organisation = ids[place]
    return [{ id: uuid7(), role, organisation, path: paths.get(organisation) ?? '' }]
  }
  return {
    ids,
    grants,
    /** Somebody with a role at one of them. */
    as: (role: Granted, place: Place) => signedIn(database, { account: uuid7(), grants: grants(role, place) }),
    /** A proposal of the trade union to the Party committee, of today. */
    proposal: (change: Partial<InputOf<typeof saveProposal>> = {}): InputOf<typeof saveProposal> => ({
      ...{ organisation: ids.union, proposal: uuid7(), kind: 'other', addressee: ids.party, proposers: [ids.union] },
      ...{ on: now, subject: 'Đề xuất của đoàn viên', grounds: '', product: '', replyDue: now, ...change },
    }),
    pathOf: (place: Place) => paths.get(ids[place]) ?? '',
  }
}
