import { xlsxFaults } from '../zip.ts'

/** The most rows that the files of one return may hold together: twice what the dataset of the largest authority has in six years. */
const mostRows = 1_800_000

/** What a table that came from outside cannot be read for, in plain words with what to do. The plan's own workbook has other limits. */
export const tableFaults = {
  ...xlsxFaults,
  empty: 'The file is empty. Check that it was saved completely, then send it again.',
  encrypted: 'The workbook is protected by a password. Save a copy without the password, and send the copy.',
  xls: 'The file is in the old Excel format (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)”, and send that.',
  ods: 'The file is an OpenDocument spreadsheet (.ods). Save it as “Excel 2007–365 (.xlsx)”, and send that.',
  xlsb: 'The file is a binary Excel workbook (.xlsb). Save it as “Excel Workbook (.xlsx)”, and send that.',
  'too-large': 'The file is larger than 25 MB. Send its lists as several CSV files, or use the command line.',
  csv: 'The file is text, such as CSV, and not an Excel workbook (.xlsx). Give it the ending .csv, and send it again.',
  'not-xlsx':
    'The file is neither an Excel workbook (.xlsx) nor CSV. Export the lists again in one of these two forms.',
  'not-csv': 'The file is no table of text (CSV), whatever its name says. Export the list as CSV again.',
  broken: 'The workbook is damaged. Open it in Excel, save it as “Excel Workbook (.xlsx)”, then send that.',
  'too-large-unpacked': 'The workbook unpacks to far more than a return can hold, so it was not opened.',
  'too-far':
    'A sheet has something in cells far below or beside its table. Delete the rows and columns beyond the table, save the workbook and send it again.',
  'too-many-rows': `There are more than ${mostRows.toLocaleString('en-GB')} rows, which is the most that one return may have. Check that no sheet is filled down to its end, and leave out what does not belong to the return.`,
  'own-entities':
    'The workbook declares words of its own (a DOCTYPE), which no spreadsheet program writes and which can be used to do harm. It was not opened.',
  'too-much-text': 'The cells hold far more text than a return can have, so the file was not read to its end.',
  'mostly-unreadable':
    'More than 200,000 values are not what their columns should hold (days, codes, numbers). Check that the columns stand under the right headers, and send the file again.',
  'quote-not-closed':
    'A quotation mark (") opens a text that is never closed, so the rows after it cannot be told apart. Export the file again.',
  'line-too-long': 'A row is longer than a million characters, so the file is no table of a return. Export it again.',
} as const
export type TableFault = keyof typeof tableFaults

/** A file that cannot be read; the message is a sentence for the person who sent it. */
export class UnreadableTable extends Error {
  readonly fault: TableFault
  constructor(fault: TableFault, where = '') {
    super(where ? `${tableFaults[fault]} (${where})` : tableFaults[fault])
    this.name = 'UnreadableTable'
    this.fault = fault
  }
}

/** What the files of one return may use up together; counted while they are read, because a file can lie about its sizes. */
export type Budget = {
  /** Counts a row that holds something. Throws `UnreadableTable`. */
  row(): void
  /** Counts a text of this length. */
  text(length: number): void
  /** Counts bytes that came out of a ZIP. */
  unpacked(bytes: number): void
}

const mostTextCharacters = 400_000_000
const mostUnpackedBytes = 1_500 * 2 ** 20

/** `rows`: how many rows there may be, where it is not the usual number. */
export const newBudget = (most = mostRows): Budget => {
  let [rows, characters, bytes] = [0, 0, 0]
  return {
    row: () => {
      rows += 1
      if (rows > most) throw new UnreadableTable('too-many-rows')
    },
    text: (length) => {
      characters += length
      if (characters > mostTextCharacters) throw new UnreadableTable('too-much-text')
    },
    unpacked: (count) => {
      bytes += count
      if (bytes > mostUnpackedBytes) throw new UnreadableTable('too-large-unpacked')
    },
  }
}
