/**
 * What a person does in an office. A role is granted at one organisation and holds there and everywhere below it; a
 * grant at no organisation holds in the whole installation. `public` is anybody; `operator` is whoever sits at the
 * machine, and counts only while no owner has been set up.
 */
export const roles = [
  'public',
  'operator',
  'keeper',
  'leader',
  'office',
  'front',
  'association',
  'reporter',
  'committee',
  'team',
  'inspector',
  'communicator',
  'health',
  'reception',
  'accountant',
  'duty',
] as const
export type Role = (typeof roles)[number]

/** Roles that are granted to an account; the other two come from where the caller stands. */
export const grantedRoles = roles.filter((role) => role !== 'public' && role !== 'operator')
export type GrantedRole = Exclude<Role, 'public' | 'operator'>

/** What a role is called on screen. */
export const roleTitles: Readonly<Record<Role, Readonly<{ vi: string; en: string }>>> = {
  public: { vi: 'Mọi người', en: 'Everybody' },
  operator: { vi: 'Người ngồi tại máy', en: 'Person at the machine' },
  keeper: { vi: 'Quản trị hệ thống', en: 'System keeper' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  office: { vi: 'Văn phòng, tổng hợp', en: 'Office staff' },
  front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  association: { vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organisation' },
  reporter: { vi: 'Người báo cáo cơ sở', en: 'Grassroots reporter' },
  committee: { vi: 'Thư ký Ủy ban bầu cử', en: 'Election Committee secretary' },
  team: { vi: 'Tổ bầu cử', en: 'Polling Team' },
  inspector: { vi: 'Đoàn kiểm tra, giám sát', en: 'Inspection delegation' },
  communicator: { vi: 'Tuyên truyền', en: 'Communications officer' },
  health: { vi: 'Y tế, phòng chống thiên tai', en: 'Health and civil protection' },
  reception: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  accountant: { vi: 'Kế toán', en: 'Accountant' },
  duty: { vi: 'Trực an ninh, trật tự', en: 'Duty officer' },
}
