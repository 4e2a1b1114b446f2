import type { LinkProps } from '@tanstack/react-router'

/** Where a row or a button leads, made by `links.ts` and spread into any link. */
export type To = Pick<LinkProps, 'to' | 'params' | 'search'>
