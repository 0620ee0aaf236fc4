const base = 'http://127.0.0.1:4191'
import { randomUUID } from 'node:crypto'
const act = async (n: string, input: unknown) => { const r = await fetch(`${base}/api/commands/${n}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: randomUUID(), input }) }); if (!r.ok) console.log(n, await r.text()) }
const ask = async (n: string, i: unknown) => (await fetch(`${base}/api/queries/${n}?input=${encodeURIComponent(JSON.stringify(i))}`)).json() as any
const tree = await ask('organisations.tree', {})
const lists = await ask('candidates.lists', { organisation: tree.organisations.find((o: any) => o.name === 'Tỉnh Mẫu').id, frame: 'mau-2026' })
console.log(JSON.stringify(lists).slice(0, 600))
const given = ['An', 'Bình', 'Chi', 'Dung', 'Hà', 'Khánh', 'Lan']
for (const c of lists.lines) await act('candidates.saveList', { organisation: c.unit.id, frame: 'mau-2026', constituency: c.constituency, order: 'paper', decision: 'NQ 1', decidedOn: '2026-02-14', candidates: given.slice(0, c.seats + 2).map((g, i) => ({ id: randomUUID(), name: `Lò Mẫu ${g}`, otherName: null, gender: i % 2 ? 'F' : 'M', birthDate: '1975-02-0' + (i + 1) })) })
