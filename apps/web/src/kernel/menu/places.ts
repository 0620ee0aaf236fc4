import type { Role } from '@baucu/contract'
import type { Sign } from '../icons.tsx'

type Named = Readonly<{ vi: string; en: string }>

/** The items of the menu and "Thêm", in the order before the election day. One without a page is not shown; nine are the most. */
export const groups = [
  { id: 'today', sign: 'home', vi: 'Hôm nay', en: 'Today', short: { vi: 'Hôm nay', en: 'Today' } },
  { id: 'meetings', sign: 'people', vi: 'Họp và kết luận', en: 'Meetings', short: { vi: 'Họp', en: 'Meetings' } },
  { id: 'tasks', sign: 'tasks', vi: 'Nhiệm vụ', en: 'Tasks', short: { vi: 'Nhiệm vụ', en: 'Tasks' } },
  { id: 'election', sign: 'box', vi: 'Bầu cử', en: 'Election', short: { vi: 'Bầu cử', en: 'Election' } },
  { id: 'polling-day', sign: 'clock', vi: 'Ngày bầu cử', en: 'Election day', short: { vi: 'Ngày bầu', en: 'Day' } },
  {
    id: 'counting',
    sign: 'pen',
    vi: 'Kiểm phiếu, kết quả',
    en: 'Count and results',
    short: { vi: 'Kiểm phiếu', en: 'Count' },
  },
  {
    id: 'inspection',
    sign: 'shield',
    vi: 'Kiểm tra, giám sát',
    en: 'Inspection',
    short: { vi: 'Kiểm tra', en: 'Checks' },
  },
  {
    id: 'communication',
    sign: 'voice',
    vi: 'Tuyên truyền',
    en: 'Outreach',
    short: { vi: 'Tuyên truyền', en: 'Outreach' },
  },
  {
    id: 'issues',
    sign: 'speech',
    vi: 'Vấn đề, kiến nghị, đính chính',
    en: 'Issues',
    short: { vi: 'Vấn đề', en: 'Issues' },
  },
  { id: 'reports', sign: 'paper', vi: 'Báo cáo và văn bản', en: 'Reports', short: { vi: 'Báo cáo', en: 'Reports' } },
  { id: 'more', sign: 'more', vi: 'Thêm', en: 'More', short: { vi: 'Thêm', en: 'More' } },
] as const satisfies readonly (Named & { id: string; sign: Sign; short: Named })[]
export type GroupId = (typeof groups)[number]['id']

/**
 * Every page that a menu leads to: one line each, and nothing is listed before it exists. A group without a line is not
 * shown. `outside`: also makes sense outside elections. `short`: for the bar of a phone. `roles`: only they are led there,
 * because nobody else could do anything on that page.
 */
