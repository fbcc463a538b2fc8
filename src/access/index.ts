import { homePages } from './pages/home.ts'
import { keptFormPages } from './pages/kept-form.ts'
import { signInPages } from './pages/sign-in.ts'
import { recordTypes } from './record-types.ts'
import { fillSample } from './sample.ts'
import type { Slice } from './slice.ts'

export { createGate } from './gate.ts'
export { decide, permissionsOf, roleOf } from './guard.ts'
export { addLogEntry } from './records/log.ts'
export { openSampleAccounts } from './sample.ts'

export const access: Slice = {
  name: 'access',
  pages: [...homePages, ...signInPages, ...keptFormPages],
  navigation: [],
  recordTypes,
  sample: fillSample,
}
