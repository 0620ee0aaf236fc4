/**
 * Writes docs/law-to-code.md: article → rule → file → test, read from the sources of packages/law.
 *
 *   node scripts/law-to-code.ts            writes the table
 *   node scripts/law-to-code.ts --check    exits 1 when the table is out of date; names rules without a test
 *
 * What counts as a rule is what the law package writes with its own helpers: `provision`, `unchanged`, `reason`,
 * `reasonFrom`, `step`, functions that pass their arguments on to them, and findings (objects with `code`, `severity`
 * and `article`). Nothing is run and nothing is typed by hand.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import ts from 'typescript'

/** Where the arguments of a helper stand; `fixed` = the articles it always cites. */
type Helper = Readonly<{
  kind: Rule['kind']
  id: number | null
  article: number | null
  source: number | null
  fixed: readonly string[]
}>

const helpers: Readonly<Record<string, Helper>> = {
  provision: { kind: 'number', id: null, article: 1, source: null, fixed: [] },
  unchanged: { kind: 'number', id: null, article: 1, source: null, fixed: [] },
  reason: { kind: 'rule', id: 0, article: 1, source: null, fixed: [] },
  reasonFrom: { kind: 'rule', id: 0, article: null, source: 2, fixed: [] },
  step: { kind: 'step', id: 0, article: 2, source: null, fixed: [] },
}

/** One rule on one article, as found in a source file. */
export type Rule = Readonly<{
  kind: 'number' | 'rule' | 'step' | 'finding'
  id: string
  /** `35.1`, or another text with its article; empty = decided when the program runs. */
  article: string
  says: string
  file: string
  /** Exported names of the file that lead to the rule. */
  owners: readonly string[]
}>

export type Source = Readonly<{ file: string; text: string }>

/** Every rule of the sources, one entry for each article it cites, in the order of the files. */
export function rulesOf(sources: readonly Source[]): readonly Rule[] {
  const files = sources.map(({ file, text }) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  const titles = titlesOf(files)
  const scope = new Map(files.flatMap(topLevel))
  return files.flatMap((file) => rulesIn(file, scope, titles))
}

/** What a name of the package stands for. */
type Scope = ReadonlyMap<string, ts.Node>

/** Top-level constants and functions by name: names of the law package are exported once, so the last one stands. */
const topLevel = (file: ts.SourceFile): [string, ts.Node][] =>
  file.statements.flatMap((statement): [string, ts.Node][] => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((each) => [each.name.getText(), each])
    return ts.isFunctionDeclaration(statement) && statement.name ? [[statement.name.text, statement]] : []
  })

