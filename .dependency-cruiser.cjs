// Which room may import which, types included. Read by `npm run check:arrows`.

const TEST = '\\.(test|bench)\\.tsx?$'

/** What each room of model/ may import besides itself. `cli` and `testing` see everything. */
const MODEL_ROOMS = {
  schema: [],
  catalog: ['schema'],
  graph: ['schema'],
  analysis: ['schema', 'graph', 'catalog'],
  rules: ['schema', 'graph', 'catalog', 'analysis'],
  advice: ['schema', 'graph', 'catalog', 'analysis'],
  simulation: ['schema', 'graph', 'catalog', 'analysis'],
  repair: ['schema', 'graph', 'catalog', 'analysis', 'rules'],
  proofs: ['schema', 'graph', 'catalog', 'analysis'],
  redraw: ['schema', 'graph', 'analysis'],
  compare: ['schema', 'graph', 'analysis', 'rules'],
  terms: ['catalog'],
  perspectives: ['schema', 'graph', 'analysis', 'rules', 'advice'],
  picture: ['schema', 'graph', 'catalog', 'analysis', 'perspectives'],
  playback: ['graph', 'analysis', 'picture', 'simulation'],
  layout: ['schema', 'graph', 'catalog', 'analysis', 'picture'],
  share: ['schema', 'graph', 'catalog', 'analysis', 'picture'],
  formats: ['schema', 'graph', 'catalog', 'analysis', 'picture', 'rules', 'advice', 'redraw', 'share', 'compare', 'simulation', 'playback'],
}

const modelArrows = Object.entries(MODEL_ROOMS).map(([room, seen]) => ({
  name: `model/${room} sees ${seen.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: `^model/${room}/`, pathNot: TEST },
  to: { path: '^model/', pathNot: `^model/(${[room, ...seen].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...modelArrows,
    {
      name: 'model never sees app',
      comment: 'The model runs in the page, in a worker and in Node.',
      severity: 'error',
      from: { path: '^model/' },
      to: { path: '^(app|e2e|\\.ci)/' },
    },
    {
      name: 'model sees no package but fflate',
      severity: 'error',
      from: { path: '^model/', pathNot: [TEST, '^model/(testing|cli)/'] },
      to: { path: 'node_modules', pathNot: 'node_modules/fflate/' },
    },
    {
      name: 'only model/cli sees Node',
      severity: 'error',
      from: { path: '^(model|app)/', pathNot: [TEST, '^model/(testing|cli)/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only tests see model/testing',
      severity: 'error',
      from: { path: '^(model|app)/', pathNot: [TEST, '^model/testing/'] },
      to: { path: '^model/testing/' },
    },
    {
      name: 'only the terminal sees model/cli',
      severity: 'error',
      from: { path: '^(model|app)/', pathNot: [TEST, '^model/cli/'] },
      to: { path: '^model/cli/' },
    },
    {
      name: 'a rule never sees another rule',
      severity: 'error',
      from: { path: '^model/rules/([^/]+)/([^/]+)\\.ts$', pathNot: TEST },
      to: { path: '^model/rules/[^/]+/[^/]+\\.ts$' },
    },
    {
      name: 'features meet in the store, not in each other',
      comment: 'app/commands, App.tsx and main.tsx compose the features; store, layout, edits and ui serve them.',
      severity: 'error',
      from: { path: '^app/([^/]+)/', pathNot: ['^app/commands/', TEST] },
      to: { path: '^app/[^/]+/', pathNot: ['^app/$1/', '^app/(store|layout|ui|edits)/'] },
    },
    {
      name: 'the rooms of app never see its top',
      severity: 'error',
      from: { path: '^app/[^/]+/' },
      to: { path: '^app/(App|main)\\.tsx$' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every import is found',
      severity: 'error',
      from: {},
      // `file?url` and `virtual:` modules are Vite’s own.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'the product uses no development package',
      severity: 'error',
      from: { path: '^(app|model)/', pathNot: [TEST, '^model/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/fixtures/', '^dist/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
}
