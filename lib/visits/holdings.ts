import { siteVisits, usageEvents } from '#db/schema/activity.ts'
import { copied, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'

const untilCombined = (label: string) => copied(label, 'non-personal-until-combined')

/** The longest that the CNIL accepts for data on the use of a site or a product. */
const audienceMonths = 25

export const usageHolding = holding(usageEvents, {
  title: 'Where a product was used',
  category: 'usage-data',
  purposes: ['improvement'],
  source: 'The product, while you used it',
  recipients: [],
  person: direct(usageEvents.subjectId),
  key: usageEvents.id,
  order: usageEvents.at,
  range: usageEvents.at,
  keep: months(audienceMonths, 'the use', usageEvents.at),
  columns: {
    id: internal,
    subjectId: link,
    at: untilCombined('When'),
    product: untilCombined('Product'),
    language: untilCombined('Language'),
    zipCode: untilCombined('Zip code'),
    areaCode: untilCombined('Area code'),
    location: untilCombined('Location'),
    timeZone: untilCombined('Time zone'),
  },
  erase: { way: 'delete-rows' },
})

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
    ip: copied('IP address'),
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
