import { type Permission, permissions } from '../../../src/access/permissions.ts'
import { roles, type Scope } from '../../../src/access/roles.ts'
import { generatedNote, table } from '../markdown.ts'

const scopes: Readonly<Record<Scope, string>> = {
  authority: 'Every child of the authority',
  'own-teams': 'The children of their teams',
  'own-children': 'Their own children',
  'any-child-with-reason': 'Any child, with a reason, for a time',
  'children-reviewed': 'The children they review',
  'children-sampled': 'What is sampled to them',
  'names-with-reason': 'Names only with a reason',
  'no-child': 'No child',
  'shared-pseudonymised': 'What is shared, under pseudonyms',
}

const allowed = (permission: Permission): string => {
  const those = roles.filter((role) => (role.permissions as readonly string[]).includes(permission))
  return those.length === roles.length ? 'All' : those.map(({ title }) => title).join('; ')
}

/** The thirteen roles, and who may do what. */
export const rolesPage = (): string =>
  [
    generatedNote('src/access/roles.ts and permissions.ts'),
    '# Roles and permissions',
    '',
    'Each account has one role. Pages declare the permission they need ([pages](../pages.md)). How far a role sees into children’s records',
    'is its reach: a child is opened within it only, and outside one’s own children with a reason.',
    '',
    table(
      ['Role', 'Name in commands', 'Who', 'Children seen'],
      roles.map(({ title, id, who, scope }) => [title, `\`${id}\``, who, scopes[scope]]),
    ),
    '',
    '## Permissions',
    '',
    table(
      ['Permission', 'What it lets people do', 'Roles'],
      Object.entries(permissions).map(([id, words]) => [`\`${id}\``, words, allowed(id as Permission)]),
    ),
    '',
  ].join('\n')
