import { enReservationBook } from './en-reservation-book.ts'
import { addWords } from './words.ts'

addWords('reservationBook', { en: enReservationBook, ko: enReservationBook })