function rulesIn(file: ts.SourceFile, scope: Scope, titles: ReadonlyMap<string, string>): readonly Rule[] {
  const known = wrappersIn(file, scope)
  const comments = commentsOf(file)
  const exported = exportedNames(file)
  const rules: Rule[] = []
  const add = (kind: Rule['kind'], node: ts.Node, ids: readonly string[], articles: readonly string[]) => {
    const owners = leadingTo(ownerOf(node), file).filter((each) => exported.includes(each))
    const cited = articles.length === 0 ? [''] : [...new Set(articles.flatMap(splitArticle))]
    for (const id of ids)
      for (const article of cited) {
        const says =
          kind === 'number' ? docOf(node) : (titles.get(`step ${id}`) ?? said(id, comments) ?? titles.get(id))
        rules.push({ kind, id, article, says: says ?? docOf(node), file: file.fileName, owners })
      }
  }
  const visit = (node: ts.Node): void => {
    const call = callOf(node, known)
    if (call) {
      const { helper, at } = call
      const ids = helper.id === null ? [pathOf(node)] : literals(at(helper.id), scope)
      const articles = articlesAt(call, scope, known)
      // Inside a wrapper the id or the article is a parameter: its calls are read instead.
      if (ids.length > 0 && !(helper.article !== null && articles.length === 0)) add(helper.kind, node, ids, articles)
    }
    const paper = findingOf(node)
    if (paper) add('finding', node, literals(paper.code, scope), literals(paper.article, scope))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return unique(rules)
}

type Call = Readonly<{ helper: Helper; at: (index: number | null) => ts.Expression | undefined }>

function callOf(node: ts.Node, known: ReadonlyMap<string, Helper>): Call | null {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null
  const helper = known.get(node.expression.text)
  return helper ? { helper, at: (index) => (index === null ? undefined : node.arguments[index]) } : null
}

const articlesAt = ({ helper, at }: Call, scope: Scope, known: ReadonlyMap<string, Helper>): readonly string[] => {
  const [article, source] = [at(helper.article), at(helper.source)]
  if (article) return literals(article, scope)
  return source ? articlesOf(source, scope, known) : helper.fixed
}

function findingOf(node: ts.Node): { code: ts.Expression; article: ts.Expression } | null {
  if (!ts.isObjectLiteralExpression(node)) return null
  const [code, severity, article] = ['code', 'severity', 'article'].map((name) => property(node, name))
  return code && severity && article ? { code, article } : null
}

/** The helpers, and the functions of the file that hand a parameter of theirs to one as id, article or source. */
function wrappersIn(file: ts.SourceFile, scope: Scope): ReadonlyMap<string, Helper> {
  const known = new Map(Object.entries(helpers))
  const wrap = (
    node: ts.Node,
    kind: Rule['kind'],
    parts: Record<'id' | 'article' | 'source', ts.Expression | undefined>,
  ) => {
    const made = enclosingFunction(node)
    if (made === null || known.has(made.name)) return
    const place = (argument: ts.Expression | undefined) => {
      const index = argument ? made.parameters.indexOf(argument.getText()) : -1
      return index === -1 ? null : index
    }
    const [id, article, source] = [place(parts.id), place(parts.article), place(parts.source)]
    if (id === null && article === null) return
    const fixed = parts.article
      ? literals(parts.article, scope)
      : parts.source
        ? articlesOf(parts.source, scope, known)
        : []
    known.set(made.name, { kind, id, article, source, fixed })
  }
  const visit = (node: ts.Node): void => {
    const call = callOf(node, known)
    if (call) {
      const { helper, at } = call
      wrap(node, helper.kind, { id: at(helper.id), article: at(helper.article), source: at(helper.source) })
    }
    const paper = findingOf(node)
    if (paper) wrap(node, 'finding', { id: paper.code, article: paper.article, source: undefined })
    ts.forEachChild(node, visit)
  }
  // A wrapper may be used above the place it is written, or wrapped again.
  for (let before = 0; before < known.size; ) {
    before = known.size
    visit(file)
  }
  return known
}

function enclosingFunction(node: ts.Node): { name: string; parameters: readonly string[] } | null {
  for (let at = node.parent; at; at = at.parent) {
    if (!ts.isFunctionDeclaration(at) && !ts.isArrowFunction(at)) continue
    const name = ts.isFunctionDeclaration(at)
      ? at.name?.text
      : ts.isVariableDeclaration(at.parent)
        ? at.parent.name.getText()
        : undefined
    if (name !== undefined) return { name, parameters: at.parameters.map((each) => each.name.getText()) }
  }
  return null
}

/** The texts an expression can be: a literal, either arm of a choice, the values of an object, a constant. */
function literals(node: ts.Node | undefined, scope: Scope): readonly string[] {
  if (node === undefined) return []
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue, scope), ...literals(node.whenFalse, scope)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return literals(node.expression, scope)
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((each) => (ts.isPropertyAssignment(each) ? literals(each.initializer, scope) : []))
  if (ts.isIdentifier(node)) {
    const declared = declarationOf(node, scope)
    return declared && ts.isVariableDeclaration(declared) ? literals(declared.initializer, scope) : []
  }
  return []
}

