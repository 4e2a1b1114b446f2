export * from './basemap'
