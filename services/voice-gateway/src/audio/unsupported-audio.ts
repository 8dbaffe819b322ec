import { AppError } from '@convonet/kit/wire/app-error'

/** Sound in a form that cannot be read. */
export function unsupportedAudio(title: string): AppError {
  return new AppError('invalid', title, { facts: { code: 'unsupported_audio' } })
}
