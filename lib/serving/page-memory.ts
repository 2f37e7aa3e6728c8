import { scriptlessPolicy } from './content-policy.ts'
import type { Log } from './log.ts'
import type { Render, Rendered } from './loopback.ts'
import { isPublicFile, type Variant, variantHeaders, variantKey } from './public-pages.ts'
import type { Published } from './published.ts'
import { scriptless } from './scriptless.ts'
import { type HeaderList, securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'
import { type StoredAnswer, storedAnswer } from './stored-answer.ts'

interface Kept {
  readonly version: string
  readonly answer: StoredAnswer
  /** After a failed attempt the old copy stands without a new one until then (on the monotonic clock). */
  standsUntil: number
}

type PublicAnswer = { readonly stored: StoredAnswer } | { readonly passing: Rendered }

interface PageMemory {
  /** The copy that is right now, if there is one: the fast way, without a promise. */
  readonly fresh: (variant: Variant) => StoredAnswer | undefined
  /** Renders the copy, once however many ask; when that fails the last good one is given. */
  readonly renewed: (variant: Variant) => Promise<PublicAnswer>
}

const most = 500
const standsFor = 2_000

export function withoutScripts(page: Rendered): Rendered {
  if (!page.contentType.startsWith('text/html')) return page
  return { ...page, body: Buffer.from(scriptless(page.body.toString('utf8'))) }
}

function lasting(site: Site, path: string): HeaderList {
  return [
    ...securityHeaders(site, path),
    ['content-security-policy', scriptlessPolicy(site)],
    [
      'cache-control',
      isPublicFile(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ],
    ['vary', isPublicFile(path) ? 'accept-encoding' : 'sec-gpc, cookie, accept-encoding'],
  ]
}

export function pageMemory(site: Site, render: Render, published: Published, log: Log): PageMemory {
  const kept = new Map<string, Kept>()
  const rendering = new Map<string, Promise<PublicAnswer>>()

  const keep = (key: string, version: string, answer: StoredAnswer) => {
    const oldest = kept.keys().next()
    if (kept.size >= most && !kept.has(key) && !oldest.done) kept.delete(oldest.value)
    kept.set(key, { version, answer, standsUntil: 0 })
  }

  const renew = async (variant: Variant, key: string, version: string | undefined): Promise<PublicAnswer> => {
    try {
      const page = withoutScripts(await render(variant.path, variantHeaders(variant)))
      if (page.status >= 500) throw new Error(`Next answered ${page.status}`)
      if (page.status !== 200) {
        kept.delete(key)
        return { passing: page }
      }
      const stored = await storedAnswer(page.body, page.contentType, lasting(site, variant.path))
      if (version !== undefined) keep(key, version, stored)
      return { stored }
    } catch (error) {
      const last = kept.get(key)
      if (!last) throw error
      last.standsUntil = performance.now() + standsFor
      log({ event: 'stale', reason: 'the page could not be rendered anew' })
      return { stored: last.answer }
    }
  }

  return {
    fresh: (variant) => {
      const copy = kept.get(variantKey(variant))
      if (!copy) return undefined
      return copy.version === published.version() || performance.now() < copy.standsUntil ? copy.answer : undefined
    },
    renewed: (variant) => {
      const key = variantKey(variant)
      const version = published.version()
      const once = `${key} ${version}`
      const running = rendering.get(once)
      if (running) return running
      const work = renew(variant, key, version).finally(() => rendering.delete(once))
      rendering.set(once, work)
      return work
    },
  }
}
