import 'i18next'
import type { Catalogue } from './zh-CN'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: Catalogue
  }
}
