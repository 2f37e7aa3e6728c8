import { describe, expect, it } from 'vitest'
import { coarseLocation, coarseZipCode } from './coarse.ts'

describe('a zip code', () => {
  it.each([
    ['94118', '941'],
    ['94118-1234', '941'],
    ['10557', '105'],
    ['M5J 2N5', 'M5J'],
    ['ec1a 1aa', 'EC1'],
    ['W1 2AB', 'W1'],
    ['111 22', '111'],
    ['  75  ', '75'],
  ])('of %s keeps %s', (zip, kept) => {
    expect(coarseZipCode(zip)).toBe(kept)
  })
})

describe('a location', () => {
  it.each([
    [{ latitude: 37.774929, longitude: -122.419416 }, '37.8, -122.4'],
    [{ latitude: 0.04, longitude: -0.04 }, '0.0, 0.0'],
    [{ latitude: -90, longitude: 180 }, '-90.0, 180.0'],
    ['37.774929, -122.419416', '37.8, -122.4'],
    ['52.52 13.405', '52.5, 13.4'],
    ['San Francisco', 'San Francisco'],
    ['  Frankfurt   (Oder) ', 'Frankfurt (Oder)'],
    ['Žďár nad Sázavou', 'Žďár nad Sázavou'],
    ['東京', '東京'],
  ])('of %j is kept as %j', (location, kept) => {
    expect(coarseLocation(location)).toBe(kept)
  })

  it.each([
    '18 Laurel Street, San Francisco',
    'Lindenweg 7',
    'SW1A 1AA',
    '91.0, 13.0',
    'a'.repeat(61),
    '',
    'Ana@home',
    'http://x',
  ])('%j is more than a town, or none', (location) => {
    expect(coarseLocation(location)).toBeNull()
  })
})
