/** A house of twenty-four tables with 96 seats, for ours and the floor alike. */
export const TABLES = [
  ...some(8, { seats: 2, area: 'window', joins: 'window' }),
  ...some(6, { seats: 4, area: 'main hall', joins: 'hall' }),
  ...some(5, { seats: 4, area: 'garden room', joins: 'garden' }),
  ...some(3, { seats: 6, area: 'ondol room', joins: null }),
  ...some(2, { seats: 9, area: 'banquet room', joins: null }),
]

function some<T extends { area: string }>(count: number, table: T): (T & { name: string })[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${table.area} ${index + 1}`, ...table }))
}
