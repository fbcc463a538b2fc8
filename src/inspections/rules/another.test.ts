import assert from 'node:assert/strict'
import test from 'node:test'
import { aboutAnother } from './another.ts'

const of = (code: string | null, start = '2024-05-03') => ({
  authority: code === null ? null : { code, name: `Council ${code}` },
  onSite: [{ start, end: start }],
  publishedOn: null,
})

test('only a document of an authority that is neither the council’s own nor one before it is another’s', () => {
  const rows: [why: string, document: ReturnType<typeof of>, code: string, another: boolean][] = [
    ['its own', of('942'), '942', false],
    ['a neighbour', of('943'), '942', true],
    ['the county before it', of('909', '2022-05-03'), '942', false],
    ['nobody has read whose it is', of(null), '942', false],
  ]
  for (const [why, document, code, another] of rows)
    assert.equal(aboutAnother(document, { code, name: 'Us' }) !== null, another, why)
  assert.equal(
    aboutAnother(of('943'), { code: '942', name: 'Cumberland' }),
    'This document is about Council 943, not Cumberland. If it is here to learn from, its dates do not bind Cumberland.',
  )
})
