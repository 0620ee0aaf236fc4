import type { Locale } from '@baucu/law'

const vi = {
  matrix: 'Ai được làm gì',
  matrixLead:
    'Bảng này sinh ra từ chính khai báo mà máy chủ kiểm mỗi lần gọi, và mỗi ô có một phép thử. Quyền chỉ có hiệu lực tại tổ chức được giao và các tổ chức bên dưới.',
  commands: 'Việc làm thay đổi dữ liệu',
  queries: 'Việc chỉ xem',
  name: 'Việc',
  yes: 'được',
  everybody: 'mọi người',
  scopes: {
    everywhere: 'không theo nơi',
    reach: 'trong phạm vi được giao',
    own: 'của chính mình',
    at: 'tại tổ chức liên quan hoặc cấp trên',
  },
  offline: 'gửi sau được khi mất mạng',
  restricted: 'có ghi người xem',
}

const en: typeof vi = {
  matrix: 'Who may do what',
  matrixLead:
    'This table is made from the very declarations the server checks at each call, and every cell has a test. A role holds at the organisation it was granted for and below.',
  commands: 'What changes data',
  queries: 'What only reads',
  name: 'What',
  yes: 'may',
  everybody: 'everybody',
  scopes: {
    everywhere: 'at no place in particular',
    reach: 'within one’s reach',
    own: 'one’s own',
    at: 'at the organisation concerned or above it',
  },
  offline: 'may wait for the network',
  restricted: 'readers are noted',
}

export const words: Readonly<Record<Locale, typeof vi>> = { vi, en }
