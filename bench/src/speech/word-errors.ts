/**
 * The least number of words put in, left out or changed between what was said and what was understood. A compound may be
 * written as one word or as two: "mail box" is no error for "mailbox".
 */
export function wordErrors(said: readonly string[], understood: readonly string[]): number {
  const table: number[][] = []
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 0; row <= said.length; row++) {
    const errors: number[] = []
    table.push(errors)
    for (let column = 0; column <= understood.length; column++) {
      if (row === 0 && column === 0) errors.push(0)
      else
        errors.push(
          Math.min(...steps(said, understood, { row, column }).map(([r, c, cost]) => at(r, c) + cost)),
        )
    }
  }
  return at(said.length, understood.length)
}

type Step = [row: number, column: number, cost: number]

/** From where one may have come to this place, and at what cost. */
function steps(
  said: readonly string[],
  understood: readonly string[],
  { row, column }: { row: number; column: number },
): Step[] {
  const [one, other] = [said[row - 1], understood[column - 1]]
  const possible: Step[] = [
    [row - 1, column - 1, one === other ? 0 : 1],
    [row - 1, column, 1],
    [row, column - 1, 1],
  ]
  if (one === `${understood[column - 2]}${other}`) possible.push([row - 1, column - 2, 0])
  if (other === `${said[row - 2]}${one}`) possible.push([row - 2, column - 1, 0])
  return possible
}