/** The articles of the provisions an expression can lead to. */
function articlesOf(
  node: ts.Node,
  scope: Scope,
  known: ReadonlyMap<string, Helper>,
  seen: ReadonlySet<ts.Node> = new Set(),
): readonly string[] {
  if (seen.has(node)) return []
  const on = (next: ts.Node | undefined) => (next ? articlesOf(next, scope, known, new Set([...seen, node])) : [])
  if (ts.isConditionalExpression(node)) return [...on(node.whenTrue), ...on(node.whenFalse)]
  if (ts.isPropertyAccessExpression(node)) {
    const object = ts.isIdentifier(node.expression) ? declarationOf(node.expression, scope) : undefined
    const initial = object && ts.isVariableDeclaration(object) ? object.initializer : undefined
    const value = initial && ts.isObjectLiteralExpression(initial) ? property(initial, node.name.text) : undefined
    return on(value ?? node.expression)
  }
  if (ts.isElementAccessExpression(node) || ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node))
    return on(node.expression)
  if (ts.isIdentifier(node)) {
    const declared = declarationOf(node, scope)
    return declared && ts.isVariableDeclaration(declared) ? on(declared.initializer) : []
  }
  const articles: string[] = []
  const visit = (inner: ts.Node): void => {
    const call = callOf(inner, known)
    if (call?.helper.kind === 'number') articles.push(...literals(call.at(call.helper.article), scope))
    ts.forEachChild(inner, visit)
  }
  visit(node)
  return articles
}

/** The constant a name stands for: the nearest one above it, or a top-level one of the package. */
function declarationOf(name: ts.Identifier, scope: Scope): ts.Node | undefined {
  for (let at: ts.Node | undefined = name.parent; at; at = at.parent) {
    const statements = ts.isBlock(at) || ts.isSourceFile(at) ? at.statements : []
    for (const statement of statements) {
      if (!ts.isVariableStatement(statement)) continue
      const found = statement.declarationList.declarations.find((each) => each.name.getText() === name.text)
      if (found) return found
    }
    if (ts.isFunctionLike(at) && at.parameters.some((each) => each.name.getText() === name.text)) return undefined
  }
  return scope.get(name.text)
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const each of object.properties) {
    if (each.name?.getText().replaceAll("'", '') !== name) continue
    if (ts.isPropertyAssignment(each)) return each.initializer
    if (ts.isShorthandPropertyAssignment(each)) return each.name
  }
  return undefined
}

/** `deputiesPerConstituency.NA`: the constant a value belongs to and the way inside it. */
function pathOf(node: ts.Node): string {
  const names: string[] = []
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isPropertyAssignment(at)) names.unshift(at.name.getText().replaceAll("'", ''))
    if ((ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at)) && at.name) {
      names.unshift(at.name.getText())
      break
    }
  }
  return names.join('.')
}

function ownerOf(node: ts.Node): string | null {
  for (let at = node; at; at = at.parent) {
    const top = ts.isVariableDeclaration(at)
      ? ts.isSourceFile(at.parent.parent.parent)
      : ts.isSourceFile(at.parent ?? at)
    if (top && (ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at))) return at.name?.getText() ?? null
    if (ts.isSourceFile(at)) return null
  }
  return null
}

/** The top-level names of a file that use a name, directly or through others of the file, itself included. */
function leadingTo(name: string | null, file: ts.SourceFile): readonly string[] {
  if (name === null) return []
  const found = new Set([name])
  const declarations = topLevel(file).map(([own, node]) => ({ own, words: new Set(node.getText().match(/[\w$]+/g)) }))
  for (const used of found) for (const { own, words } of declarations) if (words.has(used)) found.add(own)
  return [...found]
}

const exportedNames = (file: ts.SourceFile): readonly string[] =>
  file.statements.flatMap((statement) => {
    const is =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword)
    if (!is) return []
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? '']
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map((each) => each.name.getText())
      : []
  })

/** The first sentence of the doc comment above a declaration or property. */
function docOf(node: ts.Node): string {
  for (let at: ts.Node | undefined = node; at && !ts.isSourceFile(at); at = at.parent) {
    const [doc] = ts.getJSDocCommentsAndTags(at).filter(ts.isJSDoc)
    const text = doc && ts.getTextOfJSDocComment(doc.comment)
    if (text) return sentence(text)
  }
  return ''
}

const sentence = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return (/^.*?[a-zà-ỹ0-9)"”`][.:?](?= [A-Z`]|$)/.exec(flat)?.[0] ?? flat).replace(/[.:]$/, '')
}

