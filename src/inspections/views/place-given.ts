import type { Chrome } from '../../platform/views/page.ts'
import type { Place } from '../work/place.ts'

export type Given = { chrome: Chrome; place: Place; chosen: string | null; error: string | null }

export const hereHref = ({ inspection, document }: Place): string =>
  `/inspections/${inspection.id}/documents/${document.id}/place`
