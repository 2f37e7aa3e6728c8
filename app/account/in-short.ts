import type { ShortAnswer } from '#components/account/in-short.tsx'
import { inWords } from '#lib/calendar/civil-date.ts'
import type { Held } from '#lib/fulfilment/count-held.ts'
import type { listRequestsOf } from '#lib/requests/queries.ts'

type Requests = Awaited<ReturnType<typeof listRequestsOf>>

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

function askedInShort(requests: Requests) {
  const open = requests.filter(({ endedAt }) => endedAt === null)
  const next = open.map(({ legalDue }) => legalDue).sort()[0]
  if (next) return { answer: counted(open.length, 'open request'), more: `Answer by ${inWords(next)}` }
  const ended = requests.length
  return { answer: 'Nothing open', more: ended > 0 ? `${counted(ended, 'request')} ended` : 'You have not asked yet' }
}

type Facts = { held: readonly Held[]; requests: Requests; sent: readonly string[] }

/** The three answers in a number and a line each. */
export function inShort({ held, requests, sent }: Facts): ShortAnswer[] {
  const records = held.reduce((sum, { count }) => sum + count, 0)
  const kinds = held.filter(({ count }) => count > 0).length
  return [
    {
      href: '#held',
      question: 'What do you hold about me?',
      answer: counted(records, 'record'),
      more: `In ${counted(kinds, 'kind')} of data`,
    },
    { href: '#asked', question: 'What have I asked?', ...askedInShort(requests) },
    {
      href: '#sent',
      question: 'What do you send me?',
      answer: sent.length > 0 ? counted(sent.length, 'topic') : 'Nothing optional',
      more: sent.length > 0 ? sent.join('; ') : 'Important notices only',
    },
  ]
}
