import { describe, expect, it } from 'vitest'
import { readPeopleFile } from './people-file.ts'

const today = '2026-11-22'
const header = 'name,email,region,phone,address,postcode,country,since\n'
const read = (rows: string) => readPeopleFile(header + rows, today)

describe('a file of people', () => {
  it('reads quoted commas, umlauts, a byte order mark and empty rows', () => {
    const row = '"Müller, Zoë",zoe@example.org,DE,+49 30 555,"Weg 1; Berlin",10115,Germany,2024-05-31\n'
    const { people, problems } = readPeopleFile(`\uFEFF${header}\n${row}\n\n`, today)
    expect(problems).toEqual([])
    expect(people).toEqual([
      {
        name: 'Müller, Zoë',
        email: 'zoe@example.org',
        region: 'DE',
        phone: '+49 30 555',
        mailingAddress: { lines: ['Weg 1', 'Berlin'], postcode: '10115', country: 'Germany' },
        since: '2024-05-31',
      },
    ])
  })

  it('needs three columns only, in any order, also between semicolons', () => {
    expect(readPeopleFile('Region;Email;Name\r\nGB;ann@example.org;Ann\r\n', today).people).toEqual([
      { name: 'Ann', email: 'ann@example.org', region: 'GB', phone: null, mailingAddress: null, since: null },
    ])
  })

  it('names each row that is wrong, as a spreadsheet counts them, and repeats none of its values', () => {
    const { people, problems } = read(
      [
        'Ann,not-an-address,GB,,,,,',
        'Ben,ben@example.org,XX,,,,,',
        '',
        'Cat,cat@example.org,GB,4242 4242 4242 4242,,,,',
        'Dan,dan@example.org,GB,,,10115,,',
        'Eve,eve@example.org,GB,,High Street 1,,,',
        'Fay,fay@example.org,GB,,,,,2027-01-01',
        'Gil,gil@example.org',
      ].join('\n'),
    )
    expect(people).toEqual([])
    expect(problems.map((problem) => problem.split(/[,:]/)[0])).toEqual([
      'Row 2',
      'Row 3',
      'Row 5',
      'Row 6',
      'Row 7',
      'Row 8',
      'Row 9',
    ])
    for (const value of ['not-an-address', 'XX', '4242', 'High Street', 'dan@'])
      expect(problems.join()).not.toContain(value)
  })

  it('refuses the same address twice, a file without the columns, and columns it would drop', () => {
    expect(read('A,a@example.org,GB,,,,,\nB,A@example.org,GB,,,,,\n').problems).toHaveLength(1)
    expect(readPeopleFile('a,b\n1,2\n', today).problems[0]).toContain('name, email, region')
    expect(readPeopleFile('name,email,region,mobile\nA,a@example.org,GB,1\n', today).problems[0]).toContain('mobile')
  })
})
