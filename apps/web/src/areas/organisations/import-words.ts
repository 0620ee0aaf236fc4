import { functionTitles, organisationKindTitles } from '@baucu/contract'
import type { Output } from '../../kernel/client.ts'
import type { TemplateColumn } from '../../kernel/sheet-import/template.tsx'
import { wordsOf } from '../../kernel/words/words.ts'

const kinds = (locale: 'vi' | 'en') =>
  Object.values(organisationKindTitles)
    .map((each) => each[locale])
    .join('; ')
const functions = (locale: 'vi' | 'en') =>
  Object.values(functionTitles)
    .map((each) => each[locale])
    .join('; ')

type Report = Output<'organisations.import'>
type Counts = readonly (readonly [name: string, count: number])[]

const vi = {
  title: 'Nhập tổ chức từ bảng tính',
  lead: 'Mỗi dòng một tổ chức. Nhập lại cùng một bảng không tạo thêm; không tổ chức nào bị kết thúc do nhập.',
  where: 'Nhập vào đâu',
  under: 'Tổ chức cấp trên của bảng',
  underHint: 'Dòng để trống mã cấp trên sẽ trực thuộc tổ chức này.',
  top: 'Dòng để trống mã cấp trên sẽ đứng đầu cây.',
  atTop: 'Đứng đầu cây, không trực thuộc tổ chức nào',
  dated: 'Có hiệu lực từ một ngày',
  undated: 'Tổ chức mới có từ khi cấp trên có; tên, chức năng thay đổi từ hôm nay.',
  from: 'Từ ngày',
  toTree: 'Xem cây tổ chức',
  counts: ({ stored, created, changed, unchanged }: Report): Counts => [
    [stored ? 'Đã thêm mới' : 'Sẽ thêm mới', created],
    [stored ? 'Đã sửa' : 'Sẽ sửa', changed],
    ['Giữ nguyên', unchanged],
  ],
  columns: [
    { title: 'Mã', holds: 'Chữ, chữ số và . - _ /; mỗi mã một lần trong bảng', needed: true },
    { title: 'Tên', holds: 'Nhiều nhất 300 ký tự', needed: true },
    { title: 'Loại', holds: kinds('vi'), needed: true },
    { title: 'Mã cấp trên', holds: 'Mã của một dòng khác; để trống nếu đứng đầu bảng', needed: true },
    { title: 'Tên viết tắt', holds: 'Nhiều nhất 60 ký tự', needed: false },
    { title: 'Chức năng', holds: `Cách nhau bằng dấu chấm phẩy: ${functions('vi')}`, needed: false },
  ] as readonly TemplateColumn[],
}

const en: typeof vi = {
  title: 'Import organisations from a sheet',
  lead: 'One organisation a row. Importing the same sheet again adds nothing; an import closes nothing.',
  where: 'Where it goes',
  under: 'Organisation above the sheet',
  underHint: 'A row without a code above stands directly below it.',
  top: 'A row without a code above stands at the top of the tree.',
  atTop: 'At the top of the tree, below no organisation',
  dated: 'Holds from a day on',
  undated: 'New organisations exist as long as the one above; changed names and functions hold from today.',
  from: 'From',
  toTree: 'Show the tree',
  counts: ({ stored, created, changed, unchanged }) => [
    [stored ? 'Added' : 'Would be added', created],
    [stored ? 'Changed' : 'Would be changed', changed],
    ['Unchanged', unchanged],
  ],
  columns: [
    { title: 'Code', holds: 'Letters, digits and . - _ /; once in the sheet', needed: true },
    { title: 'Name', holds: 'At most 300 characters', needed: true },
    { title: 'Kind', holds: kinds('en'), needed: true },
    { title: 'Parent', holds: 'Code of another row; empty at the top of the sheet', needed: true },
    { title: 'Short name', holds: 'At most 60 characters', needed: false },
    { title: 'Functions', holds: `Apart by semicolons: ${functions('en')}`, needed: false },
  ],
}

export const useImportWords = wordsOf({ vi, en })
