import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import type { Words } from './words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words }
  }
}

/** Ready when it returns: the English words are part of the page, and stand in for what Korean does not have. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    // Pages bring Korean with them, when the frame is there already.
    react: { bindI18nStore: 'added' },
    interpolation: { escapeValue: false },
  })
}
