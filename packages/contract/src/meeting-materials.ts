import { z } from 'zod'
import { command, query } from './declare.ts'
import { meetingReaders, meetingStaff } from './meetings.ts'
import { count, fileContent, instant, name, text, uuid } from './values.ts'
import { doers } from './work.ts'

/** Puts a file before a meeting, under an item of its agenda or for the whole of it. */
export const addMaterial = command('meetings.addMaterial', {
  title: { vi: 'Thêm tài liệu họp', en: 'Add a paper to a meeting' },
  input: z.object({ meeting: uuid, material: uuid, item: uuid.nullable(), title: name(300), content: fileContent }),
  output: z.object({ material: uuid }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

/** Takes it back: nobody reads it any more, and the log says why. */
export const removeMaterial = command('meetings.removeMaterial', {
  title: { vi: 'Rút tài liệu họp', en: 'Take a paper back' },
  input: z.object({ meeting: uuid, material: uuid, reason: text(500).min(1) }),
  output: z.object({ material: uuid }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

const material = z.object({
  id: uuid,
  /** The item of the agenda; null = the whole meeting. */
  item: uuid.nullable(),
  title: z.string(),
  type: z.string(),
  bytes: count,
  addedAt: instant,
})
export type Material = z.output<typeof material>

export const materials = query('meetings.materials', {
  title: { vi: 'Tài liệu họp', en: 'Papers of a meeting' },
  input: z.object({ meeting: uuid }),
  output: z.object({ materials: z.array(material) }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

const file = z.object({ type: z.string(), content: z.string() })

/** The file itself. */
export const materialFile = query('meetings.material', {
  title: { vi: 'Một tài liệu họp', en: 'One paper of a meeting' },
  input: z.object({ meeting: uuid, material: uuid }),
  output: file,
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

/** Who is invited reads the agenda and the papers, though not the meeting itself. */
export const invitedMaterials = query('meetings.invitedMaterials', {
  title: { vi: 'Chương trình, tài liệu của cuộc họp được mời', en: 'Agenda and papers of a meeting one is invited to' },
  input: z.object({ seat: uuid }),
  output: z.object({
    agenda: z.array(z.object({ id: uuid, title: z.string() })),
    materials: z.array(material),
  }),
  roles: [...doers, 'leader'],
  scope: { of: 'seat', at: 'seat' },
})

export const invitedFile = query('meetings.invitedMaterial', {
  title: { vi: 'Một tài liệu của cuộc họp được mời', en: 'One paper of a meeting one is invited to' },
  input: z.object({ seat: uuid, material: uuid }),
  output: file,
  roles: [...doers, 'leader'],
  scope: { of: 'seat', at: 'seat' },
})

export const materialCommands = [addMaterial, removeMaterial] as const
export const materialQueries = [materials, materialFile, invitedMaterials, invitedFile] as const
