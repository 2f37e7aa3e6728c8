export type Coordinates = { latitude: number; longitude: number }

/** The first three characters at most: a district, not a street (the three digits of 45 CFR 164.514(b)(2)(i)(B), for codes of all countries). */
export function coarseZipCode(zipCode: string): string {
  return (zipCode.trim().toUpperCase().split(/[\s-]/)[0] ?? '').slice(0, 3)
}

/** One decimal is about 11 km: a town. California calls 1,850 feet precise (Civ. Code §1798.140(w)), which two decimals would come near. */
function tenth(degrees: number): string {
  const text = degrees.toFixed(1)
  return text === '-0.0' ? '0.0' : text
}

function coordinatesIn(text: string): Coordinates | null {
  const [, latitude, longitude] = text.match(/^(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)$/) ?? []
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null
}

const town = /^[\p{L}\p{M}][\p{L}\p{M} .'’()-]{0,59}$/u

/** The town at most: coordinates rounded, a name only without digits, which would be those of a street, a house or a code. Null when it says more. */
export function coarseLocation(location: string | Coordinates): string | null {
  const text = typeof location === 'string' ? location.trim().replace(/\s+/g, ' ') : ''
  const place = typeof location === 'string' ? coordinatesIn(text) : location
  if (!place) return town.test(text) ? text : null
  const { latitude, longitude } = place
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? `${tenth(latitude)}, ${tenth(longitude)}` : null
}
