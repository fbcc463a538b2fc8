import assert from 'node:assert/strict'
import test from 'node:test'
import { splitReference } from './national-framework.ts'

const table: [string, string, string[]][] = [
  ['The response to neglect. (outcome 3, national framework)', 'The response to neglect.', ['outcome-3']],
  ['The response to neglect. (outcome 3: national framework)', 'The response to neglect.', ['outcome-3']],
  ['The response to neglect. (Outcome four, National Framework)', 'The response to neglect.', ['outcome-4']],
  ['The response to neglect (national framework, outcome 2)', 'The response to neglect', ['outcome-2']],
  ['The response to neglect. [Outcome 3: national framework]', 'The response to neglect.', ['outcome-3']],
  ['The response to neglect. (Outcome 3)', 'The response to neglect.', ['outcome-3']],
  ['Oversight (enabler: the workforce is equipped and effective, national framework)', 'Oversight', ['enabler-3']],
  [
    'Oversight (enabler: leaders drive conditions for effective practice, national framework).',
    'Oversight',
    ['enabler-2'],
  ],
  [
    'Working together. (enabler: multi-agency working is prioritised and effective)',
    'Working together.',
    ['enabler-1'],
  ],
  ['Supervision of staff. Enabler three: National Framework.', 'Supervision of staff.', ['enabler-3']],
  ['Support for carers. (outcomes 1 and 4, national framework)', 'Support for carers.', ['outcome-1', 'outcome-4']],
  ['Family help (outcome 1 and principle 2, national framework)', 'Family help', ['outcome-1', 'principle-2']],
  [
    'Help for children (including those with disabilities).',
    'Help for children (including those with disabilities).',
    [],
  ],
  ['The outcomes of children who live out of area.', 'The outcomes of children who live out of area.', []],
]

for (const [printed, text, nationalFramework] of table) {
  test(`"${printed}" is ${nationalFramework.join(' and ') || 'without a reference'}`, () => {
    assert.deepEqual(splitReference(printed), { text, nationalFramework })
  })
}
