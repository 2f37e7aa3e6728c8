import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeLetter } from '#lib/notices/letter.ts'
import { sample } from '#lib/notices/template.ts'
import { listTemplates } from '#lib/notices/templates.ts'
import { operator } from '#lib/operator.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')
/** Chooses among the letters for the tests beside it; it sends none and has no words of its own. */
const forTests = 'lib/requests/sample-notices.ts'
const sources = readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .map((below) => path.posix.join('lib', below.replaceAll(path.sep, '/')))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== forTests)
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** The exported functions of a file that give a letter. */
function lettersIn(file: string): string[] {
  const pieces = read(file)
    .split(/^export (?:async )?(?:function|const) /m)
    .slice(1)
  return pieces.flatMap((piece) => {
    const head = piece.split(/\{\n|=>/)[0] ?? ''
    const name = /^\w+/.exec(head)?.[0]
    const whole = piece.slice(0, piece.search(/\n[}\])]*\n/) + 1 || piece.length)
    return name && /\): LetterParts\b/.test(whole) ? [name] : []
  })
}

const templates = listTemplates().flatMap((group) => group.templates)
const files = sources.filter((file) => lettersIn(file).length > 0 && !/^lib\/notices\/templates?\.ts$/.test(file))

describe('the list of letters', () => {
  it('has every function that gives a letter', async () => {
    expect(files.length).toBeGreaterThan(8)
    const registered = new Set<unknown>(templates.map(({ letter }) => letter))
    const missing: string[] = []
    for (const file of files) {
      const module: Record<string, unknown> = await import(path.join(root, file))
      for (const name of lettersIn(file)) if (!registered.has(module[name])) missing.push(`${name} in ${file}`)
    }
    expect(missing).toEqual([])
  })

  it('knows every file in which words of a letter stand', () => {
    const writing = sources.filter(
      (file) => /\bparagraphs: /.test(read(file)) && !file.startsWith('lib/notices/') && !files.includes(file),
    )
    expect(writing).toEqual([])
  })

  it('says of each when it is sent, at an address of its own', () => {
    expect(new Set(templates.map(({ address }) => address)).size).toBe(templates.length)
    for (const { when, address } of templates) {
      expect(when.length, address).toBeGreaterThan(10)
      expect(address).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })
})

/** What to do, or that nothing is to be done: an order, an offer, or a condition on which something is to be done. */
const orders = `answer|appeal|ask|call|change|check|choose|complain|confirm|decide|do|find|follow|give|keep|look|open|print|read|reply|send|show|sign|stop|take|tell|type|use|wait|write`
const says = new RegExp(
  `^(Please )?(${orders})\\b|^(you do not need to|you need to|you can|you have until|there is nothing to do|nothing is asked|if (it|this) was( not)? you\\b)`,
  'i',
)
const ours = [operator.contact.privacyEmail, operator.contact.securityEmail]

describe.each(templates)('$address', ({ parts, onPaper }) => {
  const { subject, text, html } = composeLetter(parts)

  it('has a short subject on one line', () => {
    expect(subject.length).toBeLessThanOrEqual(78)
    expect(subject.trim()).toBe(subject)
    expect(subject).not.toMatch(/[\r\n]|\.$/)
  })

  it('says first what is to be done', () => {
    const [first = ''] = parts.paragraphs
    expect(first.split(/(?<=[.!?])\s/)[0]).toMatch(says)
  })

  it('says the same in text and HTML, with its reference and whom to ask', () => {
    const plain = html
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    for (const words of parts.paragraphs) {
      expect(text).toContain(words)
      expect(plain).toContain(words)
    }
    const concerns = JSON.stringify(parts).includes(sample.reference)
    if (concerns) for (const version of [text, html]) expect(version).toContain(`Reference: ${sample.reference}`)
    for (const version of [text, html]) expect(version).toContain(operator.contact.privacyEmail)
  })

  it.runIf(onPaper)('leads to no page where it goes by post', () => {
    for (const words of parts.paragraphs)
      expect(words).not.toMatch(/(?<!no longer )\bsign in\b|(link|page|form) below|page of your/i)
  })

  it('says no more of a person than the first name, and has no picture and no script', () => {
    for (const version of [subject, text, html]) {
      for (const secret of [sample.surname, sample.email, sample.street]) expect(version).not.toContain(secret)
      const rest = ours.reduce((left, address) => left.replaceAll(address, ''), version)
      expect(rest).not.toMatch(/[\w.+-]+@[\w.-]+/)
      expect(version).not.toMatch(/<img|<script|<link|<iframe|https?:\/\/(?!localhost)[^\s"<]*\?[^\s"<]*=/)
    }
  })
})
