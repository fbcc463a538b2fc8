import { generatedNote } from './markdown.ts'

/** Where an information governance lead begins. */
export const assuranceContents = (): string =>
  [
    generatedNote('scripts/documentation'),
    '# Assurance papers',
    '',
    'For the information governance lead and the data protection officer of a council that is about to use Throughline. They are made from what',
    'the code declares, and a check fails when they differ. Each claim about security names the tests that show it.',
    '',
    '- [Record of processing](record-of-processing.md): every kind of record with its purpose, basis and power, audience and period; rights; security measures',
    '- [Data protection impact assessment](impact-assessment.md): a draft, with what the authority has to complete',
    '- [Data flows](data-flows.md): where data comes from and goes to',
    '',
    'Beside them: [roles and permissions](../catalogue/roles.md), [every page and who may see it](../pages.md), [operations](../operations.md).',
    '',
    '**In short**: children’s records are there once a return is loaded, and each is opened only by those within reach, with every look in the access log; nothing is sent',
    'anywhere; no language model, no scoring, no automated decision. Not there yet: a second factor at sign-in, encryption of the database or of backups by Throughline itself.',
    '',
  ].join('\n')
