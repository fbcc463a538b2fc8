import assert from 'node:assert/strict'
import test from 'node:test'
import { type Level, levelOfTitle, lineLevelOfTitle } from './levels.ts'

for (const [title, decides, line] of [
  ['Team manager', 'team-manager', 'team-manager'],
  ['Practice Lead, North', 'team-manager', 'team-manager'],
  ['Service manager', 'service-manager', 'service-manager'],
  ['Area lead', 'service-manager', 'service-manager'],
  ['Head of safeguarding', 'head-of-service', 'head-of-service'],
  ['Assistant director, early help', 'head-of-service', 'head-of-service'],
  ['Director of children’s services', 'director', 'director'],
  ['Emergency duty manager', 'team-manager', null],
  ['On-call manager', 'team-manager', null],
  ['Social worker', null, null],
  ['Directorate support', null, null],
] as const satisfies readonly (readonly [string, Level | null, Level | null])[])
  test(`A post by its title, what it decides and where it stands: ${title}`, () =>
    assert.deepEqual([levelOfTitle(title), lineLevelOfTitle(title)], [decides, line]))
