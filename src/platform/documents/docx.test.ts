import assert from 'node:assert/strict'
import test from 'node:test'
import { unzipped } from '../../../test/support/unzipped.ts'
import { wordDocument } from './docx.ts'

test('characters that XML cannot hold are left out everywhere, so that Word opens the document', async () => {
  const odd = 'one\u0001 two\ud800 three\0 four\u000b & <five>'
  const bytes = await wordDocument({
    title: odd,
    subtitle: odd,
    author: odd,
    subject: odd,
    header: odd,
    blocks: [
      { kind: 'paragraph', text: { label: odd, text: `${odd}\n${odd}` } },
      { kind: 'table', head: [odd], widths: [100], rows: [[[odd]]] },
    ],
  })
  const parts = Object.entries(await unzipped(bytes)).filter(([name]) => name.endsWith('.xml'))
  assert.ok(parts.length > 5)
  for (const [name, text] of parts) assert.doesNotMatch(text, /(?![\n\r\t])\p{Cc}/u, name)
  assert.match(parts.find(([name]) => name === 'word/document.xml')![1], /one two\ufffd three four/)
})
