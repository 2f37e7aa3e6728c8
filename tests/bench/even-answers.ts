import postgres, { type Sql } from 'postgres'
import { closeDatabase } from '#db/client.ts'
import { milliseconds, type Row, row } from '#scripts/bench/figure.ts'
import { apart, type Pair } from '#scripts/bench/pairs.ts'
import { freePort } from '#scripts/ports.ts'
import { testSettings } from '#tests/support/settings.ts'
import { throwawayPostgres } from '#tests/support/throwaway-cluster.ts'
import { firstPage } from './answer.ts'
import { type Bench, rounds, type Section } from './bench.ts'
import { startedClone } from './clones.ts'
import { type Known, peopleToAskFor } from './people-to-ask-for.ts'
import { openForm } from './post-form.ts'

const pairsOfRound = 334
/** Sent and not counted: the first answers of a process are slow for everybody. */
const pairsToWarm = 40
const lanes = 4

/** What somebody posts who is known here, and somebody who is not (null); answers the milliseconds it took. */
type Post = { path: string; send: (known: Known | null) => Promise<number> }

/** Each pair in a lane, one after the other; who comes first takes turns. No limit counts, because all come from one place. */
async function measure(sql: Sql, people: readonly Known[], { send }: Pick<Post, 'send'>): Promise<Pair[]> {
  const pairs: Pair[] = []
  const queue = [...people.entries()]
  const lane = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [nth, person] = next
      await sql`delete from rate_limits`
      if (nth % 2 === 0) {
        const known = await send(person)
        pairs.push({ known, unknown: await send(null) })
      } else {
        const unknown = await send(null)
        pairs.push({ unknown, known: await send(person) })
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return pairs
}

/** The medians of all pairs together, which is what is promised; and the tail, which they hide. */
function rowsOf(path: string, pairs: readonly Pair[]): Row[] {
  const figure = (name: string, share: number, bar?: string) =>
    row({ figure: `\`POST ${path}\`, ${name}`, unit: milliseconds, ours: [apart(pairs, share)], bar })
  return [figure('medians', 0.5, '≤ 1 ms'), figure('95th percentiles', 0.95)]
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
    const known = await people.make(pairsToWarm + pairsOfRound * rounds.length)
    await sql`analyze`
    const [toWarm, counted] = [known.slice(0, pairsToWarm), known.slice(pairsToWarm)]
    const rows: Row[] = []
    for (const post of await postsTo(url, people)) {
      await measure(sql, toWarm, post)
      const all: Pair[] = []
      for (const round of rounds) {
        const pairs = await measure(sql, counted.slice((round - 1) * pairsOfRound, round * pairsOfRound), post)
        say(`  ${post.path}, round ${round}: medians ${milliseconds(apart(pairs, 0.5))} apart`)
        all.push(...pairs)
      }
      rows.push(...rowsOf(post.path, all))
    }
    await web.stop()
    return {
      name: 'even-answers',
      title: 'Known and unknown addresses',
      text: `How far the medians, and the 95th percentiles, of ${rounds.length * pairsOfRound} pairs of posts lie apart, one of a pair with an address that is known (and, to follow, the right reference), the other with one that is not; as a form without script sends them, ${lanes} at a time, who comes first taking turns, after ${pairsToWarm} pairs that do not count. Both get the same page, and neither is answered before a fixed time.`,
      rows,
    }
  } finally {
    await closeDatabase()
    await sql.end({ timeout: 5 })
    await server.remove()
  }
}
