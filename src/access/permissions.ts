/** Everything a page or command can ask for. One line each, in words that the assurance papers print. */
export const permissions = {
  'home.see': 'See the home page',
  'inspections.see': 'See inspections, their documents and accepted findings, once published',
  'inspections.see-unpublished': 'Decide who may see inspection documents before they are published, and see them',
  'inspections.upload': 'Upload inspection documents',
  'inspections.review': 'Accept, correct or reject what was read from a document; enter dates',
  'inspections.settings':
    'Change the back-planned steps of the statutory clock and periods that are not law; add newer national outcomes',
  'plan.see': 'See improvement plans',
  'plan.edit': 'Draft and change improvement plans and their lines',
  'plan.update-own': 'Add an update to the lines one leads or partners in',
  'plan.sign-off': 'Sign off completed lines and rate impact',
  'statement.see': 'See the written statement of proposed action',
  'statement.see-sent': 'See editions of the written statement that were sent, and no draft',
  'statement.mark-ready': 'Mark a written statement ready and record its sending and the response',
  'children.find': 'Find children within reach, and see lists of them',
  'children.see': 'See the page of a child within reach',
  'children.break-glass': 'Open any child’s record for a stated reason, for some hours; listed for managers afterwards',
  'children.cover':
    'Give cover of a worker’s or a team’s children until a day; see who has access now and by what reason',
  'children.restrict': 'Keep a child’s record to named people; say which teams are the adoption team',
  'children.merge': 'Join two identifiers that are one child, and undo it; override a care-leaver category',
  'children.records': 'Answer requests for records: copies, corrections, holds, deletion',
  'children.file': 'File in the case system what was completed here, and say so',
  'chronology.write': 'Propose, accept and write the chronology of a child within reach',
  'adopters.see': 'See adopters and adopted children, in the adoption team only',
  'returns.see': 'See loads of returns and what was found in them',
  'returns.load': 'Load returns, undo the last load, match names of workers and teams',
  'returns.out': 'Write Annex A out of what is held, pseudonymised',
  'directory.see': 'See the staff directory',
  'directory.manage': 'Change the staff directory',
  'accounts.manage': 'Create, lock and end accounts; choose roles',
  'settings.manage': "Change the council's name and colour, bank holidays and other settings",
  'retention.manage': 'Change retention periods; see and carry out purges',
  'access-log.see': 'See who looked at what',
} as const

export type Permission = keyof typeof permissions
