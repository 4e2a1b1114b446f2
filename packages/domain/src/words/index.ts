export * from './by-language'
export * from './chinese'
export * from './code-words'
export * from './english'
