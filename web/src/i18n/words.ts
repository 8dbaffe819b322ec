import type { GuestLocale } from '@convonet/contracts/reservations'
import i18next from 'i18next'
import type { en } from './en.ts'
import type { enReservationBook } from './en-reservation-book.ts'
import type { enRestaurant } from './en-restaurant.ts'
import { ko } from './ko.ts'

/** The words of the frame and of pages in English, which are always there, and those that pages in two languages bring with them. */
export type Words = typeof en & { restaurant: typeof enRestaurant; reservationBook: typeof enReservationBook }

/** For the module that a page in both languages begins with, so that no other page carries its words. */
export function addWords<Page extends keyof Words>(
  page: Page,
  words: Record<GuestLocale, Words[Page]>,
): void {
  for (const [language, table] of Object.entries(words)) {
    const frame = language === 'ko' ? ko : {}
    i18next.addResourceBundle(language, 'translation', { ...frame, [page]: table }, true)
  }
}
