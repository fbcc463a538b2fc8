import { insetText } from '../../platform/views/govuk.ts'
import type { Html } from '../../platform/views/html.ts'
import type { Apart } from '../rules/one-worker.ts'

const why: Readonly<Record<Apart, string>> = {
  'one-worker':
    'This is one worker. A worker’s own figures are for the worker and their line managers, as the staff directory names them, and are not shown here. They are counted in the figures of the service, the locality and the authority.',
  beside:
    'These figures are not shown to you: less what is shown beside them they would tell the figures of one worker, which are for that worker and their line managers.',
}

/** In the place of figures of a group that are not shown to who looks, for the sake of one worker. */
export const groupApart = (apart: Apart): Html => insetText(why[apart])
