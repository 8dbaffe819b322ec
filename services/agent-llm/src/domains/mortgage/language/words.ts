import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

export type Language = z.input<typeof ToolMeta>

export const MORTGAGE = '(mortgage|home loan|house loan|housing loan|home mortgage|mortgage loan)'
export const HOME = '(house|home|property|place|condo|apartment|townhouse)'
export const ABOUT = '[(about|around|roughly|approximately|only|exactly|just|currently|almost|nearly|like)]'
export const IS = '(is|are|was|of|would be|will be|should be|comes to|come to|adds up to|add up to|makes)'
export const A_MONTH = '[dollars|bucks] [(a month|per month|each month|every month|monthly)] [before taxes]'
export const A_YEAR =
  '(a year|per year|each year|every year|yearly|annually|per annum|a year before taxes|per year before taxes)'

/** Of every tool that looks at one application. */
export const noApplication = {
  'no-application': 'You have no mortgage application yet.',
  decided: 'Your mortgage application is {state}, so only a loan officer can change it now.',
}
