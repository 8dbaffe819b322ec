import { hashPins } from '@convonet/call-center/hash-pins'
import { choose } from './cannot-start.ts'
import { withDatabase } from './with-database.ts'

/** `npm run pins -- hash`: empties v2's column of plain PINs; v2 itself cannot sign anybody in afterwards. */
export async function pins([what]: readonly string[]): Promise<void> {
  choose('thing to do with PINs', what, ['hash'])
  await withDatabase(async (sql, configs) => {
    const { hashed, shared } = await hashPins(sql, configs['call-center'])
    process.stdout.write(`${hashed} plain PINs are hashes now\n`)
    if (shared.length === 0) return
    process.stdout.write(
      `Left as they are, because somebody else has the same PIN:\n  ${shared.join('\n  ')}\n`,
    )
  })
}