const commentsOf = (file: ts.SourceFile): string =>
  [...file.text.matchAll(/\/\*\*([\s\S]*?)\*\//g)]
    .map(([, comment = '']) => comment.replace(/^\s*\* ?/gm, ' ').replace(/\s+/g, ' '))
    .join(' ¶ ')

/** What the comments of the file say of a rule: `X-1: …`, `X-1, X-2: …`, or `X-1 … · X-2 …`. */
function said(id: string, comments: string): string | undefined {
  const name = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const other = '[A-Z][A-Z0-9-]*'
  const listed = new RegExp(`(?<![\\w-])${name}(?: \\([^)]*\\))?(?:(?:, | and )${other}(?: \\([^)]*\\))?)*: ([^¶]+)`)
  const inline = new RegExp(`(?:[.·] |¶ +)${name} ([a-zà-ỹ][^·¶]+)`)
  const text = listed.exec(comments)?.[1] ?? inline.exec(comments)?.[1]
  return text === undefined ? undefined : sentence(text.replace(/ ?\([^()]*numbers:[^)]*\)/g, ''))
}

/** English titles of steps and sentences of codes, from the files of words. */
function titlesOf(files: readonly ts.SourceFile[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const file of files.filter((each) => each.fileName.includes('/words/'))) {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer)) {
        const id = node.name.getText().replaceAll("'", '')
        const title = property(node.initializer, 'title')
        const en = property(title && ts.isObjectLiteralExpression(title) ? title : node.initializer, 'en')
        if (title && en && ts.isStringLiteralLike(en)) titles.set(`step ${id}`, en.text)
        else if (en && ts.isArrowFunction(en)) titles.set(id, spoken(en.body))
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return titles
}

/** A sentence with its numbers left open; of a choice, what is said when the rule does not hold. */
function spoken(node: ts.Node): string {
  if (ts.isParenthesizedExpression(node)) return spoken(node.expression)
  if (ts.isConditionalExpression(node)) return spoken(node.whenFalse)
  if (ts.isStringLiteralLike(node)) return node.text.replace(/\.$/, '')
  if (!ts.isTemplateExpression(node)) return ''
  return [node.head.text, ...node.templateSpans.map((span) => `…${span.literal.text}`)]
    .join('')
    .replace(/…+/g, '…')
    .replace(/\.…?$/, '')
}

/** `38, 39, 50` → three articles; a named text stays whole; `Điều 71.1` of the election law becomes `71.1`. */
export function splitArticle(article: string): readonly string[] {
  return article.split(/;\s*/).flatMap((part) => {
    const bare = part.replace(/^Điều (?=\d)/, '')
    return /^\d[\d.a-zđ]*(, \d[\d.a-zđ]*)*$/.test(bare) ? bare.split(', ') : [bare]
  })
}

function unique(rules: readonly Rule[]): readonly Rule[] {
  const seen = new Map(rules.map((rule) => [[rule.article, rule.kind, rule.id].join('|'), rule]))
  return [...seen.values()]
}

/** The test of a rule: `named` mentions its id; otherwise the test uses what the file exports, or stands beside it. */
export type TestOf = Readonly<{ file: string; named: boolean }>

/** The test files of a rule, those whose titles or bodies mention its id first; empty = none found. */
export function testsOf(rule: Rule, tests: readonly Source[]): readonly TestOf[] {
  const mentions = (word: string) => {
    const whole = new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`)
    return tests.filter((test) => whole.test(test.text)).map((test) => test.file)
  }
  const [root = ''] = rule.id.split('.')
  const named = rule.kind !== 'number' ? mentions(rule.id) : rule.owners.includes(root) ? mentions(root) : []
  if (named.length > 0) return named.map((file) => ({ file, named: true }))
  const used = [...new Set(rule.owners.flatMap(mentions))]
  const beside = tests.map((test) => test.file).filter((file) => file === rule.file.replace(/\.ts$/, '.test.ts'))
  return (used.length > 0 ? used : beside).map((file) => ({ file, named: false }))
}

const kinds: Readonly<Record<Rule['kind'], string>> = {
  number: 'value',
  rule: 'rule',
  step: 'date',
  finding: 'finding',
}

/** The page, in Markdown. */
export function page(rules: readonly Rule[], tests: readonly Source[]): string {
  const bare = rules.filter((rule) => /^\d/.test(rule.article))
  const other = rules.filter((rule) => rule.article !== '' && !/^\d/.test(rule.article))
  const open = rules.filter((rule) => rule.article === '')
  const untested = rules.filter((rule) => testsOf(rule, tests).length === 0)
  const files = [...new Set([...rules, ...tests].map((each) => each.file))].sort()
  return [
    '# From the law to the code',
    '',
    'Written by `npm run docs` from the sources of `packages/law`; do not edit. Articles without a name are those of Law',
    '85/2015/QH13, as amended by Law 83/2025/QH15 where the edition is 2025. A *value* is a number or list of the law, both',
    'editions side by side; a *rule* gives reasons; a *finding* is something on a paper that disagrees with itself; a *date*',
    'is a step of the calendar. A test in italics does not name the rule: it tests the file or what the file exports.',
    '',
    `${new Set(bare.map((rule) => rule.article.split('.')[0])).size} articles of the election law, ${rules.length} lines, ${untested.length} without a test.`,
    '',
    '## Law 85/2015/QH13',
    '',
    ...rows(bare, tests),
    '',
    '## Other texts',
    '',
    ...rows(other, tests),
    ...(open.length === 0 ? [] : ['', '## Article chosen when the rule is asked', '', ...rows(open, tests)]),
    ...(untested.length === 0
      ? []
      : [
          '',
          '## Without a test',
          '',
          ...[...new Set(untested.map((rule) => `- ${rule.id} (${name(rule.file)})`))].sort(),
        ]),
    '',
    ...files.map((file) => `${link(file)}: ../${file}`),
    '',
  ].join('\n')
}

const name = (file: string): string => file.replace(/^packages\/law\/src\//, '')
const link = (file: string): string => `[${name(file)}]`
const cell = (text: string): string => text.replaceAll('|', '\\|')

const rows = (rules: readonly Rule[], tests: readonly Source[]): readonly string[] => [
  '| Article | Rule | What it says | Code | Test |',
  '| --- | --- | --- | --- | --- |',
  ...[...rules].sort(byArticle).map((rule) => {
    const found = testsOf(rule, tests).slice(0, 2)
    const tested = found.map(({ file, named }) => (named ? link(file) : `*${link(file)}*`)).join(', ')
    return `| ${cell(rule.article)} | ${kinds[rule.kind]} \`${rule.id}\` | ${cell(rule.says)} | ${link(rule.file)} | ${tested || 'none'} |`
  }),
]

