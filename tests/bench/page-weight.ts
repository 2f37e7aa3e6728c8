import { brotliCompressSync, constants } from 'node:zlib'
import { bytes, type Row, row } from '#scripts/bench/figure.ts'
import { fetchedBy, plainHtml } from '#scripts/bench/plain-html.ts'
import { page } from './answer.ts'

const compressed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length

async function weigh(port: number, paths: string[]): Promise<number> {
  const answers = await Promise.all(paths.map((path) => page(port, path, 'br')))
  return answers.reduce((sum, { body }) => sum + body.length, 0)
}

/** What a first visit to the page brings over the wire, beside the same text as plain HTML. */
export async function weighPage(port: number, path: string): Promise<Row[]> {
  const [plain, squeezed] = await Promise.all([page(port, path, 'identity'), page(port, path, 'br')])
  const html = plain.body.toString('utf8')
  const { styles, scripts, inlineScriptBytes } = fetchedBy(html)
  const style = await weigh(port, styles)
  const script = (await weigh(port, scripts)) + inlineScriptBytes
  const withHeaders = squeezed.body.length + squeezed.headBytes
  const text = compressed(plainHtml(html))
  const total = withHeaders + style + script
  return [
    row({ figure: 'HTML, not compressed', unit: bytes, ours: [plain.body.length], peer: [plainHtml(html).length] }),
    row({ figure: 'HTML, br', unit: bytes, ours: [squeezed.body.length], peer: [text] }),
    row({ figure: 'HTML, br, with headers', unit: bytes, ours: [withHeaders], peer: [text], bar: '≤ 14,600 B' }),
    row({ figure: 'CSS, br', unit: bytes, ours: [style], bar: '≤ 10,240 B' }),
    row({ figure: 'JavaScript', unit: bytes, ours: [script], bar: '0 B' }),
    row({
      figure: 'all of it; the peer with our CSS',
      unit: bytes,
      ours: [total],
      peer: [text + style],
      bar: '≤ 1.5 ×',
    }),
  ]
}