// biome-ignore format: one line a place.
export const places = [
  { id: 'today', group: 'today', to: '/ky/$frame/hom-nay', sign: 'home', vi: 'Hôm nay', en: 'Today', short: { vi: 'Hôm nay', en: 'Today' }, outside: true },
  { id: 'meetings', group: 'meetings', to: '/ky/$frame/hop', sign: 'people', vi: 'Họp và kết luận', en: 'Meetings and conclusions', short: { vi: 'Họp', en: 'Meetings' }, outside: true },
  { id: 'proposals', group: 'meetings', to: '/ky/$frame/de-xuat', sign: 'speech', vi: 'Đề xuất, kiến nghị', en: 'Proposals', short: { vi: 'Đề xuất', en: 'Proposals' }, outside: true, roles: ['operator', 'keeper', 'leader', 'office', 'front', 'association', 'committee'] },
  { id: 'my-tasks', group: 'tasks', to: '/ky/$frame/nhiem-vu', sign: 'tasks', vi: 'Bảng nhiệm vụ', en: 'Task board', short: { vi: 'Nhiệm vụ', en: 'Tasks' }, outside: true },
  { id: 'issued-tasks', group: 'tasks', to: '/ky/$frame/da-giao', sign: 'table', vi: 'Đã giao', en: 'Issued', short: { vi: 'Đã giao', en: 'Issued' }, outside: true, roles: ['operator', 'keeper', 'leader', 'office', 'front', 'committee', 'association'] },
  { id: 'review', group: 'tasks', to: '/ky/$frame/ra-soat', sign: 'check', vi: 'Rà soát tiến độ, chất lượng', en: 'Review of progress', short: { vi: 'Rà soát', en: 'Review' }, outside: true, roles: ['operator', 'keeper', 'leader', 'office', 'front', 'committee'] },
  { id: 'plans', group: 'tasks', to: '/ky/$frame/ke-hoach', sign: 'paper', vi: 'Kế hoạch, chương trình hành động', en: 'Plans and programmes', short: { vi: 'Kế hoạch', en: 'Plans' }, outside: true, roles: ['operator', 'keeper', 'leader', 'office', 'front', 'association', 'committee'] },
  { id: 'schemes', group: 'tasks', to: '/ky/$frame/de-an', sign: 'table', vi: 'Đề án, chương trình', en: 'Schemes and programmes', short: { vi: 'Đề án', en: 'Schemes' }, outside: true, roles: ['operator', 'keeper', 'office', 'front', 'association', 'committee', 'leader', 'reporter'] },
  { id: 'calendar', group: 'tasks', to: '/ky/$frame/moc-luat-dinh', sign: 'calendar', vi: 'Mốc luật định', en: 'Legal dates', short: { vi: 'Mốc luật', en: 'Dates' }, outside: false },
  { id: 'desk', group: 'polling-day', to: '/ky/$frame/ngay-bau-cu', sign: 'clock', vi: 'Bàn trực', en: 'Desk', short: { vi: 'Bàn trực', en: 'Desk' }, outside: false, roles: ['operator', 'keeper', 'leader', 'office', 'front', 'association', 'committee', 'duty', 'inspector', 'communicator', 'health'] },
  { id: 'polling-areas', group: 'election', to: '/ky/$frame/khu-vuc', sign: 'box', vi: 'Khu vực bỏ phiếu', en: 'Polling areas', short: { vi: 'Khu vực', en: 'Areas' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'team', 'communicator', 'health', 'duty'] },
  { id: 'constituencies', group: 'election', to: '/ky/$frame/don-vi-bau-cu', sign: 'table', vi: 'Đơn vị bầu cử', en: 'Constituencies', short: { vi: 'Đơn vị', en: 'Seats' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'team', 'communicator', 'health', 'duty'] },
  { id: 'official-lists', group: 'election', to: '/ky/$frame/danh-sach', sign: 'paper', vi: 'Danh sách chính thức', en: 'Official lists', short: { vi: 'Danh sách', en: 'Lists' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'team', 'communicator', 'health', 'duty'] },
  { id: 'bodies', group: 'election', to: '/ky/$frame/to-chuc-bau-cu', sign: 'people', vi: 'Tổ chức phụ trách bầu cử', en: 'Election bodies', short: { vi: 'Ban, Tổ', en: 'Bodies' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'team'] },
  { id: 'readiness', group: 'election', to: '/ky/$frame/san-sang', sign: 'check', vi: 'Sẵn sàng của khu vực', en: 'Readiness', short: { vi: 'Sẵn sàng', en: 'Ready' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'team', 'communicator', 'health', 'duty'] },
  { id: 'training', group: 'election', to: '/ky/$frame/tap-huan', sign: 'people', vi: 'Tập huấn', en: 'Training', short: { vi: 'Tập huấn', en: 'Training' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'team', 'leader', 'front', 'inspector'] },
  { id: 'materials', group: 'election', to: '/ky/$frame/vat-tu', sign: 'box', vi: 'Vật tư', en: 'Materials', short: { vi: 'Vật tư', en: 'Materials' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'team', 'leader', 'front', 'inspector', 'duty', 'accountant'] },
  { id: 'budget', group: 'election', to: '/ky/$frame/kinh-phi', sign: 'table', vi: 'Kinh phí bầu cử', en: 'Election budget', short: { vi: 'Kinh phí', en: 'Budget' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'accountant', 'leader', 'inspector'] },
  { id: 'hazards', group: 'polling-day', to: '/ky/$frame/nguy-co', sign: 'triangle', vi: 'Nguy cơ, kịch bản', en: 'Hazards', short: { vi: 'Nguy cơ', en: 'Hazards' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'health', 'duty', 'leader'] },
  { id: 'figures', group: 'polling-day', to: '/ky/$frame/so-lieu', sign: 'table', vi: 'Số liệu', en: 'Figures', short: { vi: 'Số liệu', en: 'Figures' }, outside: false },
  { id: 'duty', group: 'polling-day', to: '/ky/$frame/truc', sign: 'phone', vi: 'Lịch trực', en: 'Duty roster', short: { vi: 'Trực', en: 'Duty' }, outside: true, roles: ['operator', 'keeper', 'leader', 'office', 'front', 'association', 'committee', 'reporter', 'team', 'reception', 'health', 'duty', 'inspector', 'communicator'] },
  { id: 'second-boxes', group: 'polling-day', to: '/ky/$frame/hom-phieu-phu', sign: 'box', vi: 'Hòm phiếu phụ', en: 'Second boxes', short: { vi: 'Hòm phụ', en: 'Boxes' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'team', 'leader', 'front', 'inspector', 'health', 'duty'] },
  { id: 'tally', group: 'counting', to: '/ky/$frame/dem-phieu', sign: 'pen', vi: 'Đếm phiếu', en: 'Tally ballots', short: { vi: 'Đếm phiếu', en: 'Tally' }, outside: false, roles: ['operator', 'keeper', 'team'] },
  { id: 'count', group: 'counting', to: '/ky/$frame/kiem-phieu', sign: 'pen', vi: 'Kiểm phiếu', en: 'Count', short: { vi: 'Kiểm phiếu', en: 'Count' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'team', 'leader', 'inspector', 'duty'] },
  { id: 'result-minutes', group: 'counting', to: '/ky/$frame/bien-ban-ket-qua', sign: 'paper', vi: 'Biên bản kết quả', en: 'Result minutes', short: { vi: 'Biên bản', en: 'Minutes' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'duty'] },
  { id: 'place-results', group: 'counting', to: '/ky/$frame/ket-qua-o-day', sign: 'box', vi: 'Kết quả ở đây', en: 'Results here', short: { vi: 'Ở đây', en: 'Here' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'duty'] },
  { id: 'results', group: 'counting', to: '/ky/$frame/ket-qua', sign: 'box', vi: 'Kết quả', en: 'Results', short: { vi: 'Kết quả', en: 'Results' }, outside: false },
  { id: 'second-polls', group: 'counting', to: '/ky/$frame/bau-lai', sign: 'box', vi: 'Bầu lại, bầu thêm', en: 'Second polls', short: { vi: 'Bầu lại', en: 'Again' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'duty'] },
  { id: 'reports', group: 'reports', to: '/ky/$frame/bao-cao', sign: 'paper', vi: 'Báo cáo', en: 'Reports', short: { vi: 'Báo cáo', en: 'Reports' }, outside: true, roles: ['operator', 'keeper', 'office', 'front', 'association', 'reporter', 'committee', 'communicator', 'health', 'inspector', 'team', 'leader'] },
  { id: 'wrap-up', group: 'reports', to: '/ky/$frame/tong-ket', sign: 'check', vi: 'Tổng kết', en: 'Wrap-up', short: { vi: 'Tổng kết', en: 'Wrap-up' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector'] },
  { id: 'ledger', group: 'reports', to: '/ky/$frame/so-kiem-chung', sign: 'check', vi: 'Sổ kiểm chứng', en: 'Log of the election', short: { vi: 'Sổ', en: 'Log' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'inspector', 'duty', 'team'] },
  { id: 'archive', group: 'reports', to: '/ky/$frame/luu-tru', sign: 'box', vi: 'Lưu trữ, khóa sổ', en: 'Archive and closing', short: { vi: 'Lưu trữ', en: 'Archive' }, outside: false, roles: ['operator', 'keeper', 'office', 'committee', 'leader'] },
  { id: 'registry', group: 'reports', to: '/ky/$frame/so-van-ban', sign: 'paper', vi: 'Sổ văn bản', en: 'Register of documents', short: { vi: 'Sổ văn bản', en: 'Register' }, outside: true, roles: ['operator', 'keeper', 'office', 'front', 'association', 'committee', 'leader'] },
  { id: 'organisations', group: 'more', to: '/ky/$frame/to-chuc', sign: 'people', vi: 'Tổ chức', en: 'Organisations', short: { vi: 'Tổ chức', en: 'Organisations' }, outside: true },
  { id: 'persons', group: 'more', to: '/ky/$frame/nhan-su', sign: 'people', vi: 'Nhân sự', en: 'People', short: { vi: 'Nhân sự', en: 'People' }, outside: true },
  { id: 'account', group: 'more', to: '/ky/$frame/tai-khoan', sign: 'person', vi: 'Tài khoản', en: 'Account', short: { vi: 'Tài khoản', en: 'Account' }, outside: true },
  { id: 'keeping', group: 'more', to: '/ky/$frame/quan-tri-tai-khoan', sign: 'people', vi: 'Tài khoản và quyền', en: 'Accounts and roles', short: { vi: 'Tài khoản và quyền', en: 'Accounts' }, outside: true, roles: ['operator', 'keeper'] },
  { id: 'team-codes', group: 'more', to: '/ky/$frame/tai-khoan-tam', sign: 'pen', vi: 'Mã vào cho tổ bầu cử', en: 'Codes for polling teams', short: { vi: 'Mã vào', en: 'Codes' }, outside: true, roles: ['operator', 'keeper', 'office', 'committee'] },
  { id: 'matrix', group: 'more', to: '/ky/$frame/quyen', sign: 'shield', vi: 'Ai được làm gì', en: 'Who may do what', short: { vi: 'Quyền', en: 'Rights' }, outside: true },
  { id: 'audit', group: 'more', to: '/ky/$frame/nhat-ky', sign: 'paper', vi: 'Nhật ký thay đổi', en: 'Log of changes', short: { vi: 'Nhật ký', en: 'Log' }, outside: true, roles: ['operator', 'keeper', 'leader', 'office', 'inspector'] },
  { id: 'personal-data', group: 'more', to: '/ky/$frame/du-lieu-ca-nhan', sign: 'shield', vi: 'Dữ liệu cá nhân', en: 'Personal data', short: { vi: 'Dữ liệu', en: 'Data' }, outside: true },
  { id: 'sync', group: 'more', to: '/ky/$frame/dong-bo', sign: 'sync', vi: 'Đồng bộ', en: 'Sync', short: { vi: 'Đồng bộ', en: 'Sync' }, outside: true },
  { id: 'frames', group: 'more', to: '/ky/$frame/cac-ky', sign: 'box', vi: 'Các kỳ bầu cử', en: 'Election frames', short: { vi: 'Các kỳ', en: 'Frames' }, outside: true },
  { id: 'rehearsal', group: 'more', to: '/ky/$frame/dien-tap', sign: 'play', vi: 'Diễn tập', en: 'Rehearsal', short: { vi: 'Diễn tập', en: 'Rehearsal' }, outside: false },
  { id: 'help', group: 'more', to: '/ky/$frame/tro-giup', sign: 'help', vi: 'Trợ giúp, nguồn', en: 'Help and sources', short: { vi: 'Trợ giúp', en: 'Help' }, outside: true },
] as const satisfies readonly (Named & { id: string; group: GroupId; to: `/ky/$frame/${string}`; sign: Sign; short: Named; outside: boolean; roles?: readonly Role[] })[]

export type Place = (typeof places)[number]

/** Whether a reader with these roles is led to a place. */
export const isFor = (place: Place, roles: readonly Role[]): boolean =>
  !('roles' in place) || place.roles.some((role) => roles.includes(role))

const open: readonly Place['id'][] = [
  'today',
  'calendar',
  'results',
  'account',
  'matrix',
  'sync',
  'frames',
  'rehearsal',
  'help',
]

/** Whether a page says something to somebody who is not signed in. */
export const isOpen = (place: Place): boolean => open.includes(place.id)

/** The place an address belongs to: `/ky/abc/ket-qua/na-1` is in Kết quả. */
export const placeAt = (pathname: string): Place | undefined => {
  const name = /^\/ky\/[^/]+\/([^/]+)/.exec(pathname)?.[1]
  return places.find((each) => each.to.slice('/ky/$frame/'.length) === name)
}
