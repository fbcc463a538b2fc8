import mammoth from 'mammoth'
import yauzl from 'yauzl'
import { marksOf, type WordParts } from './docx-numbering.ts'
import { type Line, plainLine, Unreadable } from './lines.ts'

/** What a Word document may unpack to; a real report with pictures stays far below. */
const UNPACKED_LIMIT = 120 * 1024 * 1024
const XML_LIMIT = 30 * 1024 * 1024

/** Checks the sizes a ZIP declares before anything is unpacked, and that it is a Word document. */
const checkZip = (bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return reject(new Unreadable('broken-docx'))
      let total = 0
      let word = false
      zip.on('error', () => reject(new Unreadable('broken-docx')))
      zip.on('entry', (entry: { fileName: string; uncompressedSize: number }) => {
        total += entry.uncompressedSize
        word ||= entry.fileName === 'word/document.xml'
        const xml = entry.fileName.endsWith('.xml') && entry.uncompressedSize > XML_LIMIT
        if (total > UNPACKED_LIMIT || xml || zip.entryCount > 5_000) return reject(new Unreadable('too-large-unpacked'))
        zip.readEntry()
      })
      zip.on('end', () => (word ? resolve() : reject(new Unreadable('wrong-type'))))
      zip.readEntry()
    })
  })

/** The parts that number lists. Their real size is counted while they are unpacked: a ZIP can lie about it. */
const unpackedParts = (bytes: Buffer): Promise<WordParts> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return reject(new Unreadable('broken-docx'))
      let total = 0
      const parts: Record<keyof WordParts, string> = { document: '', numbering: '', styles: '' }
      const fail = () => {
        zip.close()
        reject(new Unreadable('too-large-unpacked'))
      }
      zip.on('error', () => reject(new Unreadable('broken-docx')))
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed || !stream) return reject(new Unreadable('broken-docx'))
          stream.on('error', () => reject(new Unreadable('broken-docx')))
          const name = /^word\/(document|numbering|styles)\.xml$/.exec(entry.fileName)?.[1]
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => {
            total += chunk.length
            if (name) chunks.push(chunk)
            if (total > UNPACKED_LIMIT) fail()
          })
          stream.on('end', () => {
            if (name) parts[name as keyof WordParts] = Buffer.concat(chunks).toString('utf8')
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : (entities[name] ?? whole)
  })

type Open = {
  text: string
  cells: string[]
  inRow: boolean
  lists: ('ul' | 'ol')[]
  counts: number[]
  heading: boolean
}

/** The lines of mammoth's HTML: one line a paragraph, heading, list item or table row. */
export const linesOfHtml = (html: string): Line[] => {
  const lines: Line[] = []
  const open: Open = { text: '', cells: [], inRow: false, lists: [], counts: [], heading: false }
  const flush = (role: Line['role'], mark = '') => {
    const text = unescaped(open.text).replace(/\s+/g, ' ').trim()
    open.text = ''
    if (text !== '') lines.push(plainLine(mark + text, { role, breakBefore: true }))
  }
  const itemMark = (): string => {
    const kind = open.lists.at(-1)
    return kind === 'ol' ? `${open.counts.at(-1)}. ` : open.lists.length > 1 ? '– ' : '• '
  }
  for (const [, tag, text] of html.matchAll(/<(\/?[a-z0-9]+)[^>]*>|([^<]+)/gi)) {
    if (text !== undefined) {
      open.text += text
      continue
    }
    const name = tag!.toLowerCase()
    if (name === 'br') open.text += ' '
    else if (/^\/?h[1-6]$/.test(name)) {
      if (name.startsWith('/')) flush('heading')
      else flush(null)
    } else if (name === 'ul' || name === 'ol') {
      if (open.lists.length > 0) flush(null, itemMark())
      open.lists.push(name)
      open.counts.push(0)
    } else if (name === '/ul' || name === '/ol') {
      open.lists.pop()
      open.counts.pop()
    } else if (name === 'li') open.counts[open.counts.length - 1] = (open.counts.at(-1) ?? 0) + 1
    else if (name === '/li') flush(null, itemMark())
    else if (name === 'tr') open.inRow = true
    else if (name === '/td' || name === '/th') {
      open.cells.push(unescaped(open.text).replace(/\s+/g, ' ').trim())
      open.text = ''
    } else if (name === '/tr') {
      const cells = open.cells.filter((cell) => cell !== '')
      if (cells.length > 0) {
        const segments = cells.map((cell, at) => ({ text: cell, x: at, width: 0 }))
        lines.push(plainLine(cells.join(' '), { segments, role: 'row', breakBefore: true }))
      }
      open.cells = []
      open.inRow = false
    } else if (name === '/p') {
      if (open.inRow || open.lists.length > 0) open.text += ' '
      else flush(null)
    }
  }
  flush(null)
  return lines
}

