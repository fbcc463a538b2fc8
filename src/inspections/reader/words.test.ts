import assert from 'node:assert/strict'
import test from 'node:test'
import { themes, themesOf } from './themes.ts'

test('each theme is found in its own example, and ids are unique', () => {
  for (const theme of themes) assert.ok(themesOf(theme.example).includes(theme.id), `${theme.id}: ${theme.example}`)
  assert.equal(new Set(themes.map((theme) => theme.id)).size, themes.length)
})
