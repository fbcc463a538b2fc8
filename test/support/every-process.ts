import { Console } from 'node:console'
import fc from 'fast-check'

/** What every process of a run (test/run.ts) begins with. It draws from the seed of the run; a test that gives its own seed keeps it. */
fc.configureGlobal({ seed: Number(process.env.DRAWN_SEED) })

// A test process tells its results on its standard output, and Node.js (issue 66164) fails the whole file where other text meets them there.
globalThis.console = new Console({ stdout: process.stderr, stderr: process.stderr })
