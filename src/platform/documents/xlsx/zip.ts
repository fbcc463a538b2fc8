import yauzl from 'yauzl'

export const xlsxFaults = {
  empty: 'The file is empty. Check that it was saved completely, then upload it again.',
  'too-large': 'The file is larger than 5 MB. Upload the workbook that was downloaded here, without pictures.',
  encrypted: 'The workbook is protected by a password. Save a copy without the password, then upload the copy.',
  xls: 'The file is in the old Excel format (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)”, then upload that.',
  csv: 'The file is text, such as CSV, and not an Excel workbook (.xlsx). Upload the workbook itself.',
  ods: 'The file is an OpenDocument spreadsheet (.ods). Save it as “Excel 2007–365 (.xlsx)”, then upload that.',
  xlsb: 'The file is a binary Excel workbook (.xlsb). Save it as “Excel Workbook (.xlsx)”, then upload that.',
  'not-xlsx': 'The file is not an Excel workbook (.xlsx). Choose the workbook that was downloaded here.',
  broken: 'The workbook is damaged. Open it in Excel, save it as “Excel Workbook (.xlsx)”, then upload that.',
  'too-large-unpacked': 'The workbook unpacks to far more than a plan can hold, so it was not opened.',
  'too-far':
    'A sheet has something in cells far below or beside its table. Delete the rows and columns beyond the table, then upload the workbook again.',
  'too-long':
    'The workbook took too long to read and was stopped. Take out sheets that do not belong to it, then try again.',
  'too-much-memory':
    'The workbook needed too much memory to read and was stopped. Take out sheets that do not belong to it.',
} as const
export type XlsxFault = keyof typeof xlsxFaults

export class UnreadableXlsx extends Error {
  readonly fault: XlsxFault
  constructor(fault: XlsxFault) {
    super(xlsxFaults[fault])
    this.fault = fault
  }
}

export const sizeLimit = 5 * 1024 * 1024
const unpackedLimit = 60 * 1024 * 1024
const entryLimit = 500

const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 1_000).includes(0)

/** Throws for what is no ZIP: by its content, never by its name. */
export const checkKind = (bytes: Buffer): void => {
  if (bytes.length === 0) throw new UnreadableXlsx('empty')
  if (bytes.length > sizeLimit) throw new UnreadableXlsx('too-large')
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new UnreadableXlsx(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'xls')
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw new UnreadableXlsx(isText(bytes) ? 'csv' : 'not-xlsx')
}

/** The ZIP's names must say that it is a workbook. */
const kindOf = (names: ReadonlySet<string>): XlsxFault | null => {
  if (names.has('xl/workbook.bin')) return 'xlsb'
  if (names.has('content.xml') && names.has('mimetype')) return 'ods'
  return names.has('xl/workbook.xml') ? null : 'not-xlsx'
}

/**
 * The XML files of a workbook by name, counted while they are unpacked: a ZIP can lie about its sizes. Pictures and
 * other parts are counted too, and not kept. Throws `UnreadableXlsx`.
 */
export const unpacked = (bytes: Buffer): Promise<ReadonlyMap<string, string>> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return reject(new UnreadableXlsx('broken'))
      const fail = (fault: XlsxFault) => {
        zip.close()
        reject(new UnreadableXlsx(fault))
      }
      if (zip.entryCount > entryLimit) return fail('too-large-unpacked')
      const files = new Map<string, string>()
      const names = new Set<string>()
      let declared = 0
      let total = 0
      zip.on('error', () => fail('broken'))
      zip.on('end', () => {
        const fault = kindOf(names)
        if (fault) reject(new UnreadableXlsx(fault))
        else resolve(files)
      })
      zip.on('entry', (entry: yauzl.Entry) => {
        names.add(entry.fileName)
        declared += entry.uncompressedSize
        if (declared > unpackedLimit) return fail('too-large-unpacked')
        if (entry.isEncrypted()) return fail('encrypted')
        zip.openReadStream(entry, (failed, stream) => {
          if (failed || !stream) return fail('broken')
          const chunks: Buffer[] = []
          stream.on('error', () => fail('broken'))
          stream.on('data', (chunk: Buffer) => {
            total += chunk.length
            if (total > unpackedLimit) return fail('too-large-unpacked')
            if (/\.(xml|rels)$/.test(entry.fileName)) chunks.push(chunk)
          })
          stream.on('end', () => {
            if (chunks.length > 0) files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
