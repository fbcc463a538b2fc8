/** What the environment of a process that a test starts keeps of ours: where programs are, and what was compiled already. */
const { PATH, NODE_COMPILE_CACHE } = process.env
export const inherited = NODE_COMPILE_CACHE ? { PATH, NODE_COMPILE_CACHE } : { PATH }
