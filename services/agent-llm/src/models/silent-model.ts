import { AppError } from '@convonet/kit/wire/app-error'

/** An answer without words and without tool calls. The vendor works; only this answer is of no use. */
export class SilentModel extends AppError {
  constructor() {
    super('upstream-failed', 'The model answered nothing')
  }
}
