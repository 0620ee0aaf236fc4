import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BothVerifiers, hasPython as python } from './both-verifiers.ts'
import {
  commitment,
  type Entry,
  type Forgery,
  forge,
  leafHash,
  listFiles,
  readLeaves,
  sha256,
  signedCheckpoint,
  treeRoot,
} from './cheating-office.ts'

const root = path.resolve(import.meta.dirname, '../..')
const verifier = path.join(root, 'docs/formats/verify.py')
const small = 'na-2021-lao-cai-1'
const contest = 'na-2021-lao-cai-2'

type Answer = {
  ok: boolean
  checks: { name: string; ok: boolean; errors: { code: string; subject: string; text: string }[] }[]
  entries: number
  root: string
  policy: string
  notChecked?: string[]
}

const checkNames = ['integrity', 'authenticity', 'consistency', 'completeness', 'arithmetic', 'outcome', 'secrecy']

describe.skipIf(!python)(
  `the second verifier, from the pages alone${python ? '' : ' (needs python3, 3.11 or later)'}`,
  () => {
    let place = ''
    let honest = ''
    let forged = ''

    beforeAll(() => {
      place = mkdtempSync(path.join(tmpdir(), 'baucu-second-verifier-'))
      const election = path.join(place, 'election')
      honest = path.join(place, 'honest')
      forged = path.join(place, 'forged')
      baucu('rehearse', '--from', 'packs/elections/na-2021-sample.json', '--areas', '24', '--out', election)
      addSmallAreas(election)
      baucu('publish', '--election', election, '--out', honest)
      cpSync(honest, forged, { recursive: true })
      forge(forged, {})
    })
    afterAll(() => rmSync(place, { recursive: true, force: true }))

    /** The bundle after a change of its files: no key of anybody is needed for that. */
    const changed = (change: (folder: string) => void): string => copyOf(honest, change)
    /** The bundle of an office that cheats, with every key in its hands. */
    const cheated = (forgery: Forgery): string => copyOf(honest, (folder) => forge(folder, forgery))

    function copyOf(bundle: string, change: (folder: string) => void): string {
      const folder = mkdtempSync(path.join(place, 'copy-'))
      cpSync(bundle, folder, { recursive: true })
      change(folder)
      return folder
    }

    const aFile = (name: string) => (folder: string) => path.join(folder, name)
    const flip = (file: string, at: number) => {
      const data = readFileSync(file)
      data[at] = (data[at] ?? 0) ^ 1
      writeFileSync(file, data)
    }

    it('holds for what `baucu publish` writes, and for the same written by a second writer', () => {
      for (const bundle of [honest, forged]) {
        const { status, answer } = verify(bundle)
        expect(errorsOf(answer)).toEqual([])
        expect(status).toBe(0)
        expect(answer.ok).toBe(true)
        expect(answer.checks.map(({ name }) => name)).toEqual(checkNames)
        expect(answer.entries).toBeGreaterThan(40)
        expect(answer.root).toMatch(/^[0-9a-f]{64}$/)
        expect(answer.policy).toBe('bundle')
      }
    })

    it('says loudly what it has not checked', () => {
      const sampled = verify(honest, '--sample', '3')
      expect(sampled.answer.ok).toBe(true)
      expect(sampled.answer.notChecked?.[0]).toMatch(/^\d+\/\d+ chữ ký/)
      expect(sampled.stderr).toContain('KHÔNG KIỂM')
      expect(verify(honest, '--contest', contest).answer).toMatchObject({
        ok: true,
        notChecked: [expect.anything(), expect.anything()],
      })
    })

    it('cannot be tried: exit 2', () => {
      expect(run(path.join(place, 'nowhere')).status).toBe(2)
      expect(run(honest, '--contest', 'nobody').status).toBe(2)
      expect(run(honest, '--policy', path.join(place, 'nowhere')).status).toBe(2)
    })

    describe('1 integrity', () => {
      it('a file, a leaf, a tile, a stranger: each by its name', () => {
        const bundle = changed((folder) => appendFileSync(aFile(`contests/${contest}.json`)(folder), ' '))
        expect(errorsOf(verify(bundle).answer)).toEqual([`integrity file-changed contests/${contest}.json`])

        const stranger = changed((folder) => writeFileSync(aFile('tile/0/000')(folder), ''))
        expect(errorsOf(verify(stranger).answer)).toEqual(['integrity file-unknown tile/0/000'])

        const entries = listFiles(honest).find((name) => name.startsWith('tile/entries/')) ?? ''
        const tile = entries.replace('entries', '0')
        const tileFlipped = changed((folder) => flip(aFile(tile)(folder), 40))
        expect(errorsOf(verify(tileFlipped).answer)).toEqual([`integrity tile-changed ${tile}`])

        const { leaf, at } = aLeaf(readFileSync(aFile(entries)(honest)), 'minute')
        const leafFlipped = changed((folder) => flip(aFile(entries)(folder), at + 30))
        expect(errorsOf(verify(leafFlipped).answer)).toContainEqual(
          expect.stringMatching(new RegExp(`^integrity leaf-changed leaf ${leaf}\\b`)),
        )
      })

      it('a manifest that is not the one of the last leaf', () => {
        const bundle = cheated({ signed: (leaf) => leaf.replace('"type":"publication"', '"type":"software"') })
        expect(errorsOf(verify(bundle).answer)).toContainEqual(
          expect.stringMatching(/^integrity (leaf-shape|no-publication) leaf \d+$/),
        )
      })
    })

    describe('2 authenticity', () => {
      it('too few witnesses; a policy of others', () => {
        const bundle = changed((folder) => {
          const file = aFile('checkpoint')(folder)
          writeFileSync(
            file,
            `${readFileSync(file, 'utf8')
              .split('\n')
              .slice(0, 5 + 1)
              .join('\n')}\n`,
          )
        })
        expect(errorsOf(verify(bundle).answer)).toEqual(['authenticity quorum-missed checkpoint'])

        const other = aFile('policy')(forged)
        const errors = errorsOf(verify(honest, '--policy', other).answer)
        expect(errors).toEqual(['authenticity checkpoint-unsigned checkpoint', 'authenticity quorum-missed checkpoint'])
      })

      it('a key that may not, a key that was revoked, a signature of something else', () => {
        let leaf = ''
        const stranger = cheated({
          leaves: (entries) => {
            const foreign = find(entries, 'minute', small)
            const mine = find(entries, 'minute', contest)
            mine.signer = foreign.signer
            leaf = `leaf ${entries.indexOf(mine)}: ${contest} / area ${mine.body.area}`
          },
        })
        expect(errorsOf(verify(stranger).answer)).toContain(`authenticity signer-may-not ${leaf}`)

        const spoiled = cheated({
          signed: (text) => (text.includes('"level":"nation"') ? text.replace(/"at":"2/, '"at":"1') : text),
        })
        expect(errorsOf(verify(spoiled).answer)).toEqual([
          expect.stringMatching(/^authenticity signature-wrong leaf \d+: nation NA$/),
        ])

        const revoked = cheated({
          leaves: (entries) => {
            const first = find(entries, 'minute', contest)
            const event = first.body.event
            const gone = { type: 'revocation', event, at: first.body.at, key: first.signer, reason: 'lost' }
            entries.splice(-1, 0, { body: gone, signer: entries[0]?.signer ?? '' })
            entries.splice(-1, 0, {
              body: { type: 'software', event, at: first.body.at, release: '1', sha256: '0'.repeat(64) },
              signer: first.signer,
            })
          },
        })
        expect(errorsOf(verify(revoked).answer)).toEqual([
          expect.stringMatching(/^authenticity signer-revoked leaf \d+: software$/),
        ])
      })
    })

    it('2 authenticity: a person approves with a passkey', () => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65)
      const id = sha256('baucu-key/1\nES256\n', point).toString('hex').slice(0, 16)
      const approved = (flags: number, origin: string) =>
        cheated({
          leaves: (entries) => {
            const { body: election, signer } = entries[0] as Entry
            const { event, at } = election
            const key = { alg: 'ES256', id, public: point.toString('base64') }
            const passkey = { origins: ['https://baucu.vn'], rp: 'baucu.vn' }
            const holder = { role: 'person', unit: 'x' }
            const body = { type: 'key', event, at, key, holder, may: ['approve'], contests: null, areas: null, passkey }
            const approval = (message: string) => {
              const challenge = sha256(message).toString('base64url')
              const client = Buffer.from(
                JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }),
              )
              const data = Buffer.concat([sha256('baucu.vn'), Buffer.of(flags, 0, 0, 0, 1)])
              const value = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64')
              const [authenticatorData, clientDataJSON] = [data.toString('base64'), client.toString('base64')]
              return { alg: 'webauthn', authenticatorData, clientDataJSON, key: id, value }
            }
            const release = { type: 'software', event, at, release: '1', sha256: '0'.repeat(64) }
            entries.splice(-1, 0, { body, signer }, { body: release, signer, approval })
          },
        })
      expect(errorsOf(verify(approved(5, 'https://baucu.vn')).answer)).toEqual([])
      const wrong = [expect.stringMatching(/^authenticity signature-wrong leaf \d+: software$/)]
      expect(errorsOf(verify(approved(1, 'https://baucu.vn')).answer)).toEqual(wrong)
      expect(errorsOf(verify(approved(5, 'https://baucu.vn.example')).answer)).toEqual(wrong)
    })

    describe('3 consistency', () => {
      it('another history, a broken chain, a fork, an opening of something else', () => {
        expect(errorsOf(verify(honest, '--since', aFile('checkpoint')(honest)).answer)).toEqual([])
        expect(errorsOf(verify(honest, '--since', aFile('checkpoint')(forged)).answer)).toEqual([
          `consistency not-checked ${aFile('checkpoint')(forged)}`,
        ])

        const grown = cheated({})
        const hashes = readLeaves(grown).map(leafHash)
        const kept = aFile('kept')(place)
        writeFileSync(kept, signedCheckpoint(20, treeRoot(hashes.slice(0, 20))))
        expect(errorsOf(verify(grown, '--since', kept).answer)).toEqual([])
        writeFileSync(kept, signedCheckpoint(20, treeRoot(hashes.slice(1, 21))))
        expect(errorsOf(verify(grown, '--since', kept).answer)).toEqual([`consistency history-rewritten ${kept}`])

        const logCheckpoint = (entries: Entry[], release: string) => ({
          body: {
            type: 'log-checkpoint',
            event: entries[0]?.body.event,
            at: entries[0]?.body.at,
            log: release,
            prev: null,
            size: 1,
            root: '0'.repeat(64),
          },
          signer: entries[0]?.signer ?? '',
        })
        const broken = cheated({
          leaves: (entries) => entries.splice(-1, 0, logCheckpoint(entries, 'x'), logCheckpoint(entries, 'x')),
        })
        expect(errorsOf(verify(broken).answer)).toEqual([
          expect.stringMatching(/^consistency chain-broken leaf \d+: log x$/),
        ])

        const file = `contests/${contest}.json`
        const opening = cheated({
          files: (files) => {
            const first = files.get(file)?.minutes?.[0]
            if (first) first.salt = '00'.repeat(32)
          },
        })
        expect(errorsOf(verify(opening).answer)).toEqual([
          expect.stringContaining(`consistency opening-wrong ${contest} / `),
        ])
      })
    })

    it('T27 3 consistency: an audit draws the areas that follow from dice, root and figures, and stops where it may', () => {
      const { minutes = [] } = JSON.parse(readFileSync(aFile(`contests/${small}.json`)(honest), 'utf8')) as {
        minutes: { index: number; figures: { collected: number } }[]
      }
      const bodies = readLeaves(honest).map((leaf) => (JSON.parse(leaf) as { body: Entry['body'] }).body)
      // Papers in each box; of a box in a group those of the whole group.
      const papers = new Map<string, number>()
      for (const { index, figures } of minutes) papers.set(`${bodies[index]?.area}`, figures.collected)
      for (const body of bodies.filter((each) => each.type === 'group' && each.contest === small)) {
        for (const member of body.members as number[])
          papers.set(`${bodies[member]?.area}`, Number(body.figures?.collected))
      }
      const areas = [...papers].sort(([a], [b]) => (a < b ? -1 : 1))
      expect(areas.length).toBeGreaterThan(minutes.length)
      const total = areas.reduce((sum, [, weight]) => sum + BigInt(weight), 0n)
      const dice = '31415926535897932384'
      const drawn = (root: string) =>
        Array.from({ length: 12 }, (_, at) => {
          let left = BigInt(`0x${sha256(`${dice},${root},${at + 1}`).toString('hex')}`) % total
          for (const [area, weight] of areas) {
            left -= BigInt(weight)
            if (left < 0n) return area
          }
          return undefined
        })
      const audited = (result: object, change = (list: unknown[]) => list) =>
        cheated({
          leaves: (entries) => {
            const { event, at } = (entries[0] as Entry).body
            const step = (body: Entry['body'], before: Entry['before']): Entry => ({
              body: { event, at, audit: 'kt', ...body },
              signer: entries[0]?.signer ?? '',
              before: before ?? (() => ({})),
            })
            const last = (leaves: readonly string[]) => ({ prev: leafHash(leaves.at(-1) ?? '').toString('hex') })
            const rootOf = (leaves: readonly string[]) => treeRoot(leaves.map(leafHash)).toString('hex')
            const terms = {
              method: 'ballot-polling',
              perBox: 20,
              riskLimitPpm: 50_000,
              betPermille: 750,
              replacement: true,
            }
            entries.splice(
              ...([-1, 0] as const),
              step({ type: 'audit-commit', contest: small, ...terms }, (all) => ({
                size: all.length,
                root: rootOf(all),
              })),
              step({ type: 'audit-seed', dice }, last),
              step({ type: 'audit-result', riskPpm: 9_000, stop: true, papers: [] }, (all) => ({
                ...{ areas: change(drawn(rootOf(all.slice(0, -2)))), ...last(all), ...result },
              })),
            )
          },
        })
      expect(errorsOf(verify(audited({})).answer)).toEqual([])
      const wrong = (code: string) => [expect.stringMatching(`^consistency ${code} leaf \\d+: audit-result$`)]
      expect(errorsOf(verify(audited({}, (list) => list.toReversed())).answer)).toEqual(wrong('audit-draw'))
      expect(errorsOf(verify(audited({ riskPpm: 50_001 })).answer)).toEqual(wrong('audit-stop'))
    })

    describe('papers of a leaf', () => {
      /** Enters papers before the publication; `leaf` null = that of the honest minutes. */
      const papers = (...given: readonly Readonly<Record<string, unknown>>[]) =>
        verify(
          cheated({
            leaves: (entries) => {
              const { body, leaf } = theMinutes(entries)
              const more = given.map((each) => ({
                body: { type: 'paper', ...body, contest, leaf, papers: [scan], ...each },
                signer: entries.at(-1)?.signer ?? '',
              }))
              entries.splice(-1, 0, ...more)
            },
          }),
        ).answer
      const scan = { kind: 'scan', sha256: 'ab'.repeat(32) }
      const theMinutes = (entries: readonly Entry[]) => {
        const index = entries.findIndex(({ body }) => body.type === 'minute' && body.contest === contest)
        const [entry, leaf] = [entries[index], readLeaves(honest)[index] ?? '']
        const { event, at, area = '' } = entry?.body ?? { type: '' }
        return { body: { event, at, area }, leaf: leafHash(leaf).toString('hex') }
      }

      it('stands', () => {
        expect(errorsOf(papers({}, { papers: [{ kind: 'signed-pdf', sha256: 'cd'.repeat(32) }] }))).toEqual([])
      })

      it.each([
        ['of a leaf that is not there', [{ leaf: '0'.repeat(64) }], 'leaf-unknown'],
        ['of the same leaf, as if it were a Board’s', [{ area: null }], 'leaf-unknown'],
        ['of the same leaf, as if it were the nation’s', [{ area: null, contest: null }], 'leaf-unknown'],
        ['entered a second time', [{}, {}], 'paper-twice'],
      ])('%s', (_, given, code) => {
        expect(errorsOf(papers(...given))).toEqual([expect.stringMatching(`^consistency ${code} leaf \\d+: `)])
      })

      it.each([
        ['none', { papers: [] }],
        ['the same twice', { papers: [scan, scan] }],
        ['with the name of a file', { papers: [{ ...scan, name: 'bien-ban.pdf' }] }],
        ['of an area of no contest', { contest: null }],
      ])('%s is no shape', (_, given) => {
        const found = errorsOf(papers(given)).filter((each) => !each.includes(' not-checked '))
        expect(found).toEqual([expect.stringMatching(/^integrity leaf-shape leaf \d+$/)])
      })
    })

    describe('4 completeness', () => {
      it('a minutes that the Board has not added up, or added twice; one that is not shown', () => {
        const dropped = cheated({
          leaves: (entries) => find(entries, 'aggregate', contest).body.children?.indexes.pop(),
        })
        expect(errorsOf(verify(dropped).answer)).toEqual([
          expect.stringMatching(`^completeness child-missing leaf \\d+: board ${contest}$`),
        ])

        const twice = cheated({
          leaves: (entries) => {
            const indexes = find(entries, 'aggregate', contest).body.children?.indexes
            indexes?.push(indexes.at(-1) ?? 0)
          },
        })
        expect(errorsOf(verify(twice).answer)).toEqual([
          expect.stringMatching(`^completeness child-doubled leaf \\d+: board ${contest}$`),
        ])

        const hidden = cheated({ files: (files) => files.get(`contests/${contest}.json`)?.minutes?.shift() })
        expect(errorsOf(verify(hidden).answer)).toEqual([
          `completeness opening-missing ${contest} / ${contest}-0001`,
          expect.stringMatching(`^arithmetic not-checked leaf \\d+: board ${contest}$`),
        ])
      })
    })

    it('4 completeness: the nation may be missing from a preliminary bundle, not from a final one', () => {
      const without = (status: string) =>
        cheated({
          leaves: (entries) => {
            const nation = entries.findIndex(({ body }) => body.level === 'nation')
            expect(nation).toBe(entries.length - 2)
            entries.splice(nation, 1)
            Object.assign(entries.at(-1)?.body ?? {}, { status })
          },
          files: (files) => Object.assign(files.get('results.json') ?? {}, { nations: [], status }),
          pages: (html) => html.replaceAll(/<data value="\d+" data-figure="NA\/[^<]*<\/data>/g, ''),
        })
      expect(errorsOf(verify(without('preliminary')).answer)).toEqual([])
      expect(errorsOf(verify(without('final')).answer)).toEqual(['completeness aggregate-missing nation NA'])
    })

    it('4 completeness: a correction that the Board has not taken in', () => {
      const file = `contests/${contest}.json`
      const corrected = cheated({
        leaves: (entries) => {
          const minute = find(entries, 'minute', contest)
          const prev = leafHash(readLeaves(honest)[entries.indexOf(minute)] ?? '').toString('hex')
          const body = { ...minute.body, type: 'correction', prev, reason: 'typing' }
          entries.splice(-1, 0, { body, signer: entries[0]?.signer ?? '' })
        },
        files: (files) => {
          const index = readLeaves(honest).length - 1
          const { minutes, leaves } = files.get(file) ?? {}
          const [first] = minutes?.splice(0, 1) ?? []
          if (first) minutes?.push({ ...first, index })
          Object.assign(leaves ?? {}, { [index]: '' })
        },
      })
      expect(errorsOf(verify(corrected).answer)).toEqual([
        expect.stringMatching(`^completeness child-foreign leaf \\d+: board ${contest}$`),
        expect.stringMatching(`^completeness child-missing leaf \\d+: board ${contest}$`),
      ])
    })

    describe('5 arithmetic', () => {
      it('a minutes that does not agree with itself; a sum; a figure of results.json', () => {
        const file = `contests/${contest}.json`
        const salt = '07'.repeat(32)
        let figures: Record<string, number | number[] | null> = {}
        let index = 0
        const source = JSON.parse(readFileSync(aFile(file)(honest), 'utf8')) as {
          minutes: { index: number; figures: typeof figures }[]
        }
        ;[{ index, figures } = { index: 0, figures: {} }] = source.minutes
        figures = { ...figures, received: Number(figures.received) + 1 }
        const area = `${contest}-0001`
        const identity = cheated({
          leaves: (entries) => {
            const body = entries[index]?.body
            if (body) body.commit = commitment(salt, { area: body.area, contest, event: body.event, figures })
          },
          files: (files) => files.get(file)?.minutes?.splice(0, 1, { index, salt, figures }),
        })
        expect(errorsOf(verify(identity).answer)).toEqual([`arithmetic identity ${contest} / ${area}`])

        const sum = cheated({
          leaves: (entries) => {
            const nation = entries.find(({ body }) => body.level === 'nation')?.body.figures
            if (nation) nation.registered = Number(nation.registered) + 1
          },
        })
        expect(errorsOf(verify(sum).answer)).toEqual([
          expect.stringMatching(/^arithmetic sum-differs leaf \d+: nation NA$/),
          'arithmetic result-differs results.json: NA',
          'arithmetic result-differs en/index.html: NA/registered',
          'arithmetic result-differs index.html: NA/registered',
        ])

        const table = cheated({
          files: (files) => {
            const contests = files.get('results.json')?.contests as { id: string; areas: { reported: number } }[]
            for (const each of contests) if (each.id === contest) each.areas.reported -= 1
          },
        })
        expect(errorsOf(verify(table).answer)).toEqual([`arithmetic result-differs results.json: ${contest}`])
      })
    })

    it('6 outcome: who is elected', () => {
      const next = 're-election'
      const bundle = cheated({
        leaves: (entries) => Object.assign(find(entries, 'aggregate', contest).body.outcome ?? {}, { next }),
        files: (files) => {
          const contests = files.get('results.json')?.contests as { id: string; outcome: { next: string } }[]
          for (const each of contests) if (each.id === contest) each.outcome.next = next
        },
      })
      expect(errorsOf(verify(bundle).answer)).toEqual([
        expect.stringMatching(`^outcome outcome-differs leaf \\d+: board ${contest}$`),
      ])
    })

    describe('both verifiers, asked about an office that cheats', () => {
      let both: BothVerifiers
      beforeAll(() => {
        both = new BothVerifiers()
      })
      afterAll(() => both.close())

      /** What both find; they must find the same. */
      async function agreed(bundle: string): Promise<readonly string[]> {
        const names = listFiles(bundle).map((name) => [name, readFileSync(aFile(name)(bundle))] as const)
        const { first, second } = await both.ask(new Map(names))
        expect(second).toEqual(first)
        return first.found
      }
      const group = (entries: readonly Entry[]): Entry => find(entries, 'group', small)
      const again = (entries: Entry[], of: Entry, change: object): Entry => {
        const prev = leafHash(readLeaves(honest)[entries.indexOf(of)] ?? '').toString('hex')
        const entry = { body: { ...structuredClone(of.body), prev, ...change }, signer: entries[0]?.signer ?? '' }
        entries.splice(-1, 0, entry)
        return entry
      }

      it('an honest bundle', async () => {
        expect(await agreed(honest)).toEqual([])
        expect(await agreed(forged)).toEqual([])
      })

      it('group-exposed, group-split: an area is taken out of its group and opened', async () => {
        const parted = cheated({
          leaves: (entries) => {
            const { members = [], figures = {} } = group(entries).body as { members?: number[]; figures?: object }
            again(entries, group(entries), {
              members: members.slice(1),
              figures: { ...figures, areas: members.length - 1 },
            })
          },
        })
        const found = await agreed(parted)
        expect(found).toContainEqual(expect.stringMatching(`^secrecy group-split leaf \\d+: ${small} / group`))
        expect(found).toContainEqual(expect.stringMatching(`^completeness opening-missing ${small} / `))
        const tiny = cheated({
          leaves: (entries) => {
            const { figures } = group(entries).body
            if (figures) Object.assign(figures, { valid: 29 })
          },
        })
        expect(await agreed(tiny)).toContainEqual(
          expect.stringMatching(`^secrecy group-exposed leaf \\d+: ${small} / group`),
        )
      })

      it('group-stale, and chain-forked when it is corrected twice from the same leaf', async () => {
        const corrected = (times: number) =>
          cheated({
            leaves: (entries) => {
              const [member = 0] = (group(entries).body as { members?: number[] }).members ?? []
              const minute = entries[member]
              if (!minute) return
              for (let time = 0; time < times; time += 1)
                again(entries, minute, { type: 'correction', reason: 'typing' })
            },
          })
        const stale = new RegExp(`^secrecy group-stale leaf \\d+: ${small} / group`)
        expect(await agreed(corrected(1))).toContainEqual(expect.stringMatching(stale))
        const twice = await agreed(corrected(2))
        expect(twice).toContainEqual(expect.stringMatching(`^consistency chain-forked leaf \\d+: ${small} / area`))
      })

      it('contest-changed-late, area-twice', async () => {
        const late = cheated({
          leaves: (entries) => {
            const list = entries.findLast(({ body }) => body.type === 'areas')
            if (list) entries.splice(-1, 0, structuredClone(list))
          },
        })
        expect(await agreed(late)).toContainEqual(expect.stringMatching(/^consistency contest-changed-late leaf \d+: /))
        const doubled = cheated({
          leaves: (entries) => {
            const lists = entries.filter(({ body }) => body.type === 'areas') as unknown as {
              body: { areas: string[][] }
            }[]
            const [first, second] = lists
            if (first && second) second.body.areas[0] = first.body.areas[0] ?? []
          },
        })
        expect(await agreed(doubled)).toContainEqual(expect.stringMatching(/^completeness area-twice .+ \/ /))
      })

      it('a page that tells another figure, or one nobody can check', async () => {
        const page = listFiles(honest).find((name) => name.startsWith('c/')) ?? ''
        const shown = (change: (text: string) => string) =>
          copyOf(honest, (folder) => {
            writeFileSync(aFile(page)(folder), change(readFileSync(aFile(page)(folder), 'utf8')))
            forge(folder, {})
          })
        const figure = /(<data value=")(\d+)(" data-figure="([^"]+)">)/
        const name = readFileSync(aFile(page)(honest), 'utf8').match(figure)?.[4]
        expect(await agreed(shown((text) => text.replace(figure, '$11$2$3')))).toEqual([
          `arithmetic result-differs ${page}: ${name}`,
        ])
        expect(await agreed(shown((text) => text.replace(figure, '<data class="x" value="$2$3')))).toEqual([
          `arithmetic result-differs ${page}: data-figure`,
        ])
      })
    })

    it('7 secrecy: a small area opened, a member nobody knows', () => {
      const salt = '09'.repeat(32)
      const figures = smallFigures(20)
      let area = ''
      const bundle = cheated({
        leaves: (entries) => {
          const group = entries.find(({ body }) => body.type === 'group')?.body
          const members = group?.members as number[]
          const body = entries[members[0] ?? 0]?.body
          if (!body) return
          area = String(body.area)
          body.commit = commitment(salt, { area, contest: small, event: body.event, figures })
        },
        files: (files) => {
          const file = files.get(`contests/${small}.json`)
          const index = Object.entries(file?.leaves ?? {}).find(([, text]) =>
            String(text).includes(`"area":"${area}"`),
          )?.[0]
          file?.minutes?.push({ index: Number(index), salt, figures })
        },
      })
      const errors = errorsOf(verify(bundle).answer)
      expect(errors).toContain(`secrecy area-exposed ${small} / ${area}`)
      expect(errors).toContain(`secrecy area-in-two-views ${small} / ${area}`)

      const named = cheated({ files: (files) => Object.assign(files.get('results.json') ?? {}, { chairman: 'A' }) })
      expect(errorsOf(verify(named).answer)).toContain('secrecy member-unknown results.json')
    })
  },
)

