/** Everything that can be wrong with a file, each with what is wrong and what to do. A file with a fault is read not at all. */
export const faults = {
  empty: 'The file is empty. Check that it was saved or downloaded completely, then try again.',
  'too-large': 'The file is larger than 25 MB. Save it without pictures, or split off the appendices, then try again.',
  'too-many-pages': 'The document has more than 400 pages. Split off the report itself, then try again.',
  encrypted: 'The PDF is protected by a password. Save a copy without the password, then try again.',
  'scanned-without-text':
    'The PDF holds pictures of pages and no text. Ask for the original document, or make the text recognisable (OCR), then try again.',
  'broken-pdf':
    'The PDF is damaged or incomplete. Download it again, or open it and save it as a new PDF, then try again.',
  'web-page':
    'The file is a web page, not a document, whatever its name says. The download probably failed: download the document again.',
  'broken-docx':
    'The Word document is damaged or is not a Word document. Open it in Word and save it as .docx, then try again.',
  'too-large-unpacked':
    'The Word document unpacks to far more than a report can hold, so it was not opened. Ask for a clean copy.',
  'old-word': 'The file is in the old Word format (.doc). Open it in Word, save it as .docx or PDF, then try again.',
  'wrong-type':
    'The file is not a PDF, a Word document (.docx) or plain text. Save it as one of these, then try again.',
  'no-words': 'The document holds no words to read. Check that it is the right file.',
  'too-long': 'The document took too long to read and was stopped. Split off the report itself, then try again.',
  'too-much-memory':
    'The document needed too much memory to read and was stopped. Split off the report itself, then try again.',
  folder: 'This is a folder. Name the files in it.',
  missing: 'The file cannot be opened. Check its name and that you may read it.',
  failed: 'The document could not be read. Save it as a new PDF or Word document, then try again.',
} as const

export type FaultCode = keyof typeof faults
export type Fault = { code: FaultCode; sentence: string }

export const faultOf = (code: string): Fault => {
  const known = (code in faults ? code : 'failed') as FaultCode
  return { code: known, sentence: faults[known] }
}
