import { usageEvents } from '#db/schema/activity.ts'
import { copied, internal, link, withheld } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'
import { identifiersArePersonal } from '#lib/regimes/identifiers.ts'
import { monthsKept } from './vocabulary.ts'

const untilCombined = (label: string) => copied(label, 'non-personal-until-combined')

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
  keep: months(monthsKept, 'the use', usageEvents.at),
  columns: {
    id: internal,
    subjectId: link,
    at: untilCombined('When'),
    product: untilCombined('Product'),
    language: untilCombined('Language'),
    zipCode: untilCombined('Zip code, its first three characters'),
    areaCode: untilCombined('Area code'),
    location: untilCombined('Location, as a town'),
    timeZone: untilCombined('Time zone'),
    region: untilCombined('Region'),
    device: withheld(
      'Device',
      'We do not know the device itself, only a mark made from it with our key. The mark would say nothing to you.',
    ).personalWhere(identifiersArePersonal),
    source: untilCombined('Sent by'),
  },
  erase: { way: 'delete-rows' },
})
