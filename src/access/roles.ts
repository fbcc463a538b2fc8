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
      'homes.see',
      'homes.record',
      'homes.sign-off',
      'homes.lists',
      'oversight.see',
      'oversight.clear',
      'oversight.decide',
      'oversight.risk',
      'oversight.set',
      'adopters.see',
      'returns.see',
      'returns.load',
      'returns.out',
      'performance.see',
      'performance.published',
      'performance.counts',
      'performance.lists',
      'performance.own',
      'performance.workers',
      'performance.comment',
      'performance.freeze',
      'performance.set',
      'performance.keys',
      'alerts.see',
      'alerts.on-call',
      'alerts.rota',
      'alerts.set',
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
      'homes.see',
      'homes.record',
      'homes.sign-off',
      'homes.lists',
      'oversight.see',
      'oversight.clear',
      'oversight.decide',
      'oversight.risk',
      'adopters.see',
      'returns.see',
      'performance.see',
      'performance.counts',
      'performance.lists',
      'performance.own',
      'performance.workers',
      'performance.comment',
      'alerts.see',
      'alerts.on-call',
      'alerts.rota',
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
      'homes.see',
      'homes.record',
      'oversight.see',
      'oversight.clear',
      'oversight.risk',
      'adopters.see',
      'returns.see',
      'performance.see',
      'performance.counts',
      'performance.lists',
      'performance.own',
      'alerts.see',
    ],
  },
  {
    id: 'duty',
    title: 'Emergency duty or on-call manager',
    who: 'Out-of-hours workers and on-call managers',
    scope: 'any-child-with-reason',
    permissions: [
      ...everyone,
      'directory.see',
      'children.find',
      'children.see',
      'children.break-glass',
      'homes.see',
      'homes.record',
      'homes.sign-off',
      'oversight.see',
      'oversight.decide',
      'oversight.risk',
      'alerts.see',
      'alerts.on-call',
    ],
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
      'homes.see',
      'oversight.see',
      'oversight.clear',
      'oversight.risk',
      'oversight.dispute',
      'performance.see',
      'performance.counts',
      'performance.lists',
      'performance.own',
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
      'oversight.see',
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
      'performance.published',
      'performance.counts',
      'performance.lists',
      'performance.comment',
      'performance.freeze',
      'performance.set',
      'performance.keys',
    ],
  },
  {
    id: 'lead-member',
    title: 'Lead member or chief executive',
    who: 'The lead member for children’s services, the leader and the chief executive',
    scope: 'no-child',
    permissions: [...reader, 'statement.see', 'performance.see', 'performance.published', 'performance.counts'],
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
      'performance.published',
    ],
  },
  {
    id: 'elected-member',
    title: 'Elected member or scrutiny',
    who: 'Councillors and scrutiny officers',
    scope: 'no-child',
    permissions: [...everyone, 'inspections.see', 'plan.see', 'statement.see-sent', 'performance.published'],
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
      'performance.keys',
    ],
  },
] as const satisfies readonly Role[]

export type RoleId = (typeof roles)[number]['id']

/** Levels at which something about a child is decided, the one nearest the child first. */
export const levels = ['team-manager', 'service-manager', 'head-of-service', 'director'] as const
export type Level = (typeof levels)[number]

export const levelTitles: Readonly<Record<Level, string>> = {
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  'head-of-service': 'Head of service',
  director: 'Director',
}

/** Titles of posts by level, as councils write them; the first that fits. An assistant director is no director. */
const titlesOfLevels: readonly (readonly [Level, RegExp])[] = [
  ['head-of-service', /\b(heads? of|assistant director|deputy director|service director)\b/i],
  ['director', /\bdirector\b/i],
  ['service-manager', /\b(service|operations|area|locality|group) (manager|lead|leader)\b/i],
  ['team-manager', /\b(team|practice|unit|pod|duty|on-call) (manager|lead|leader)\b/i],
]

/** The level of a post by its title in the staff directory; null: it decides nothing. */
export const levelOfTitle = (title: string): Level | null =>
  titlesOfLevels.find(([, words]) => words.test(title))?.[0] ?? null

/** The highest level at which someone with an account of a role may decide, whatever their title says; roles that are not here decide nothing. */
export const decidesUpTo: Readonly<Partial<Record<RoleId, Level>>> = {
  director: 'director',
  'team-manager': 'service-manager',
  duty: 'head-of-service',
}
