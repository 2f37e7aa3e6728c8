// Which way things point (docs/decisions, "How the house is built"). Each comment says where the code belongs instead.
// `npm run check` runs this on all modules and on tests/architecture/fixtures/boundaries, where each rule must find its violation.

/**
 * @param {string} name @param {string} comment
 * @param {Record<string, unknown>} from @param {Record<string, unknown>} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: /** @type {const} */ ('error'), from, to })

/** @param {string} name A package, with everything inside it. */
const npmPackage = (name) => `(^|node_modules/)${name}(/|$)`

const tests = '\\.test\\.ts$'

export default {
  forbidden: [
    forbid(
      'no-cycles',
      'Two modules that need each other are one thought or three: move what both need into a module below them.',
      {},
      { circular: true },
    ),
    forbid(
      'resolvable',
      'There is no such file. Write its path with the extension: #lib/…/name.ts, or ./name.ts in the same folder.',
      {},
      { couldNotResolve: true, path: '^[#.]' },
    ),
    forbid(
      'no-development-packages',
      'What runs in production needs its packages in "dependencies"; development packages are for scripts, tests and settings of tools.',
      { path: '^(app|components|content|db|lib|server\\.ts)', pathNot: tests },
      { dependencyTypes: ['npm-dev'], pathNot: npmPackage('@types') },
    ),
    forbid(
      'app-without-database',
      'A route fetches, composes and answers. Reads belong in lib/<domain>/queries.ts, changes in a deed lib/<domain>/<verb>.ts.',
      { path: '^app/' },
      { path: ['^db/', npmPackage('(drizzle-orm|postgres)')] },
    ),
    forbid(
      'lib-below-app',
      'lib holds what is true without a page: pass what it needs as an argument, or move the rule from the page into lib.',
      { path: '^(lib|content)/' },
      { path: '^(app|components|scripts|tests)/' },
    ),
    forbid(
      'components-below-app',
      'A component shows what it is given: take actions and data as props, and let the page in app pass them.',
      { path: '^components/' },
      { path: '^(app|scripts|tests)/' },
    ),
    forbid(
      'ui-stands-alone',
      'components/ui could serve in another product: what knows a domain of this one belongs in components/<domain>.',
      { path: '^components/ui/' },
      { path: '^(lib|content|components/[^u])', pathNot: '^lib/(calendar/|form-state\\.ts$|operator\\.ts$)' },
    ),
    forbid(
      'components-without-queries',
      'A component takes what it shows as props: the page calls the query or the deed. Only vocabulary, wording, pure rules and types come from lib.',
      { path: '^components/' },
      {
        path: [
          '^db/',
          '^lib/.+/(queries|holdings)[^/]*$',
          '^lib/(env|register)\\.ts$',
          npmPackage('(drizzle-orm|postgres|pg-boss)'),
        ],
      },
    ),
    forbid(
      'next-only-at-the-edge',
      'The worker runs every deed without Next. What needs next/* belongs in app, in components, or behind lib/auth/session.ts.',
      { path: '^(lib|db|content|scripts)/', pathNot: '^lib/auth/session\\.ts$' },
      { path: npmPackage('next') },
    ),
    forbid(
      'one-door-to-next-auth',
      'next-auth is known to lib/auth alone: ask #lib/auth/session.ts who is there.',
      { pathNot: '^(lib/auth/|app/api/auth/)' },
      { path: npmPackage('(next-auth|@auth/[^/]+)') },
    ),
    forbid(
      'one-door-to-the-queue',
      'pg-boss is known to lib/jobs alone: enqueue with #lib/jobs/enqueue.ts inside the transaction.',
      { pathNot: '^lib/jobs/' },
      { path: npmPackage('pg-boss') },
    ),
    forbid(
      'database-knows-words-only',
      'The schema reads the words of a domain from lib/<domain>/vocabulary.ts; rules and reads stand above it, in lib.',
      { path: '^db/', pathNot: '^db/(client|columns)\\.ts$' },
      { path: '^(lib|content|app|components)/', pathNot: '^lib/.+vocabulary\\.ts$' },
    ),
    forbid(
      'database-doors',
      'db/client.ts reads its settings from lib/env.ts and db/columns.ts may use lib/sealing; nothing more of lib stands below db.',
      { path: '^db/(client|columns)\\.ts$' },
      { path: '^(lib|content|app|components)/', pathNot: '^lib/(env\\.ts$|sealing/|.+vocabulary\\.ts$)' },
    ),
    forbid(
      'words-know-no-database',
      'Words, wording and the check of input are pure, so that a page, a letter and the schema can read them: reads belong in queries.ts.',
      { path: ['^lib/.+/(vocabulary|wording|input)[^/]*$', '^lib/.+vocabulary\\.ts$'] },
      { path: ['^db/', '^lib/.+/queries[^/]*$', npmPackage('(drizzle-orm|postgres)')] },
    ),
    forbid(
      'interpreters-name-no-table',
      'Copy, erasure and purge read the data map. Only a holdings.ts may name a table (besides those of the request itself): describe it there, and use the register.',
      { path: '^lib/(fulfilment|retention)/', pathNot: '/holdings\\.ts$' },
      { path: '^db/schema/', pathNot: '^db/schema/(requests|copies|erasures)\\.ts$' },
    ),
    forbid(
      'time-is-a-parameter',
      'Only actions, route handlers and job handlers ask what time it is; rules, queries and deeds take `at`.',
      { path: '^(lib|db|components|content)/', pathNot: '^lib/(jobs|auth)/' },
      { path: '^lib/calendar/now\\.ts$' },
    ),
    forbid(
      'slips-only-from-gates',
      'A permission slip is made where somebody has shown who they are: ask #lib/auth/session.ts in a page, and take the slip as an argument in a deed.',
      { path: '^(app|components|lib|db|content|server\\.ts)', pathNot: ['^lib/(auth|jobs)/', tests] },
      { path: '^lib/auth/gate\\.ts$' },
    ),
    forbid(
      'product-without-tests',
      'Tests and scripts stand on the product, never the other way round.',
      { path: '^(app|components|lib|db|content|server\\.ts)', pathNot: tests },
      { path: ['^(tests|scripts)/', tests, npmPackage('vitest')] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next', '^tests/architecture/fixtures/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
