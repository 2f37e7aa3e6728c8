/** ISO/IEC 7812-1 Annex B: the check digit that every card number carries. */
function passesCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** True when a text holds what may be a whole card number (promise P4: never stored, refused at every entrance). */
export function holdsCardNumber(text: string): boolean {
  const runs = text.match(/\d(?:[ -]?\d){12,18}/g) ?? []
  return runs.some((run) => passesCheckDigit(run.replace(/\D/g, '')))
}

export const cardNumberRefusal = 'Leave out the card number: we never store one. Brand and last four digits are enough'
