type Carrying = { cookie?: string }

/** Hidden fields of the page's first form that posts: React's own, by which it knows the action without script. */
function hiddenOf(html: string): [string, string][] {
  const [form = ''] = /<form[^>]*method="POST"[\s\S]*?<\/form>/i.exec(html) ?? []
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  return inputs.flatMap((input) => {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    return name === undefined ? [] : [[name, plain(/value="([^"]*)"/.exec(input)?.[1] ?? '')]]
  })
}

/** A form of the site as a browser without script sends it; `post` answers the milliseconds until it was answered by a redirect to `to`. */
export async function openForm(url: string, path: string, { cookie = '' }: Carrying = {}) {
  const page = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })
  if (page.status !== 200) throw new Error(`GET ${path} answered ${page.status}.`)
  const hidden = hiddenOf(await page.text())
  if (hidden.length === 0) throw new Error(`There is no form on ${path}.`)

  async function post(
    fields: Record<string, string>,
    to: string,
    { cookie: carried = '' }: Carrying = {},
  ): Promise<number> {
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...Object.fromEntries(hidden), ...fields })) body.set(name, value)
    const began = performance.now()
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { origin: url, cookie: carried },
      body,
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    const took = performance.now() - began
    const where = answer.headers.get('location') ?? ''
    if (answer.status !== 303 || new URL(where, url).pathname !== to)
      throw new Error(`POST ${path} answered ${answer.status} ${where}, not a redirect to ${to}.`)
    return took
  }

  return { post }
}
