import { z } from 'zod'

/** Each includes what those before it may do. */
export const StaffRole = z.enum(['agent', 'supervisor', 'admin'])
export type StaffRole = z.infer<typeof StaffRole>
