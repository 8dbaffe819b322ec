import { enRestaurant } from './en-restaurant.ts'
import { koRestaurant } from './ko-restaurant.ts'
import { addWords } from './words.ts'

addWords('restaurant', { en: enRestaurant, ko: koRestaurant })
