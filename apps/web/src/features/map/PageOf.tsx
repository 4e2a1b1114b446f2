import type { MapLayer, MapPoint } from '@huhang/contract/map'
import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../ui'

type To = Pick<LinkProps, 'to' | 'params'>

// Addresses of other rooms' pages, in one place.
const at = (to: string, params: Record<string, string>) => ({ to, params }) as unknown as To

const pageOf: Readonly<Record<MapLayer, (id: string) => To>> = {
  premises: (enterpriseId) => at('/enterprises/$enterpriseId', { enterpriseId }),
  hazards: (hazardId) => at('/hazards/$hazardId', { hazardId }),
  incidents: (incidentId) => at('/dispatch/$incidentId', { incidentId }),
  volunteers: (personId) => at('/volunteers/$personId', { personId }),
}

/** The way from a thing on the map to all that is known of it. */
export const PageOf = ({ point, children }: { point: MapPoint; children: ReactNode }) => (
  <ButtonLink kind="primary" {...pageOf[point.layer](point.pageId)}>
    {children}
  </ButtonLink>
)
