import { deliveryRatings, fundedAnswers, lineFields, longestText } from '../../model.ts'
import type { Column } from '../model.ts'

export const sheetNames = {
  plan: 'Plan',
  milestones: 'Milestones',
  findings: 'Findings',
  help: 'How to edit this',
} as const

/** The head of the column of row ids; the export's id follows, so that a sheet that is copied elsewhere is known. */
export const idHead = 'Row id (do not change)'
export const idHeader = (exportId: string): string => `${idHead} ${exportId}`

const short = 200
const label = (field: keyof typeof lineFields): string => lineFields[field].label
const id: Column = { key: 'id', header: idHead, width: 14, kind: 'id', locked: true, hidden: true, hint: '' }
const reason: Column = {
  key: 'reason',
  header: 'Why the due date is revised',
  width: 26,
  kind: 'text',
  longest: short,
  hint: 'Needed when you change the revised due date. It goes into the history.',
}

export const planColumns: readonly Column[] = [
  id,
  { key: 'number', header: 'No.', width: 7, kind: 'number', hint: 'The place of the line in the plan. To move a line, change its number (2.5 puts it between 2 and 3), or move the whole row.' },
  { key: 'priority', header: label('priority'), width: 20, kind: 'choice', hint: 'One of the priorities of the plan.' },
  { key: 'workstream', header: label('workstream'), width: 20, kind: 'choice', hint: 'One of the workstreams of the plan.' },
  { key: 'findings', header: label('findings'), width: 14, kind: 'findings', hint: 'References from the sheet Findings, with commas between, such as A1, A3.' },
  { key: 'quotes', header: 'What inspectors found', width: 44, kind: 'text', locked: true, hint: '' },
  { key: 'whyNoFinding', header: label('whyNoFinding'), width: 24, kind: 'text', longest: longestText, hint: 'Only for a line of your own.' },
  { key: 'outcome', header: label('outcome'), width: 36, kind: 'text', longest: longestText, hint: 'What will be different for children and families. Do not name a child or a family.' },
  { key: 'action', header: label('action'), width: 50, kind: 'text', longest: longestText, hint: 'What will be done.' },
  { key: 'lead', header: label('lead'), width: 20, kind: 'text', longest: short, hint: 'The name. Someone in the staff directory is found by it.' },
  { key: 'leadRole', header: 'Lead’s role', width: 20, kind: 'text', longest: short, hint: 'The role of someone in the staff directory comes from there.' },
  { key: 'partner', header: label('partner'), width: 18, kind: 'text', longest: short, hint: 'Such as police, health or housing.' },
  { key: 'partnerName', header: 'Partner’s contact', width: 18, kind: 'text', longest: short, hint: 'The name.' },
  { key: 'start', header: label('start'), width: 12, kind: 'day', hint: 'A date, such as 03/03/2027.' },
  { key: 'due', header: 'Due (original)', width: 12, kind: 'day', hint: 'Can be filled in once. It is then kept: a later date is a revised one.' },
  { key: 'revisedDue', header: label('revisedDue'), width: 12, kind: 'day', hint: 'A date, with the reason in the next column.' },
  reason,
  { key: 'measures', header: label('measures'), width: 36, kind: 'text', longest: longestText, hint: 'The figure, audit or feedback that would show it.' },
  { key: 'standards', header: 'Standards that measure it', width: 36, kind: 'text', locked: true, hint: 'The practice standards that are named on the page of the line, which is where they are changed.' },
  { key: 'cost', header: label('cost'), width: 12, kind: 'pounds', hint: 'Whole pounds. Empty while it is not costed; 0 for none.' },
  { key: 'costNote', header: label('costNote'), width: 20, kind: 'text', longest: longestText, hint: 'Such as: each year.' },
  { key: 'funded', header: label('funded'), width: 10, kind: 'choice', choices: { '': '', ...fundedAnswers }, hint: 'Yes, Partly or No.' },
  { key: 'fundingSource', header: label('fundingSource'), width: 20, kind: 'text', longest: longestText, hint: '' },
  { key: 'inStatement', header: label('inStatement'), width: 12, kind: 'choice', choices: { yes: 'Yes', no: 'No' }, hint: 'Yes or No.' },
  {
    key: 'delivery', header: label('delivery'), width: 16, kind: 'choice',
    choices: Object.fromEntries(Object.entries(deliveryRatings).map(([key, { text }]) => [key, text])),
    hint: 'Your judgement. “Signed off” is given on the page of the line, by someone who does not lead it.',
  },
  { key: 'impact', header: label('impact'), width: 14, kind: 'text', locked: true, hint: '' },
] // biome-ignore format: a table of columns

export const milestoneColumns: readonly Column[] = [
  id,
  { key: 'number', header: 'Line', width: 7, kind: 'number', hint: 'The number of the line that the milestone belongs to, as it was when the workbook was downloaded.' },
  { key: 'action', header: 'Action of the line', width: 50, kind: 'text', locked: true, hint: '' },
  { key: 'title', header: 'Milestone', width: 50, kind: 'text', longest: 300, hint: 'What will have been reached.' },
  { key: 'due', header: 'Due (original)', width: 12, kind: 'day', hint: 'Needed for a new milestone. It is then kept.' },
  { key: 'revisedDue', header: 'Revised due date', width: 12, kind: 'day', hint: 'A date, with the reason in the next column.' },
  reason,
  { key: 'doneOn', header: 'Done on', width: 12, kind: 'day', hint: 'The day on which it was reached.' },
  { key: 'doneBy', header: 'Done by', width: 20, kind: 'text', longest: short, hint: 'Who says so. Left empty: the person who uploads the workbook.' },
  { key: 'note', header: 'Note', width: 36, kind: 'text', longest: longestText, hint: '' },
] // biome-ignore format: a table of columns
