import { enReservationBook } from './en-reservation-book.ts'
import { koReservationBook } from './ko-reservation-book.ts'
import { addWords } from './words.ts'

addWords('reservationBook', { en: enReservationBook, ko: koReservationBook })
