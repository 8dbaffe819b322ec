import { useMatches } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from './use-language.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page has its words in Korean too. */
    isBilingual?: boolean
  }
}

/** Shows each page in a language that it has, and tells the browser which. Answers whether there is a choice. */
export function usePageLanguage(): boolean {
  const { i18n } = useTranslation()
  const [language] = useLanguage()
  const isBilingual = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.isBilingual === true),
  })
  const shown = isBilingual ? language : 'en'

  useLayoutEffect(() => {
    if (i18n.language !== shown) void i18n.changeLanguage(shown)
    document.documentElement.lang = shown
  }, [i18n, shown])

  return isBilingual
}
