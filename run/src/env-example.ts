import { readFileSync, writeFileSync } from 'node:fs'
import { configurationPage, envExample } from './document-settings.ts'
import { ALL_CONFIGS } from './settings.ts'

const PAGE = 'docs/configuration.md'

writeFileSync('.env.example', envExample(ALL_CONFIGS))
writeFileSync(PAGE, configurationPage(readFileSync(PAGE, 'utf8'), ALL_CONFIGS))
