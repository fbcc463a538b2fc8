import type { Permission } from './permissions.ts'

/** How far a role sees into children's records. Pages that show a child ask this as well as their permission. */
export type Scope =
  | 'authority'
  | 'own-teams'
  | 'own-children'
  | 'any-child-with-reason'
  | 'children-reviewed'
  | 'children-sampled'
  | 'names-with-reason'
  | 'no-child'
  | 'shared-pseudonymised'

export type Role = { id: string; title: string; who: string; scope: Scope; permissions: readonly Permission[] }

const everyone = ['home.see'] as const
const reader = [...everyone, 'inspections.see', 'plan.see', 'statement.see-sent', 'directory.see'] as const

/** The twelve roles (docs/words.md). Data, so that pages, tests and the assurance papers read the same table. */
export const roles = [
  {
    id: 'director',
    title: 'Director or head of service',
    who: 'Directors of children’s services, assistant directors and heads of service',
    scope: 'authority',
    permissions: [
      ...reader,
      'inspections.see-unpublished',
      'inspections.upload',
      'inspections.review',
      'inspections.settings',
      'plan.edit',
      'plan.update-own',
      'plan.sign-off',
      'statement.see',
      'statement.mark-ready',
      'directory.manage',
      'access-log.see',
      'retention.manage',
      'children.find',
      'children.see',
      'children.cover',
      'children.restrict',
      'children.merge',
      'children.records',
      'children.file',
      'chronology.write',
      'chronology.check',
      'chronology.rate',
      'adopters.see',
      'returns.see',
      'returns.load',
      'returns.out',
      'performance.see',
      'performance.counts',
      'performance.lists',
      'performance.freeze',
      'performance.set',
    ],
  },
  {
    id: 'team-manager',
    title: 'Team manager',
    who: 'Managers of social work, care leavers’ and family help teams',
    scope: 'own-teams',
    permissions: [
      ...reader,
      'plan.update-own',
      'statement.see',
      'children.find',
      'children.see',
      'children.cover',
      'children.merge',
      'children.file',
      'chronology.write',
      'chronology.check',
      'chronology.rate',
      'adopters.see',
      'returns.see',
      'performance.see',
      'performance.counts',
      'performance.lists',
    ],
  },
  {
    id: 'practitioner',
    title: 'Social worker, lead practitioner or personal adviser',
    who: 'People who work directly with children and care leavers',
    scope: 'own-children',
    permissions: [
      ...reader,
      'plan.update-own',
      'children.find',
      'children.see',
      'children.file',
      'chronology.write',
      'adopters.see',
      'returns.see',
      'performance.see',
      'performance.counts',
      'performance.lists',
    ],
  },
  {
    id: 'duty',
    title: 'Emergency duty or on-call manager',
    who: 'Out-of-hours workers and on-call managers',
    scope: 'any-child-with-reason',
    permissions: [...everyone, 'directory.see', 'children.find', 'children.see', 'children.break-glass'],
  },
  {
    id: 'reviewing-officer',
    title: 'Reviewing officer or conference chair',
    who: 'QAROs, IROs and child protection conference chairs',
    scope: 'children-reviewed',
    permissions: [
      ...reader,
      'plan.update-own',
      'children.find',
      'children.see',
      'chronology.rate',
      'performance.see',
      'performance.counts',
      'performance.lists',
    ],
  },
  {
    id: 'quality-assurance',
    title: 'Quality assurance',
    who: 'Auditors and moderators',
    scope: 'children-sampled',
    permissions: [
      ...reader,
      'inspections.upload',
      'inspections.review',
      'plan.edit',
      'plan.update-own',
      'statement.see',
      'children.find',
      'children.see',
      'chronology.rate',
      'performance.see',
      'performance.counts',
      'performance.lists',
    ],
  },
  {
    id: 'performance-analyst',
    title: 'Performance analyst',
    who: 'Analysts of performance and data quality',
    scope: 'names-with-reason',
    permissions: [
      ...reader,
      'inspections.upload',
      'inspections.review',
      'plan.update-own',
      'statement.see',
      'children.find',
      'children.see',
      'returns.see',
      'returns.load',
      'returns.out',
      'performance.see',
      'performance.counts',
      'performance.lists',
      'performance.freeze',
      'performance.set',
    ],
  },
  {
    id: 'lead-member',
    title: 'Lead member or chief executive',
    who: 'The lead member for children’s services, the leader and the chief executive',
    scope: 'no-child',
    permissions: [...reader, 'statement.see', 'performance.see', 'performance.counts'],
  },
  {
    id: 'partner',
    title: 'Board member or partner',
    who: 'Members of the improvement board: police, health, schools, voluntary sector',
    scope: 'no-child',
    permissions: [
      ...everyone,
      'inspections.see',
      'plan.see',
      'plan.update-own',
      'statement.see',
      'statement.see-sent',
      'performance.see',
    ],
  },
  {
    id: 'elected-member',
    title: 'Elected member or scrutiny',
    who: 'Councillors and scrutiny officers',
    scope: 'no-child',
    permissions: [...everyone, 'inspections.see', 'plan.see', 'statement.see-sent', 'performance.see'],
  },
  {
    id: 'inspector',
    title: 'Inspector',
    who: 'Inspectors on site, until a date',
    scope: 'shared-pseudonymised',
    permissions: [...everyone],
  },
  {
    id: 'administrator',
    title: 'Administrator',
    who: 'Manages accounts and settings; sees no child',
    scope: 'no-child',
    permissions: [
      ...everyone,
      'directory.see',
      'directory.manage',
      'accounts.manage',
      'settings.manage',
      'retention.manage',
      'access-log.see',
    ],
  },
] as const satisfies readonly Role[]

export type RoleId = (typeof roles)[number]['id']
