import { BorderStyle, type IStylesOptions } from 'docx'

const black = '0B0C0C'
const rule = { style: BorderStyle.SINGLE, size: 24, space: 8, color: 'B1B4B6' }
const strong = { style: BorderStyle.SINGLE, size: 12, space: 6, color: black }
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: black },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

/** Arial, 11 point and no smaller than 10, black on white. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: black, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: { run: { size: 44, bold: true, color: black }, paragraph: { spacing: { after: 80 } } },
    heading1: heading(32, 360),
    heading2: heading(26, 280),
    heading3: heading(22, 200),
    listParagraph: { run: { font: 'Arial' } },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 28 }, paragraph: { spacing: { after: 240 } } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: { indent: { left: 240 }, border: { left: rule }, spacing: { after: 160 }, keepNext: true },
    },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { border: { top: strong, bottom: strong, left: strong, right: strong }, spacing: { after: 240 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 60, line: 252 } },
    },
    { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { bold: true }, paragraph: { keepNext: true } },
    { id: 'PageHead', name: 'Page Head', basedOn: 'Normal', run: { size: 20, bold: true } },
    { id: 'PageFoot', name: 'Page Foot', basedOn: 'Normal', run: { size: 18 } },
  ],
}
