import { focusedVisit2026 } from './focused-visit-2026.ts'
import { inspection2025 } from './inspection-2025/index.ts'

/** The sample council's documents; each is printed to the PDF of its name in this folder by scripts/make-sample-documents.ts. */
export const sampleDocuments = [inspection2025, focusedVisit2026] as const
