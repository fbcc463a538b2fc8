import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { readAll, type ToRead } from './index.ts'
import { focusedVisit, report2026 } from './invented-documents.ts'
import { Unreadable } from './lines.ts'

const text = (name: string, content = focusedVisit): ToRead & { asked: boolean } => {
  const file = {
    name,
    size: content.length,
    asked: false,
    bytes: async () => {
      file.asked = true
      return Buffer.from(content)
    },
  }
  return file
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => text(`${at}.txt`, at % 7 === 0 ? report2026 : focusedVisit))

test('500 documents come out in the order given, whatever their size', async () => {
  const names: string[] = []
  for await (const { file, result } of readAll(many(500))) {
    assert.equal(result.ok && result.document.file, file.name)
    names.push(file.name)
  }
  assert.deepEqual(
    names,
    many(500).map(({ name }) => name),
  )
})

test('bytes are asked for only a little ahead of what was taken, from lists that are still being made too', async () => {
  const files = many(200)
  async function* made() {
    for (const file of files) yield file
  }
  let taken = 0
  for await (const _ of readAll(made())) {
    taken += 1
    const ahead = files.filter(({ asked }) => asked).length - taken
    assert.ok(ahead <= 32, `${ahead} files were open ahead`)
    if (taken === 60) await pause(50)
  }
  assert.equal(taken, 200)
})

test('a file that cannot be had, or is none, is a fault of its own, and the others are read', async () => {
  const gone: ToRead = { name: 'gone.pdf', bytes: () => Promise.reject(new Error('gone')) }
  const folder: ToRead = { name: 'folder', bytes: () => Promise.reject(new Unreadable('folder')) }
  const said: string[] = []
  for await (const { result } of readAll([text('a.txt'), gone, folder, text('empty.txt', ''), text('b.txt')]))
    said.push(result.ok ? 'read' : result.fault.code)
  assert.deepEqual(said, ['read', 'missing', 'folder', 'empty', 'read'])
})

test('a stop ends at once, also while files are read, and what was handed out is whole and in order', async () => {
  const stop = new AbortController()
  const slow: ToRead = { name: 'slow', bytes: () => new Promise(() => {}) }
  const names: string[] = []
  const files = [...many(10), slow, ...many(10)]
  setTimeout(() => stop.abort(), 5_000).unref()
  for await (const { file, result } of readAll(files, { signal: stop.signal })) {
    assert.ok(result.ok)
    names.push(file.name)
    if (names.length === 10) setTimeout(() => stop.abort(), 20)
  }
  assert.deepEqual(
    names,
    many(10).map(({ name }) => name),
  )
  const after: string[] = []
  for await (const { file } of readAll(many(3))) after.push(file.name)
  assert.equal(after.length, 3, 'the threads serve the next caller')
})

test('a stop before the start reads nothing, and a caller who takes no more ends the reading', async () => {
  const files = many(40)
  for await (const one of readAll(files, { signal: AbortSignal.abort() })) assert.fail(`read ${one.file.name}`)
  assert.ok(files.every(({ asked }) => !asked))
  const others = many(100)
  for await (const { file } of readAll(others)) if (file.name === '4.txt') break
  await pause(50)
  assert.ok(others.filter(({ asked }) => asked).length < 50)
})
