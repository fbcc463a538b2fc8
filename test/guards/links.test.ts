import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import test from 'node:test'
import { root } from '../support/run-tool.ts'

const pages = globSync(['README.md', 'docs/**/*.md'], { cwd: root })
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replace(/ /g, '-')
const anchors = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) => slug(match[1]!))

/** Links of one page that lead nowhere: a missing file, or a heading that is not in it. */
const brokenLinks = (page: string): string[] => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```|`[^`]*`/g, '')
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!)
  return targets
    .filter((target) => !/^(https?|mailto):/.test(target))
    .filter((target) => {
      const [path, anchor] = target.split('#')
      const file = path === '' ? join(root, page) : normalize(join(root, dirname(page), path!))
      if (!existsSync(file)) return true
      return anchor !== undefined && file.endsWith('.md') && !anchors(file).includes(anchor)
    })
    .map((target) => `${page} -> ${target}`)
}

test('no link in the documentation is broken', () => {
  assert.ok(pages.length > 3, `saw ${pages.length} pages`)
  assert.deepEqual(pages.flatMap(brokenLinks), [])
})

test('every path that the documentation names in code exists', () => {
  const named = pages.flatMap((page) =>
    [
      ...readFileSync(join(root, page), 'utf8').matchAll(/`((?:src|test|docs|migrations|scripts|bin)\/[\w./-]+?)\/?`/g),
    ].map((match) => ({ page, path: match[1]! })),
  )
  const missing = named.filter(({ path }) => !existsSync(join(root, path)))
  assert.deepEqual(
    missing.map(({ page, path }) => `${page}: ${path}`),
    [],
  )
})
