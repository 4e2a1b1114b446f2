// Cells (h3-js) and areas (outlines) have doors of their own, so that a phone's first page loads neither.
export * from './coordinates'
export * from './distance'
