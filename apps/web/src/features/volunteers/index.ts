export { useRankWord } from './use-rank-word'
