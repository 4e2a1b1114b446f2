export * from './checklist-store'
export * from './visit-checklists'
