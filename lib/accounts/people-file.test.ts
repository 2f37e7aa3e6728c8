import { describe, expect, it } from 'vitest'
import { readPeopleFile } from './people-file.ts'

const header = 'name,email,region,phone,address,postcode,country,since\n'

describe('a file of people', () => {
  it('reads quoted commas, umlauts and a byte order mark', () => {
    const { people, problems } = readPeopleFile(
      `\uFEFF${header}"Müller, Zoë",zoe@example.org,DE,+49 30 555,"Weg 1; Berlin",10115,Germany,2024-05-31\n`,
    )
    expect(problems).toEqual([])
    expect(people).toEqual([
      {
        name: 'Müller, Zoë',
        email: 'zoe@example.org',
        region: 'DE',
        phone: '+49 30 555',
        address: 'Weg 1; Berlin',
        postcode: '10115',
        country: 'Germany',
        since: '2024-05-31',
      },
    ])
  })

  it('names each line that is wrong and repeats none of its values', () => {
    const { problems } = readPeopleFile(
      `${header}Ann,not-an-address,GB,,,,,\nBen,ben@example.org,XX,,,,,\nCat,cat@example.org,GB,4242424242424242,,,,\n`,
    )
    expect(problems.map((problem) => problem.slice(0, 6))).toEqual(['Line 2', 'Line 3', 'Line 4'])
    expect(problems.join()).not.toContain('not-an-address')
    expect(problems.join()).not.toContain('4242')
  })

  it('refuses the same address twice, and a file without the columns', () => {
    expect(readPeopleFile(`${header}A,a@example.org,GB,,,,,\nB,A@example.org,GB,,,,,\n`).problems).toHaveLength(1)
    expect(readPeopleFile('a,b\n1,2\n').problems[0]).toContain('name, email, region')
  })
})