const byArticle = (a: Rule, b: Rule): number =>
  a.article.localeCompare(b.article, 'vi', { numeric: true }) || a.id.localeCompare(b.id, 'en', { numeric: true })

function main(): number {
  const root = path.dirname(import.meta.dirname)
  const read = (file: string): Source => ({ file, text: readFileSync(path.join(root, file), 'utf8') })
  const files = readdirSync(path.join(root, 'packages/law/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `packages/law/src/${file}`)
    .sort()
  const tests = files.filter((file) => file.endsWith('.test.ts')).map(read)
  const rules = rulesOf(files.filter((file) => !file.endsWith('.test.ts')).map(read))
  const target = path.join(root, 'docs', 'law-to-code.md')
  const wanted = page(rules, tests)
  const untested = new Set(rules.filter((rule) => testsOf(rule, tests).length === 0).map((rule) => rule.id))
  if (untested.size > 0) process.stderr.write(`Without a test: ${[...untested].sort().join(', ')}\n`)
  if (!process.argv.includes('--check')) {
    writeFileSync(target, wanted)
    process.stdout.write(`docs/law-to-code.md: ${rules.length} lines\n`)
    return 0
  }
  if (existsSync(target) && readFileSync(target, 'utf8') === wanted) return 0
  process.stderr.write('docs/law-to-code.md is out of date: run npm run docs\n')
  return 1
}

if (import.meta.main) process.exitCode = main()
