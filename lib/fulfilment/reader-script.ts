/** Search in the offline reader. It only hides what does not match: without it everything stands there to be read. */
export const readerScript = `
(() => {
  const box = document.getElementById('search')
  const field = document.getElementById('query')
  const told = document.getElementById('found')
  const textOf = (each) => each.textContent.toLowerCase()
  const holdings = [...document.querySelectorAll('.holding')].map((holding) => ({
    holding,
    title: textOf(holding.querySelector('h3')),
    records: [...holding.querySelectorAll('tbody tr, .facts')].map((record) => ({ record, text: textOf(record) })),
  }))
  const categories = [...document.querySelectorAll('section.category')]
  const search = () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const matches = (text) => words.every((word) => text.includes(word))
    let found = 0
    for (const { holding, title, records } of holdings) {
      const whole = matches(title)
      let own = 0
      for (const { record, text } of records) {
        record.hidden = !whole && !matches(text)
        if (!record.hidden) own += 1
      }
      holding.hidden = words.length > 0 && own === 0 && !whole
      found += own
    }
    for (const category of categories) category.hidden = !category.querySelector('.holding:not([hidden])')
    told.textContent = words.length === 0 ? '' : found === 1 ? '1 record found' : found + ' records found'
  }
  box.hidden = false
  field.addEventListener('input', search)
})()
`
