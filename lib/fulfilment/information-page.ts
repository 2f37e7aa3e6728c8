import { operator } from '#lib/operator.ts'
import type { CopyContents, HoldingContents } from './copy-contents.ts'
import { escaped, factList, listed } from './markup.ts'
import { rightsWords } from './rights-wording.ts'
import { standingPage } from './standing-page.ts'

function holdingFacts({ title, purposes, source, recipients, kept }: HoldingContents): string {
  const facts = [
    ['Why we hold it', listed(purposes)],
    ['Where it comes from', source],
    ['Who is given it', recipients.length > 0 ? listed(recipients) : 'Nobody outside the company'],
    ['How long we keep it', kept],
  ] as const
  return `<h3>${escaped(title)}</h3>${factList(facts)}`
}

export function rightsMarkup(): string {
  return rightsWords()
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')
}

/** Who answers for the data, and for each kind of it what GDPR Article 15(1) asks to be said. */
export function informationMarkup({ categories }: CopyContents): string {
  const controller = factList([
    ['Who answers for it', operator.name],
    ['Address', operator.contact.postalAddress.join('\n')],
    ['Privacy team', operator.contact.privacyEmail],
    ['Authority to complain to', `${operator.authority.name}, ${operator.authority.url}`],
  ])
  const parts = categories.map(
    ({ title, about, holdings }) =>
      `<section class="more"><h2>${escaped(title)}</h2><p>${escaped(about)}</p>${holdings.map(holdingFacts).join('')}</section>`,
  )
  const rights = `<section class="more"><h2 id="rights">What you can do</h2>${rightsMarkup()}</section>`
  return `${controller}${parts.join('\n')}${rights}`
}

/** The same as a file of its own. */
export function informationPage(copy: CopyContents): string {
  const lead =
    '<p>Why we hold the data in this copy, where it comes from, who is given it, how long we keep it, and your rights.</p>'
  return standingPage({ title: 'About your data', body: `${lead}${informationMarkup(copy)}` })
}
