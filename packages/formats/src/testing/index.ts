export * from './sheet-cells'
