import assert from 'node:assert/strict'
import test from 'node:test'
import type { Kind } from '../model.ts'
import { strangeAbout } from './strange.ts'

const rows: readonly [string, Kind, string, string, boolean, RegExp | null][] = [
  ['a report', 'standard-inspection', 'report.pdf', 'application/pdf', true, null],
  ['a menu', 'unknown', 'menu.pdf', 'application/pdf', false, /^This does not look like a report or letter/],
  ['a menu as text', 'unknown', 'menu.PDF', 'text/plain; charset=utf-8', false, /menu\.PDF, ends in \.pdf, but .* plain text/],
  ['a report of which nothing was read', 'short-inspection', 'r.docx', 'application/x', false, /^No judgement and no area/],
  ['a letter as text', 'focused-visit', 'letter.txt', 'text/plain; charset=utf-8', true, null],
  ['a letter as text by another name', 'focused-visit', 'letter.pdf', 'text/plain; charset=utf-8', true, /^The name of the file/],
  ['a monitoring visit', 'monitoring-visit', 'letter.pdf', 'application/pdf', false, null],
] // biome-ignore format: a row for each document

for (const [what, kind, fileName, mediaType, hasContent, says] of rows)
  test(`${what} ${says ? 'is doubted openly' : 'is not doubted'}`, () => {
    const said = strangeAbout({ kind, fileName, mediaType, hasContent })
    if (says) assert.match(said!, says)
    else assert.equal(said, null)
  })
