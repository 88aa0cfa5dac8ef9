import { download } from './controls'

/** A column of a file: a heading, and what a row has there. */
export type Column<Row> = { heading: string; of: (row: Row) => string | number | null }

const quoted = (cell: string | number | null) => {
  let text = cell == null ? '' : String(cell)
  if (/^[=@\t\r]|^[+-](?![\d.])/.test(text)) text = `'${text}` // a spreadsheet would run it
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Saves the rows as CSV in UTF-8 with the mark that spreadsheets look for. */
export function saveCSV<Row>(name: string, columns: Column<Row>[], rows: Row[]) {
  const lines = [columns.map(({ heading }) => quoted(heading)), ...rows.map((row) => columns.map(({ of }) => quoted(of(row))))]
  download(new Blob([`\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' }), name)
}

/** Saves the rows as an Excel sheet, numbers as numbers. */
export async function saveXLSX<Row>(name: string, columns: Column<Row>[], rows: Row[]) {
  const { default: write } = await import('write-excel-file/browser')
  const heading = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }))
  const cells = rows.map((row) => columns.map(({ of }) => cell(of(row))))
  download(await write([heading, ...cells]).toBlob(), name)
}

const cell = (value: string | number | null) => (value == null || value === '' ? null : { value, type: typeof value === 'number' ? Number : String })
