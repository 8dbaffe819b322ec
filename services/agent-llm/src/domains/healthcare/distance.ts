export interface Place {
  latitude: number
  longitude: number
}

const EARTH_RADIUS_MILES = 3958.8

/** As the crow flies. */
export function milesBetween(a: Place, b: Place): number {
  const [lat1, lat2] = [radians(a.latitude), radians(b.latitude)]
  const dLat = lat2 - lat1
  const dLon = radians(b.longitude - a.longitude)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(h)))
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** About where a ZIP code of the directory's region is, to a mile or two; null for any other. */
export function placeOfZip(zip: string): Place | null {
  const [latitude, longitude] = ZIPS[zip.slice(0, 5)] ?? []
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude }
}

// Rounded centres of ZIP areas of the San Francisco Bay Area.
const ZIPS: Record<string, readonly [number, number]> = {
  '94102': [37.78, -122.42],
  '94103': [37.77, -122.41],
  '94104': [37.79, -122.4],
  '94105': [37.79, -122.39],
  '94107': [37.77, -122.4],
  '94108': [37.79, -122.41],
  '94109': [37.79, -122.42],
  '94110': [37.75, -122.42],
  '94112': [37.72, -122.44],
  '94114': [37.76, -122.43],
  '94115': [37.79, -122.44],
  '94116': [37.74, -122.48],
  '94117': [37.77, -122.44],
  '94118': [37.78, -122.46],
  '94121': [37.78, -122.49],
  '94122': [37.76, -122.48],
  '94123': [37.8, -122.44],
  '94131': [37.74, -122.44],
  '94133': [37.8, -122.41],
  '94143': [37.76, -122.46],
  '94158': [37.77, -122.39],
  '94301': [37.44, -122.15],
  '94303': [37.46, -122.13],
  '94304': [37.4, -122.17],
  '94305': [37.42, -122.17],
  '94306': [37.42, -122.13],
  '94501': [37.77, -122.26],
  '94607': [37.81, -122.29],
  '94609': [37.83, -122.26],
  '94610': [37.81, -122.24],
  '94611': [37.83, -122.22],
  '94612': [37.81, -122.27],
  '94702': [37.87, -122.29],
  '94703': [37.86, -122.28],
  '94704': [37.87, -122.26],
  '94705': [37.86, -122.24],
  '94709': [37.88, -122.27],
  '95110': [37.35, -121.91],
  '95112': [37.35, -121.89],
  '95113': [37.33, -121.89],
  '95125': [37.3, -121.9],
  '95128': [37.32, -121.94],
  '95008': [37.28, -121.95],
}
