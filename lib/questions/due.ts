import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { holidayCheck } from '#lib/calendar/holidays.ts'
import { addBusinessDays } from '#lib/calendar/working-days.ts'
import { operator } from '#lib/operator.ts'

const isHoliday = holidayCheck(operator.establishment)

/** By when a question that reaches us now is answered: our own working days, counted from the day after (promise P1). */
export function questionDue(at: Date): string {
  return isoDay(addBusinessDays(civilDate(at, operator.timeZone), operator.questionAnswerDays, isHoliday))
}
