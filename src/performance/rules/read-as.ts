export { readAs } from '../../children/standards/read-as.ts'
