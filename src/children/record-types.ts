import type { RecordType } from '../platform/record-type.ts'

export const recordTypes: readonly RecordType[] = []
