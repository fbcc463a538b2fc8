import { posix } from 'node:path'
import { isDateFormat } from './dates.ts'
import { UnreadableTable } from './faults.ts'
import { type XmlHandler, XmlScanner } from './scanner.ts'
import { attributesOf, nameOf } from './xml-text.ts'
import type { ZipParts } from './zip-parts.ts'

type Tag = (name: string, attributes: ReadonlyMap<string, string>) => void

/** Calls `tag` for each opening tag of a small part. */
const readTags = async (zip: ZipParts, part: string, open: Tag, close: (name: string) => void = () => {}) => {
  const handler: XmlHandler = {
    open: (bytes, from, to, end, empty) => {
      open(nameOf(bytes, from, to), attributesOf(bytes, to, end))
      if (empty) close(nameOf(bytes, from, to))
    },
    close: (bytes, from, to) => close(nameOf(bytes, from, to)),
    text: () => {},
    cdata: () => {},
  }
  const scanner = new XmlScanner(handler)
  const found = await zip.read(part, (piece) => scanner.push(piece))
  if (found) scanner.end()
  return found
}

/** Where another part leads to: its kind (the last word of its type) and the part's name. */
type Relation = { id: string; kind: string; part: string }

const relationsOf = async (zip: ZipParts, part: string): Promise<readonly Relation[]> => {
  const folder = posix.dirname(part)
  const found: Relation[] = []
  await readTags(zip, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), (name, attributes) => {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
    const target = (attributes.get('Target') ?? '').replaceAll('\\', '/')
    const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
    found.push({
      id: attributes.get('Id') ?? '',
      kind,
      part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    })
  })
  return found
}

export type SheetPart = { name: string; hidden: boolean; part: string }
export type WorkbookParts = {
  sheets: readonly SheetPart[]
  from1904: boolean
  sharedStrings: string | null
  /** By number of the style: whether its numbers are days. */
  dateStyles: readonly boolean[]
}

const truth = /^(1|true|on)$/i

const dateStylesOf = async (zip: ZipParts, part: string): Promise<readonly boolean[]> => {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inside = false
  await readTags(
    zip,
    part,
    (name, attributes) => {
      if (name === 'cellXfs') inside = true
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      if (name === 'xf' && inside) ids.push(Number(attributes.get('numFmtId') ?? 0))
    },
    (name) => {
      if (name === 'cellXfs') inside = false
    },
  )
  return ids.map((id) => isDateFormat(id, codes.get(id)))
}

/** The ZIP's names must say that it is a workbook. */
const checkNames = (names: ReadonlySet<string>): void => {
  if (names.has('xl/workbook.bin')) throw new UnreadableTable('xlsb')
  if (names.has('content.xml') && names.has('mimetype')) throw new UnreadableTable('ods')
}

/** What a workbook is made of: its sheets in order, how it counts days, where its texts stand. Throws `UnreadableTable`. */
export const workbookParts = async (zip: ZipParts): Promise<WorkbookParts> => {
  checkNames(zip.names)
  const root = await relationsOf(zip, '')
  const workbook = root.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relations = await relationsOf(zip, workbook)
  const sheets: SheetPart[] = []
  let from1904 = false
  const found = await readTags(zip, workbook, (name, attributes) => {
    if (name === 'workbookPr') from1904 = truth.test(attributes.get('date1904') ?? '')
    if (name !== 'sheet') return
    const id = [...attributes].find(([key]) => key.endsWith(':id'))?.[1]
    const relation = relations.find((one) => one.id === id)
    // A sheet that is a chart has no cells.
    if (relation?.kind === 'worksheet')
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: /hidden$/i.test(attributes.get('state') ?? ''),
        part: relation.part,
      })
  })
  if (!found || !/workbook/i.test(workbook)) throw new UnreadableTable('not-xlsx')
  const partOf = (kind: string) => relations.find((one) => one.kind === kind)?.part ?? null
  const styles = partOf('styles')
  return {
    sheets,
    from1904,
    sharedStrings: partOf('sharedStrings'),
    dateStyles: styles ? await dateStylesOf(zip, styles) : [],
  }
}
