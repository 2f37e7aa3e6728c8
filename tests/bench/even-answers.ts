import postgres, { type Sql } from 'postgres'
import { closeDatabase } from '#db/client.ts'
import { milliseconds, row } from '#scripts/bench/figure.ts'
import { freePort } from '#scripts/ports.ts'
import { testSettings } from '#tests/support/settings.ts'
import { throwawayPostgres } from '#tests/support/throwaway-cluster.ts'
import { firstPage } from './answer.ts'
import { type Bench, rounds, type Section } from './bench.ts'
import { startedClone } from './clones.ts'
import { type Known, peopleToAskFor } from './people-to-ask-for.ts'
import { openForm } from './post-form.ts'

const pairsOfRound = 334
const lanes = 4

/** What somebody posts who is known here, and somebody who is not (null); answers the milliseconds it took. */
type Post = { path: string; send: (known: Known | null) => Promise<number> }

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** The difference of the medians, in milliseconds; who comes first takes turns. No limit counts, because all come from one place. */
async function difference(sql: Sql, people: readonly Known[], { send }: Pick<Post, 'send'>): Promise<number> {
  const took: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
  const queue = [...people.entries()]
  const lane = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [nth, person] = next
      await sql`delete from rate_limits`
      const order = nth % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      for (const who of order) took[who].push(await send(who === 'known' ? person : null))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return Math.abs(median(took.known) - median(took.unknown))
}

async function postsTo(url: string, people: ReturnType<typeof peopleToAskFor>): Promise<Post[]> {
  const signIn = await openForm(url, '/sign-in')
  const follow = await openForm(url, '/requests/follow')
  const check = await openForm(url, '/requests/start/check', await people.draftOf(null))
  return [
    {
      path: '/sign-in',
      send: (known) => signIn.post({ email: people.addressOf(known), next: '' }, '/sign-in/check-mail'),
    },
    {
      path: '/requests/start/check',
      send: async (known) => {
        const draft = await people.draftOf(known)
        return check.post({ shown: draft.shown }, '/requests/start/sent', draft)
      },
    },
    {
      path: '/requests/follow',
      send: (known) =>
        follow.post(
          { reference: known?.reference ?? 'PR-2222222222', email: people.addressOf(known) },
          '/requests/follow/code',
        ),
    },
  ]
}

/** Whether the time taken tells a known address from an unknown one. */
export async function measureEvenAnswers(bench: Bench): Promise<Section> {
  const { place, say } = bench
  const cwd = await startedClone(bench)
  const server = await throwawayPostgres()
  const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const env = {
      ...testSettings(server, server.folder),
      ...{ PORT: String(port), PUBLIC_URL: url, DEMONSTRATION: '1', NODE_ENV: 'production' },
    }
    Object.assign(process.env, env)
    const people = peopleToAskFor()
    const web = place.start({ program: 'npm', args: ['run', 'web'], cwd, env })
    await firstPage(port, web)
    const known = await people.make(pairsOfRound * rounds.length)
    const rows = []
    for (const post of await postsTo(url, people)) {
      const differences: number[] = []
      for (const round of rounds) {
        const some = known.slice((round - 1) * pairsOfRound, round * pairsOfRound)
        differences.push(await difference(sql, some, post))
        say(`  ${post.path}, round ${round}: medians ${milliseconds(differences.at(-1) ?? Number.NaN)} apart`)
      }
      rows.push(row({ figure: `\`POST ${post.path}\``, unit: milliseconds, ours: differences, bar: '≤ 1 ms' }))
    }
    await web.stop()
    return {
      name: 'even-answers',
      title: 'Known and unknown addresses',
      text: `How far the medians of ${rounds.length} × ${pairsOfRound} pairs of posts lie apart, one of a pair with an address that is known (and, to follow, the right reference), the other with one that is not; as a form without script sends them, ${lanes} at a time. Both get the same page, and neither is answered before a fixed time.`,
      rows,
    }
  } finally {
    await closeDatabase()
    await sql.end({ timeout: 5 })
    await server.remove()
  }
}
