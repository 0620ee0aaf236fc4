/**
 * The direction of imports, as drawn in docs/architecture.md. A rule here is changed only with a decision record.
 * law ← counting, direction, reporting ← documents, audit ← contract ← server, web, cli; proof stands alone; apps never import each
 * other.
 */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${from}/` },
  to: { path: '^(packages|apps)/', pathNot: [`^${from}/`, ...allowed.map((path) => `^${path}/`)] },
})

module.exports = {
  forbidden: [
    only('law-imports-nothing', 'packages/law', [], 'The law package can be published alone.'),
    only('counting-imports-law', 'packages/counting', ['packages/law'], 'Counting knows the law and nothing else.'),
    only(
      'direction-imports-law',
      'packages/direction',
      ['packages/law'],
      'Work direction knows the law and nothing else.',
    ),
    only('reporting-imports-law', 'packages/reporting', ['packages/law'], 'Reports know the law and nothing else.'),
    only('proof-imports-nothing', 'packages/proof', [], 'What proves a record knows nothing of elections.'),
    only(
      'documents-imports-law',
      'packages/documents',
      ['packages/law', 'packages/counting'],
      'Documents print what law and counting say.',
    ),
    only(
      'contract-imports-rules',
      'packages/contract',
      ['packages/law', 'packages/counting', 'packages/reporting'],
      'The contract names inputs and outputs of the rules.',
    ),
    only(
      'audit-imports-law',
      'packages/audit',
      ['packages/law', 'packages/counting'],
      'Audits know what law and counting know.',
    ),
    only(
      'verifier-imports-nothing',
      'packages/verifier',
      [],
      'Whoever checks us shares no code with us: the format pages are all it knows.',
    ),
    only(
      'pages-imports-proof',
      'packages/pages',
      ['packages/law', 'packages/proof'],
      'Public pages show what was published and know nothing else.',
    ),
    only(
      'site-imports-verifier',
      'apps/site',
      ['packages/verifier'],
      'The script of a public page is the verifier and shares no code with what made the page.',
    ),
    only('server-imports-packages', 'apps/server', ['packages'], 'Apps never import each other.'),
    only(
      'web-imports-packages',
      'apps/web',
      [
        'packages/law',
        'packages/counting',
        'packages/direction',
        'packages/reporting',
        'packages/proof',
        'packages/audit',
        'packages/contract',
      ],
      'The browser gets rules, proofs and contract, never documents.',
    ),
    only('cli-imports-packages', 'apps/cli', ['packages'], 'Apps never import each other.'),
    {
      name: 'area-by-its-door',
      severity: 'error',
      comment: "An area imports another area's index.ts, nothing deeper.",
      from: { path: '^apps/(server|web)/src/areas/([^/]+)/' },
      to: {
        path: '^apps/(server|web)/src/areas/',
        pathNot: ['^apps/(server|web)/src/areas/$2/', '^apps/(server|web)/src/areas/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'kernel-knows-no-area',
      severity: 'error',
      comment: 'The kernel serves the areas and does not know them.',
      from: { path: '^apps/(server|web)/src/kernel/' },
      to: { path: '^apps/(server|web)/src/areas/' },
    },
    {
      name: 'package-by-its-door',
      severity: 'error',
      comment: 'A package is entered through its index.ts.',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: ['^packages/$2/', '^packages/[^/]+/src/index\\.ts$', '^packages/[^/]+/src/testing\\.ts$'],
      },
    },
    {
      name: 'pure-packages',
      severity: 'error',
      comment:
        'law, counting, direction, reporting, proof, audit, contract, verifier and pages: no files, no network, no clock.',
      from: {
        path: '^packages/(law|counting|direction|reporting|proof|audit|contract|verifier|pages)/src/',
        pathNot: '(\\.test\\.ts|/testing/.*)$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A walk that enters a room twice is a smell.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'Every import resolves.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-to-dev',
      severity: 'error',
      comment: 'Shipped code does not lean on development tools.',
      from: {
        path: '^(packages|apps)/[^/]+/src/',
        pathNot: ['\\.test\\.tsx?$', '^apps/web/', '/testing/', '/testing\\.ts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['node_modules/@types/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.(css|woff2)$', '/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
