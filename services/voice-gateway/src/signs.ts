import type { FloorSigns } from './floor.ts'
import type { Line } from './line.ts'

/** Protocol 3 pages stop and go on when told. */
export const signsTo = (line: Line): FloorSigns => ({
  pause: (turn_id) => line.send({ type: 'pause_playback', turn_id }),
  resume: (turn_id) => line.send({ type: 'resume_playback', turn_id }),
  interrupted: (turn_id, heard) => line.send({ type: 'interrupted', turn_id, heard }),
})

/** v2 pages stop the sound themselves. */
export const NO_SIGNS: FloorSigns = { pause() {}, resume() {}, interrupted() {} }