const vectors = ['../../../shared/vectors', '../../../../shared/vectors']
  .map((place) => path.resolve(import.meta.dirname, place))
  .find((place) => existsSync(place))

describe.skipIf(!python || !vectors)(
  `known answers${vectors ? '' : ' (needs ../shared/vectors, which is not there)'}`,
  () => {
    it('of RFC 6962, RFC 8032, Wycheproof, signed notes, checkpoints and RFC 8785', () => {
      const script = path.join(import.meta.dirname, 'known_answers.py')
      const { stdout } = spawnSync('python3', [script, vectors ?? ''], { encoding: 'utf8' })
      const { cases, wrong } = JSON.parse(stdout) as { cases: Record<string, number>; wrong: string[] }
      expect(wrong).toEqual([])
      expect(cases.Wycheproof).toBeGreaterThan(100)
    })
  },
)

function run(...words: string[]) {
  return spawnSync('python3', [verifier, ...words, '--json'], { encoding: 'utf8', cwd: root })
}

function verify(...words: string[]) {
  const { status, stdout, stderr } = run(...words)
  return { status, stderr, answer: JSON.parse(stdout) as Answer }
}

/** `check code subject` of everything an answer finds wrong. */
function errorsOf(answer: Answer): string[] {
  return answer.checks.flatMap(({ name, errors }) => errors.map(({ code, subject }) => `${name} ${code} ${subject}`))
}

