export * from './datums'
