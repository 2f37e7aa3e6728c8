import { at, type Pages } from './page-list.ts'

const staffs = (reference: string) => `/admin/requests/${reference}`

/** What staff look at. */
export const staffPages: Pages = {
  '/admin': at('/admin'),
  '/admin/letters': at('/admin/letters'),
  '/admin/letters/[id]': ({ toPrint }) => [`/admin/letters/${toPrint}`],
  '/admin/letters/bounced': at('/admin/letters/bounced'),
  '/admin/letters/bounced/[id]': ({ bounced }) => [`/admin/letters/bounced/${bounced}`],
  '/admin/letters/copies/[reference]': ({ onPaper }) => [`/admin/letters/copies/${onPaper}`],
  '/admin/letters/left': at('/admin/letters/left'),
  '/admin/letters/left/[id]': ({ left }) => [`/admin/letters/left/${left}`],
  '/admin/letters/templates': at('/admin/letters/templates'),
  '/admin/letters/templates/[name]': () => [
    '/admin/letters/templates/somebody-asks-to-sign-in',
    '/admin/letters/templates/a-request-was-declined',
  ],
  '/admin/policy': at('/admin/policy'),
  '/admin/policy/drafts/[id]': ({ policyDraft }) => [`/admin/policy/drafts/${policyDraft}`],
  '/admin/questions': at('/admin/questions'),
  '/admin/questions/[reference]': ({ asked }) =>
    [asked.question, asked.answered].map((reference) => `/admin/questions/${reference}`),
  '/admin/children': at('/admin/children'),
  '/admin/children/[reference]': ({ asked }) =>
    [asked.report, asked.reportedAgain].map((reference) => `/admin/children/${reference}`),
  '/admin/lost-mailboxes': at('/admin/lost-mailboxes'),
  '/admin/lost-mailboxes/[reference]': ({ lost }) => lost.references.map((each) => `/admin/lost-mailboxes/${each}`),
  '/admin/usage': at('/admin/usage'),
  '/admin/usage/[person]': ({ ana, bo }) => [ana, bo].map(({ subjectId }) => `/admin/usage/${subjectId}`),
  '/admin/requests': at('/admin/requests'),
  '/admin/requests/new': at('/admin/requests/new'),
  '/admin/requests/new/[draft]': ({ entry }) => [`/admin/requests/new/${entry}`],
  '/admin/requests/new/[draft]/acting': ({ entryForAnother }) => [`/admin/requests/new/${entryForAnother}/acting`],
  '/admin/requests/new/[draft]/asked': ({ entry }) => [`/admin/requests/new/${entry}/asked`],
  '/admin/requests/new/[draft]/check': ({ entry, entryForAnother }) =>
    [entry, entryForAnother].map((draft) => `/admin/requests/new/${draft}/check`),
  '/admin/requests/new/done/[letter]': ({ letter }) => [`/admin/requests/new/done/${letter}`],
  '/admin/requests/[reference]': ({ requests, heldBack, represented }) =>
    [...Object.values(requests), heldBack, represented].map(staffs),
  '/admin/requests/[reference]/appeal': ({ requests }) => [`${staffs(requests.appealed)}/appeal`],
  '/admin/requests/[reference]/appeal/enter': ({ requests }) => [`${staffs(requests.declined)}/appeal/enter`],
  '/admin/requests/[reference]/decide': ({ requests }) => [`${staffs(requests.received)}/decide`],
  '/admin/requests/[reference]/ask': ({ requests }) =>
    [requests.received, requests.asked, requests.declined].map((reference) => `${staffs(reference)}/ask`),
  '/admin/requests/[reference]/extend': ({ requests }) =>
    [requests.received, requests.declined].map((reference) => `${staffs(reference)}/extend`),
  '/admin/requests/[reference]/close': ({ requests }) => [`${staffs(requests.asked)}/close`],
  '/admin/requests/[reference]/messages/[id]': ({ heldBack, message }) => [`${staffs(heldBack)}/messages/${message}`],
  '/admin/requests/[reference]/facts': ({ heldBack }) => [`${staffs(heldBack)}/facts`],
  '/admin/requests/[reference]/proof/[basis]': ({ represented }) =>
    ['document', 'facts'].map((basis) => `${staffs(represented)}/proof/${basis}`),
}