function baucu(...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['apps/cli/src/main.ts', ...words], {
    encoding: 'utf8',
    cwd: root,
  })
  if (status !== 0) throw new Error(stderr)
}

/** A leaf of a type in an entry file: its index and where its bytes begin. */
function aLeaf(data: Buffer, type: string): { leaf: number; at: number } {
  for (let at = 0, leaf = 0; at < data.length; leaf++) {
    const end = at + 2 + data.readUInt16BE(at)
    if (data.toString('utf8', at, end).includes(`"type":"${type}"`)) return { leaf, at: at + 2 }
    at = end
  }
  throw new Error(type)
}

function find(entries: readonly Entry[], type: string, of: string): Entry {
  const found = entries.find(({ body }) => body.type === type && (body.contest ?? body.subject) === of)
  if (!found) throw new Error(`${type} ${of}`)
  return found
}

/** Figures of an area with so few valid ballots that they are secret; three of five kept on each. */
function smallFigures(valid: number) {
  const votes = [valid, valid, valid - 2, 1, 1]
  return {
    byCount: [0, 0, valid],
    collected: valid,
    exchanged: 0,
    invalid: 0,
    issued: valid,
    received: valid + 5,
    registered: valid,
    unused: 5,
    valid,
    votes,
    voted: valid,
  }
}

/** Three hamlets more in the first contest, each too small to be opened. */
function addSmallAreas(folder: string): void {
  const file = path.join(folder, 'election.json')
  const election = JSON.parse(readFileSync(file, 'utf8')) as {
    constituencies: { id: string; pollingAreas: string[]; candidates: { id: string }[] }[]
  }
  const constituency = election.constituencies.find(({ id }) => id === small)
  if (!constituency) throw new Error(small)
  const lines = [12, 14, 16].map((valid, at) => {
    const area = `${small}-900${at}`
    constituency.pollingAreas.push(area)
    const { votes, ...figures } = smallFigures(valid)
    const candidates = constituency.candidates.map(({ id }) => id)
    const names = Object.fromEntries(candidates.map((id, place) => [id, votes[place]]))
    return JSON.stringify({
      edition: '2015',
      body: 'NA',
      seats: 3,
      constituency: small,
      area,
      ...figures,
      votes: names,
      candidates,
    })
  })
  writeFileSync(file, JSON.stringify(election))
  appendFileSync(path.join(folder, 'minutes.ndjson'), `${lines.join('\n')}\n`)
}
