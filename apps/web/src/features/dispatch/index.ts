export { StaffingNote } from './StaffingNote'
