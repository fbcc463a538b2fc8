import fc from 'fast-check'

/** Every process of a run draws from the seed of the run (test/run.ts); a test that gives its own seed keeps it. */
fc.configureGlobal({ seed: Number(process.env.DRAWN_SEED) })
