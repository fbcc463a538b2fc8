/**
 * The map (README): which slice may use which, checked in `npm test`. A slice is used through its index.ts or model.ts.
 * Arrows point one way; what must point up is an entry in a slice's index.ts, composed by src/app.ts.
 */
const mayUse = {
  platform: [],
  statutory: ['platform'],
  standards: ['platform', 'statutory'],
  access: ['platform', 'statutory'],
  'invented-authority': ['platform', 'statutory'],
  children: ['platform', 'statutory', 'standards', 'access'],
  returns: ['platform', 'statutory', 'standards', 'access', 'children', 'invented-authority'],
  'care-leavers': ['platform', 'statutory', 'standards', 'access', 'children'],
  supervision: ['platform', 'statutory', 'standards', 'access', 'children'],
  performance: ['platform', 'statutory', 'standards', 'access', 'children', 'returns', 'care-leavers', 'supervision'],
  inspections: ['platform', 'statutory', 'access'],
  // A line of a plan names the practice standards that measure it, and shows their figures.
  'improvement-plan': ['platform', 'statutory', 'access', 'inspections', 'performance'],
  'sample-council': ['platform', 'statutory'],
}
const slices = Object.keys(mayUse)
const open = ['platform', 'standards']
const pure = '(^|/)(model|rules)(/|\\.ts$)|^src/statutory/|^src/inspections/frameworks/|^src/standards/|^src/children/(history|standards)/|^src/invented-authority/'

const forbidden = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
  { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'pure-files-never-reach-the-database-or-the-web',
    comment: 'Decisions are functions of plain data: model and rules, statutory, frameworks.',
    severity: 'error',
    from: { path: `^src/(?!platform/|access/).*(${pure})`, pathNot: '\\.test\\.ts$|/(command|clock-command)\\.ts$' },
    to: { reachable: true, path: '^src/platform/(db|http)/|/records(/|\\.ts)|^node_modules/(pg|kysely|fastify)/' },
  },
  {
    name: 'product-code-does-not-use-tests',
    severity: 'error',
    from: { path: '^src/', pathNot: '\\.test\\.ts$' },
    to: { path: '^test/|\\.test\\.ts$' },
  },
  ...slices.map((slice) => ({
    name: `${slice}-uses-only-${mayUse[slice].join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^src/${slice}/`, pathNot: '\\.test\\.ts$' },
    to: { path: '^src/', pathNot: `^src/(${[slice, ...mayUse[slice]].join('|')})/`, dependencyTypesNot: ['type-only'] },
  })),
  {
    name: 'slices-meet-at-the-front-door',
    severity: 'error',
    from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.ts$' },
    to: {
      path: '^src/[^/]+/',
      pathNot: ['^src/$1/', `^src/(${open.join('|')})/`, '^src/[^/]+/(index|model)\\.ts$', '^src/children/(history|standards)/', '^src/access/(levels|permissions|roles|slice)\\.ts$', '^src/returns/(as-history|standards-data)\\.ts$'],
    },
  },
]

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
