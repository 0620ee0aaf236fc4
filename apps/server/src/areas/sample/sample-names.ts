import type { Random } from '@baucu/counting'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Giàng',
]
const men = [
  'Anh',
  'Bình',
  'Cường',
  'Dũng',
  'Đức',
  'Giang',
  'Hải',
  'Hùng',
  'Khánh',
  'Long',
  'Minh',
  'Nam',
  'Phong',
  'Quân',
]
const women = ['Ánh', 'Chi', 'Dung', 'Hà', 'Hạnh', 'Hoa', 'Lan', 'Mai', 'Nga', 'Oanh', 'Phương', 'Thảo', 'Thủy', 'Yến']

/** A name nobody bears: between a family and a given name stands "Mẫu", which means sample. */
export function sampleName(random: Random): Readonly<{ fullName: string; honorific: 'Ông' | 'Bà' }> {
  const woman = random() < 0.45
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const family = pick(families)
  return woman
    ? { fullName: `${family} Thị Mẫu ${pick(women)}`, honorific: 'Bà' }
    : { fullName: `${family} Mẫu ${pick(men)}`, honorific: 'Ông' }
}
