import type { Role } from '@baucu/contract'
import type { Locale } from '@baucu/law'

/** Short names of roles, in the order of the columns. */
export const roleNames: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  vi: {
    public: 'Mọi người',
    operator: 'Tại máy',
    keeper: 'Quản trị',
    leader: 'Lãnh đạo',
    office: 'Văn phòng',
    front: 'Mặt trận',
    association: 'Đoàn thể',
    reporter: 'Cơ sở',
    committee: 'UBBC',
    team: 'Tổ bầu cử',
    inspector: 'Kiểm tra',
    communicator: 'Tuyên truyền',
    health: 'Y tế',
    reception: 'Tiếp dân',
    accountant: 'Kế toán',
    duty: 'Trực',
  },
  en: {
    public: 'Everybody',
    operator: 'Machine',
    keeper: 'Keeper',
    leader: 'Leader',
    office: 'Office',
    front: 'Front',
    association: 'Association',
    reporter: 'Reporter',
    committee: 'Committee',
    team: 'Team',
    inspector: 'Inspector',
    communicator: 'Communicator',
    health: 'Health',
    reception: 'Reception',
    accountant: 'Accountant',
    duty: 'Duty',
  },
}
