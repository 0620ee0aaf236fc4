// Lists what the archive holds and checks a chosen folder against it. Everything is set as text, never as markup.
const data = JSON.parse(document.getElementById('data').textContent)
const at = (id) => document.getElementById(id)
const make = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more)
const day = (text) => text.slice(0, 10).split('-').reverse().join('/')
const size = (bytes) =>
  bytes < 1024 ? `${bytes} byte` : `${(bytes / 1024).toFixed(bytes < 102400 ? 1 : 0).replace('.', ',')} KB`

at('title').textContent = `Hồ sơ lưu trữ: ${data.name}`
at('about').textContent =
  `${data.place}; bầu cử ngày ${day(data.electionDay)}; lập ngày ${day(data.madeAt)}; ${data.files.length} tệp.`
at('rehearsal').hidden = !data.rehearsal
document.title = at('title').textContent

for (const group of [...new Set(data.files.map((file) => file.group))]) {
  const list = document.createElement('ul')
  for (const file of data.files.filter((each) => each.group === group)) {
    const line = document.createElement('li')
    const link = make('a', file.title, { href: file.path })
    line.append(
      link,
      make('span', size(file.bytes), { className: 'size' }),
      make('code', `${file.path}: ${file.sha256}`),
    )
    list.append(line)
  }
  at('files').append(make('h3', group), list)
}
for (const { title } of data.absent) at('absent').append(make('li', title))
at('absent-part').hidden = data.absent.length === 0

/** Pieces of four megabytes: a large file is never in memory as a whole. */
async function hashOf(file) {
  const hash = sha256()
  for (let from = 0; from < file.size; from += 4194304) {
    hash.add(new Uint8Array(await file.slice(from, from + 4194304).arrayBuffer()))
  }
  return hash.hex()
}

const say = (name, text, lines = []) => {
  const list = document.createElement('ul')
  for (const each of lines) list.append(make('li', each))
  at('answer').append(make('p', text, { className: name }), list)
}

at('folder').addEventListener('change', async (event) => {
  const chosen = new Map()
  for (const file of event.target.files) chosen.set(file.webkitRelativePath.split('/').slice(1).join('/'), file)
  at('answer').replaceChildren()
  const changed = []
  const missing = []
  for (const [index, { path, sha256: wanted }] of data.files.entries()) {
    at('answer').replaceChildren(make('p', `Đang kiểm tra ${index + 1}/${data.files.length}…`))
    const file = chosen.get(path)
    chosen.delete(path)
    if (!file) missing.push(path)
    else if ((await hashOf(file)) !== wanted) changed.push(path)
  }
  chosen.delete('index.html')
  at('answer').replaceChildren()
  if (changed.length > 0) say('bad', `${changed.length} tệp đã bị thay đổi:`, changed)
  if (missing.length > 0) say('bad', `${missing.length} tệp bị thiếu:`, missing)
  if (chosen.size > 0) say('bad', `${chosen.size} tệp không thuộc hồ sơ:`, [...chosen.keys()])
  if (changed.length + missing.length + chosen.size === 0) say('good', `Cả ${data.files.length} tệp nguyên vẹn.`)
})
