import { type WordBlock, type WordText, wordDocument } from '../../platform/documents/docx.ts'
import { quoted, type StatementAction, type StatementContent, type StatementPart } from './content.ts'

/** The table of actions, the same on the page and in Word. */
export const actionHead = [
  'Number',
  'Action and outcome wanted',
  'Period',
  'Lead and partner',
  'How we will know',
  'Cost and funding',
] as const
const widths = [8, 30, 14, 16, 18, 14]

const labelled = (label: string, text: string): readonly WordText[] => (text === '' ? [] : [{ label, text }])

export const actionCells = (action: StatementAction): readonly (readonly WordText[])[] => [
  [String(action.number)],
  [
    action.action || 'To be written',
    ...labelled('Outcome wanted', action.outcome),
    ...(action.milestones ?? []).map((text) => ({ label: 'Milestone', text })),
    ...action.because.flatMap((text) => labelled('Because', text)),
  ],
  [action.period || 'To be set'],
  [action.lead || 'To be named', ...labelled('Partner', action.partner)],
  [
    action.measures || 'To be written',
    ...(action.standards ?? []).map((text) => ({ label: 'Practice standard', text })),
  ],
  [action.cost || 'Not yet costed'],
]

const partBlocks = (part: StatementPart): readonly WordBlock[] => [
  { kind: 'heading', level: 2, text: part.heading },
  ...(part.quote === null ? [] : [{ kind: 'quote', text: quoted(part.quote) } as const]),
  ...(part.actions.length > 0
    ? [{ kind: 'table', head: actionHead, widths, rows: part.actions.map(actionCells) } as const]
    : part.also === ''
      ? [{ kind: 'paragraph', text: 'No action is planned yet.' } as const]
      : []),
  ...(part.also === '' ? [] : [{ kind: 'paragraph', text: part.also } as const]),
]

const sinceBlocks = ({ since }: StatementContent): readonly WordBlock[] =>
  since === undefined || since.changes.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: `What has changed since edition ${since.edition}` },
        ...since.changes.map((text): WordBlock => ({ kind: 'paragraph', text })),
      ]

/** `mark`: "Draft", or which edition it is; printed on every page. */
export const statementAsWord = (content: StatementContent, mark: string): Promise<Buffer> =>
  wordDocument({
    title: content.title,
    subtitle: `${content.council}: ${content.inspection}`,
    author: content.council,
    subject: content.inspection,
    header: `${content.council}. ${mark}`,
    landscape: true,
    blocks: [
      ...(mark.startsWith('Draft') ? [{ kind: 'notice', text: mark } as const] : []),
      { kind: 'paragraph', text: content.legalBasis },
      ...content.facts.map(({ label, text }): WordBlock => ({ kind: 'paragraph', text: { label, text } })),
      { kind: 'heading', level: 1, text: 'What we will do' },
      ...content.parts.flatMap(partBlocks),
      { kind: 'heading', level: 1, text: 'Governance' },
      ...(content.governance || 'To be written')
        .split(/\n{2,}/)
        .map((text): WordBlock => ({ kind: 'paragraph', text })),
      ...sinceBlocks(content),
    ],
  })
