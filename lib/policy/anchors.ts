// Ids that the page round the text already has.
const taken = ['main', 'policy', 'contents', 'top']

function slug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** An anchor for each heading, from its words alone, so that a link to it survives the next version. */
export function anchorsOf(titles: string[]): string[] {
  const used = new Set(taken)
  return titles.map((title) => {
    const stem = slug(title) || 'section'
    let anchor = stem
    for (let count = 2; used.has(anchor); count += 1) anchor = `${stem}-${count}`
    used.add(anchor)
    return anchor
  })
}
