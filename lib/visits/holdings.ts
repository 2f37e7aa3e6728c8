import { siteVisits } from '#db/schema/activity.ts'
import { copied, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'
import { identifiersArePersonal } from '#lib/regimes/identifiers.ts'

const untilCombined = (label: string) => copied(label, 'non-personal-until-combined')

/** The longest that the CNIL accepts for data on the use of a site. */
const audienceMonths = 25

export const visitHolding = holding(siteVisits, {
  title: 'Visits to our site',
  category: 'log-files',
  purposes: ['site-administration', 'security'],
  source: 'Your browser, when it asked for a page',
  recipients: [],
  person: direct(siteVisits.subjectId),
  key: siteVisits.id,
  order: siteVisits.at,
  range: siteVisits.at,
  keep: months(audienceMonths, 'the visit', siteVisits.at),
  columns: {
    id: internal,
    subjectId: link,
    at: untilCombined('When'),
    ip: copied('IP address').personalWhere(identifiersArePersonal),
    browser: untilCombined('Browser'),
    language: untilCombined('Language'),
    internetProvider: untilCombined('Internet provider'),
    referringPage: untilCombined('Page you came from'),
    exitPage: untilCombined('Page you went to'),
    operatingSystem: untilCombined('Operating system'),
    path: untilCombined('Page'),
  },
  erase: { way: 'delete-rows' },
})
