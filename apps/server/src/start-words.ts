import { MigrationProblem } from './kernel/migrations.ts'
import { PostgresProblem, type PostgresProblemCode } from './kernel/postgres/problem.ts'

type Sentence = (n: PostgresProblem['numbers']) => Readonly<{ vi: string; en: string }>

const postgresWords: Readonly<Record<PostgresProblemCode, Sentence>> = {
  'no-binaries': (n) => ({
    vi: `Không có PostgreSQL đi kèm cho ${n.system}. Hãy dùng một PostgreSQL 18 có sẵn: đặt biến DATABASE_URL.`,
    en: `No PostgreSQL comes with the product for ${n.system}. Use an existing PostgreSQL 18: set DATABASE_URL.`,
  }),
  'no-identity': (n) => ({
    vi: `Bạn đang là root, mà PostgreSQL không chạy bằng root; người dùng khác không vào được thư mục ${n.folder}, và máy này không cho tạo không gian người dùng. Hãy chọn thư mục dữ liệu khác (--data /srv/baucu), hoặc cho phép đi qua: chmod o+x ${n.folder}`,
    en: `You are root, which PostgreSQL refuses to run as; another user cannot pass through ${n.folder}, and user namespaces are not allowed here. Choose another data folder (--data /srv/baucu), or let others pass: chmod o+x ${n.folder}`,
  }),
  'initdb-failed': (n) => ({
    vi: `Không tạo được cơ sở dữ liệu:\n${n.text}`,
    en: `The database could not be created (see above).`,
  }),
  'start-failed': (n) => ({
    vi: `Không khởi động được cơ sở dữ liệu:\n${n.text}`,
    en: `The database could not be started (see above).`,
  }),
  'start-timeout': (n) => ({
    vi: `Cơ sở dữ liệu không trả lời; xem ${n.log}`,
    en: `The database does not answer; see ${n.log}`,
  }),
  'other-version': (n) => ({
    vi: `Dữ liệu thuộc PostgreSQL ${n.found}, bản này dùng ${n.expected}: cần chuyển dữ liệu, không mở trực tiếp được.`,
    en: `The data are of PostgreSQL ${n.found}, this version uses ${n.expected}: they must be moved over, not opened.`,
  }),
  'socket-folder-taken': (n) => ({
    vi: `Thư mục ${n.folder} thuộc người dùng khác; hãy xóa nó hoặc chọn thư mục dữ liệu khác.`,
    en: `The folder ${n.folder} belongs to another user; remove it or choose another data folder.`,
  }),
  'half-restored': (n) => ({
    vi: `Lần khôi phục trước bị ngắt giữa chừng (${n.folder}): chạy lại baucu restore, hoặc xóa thư mục đó để bắt đầu với dữ liệu trống.`,
    en: `A restore was interrupted (${n.folder}): run baucu restore again, or delete that folder to begin with no data.`,
  }),
}

/** Why the product did not start, in words; undefined for what nobody expected. */
export function explainStart(error: unknown): string | undefined {
  if (error instanceof PostgresProblem) return both(postgresWords[error.code](error.numbers))
  if (error instanceof MigrationProblem) return both(migrationWords(error))
  const { code, port, address, message } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  if (code === 'EADDRINUSE') {
    return both({
      vi: `Cổng ${port} đang có chương trình khác dùng; chọn cổng khác: --port 0`,
      en: `Port ${port} is in use; choose another: --port 0`,
    })
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return both({ vi: `Không nghe được ở ${address}:${port}: ${message}`, en: `Cannot listen on ${address}:${port}` })
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return both({
      vi: `Không vào được cơ sở dữ liệu: ${message}`,
      en: 'The database cannot be reached (see above).',
    })
  }
  return undefined
}

const migrationWords = ({ code, migration, message }: MigrationProblem): Readonly<{ vi: string; en: string }> =>
  ({
    changed: {
      vi: `Bước chuyển dữ liệu ${migration} đã chạy với nội dung khác; phiên bản này không dùng được cơ sở dữ liệu đó.`,
      en: `Migration ${migration} was run with other content; this version does not fit that database.`,
    },
    unknown: {
      vi: `Cơ sở dữ liệu có bước chuyển ${migration} của một phiên bản mới hơn; hãy dùng phiên bản đó.`,
      en: `The database has migration ${migration} of a newer version; use that version.`,
    },
    failed: {
      vi: `Không chạy được bước chuyển dữ liệu ${migration}: ${message}`,
      en: `Migration ${migration} failed.`,
    },
  })[code]

const both = ({ vi, en }: Readonly<{ vi: string; en: string }>): string => `${vi}\n${en}`
