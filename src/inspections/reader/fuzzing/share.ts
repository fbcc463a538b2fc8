export type What = 'text' | 'bytes'
/** The numbers a thread takes: `from`, every `step`th, below `end`. It tells the watch in `beat` where it is and what it has done. */
export type Share = { what: What; seed: number; from: number; end: number; step: number; beat: SharedArrayBuffer }
export const AT = 0
export const READ = 1
export const REFUSED = 2
