import { afterAll, describe } from 'vitest'
import { systemClock } from '../process/clock.ts'
import { jobsContract } from '../store/jobs.contract.ts'
import { createMemoryJobs } from './memory-jobs.ts'

describe('jobs of tests', () => {
  const jobs = createMemoryJobs(systemClock, { pauseMs: 0 })
  jobsContract(() => jobs)
  afterAll(() => jobs[Symbol.asyncDispose]())
})
