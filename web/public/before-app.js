// A dark page never flashes white: this runs before the first paint.
;(() => {
  const chosen = localStorage.getItem('mantine-color-scheme-value')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()

// Zod asks whether it may make functions from text; our content security policy would report the question.
globalThis.__zod_globalConfig = { jitless: true }
