import type { GuestLocale } from '@convonet/contracts/reservations'
import { useLocalStorage } from '@mantine/hooks'

/** The language a visitor reads pages in that have two: the one chosen last, or the browser's. */
export function useLanguage(): [GuestLocale, (language: GuestLocale) => void] {
  const [chosen, choose] = useLocalStorage<string>({
    key: 'hanok-lang',
    defaultValue: '',
    getInitialValueInEffect: false,
    serialize: (language) => language,
    deserialize: (text) => text ?? '',
  })
  return [spokenIn([chosen, ...navigator.languages]), choose]
}

/** The first that pages are written in; English where none is. */
export function spokenIn(languages: readonly string[]): GuestLocale {
  for (const tag of languages) {
    const [language] = tag.toLowerCase().split('-')
    if (language === 'en' || language === 'ko') return language
  }
  return 'en'
}