type Numbering = { isOrdered: boolean; level: string }
type WordParagraph = { numbering?: Numbering | null; styleId?: string | null; children: unknown[] }

const marked = (paragraph: WordParagraph, mark: string): WordParagraph => ({
  ...paragraph,
  numbering: null,
  children: [{ type: 'run', children: [{ type: 'text', value: `${mark} ` }] }, ...paragraph.children],
})

/** Puts Word's own numbers before the paragraphs of its lists, in order. */
const withMarks = (marks: readonly (string | null)[]) => {
  let at = 0
  return (paragraph: WordParagraph): WordParagraph => {
    if (!paragraph.numbering) return paragraph
    const mark = marks[at] ?? null
    at += 1
    return mark === null ? paragraph : marked(paragraph, mark)
  }
}

/**
 * Where the lists cannot be matched with what Word stores about them (text boxes, tracked changes): the first level is counted through
 * the document, and how deeper levels are written ("1.1", "(a)") is not known, so they stay bullets.
 */
const withCounts = () => {
  const counts = new Map<Numbering, number>()
  return (paragraph: WordParagraph): WordParagraph => {
    const { numbering } = paragraph
    if (!numbering?.isOrdered) return paragraph
    if (numbering.level !== '0') return { ...paragraph, numbering: { ...numbering, isOrdered: false } }
    const count = (counts.get(numbering) ?? 0) + 1
    counts.set(numbering, count)
    return marked(paragraph, `${count}.`)
  }
}

/** Numbers the paragraphs of a document, and counts how many were numbered. */
const numberer = (parts: WordParts) => {
  let ordered = 0
  const number = (document: unknown): unknown => {
    let listed = 0
    paragraphs((paragraph) => {
      if (paragraph.numbering) listed += 1
      if (paragraph.numbering?.isOrdered) ordered += 1
      return paragraph
    })(document)
    const marks = marksOf(parts)
    return paragraphs(marks.length === listed ? withMarks(marks) : withCounts())(document)
  }
  return { number, counted: () => ordered > 0 }
}

type Transforms = {
  transforms: { paragraph(change: (paragraph: WordParagraph) => WordParagraph): (document: unknown) => unknown }
}
/** Missing in mammoth's types. */
const paragraphs = (mammoth as unknown as Transforms).transforms.paragraph

/** The lines of a Word document. Throws `Unreadable` for a ZIP that is no Word document, is damaged, or unpacks to too much. */
export const readDocx = async (bytes: Buffer): Promise<{ lines: Line[]; warnings: string[] }> => {
  await checkZip(bytes)
  const { number, counted } = numberer(await unpackedParts(bytes))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: number,
        externalFileAccess: false,
      },
    )
    const warning =
      'Word does not store the numbers of its lists: they were counted. Compare them with the printed document.'
    return { lines: linesOfHtml(value), warnings: counted() ? [warning] : [] }
  } catch {
    throw new Unreadable('broken-docx')
  }
}
