import {
  CenteredTextSymbolizer,
  type Feature,
  type LabelRule,
  LineLabelSymbolizer,
  LineSymbolizer,
  linear,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet'

/** The page's own colour of this name: a canvas is not reached by the style sheet. */
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

const isClass =
  (...classes: string[]) =>
  (_zoom: number, { props }: Feature) =>
    classes.includes(String(props.class))

const main = isClass('motorway', 'trunk', 'primary')
const middle = isClass('secondary', 'tertiary')

/**
 * How tiles of the OpenMapTiles schema are drawn, the schema of most tools that make them (layer names:
 * https://openmaptiles.org/schema/). Quiet, so that what Huhang draws upon it stands out.
 */
export function openMapTilesRules(english: boolean): { paintRules: PaintRule[]; labelRules: LabelRule[] } {
  const [water, wood, land, road, street, name, halo] = [
    'blue-tint',
    'green-tint',
    'surface-sunk',
    'line-strong',
    'line',
    'text-soft',
    'surface',
  ].map(token) as [string, string, string, string, string, string, string]
  const line = (color: string, from: number, to: number) =>
    new LineSymbolizer({
      color,
      lineCap: 'round',
      lineJoin: 'round',
      width: linear([
        [8, from],
        [18, to],
      ]),
    })
  const labelProps = english ? ['name:en', 'name:latin', 'name'] : ['name:zh', 'name']
  const text = { labelProps, fill: name, stroke: halo, width: 2 }
  return {
    paintRules: [
      { dataLayer: 'landuse', symbolizer: new PolygonSymbolizer({ fill: land }) },
      { dataLayer: 'landcover', symbolizer: new PolygonSymbolizer({ fill: wood }) },
      { dataLayer: 'park', symbolizer: new PolygonSymbolizer({ fill: wood }) },
      { dataLayer: 'water', symbolizer: new PolygonSymbolizer({ fill: water }) },
      { dataLayer: 'waterway', symbolizer: line(token('blue-solid'), 0.5, 3) },
      { dataLayer: 'building', minzoom: 13, symbolizer: new PolygonSymbolizer({ fill: street }) },
      {
        dataLayer: 'transportation',
        filter: (zoom, feature) => !main(zoom, feature) && !middle(zoom, feature),
        symbolizer: line(street, 0.3, 6),
      },
      { dataLayer: 'transportation', filter: middle, symbolizer: line(road, 0.5, 9) },
      { dataLayer: 'transportation', filter: main, symbolizer: line(road, 1.2, 12) },
      { dataLayer: 'boundary', symbolizer: line(road, 0.5, 1.5) },
    ],
    labelRules: [
      { dataLayer: 'place', symbolizer: new CenteredTextSymbolizer({ ...text, font: '600 13px sans-serif' }) },
      {
        dataLayer: 'transportation_name',
        minzoom: 13,
        symbolizer: new LineLabelSymbolizer({ ...text, font: '400 11px sans-serif' }),
      },
    ],
  }
}
