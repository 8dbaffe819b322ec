import type { GuestLocale } from '@convonet/contracts/reservations'
import { useSyncExternalStore } from 'react'

const KEY = 'hanok-lang'
const CHOSEN = 'language-chosen'

/** The language a visitor reads pages in that have two: the one chosen last, or the browser's. */
export function useLanguage(): [GuestLocale, (language: GuestLocale) => void] {
  return [useSyncExternalStore(onChoice, current), choose]
}

/** The first that pages are written in; English where none is. */
export function spokenIn(languages: readonly string[]): GuestLocale {
  for (const tag of languages) {
    const [language] = tag.toLowerCase().split('-')
    if (language === 'en' || language === 'ko') return language
  }
  return 'en'
}

const current = () => spokenIn([localStorage.getItem(KEY) ?? '', ...navigator.languages])

function choose(language: GuestLocale): void {
  localStorage.setItem(KEY, language)
  window.dispatchEvent(new Event(CHOSEN))
}

/** Here, or in another tab. */
function onChoice(changed: () => void): () => void {
  const events = [CHOSEN, 'storage', 'languagechange']
  for (const event of events) window.addEventListener(event, changed)
  return () => {
    for (const event of events) window.removeEventListener(event, changed)
  }
}
