export * from './measure-sheet'
