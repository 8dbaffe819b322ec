/** A moment of New York's winter as the database writes it in UTC. */
export const utc = (moment: string): string =>
  new Date(`${moment.replace(' ', 'T')}:00-05:00`).toISOString().replace('T', ' ').slice(0, 19)
