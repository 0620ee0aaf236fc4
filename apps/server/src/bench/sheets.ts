import type { TableCell } from '@baucu/documents'

/** An invented province of the size of the largest ones: its units, and everybody who holds an office in them. */
const communes = 170
const unitsOfCommune = 19
const people = 60_000

export const unitColumns = ['Mã', 'Tên', 'Loại', 'Mã cấp trên', 'Tên viết tắt', 'Chức năng']

/** 170 communes with 19 units each: 3,400. */
export function unitRows(): TableCell[][] {
  const rows: TableCell[][] = []
  for (let commune = 0; commune < communes; commune++) {
    const code = `X${commune}`
    rows.push([code, `Xã Mẫu ${commune}`, 'xã', '', '', ''])
    for (let unit = 1; unit <= unitsOfCommune; unit++) {
      rows.push([`${code}-${unit}`, `Chi bộ cơ sở số ${unit} xã Mẫu ${commune}`, 'đảng', code, `CB${unit}`, 'tham mưu'])
    }
  }
  return rows
}

export const personColumns = [
  'Mã tổ chức',
  'Mã người',
  'Họ và tên',
  'Xưng hô',
  'Chức vụ',
  'Thứ tự',
  'Từ ngày',
  'Thôi giữ từ ngày',
  'Số điện thoại',
  'Thư điện tử',
]

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vàng', 'Lò', 'Sùng', 'Giàng', 'Đặng', 'Bùi', 'Đỗ']
const middles = ['Văn', 'Thị', 'Đức', 'Hữu', 'Ngọc', 'Minh', 'Quang', 'Thanh', 'A', 'Xuân']
const givens = ['An', 'Bình', 'Cường', 'Dung', 'Hạnh', 'Khôi', 'Lan', 'Mỷ', 'Nga', 'Phúc', 'Quyên', 'Sơn', 'Tuấn']
const titles = ['Bí thư', 'Phó Bí thư', 'Chủ tịch', 'Phó Chủ tịch', 'Ủy viên', 'Thư ký', 'Văn phòng – Thống kê']

/** Persons with one office each, no two alike. */
export function personRows(): TableCell[][] {
  const units = unitRows().map((row) => row[0] as string)
  return Array.from({ length: people }, (_, index) => [
    pick(units, index),
    `N${index}`,
    `${pick(families, index)} ${pick(middles, Math.floor(index / 12))} ${pick(givens, Math.floor(index / 120))}`,
    index % 2 === 0 ? 'Ông' : 'Bà',
    pick(titles, Math.floor(index / 7)),
    1 + (index % 9),
    '2025-10-01',
    '',
    `09${String(index).padStart(8, '0')}`,
    `nguoi${index}@mau.example.vn`,
  ])
}

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T
