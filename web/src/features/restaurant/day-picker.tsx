import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/ko'
import { DatePicker } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import classes from './day-picker.module.css'
import { useHouse } from './house-context.tsx'
import { canPick, lastDay } from './wish.ts'

/** The days of the restaurant on which it takes guests. */
export function DayPicker({ date, onDate }: { date: string; onDate: (date: string) => void }) {
  const { t, i18n } = useTranslation()
  const { house, time } = useHouse()
  return (
    <DatePicker
      className={classes.picker}
      role="group"
      aria-labelledby="day-picker"
      value={date}
      onChange={(picked) => picked && onDate(picked)}
      defaultDate={date}
      minDate={house.today}
      maxDate={lastDay(house)}
      excludeDate={(day) => !canPick(house, day)}
      locale={i18n.language}
      firstDayOfWeek={0}
      weekendDays={[]}
      maxLevel="month"
      monthLabelFormat={i18n.language === 'ko' ? 'YYYY년 M월' : 'MMMM YYYY'}
      hideOutsideDates
      size="md"
      getDayAriaLabel={time.day}
      ariaLabels={{
        nextMonth: t('restaurant.reserve.nextMonth'),
        previousMonth: t('restaurant.reserve.previousMonth'),
      }}
    />
  )
}
