import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

export type Language = z.input<typeof ToolMeta>

export const MORTGAGE = '(mortgage|home loan|house loan|housing loan|home mortgage|mortgage loan)'
/** The application, where the talk is about one. */
export const APPLICATION = `(${MORTGAGE} application|${MORTGAGE}|loan application|application)`
export const HOME = '(house|home|property|place|condo|apartment|townhouse|duplex|family home)'
export const I =
  '(i|we|my husband and i|my wife and i|my partner and i|me and my husband|me and my wife|both of us)'
export const ABOUT =
  '[(about|around|roughly|approximately|only|exactly|just|currently|almost|nearly|like|maybe|probably|right around|close to|some|up to|at least)]'
export const IS =
  '(is|are|was|of|would be|will be|should be|must be|comes to|come to|adds up to|add up to|makes|make|runs|total|totals)'
export const A_MONTH = '[dollars|bucks] [(a month|per month|each month|every month|monthly)] [before taxes]'
export const A_YEAR =
  '(a year|per year|each year|every year|yearly|annually|per annum|a year before taxes|per year before taxes)'
export const PER_MONTH = '(a month|per month|each month|every month|monthly|every single month|in a month)'
export const PER_YEAR =
  '(a year|per year|each year|every year|yearly|annually|per annum|in a year|a year before taxes)'
/** A wish that says it has to be. */
export const NEED =
  '[(i|we) [still|also|just|really] (need|have|ought|want|am supposed|would have) to|(i|we) must]'
/** How a figure is brought up. */
export const SAID =
  '[(i think|i guess|i believe|i would say|let us say|i would guess|they told me|they tell me|they say|i was told|i am told|the bank says|my bank says|the bank told me|i checked and|i looked and|i looked it up and|i just checked and|last time i looked|last time i checked|as far as i know|according to experian|according to equifax|according to transunion|according to my bank|according to the bank|according to credit karma|according to my app|right now|currently|at the moment|these days|by now|as of today|it turns out|turns out|just so you know|for the record|you should know)] [that]'
export const IN_ALL =
  '[(together|combined|in total|in all|all together|altogether|between us|all told|gross|before taxes)]'

/** Of every tool that looks at one application. */
export const noApplication = {
  'no-application': 'You have no mortgage application yet.',
  decided: 'Your mortgage application is {state}, so only a loan officer can change it now.',
}
