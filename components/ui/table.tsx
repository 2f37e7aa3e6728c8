// biome-ignore-all lint/a11y/noRedundantRoles: said outright, Safari forgets them where a narrow screen stacks the rows
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type Column<Row> = {
  header: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** Names the row: its cell is a row header, and leads the row where rows are stacked. */
  names?: boolean
}

type TableProps<Row> = {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  empty?: ReactNode
  dense?: boolean
}

function BodyCell<Row>({ column, row, pad }: { column: Column<Row>; row: Row; pad: string }) {
  const Cell = column.names ? 'th' : 'td'
  return (
    <Cell
      role={column.names ? 'rowheader' : 'cell'}
      scope={column.names ? 'row' : undefined}
      data-label={column.header}
      className={cx(
        pad,
        'align-baseline last:pr-0',
        column.names ? 'lead-cell text-start font-medium' : 'font-normal',
        column.numeric && 'tabular-nums sm:text-end',
      )}
    >
      <div>{column.cell(row)}</div>
    </Cell>
  )
}

export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty, dense }: TableProps<Row>) {
  const pad = dense ? 'sm:py-2 sm:pr-5' : 'sm:py-3 sm:pr-6'
  return (
    <div>
      <table role="table" className={cx('stacking w-full border-collapse', dense && 'text-sm')}>
        <caption className={captionHidden ? 'sr-only' : 'pb-3 text-start font-semibold'}>{caption}</caption>
        <thead>
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.header}
                role="columnheader"
                scope="col"
                className={cx(
                  pad,
                  'border-line-strong border-b align-bottom font-medium text-ink-soft text-sm last:pr-0',
                  column.numeric ? 'text-end' : 'text-start',
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className="sm:border-line sm:border-b">
              {columns.map((column) => (
                <BodyCell key={column.header} column={column} row={row} pad={pad} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? (
        <p className="border-line border-b py-4 text-ink-soft">{empty ?? 'Nothing here yet.'}</p>
      ) : null}
    </div>
  )
}
