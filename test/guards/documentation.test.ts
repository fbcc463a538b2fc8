import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { measures, type Proof } from '../../scripts/documentation/measures.ts'
import { permissions } from '../../src/access/permissions.ts'
import { roles } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import { root } from '../support/run-tool.ts'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const declared = Object.keys(permissions)

test('every permission is asked for by a page or in the code, and belongs to a role', () => {
  const elsewhere = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.ts$|access\/(permissions|roles)\.ts$/.test(file))
    .map(read)
    .join('\n')
  assert.deepEqual(
    declared.filter((permission) => !elsewhere.includes(`'${permission}'`)),
    [],
    'permissions that nothing asks for',
  )
  const given = new Set<string>(roles.flatMap((role) => role.permissions))
  assert.deepEqual(
    declared.filter((permission) => !given.has(permission)),
    [],
    'permissions that no role has',
  )
})

test('every permission that a page or the navigation asks for is declared', () => {
  const asked = slices.flatMap((slice) => [...slice.pages, ...(slice.navigation ?? [])].map(({ may }) => may as string))
  assert.ok(asked.length > 20, `saw ${asked.length} pages`)
  const known = new Set([...declared, 'anyone', 'signed-in'])
  assert.deepEqual(
    asked.filter((permission) => !known.has(permission)),
    [],
  )
})

test('the README leads to operations, pages, assurance papers, catalogue and words', () => {
  const links = [...read('README.md').matchAll(/\]\(([^)#]+)/g)].map((match) => match[1]!)
  const wanted = [
    'docs/operations.md',
    'docs/pages.md',
    'docs/assurance/README.md',
    'docs/catalogue/README.md',
    'docs/words.md',
  ]
  assert.deepEqual(
    wanted.filter((page) => !links.includes(page)),
    [],
  )
})

test('every page of documentation is reached from the README', () => {
  const linksOf = (page: string): string[] =>
    [...read(page).matchAll(/\]\(([^)#\s:]+\.md)(?:#[^)]*)?\)/g)].map((match) => join(page, '..', match[1]!))
  const reached = new Set(['README.md'])
  for (const page of reached) for (const next of linksOf(page)) if (existsSync(join(root, next))) reached.add(next)
  const all = globSync('docs/**/*.md', { cwd: root })
  assert.ok(all.length > 15, `saw ${all.length} pages`)
  assert.deepEqual(
    all.filter((page) => !reached.has(page)),
    [],
  )
})

test('each measure of the assurance papers names tests that exist', () => {
  const isThere = ({ file, test: name }: Proof): boolean => existsSync(join(root, file)) && read(file).includes(name)
  const proofs = Object.values(measures).flatMap((measure): readonly Proof[] => measure.proofs)
  assert.ok(proofs.length > 20, `saw ${proofs.length} proofs`)
  assert.deepEqual(
    proofs.filter((proof) => !isThere(proof)),
    [],
  )
})

test('every command is in the README', () => {
  const commands = slices.flatMap((slice) => (slice.commands ?? []).map(({ name }) => name))
  const readme = read('README.md')
  assert.deepEqual(
    commands.filter((name) => !readme.includes(`\`${name}`)),
    [],
  )
})
