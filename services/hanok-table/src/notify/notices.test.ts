import { describe, expect, it } from 'vitest'
import type { Reservation } from '../schema.ts'
import { offerNotice, reminderNotice, type Telling } from './notices.ts'

const NOW = Date.parse('2026-11-26T19:00:00-05:00')
const START = new Date('2026-11-27T19:00:00-05:00')

const telling = (given: Partial<Telling> = {}): Telling => ({
  by: 'call',
  rules: { timeZone: 'America/New_York', phoneRegion: 'US' },
  now: NOW,
  publicUrl: 'https://hanok.example/',
  ...given,
})

const reservation = (given: Partial<Reservation> = {}): Reservation =>
  ({
    id: 7,
    confirmationCode: 'HNK-7K2M4P9Q',
    guestName: 'Jordan Kim',
    guestPhone: '(212) 555-0142',
    partySize: 4,
    startsAt: START,
    preferredLocale: 'en',
    ...given,
  }) as Reservation

describe('a reminder', () => {
  it('is spoken in English', () => {
    expect(reminderNotice(reservation(), telling())).toEqual({
      purpose: 'reminder',
      by: 'call',
      to: '+12125550142',
      locale: 'en',
      reservationId: 7,
      confirmationCode: 'HNK-7K2M4P9Q',
      text:
        'Hello Jordan. This is Hanok Table. We look forward to seeing you tomorrow at 7 PM, at a table for four. ' +
        'Your confirmation code is H N K, 7 K 2 M, 4 P 9 Q. ' +
        'If your plans have changed, please call us or change the reservation on our website. Goodbye.',
    })
  })

  it('is spoken in Korean', () => {
    const korean = reservation({ guestName: '김민아', preferredLocale: 'ko-KR' })
    expect(reminderNotice(korean, telling())).toMatchObject({
      locale: 'ko',
      text:
        '김민아 님, 안녕하세요. 한옥 테이블입니다. 내일 오후 7시, 네 분 예약을 안내해 드립니다. ' +
        '예약 번호는 H N K, 7 K 2 M, 4 P 9 Q입니다. 변경이나 취소가 필요하시면 전화나 홈페이지로 알려 주세요. 감사합니다.',
    })
  })

  it('is written with the page on which it is changed', () => {
    expect(reminderNotice(reservation(), telling({ by: 'message' })).text).toBe(
      'Hanok Table: we look forward to seeing you tomorrow at 7 PM, table for 4, code HNK-7K2M4P9Q. ' +
        'Change or cancel: https://hanok.example/reservation/status?code=HNK-7K2M4P9Q',
    )
    const korean = reservation({ preferredLocale: 'ko' })
    expect(reminderNotice(korean, telling({ by: 'message', publicUrl: null })).text).toBe(
      '[한옥 테이블] 내일 오후 7시, 네 분 예약을 안내해 드립니다. 예약 번호: HNK-7K2M4P9Q. 변경이나 취소는 전화로 알려 주세요.',
    )
  })

  it("goes by the restaurant's clock through the autumn change, wherever the server is", () => {
    // 24 hours before seven o'clock standard time it is eight o'clock daylight time: still yesterday.
    const startsAt = new Date('2026-11-01T19:00:00-05:00')
    const now = Date.parse('2026-10-31T20:00:00-04:00')
    expect(reminderNotice(reservation({ startsAt }), telling({ now })).text).toContain('tomorrow at 7 PM')
    const losAngeles = { rules: { timeZone: 'America/Los_Angeles', phoneRegion: 'US' }, now }
    expect(reminderNotice(reservation({ startsAt }), telling(losAngeles)).text).toContain('tomorrow at 4 PM')
  })

  it('leaves out a name that is none, and keeps a number that it cannot read', () => {
    const odd = reservation({ guestName: 'evil.example', guestPhone: 'unknown' })
    const notice = reminderNotice(odd, telling())
    expect(notice.text).toMatch(/^Hello\. This is Hanok Table\./)
    expect(notice.to).toBe('unknown')
  })
})

describe('an offer', () => {
  const now = Date.parse('2026-11-27T17:00:00-05:00')
  const keptUntil = Date.parse('2026-11-27T17:30:00-05:00')

  it('asks for a key and says how long the table is kept', () => {
    const { text } = offerNotice(reservation(), { ...telling({ now }), keptUntil })
    expect(text).toBe(
      'Hello Jordan. This is Hanok Table. A table has come free for your party of four, tonight at 7 PM. ' +
        'To take it, press 1. To leave it to the next guests, press 2. We keep it for you until 5:30 PM.',
    )
  })

  it('does so in Korean', () => {
    const korean = reservation({ preferredLocale: 'ko' })
    expect(offerNotice(korean, { ...telling({ now }), keptUntil }).text).toBe(
      'Jordan 님, 안녕하세요. 한옥 테이블입니다. 기다리시던 자리가 났습니다. 오늘 오후 7시, 네 분 자리입니다. ' +
        '예약하시려면 1번, 다음 손님께 넘기시려면 2번을 눌러 주세요. 오후 5시 30분까지 자리를 비워 두겠습니다.',
    )
  })

  it('names the day where the table is kept until another', () => {
    const tomorrow = Date.parse('2026-11-28T09:00:00-05:00')
    expect(
      offerNotice(reservation(), { ...telling({ now, by: 'message' }), keptUntil: tomorrow }).text,
    ).toContain('We keep it for you until tomorrow at 9 AM')
  })
})
