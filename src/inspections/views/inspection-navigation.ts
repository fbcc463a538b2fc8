import { subNavigation } from '../../platform/views/govuk.ts'
import type { Html } from '../../platform/views/html.ts'

/** The parts of one inspection. */
export const inspectionNavigation = (
  inspectionId: string,
  current: 'inspection' | 'documents' | 'accuracy' | 'clock' | 'retests' | 'review',
  may: { review: boolean },
): Html =>
  subNavigation('This inspection', [
    { text: 'What it says', href: `/inspections/${inspectionId}`, current: current === 'inspection' },
    { text: 'Documents', href: `/inspections/${inspectionId}/documents`, current: current === 'documents' },
    { text: 'What is due by when', href: `/inspections/${inspectionId}/clock`, current: current === 'clock' },
    { text: 'What it tests again', href: `/inspections/${inspectionId}/retests`, current: current === 'retests' },
    ...(may.review
      ? [
          {
            text: 'Factual accuracy',
            href: `/inspections/${inspectionId}/factual-accuracy`,
            current: current === 'accuracy',
          },
        ]
      : []),
    ...(may.review
      ? [{ text: 'Review', href: `/inspections/${inspectionId}/review`, current: current === 'review' }]
      : []),
  ])
