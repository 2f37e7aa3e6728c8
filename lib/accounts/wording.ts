import { type Region, regions } from '#lib/requests/regions.ts'

export const nameWording = {
  missing: 'Enter your name',
  long: 'Enter a name of 100 characters or fewer',
  odd: 'Enter your name in letters, without invisible or stacked signs',
}

export const emailWording = {
  missing: 'Enter your e-mail address',
  odd: 'Enter an e-mail address in the usual form, like name@example.com',
}

export const regionWording = { missing: 'Choose where you live' }

const inWords = ({ group, label }: Region) =>
  group === 'United States' || (group === 'Canada' && !label.startsWith('Canada')) ? `${group}: ${label}` : label

/** The list to choose a region from. A part of a country says which country it belongs to. */
export const regionOptions = regions.map((region) => ({ value: region.id, label: inWords(region) }))
