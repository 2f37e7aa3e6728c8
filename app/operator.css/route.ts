import { operatorCss } from '#components/layout/operator-css.ts'
import { operator } from '#lib/operator.ts'

export const dynamic = 'force-static'

/** The company's accent as a stylesheet of its own: the content security policy allows no inline style. */
export function GET(): Response {
  return new Response(operatorCss(operator.accent), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
