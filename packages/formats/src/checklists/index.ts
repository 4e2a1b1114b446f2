export * from './checklist-sheet'
export * from './read-checklist-sheet'
