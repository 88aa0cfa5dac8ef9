import palette from 'project:palette'
import { useEffect, useState } from 'preact/hooks'

const nodes = new Map(palette.nodes.map((node) => [node.label, node]))
const relations = new Map(palette.relations.map((relation) => [relation.type, relation]))

/** The colours of a type of node, as Neo4j Browser has them. */
export const nodeColours = (type: string) => nodes.get(type) ?? { label: type, chinese: type, fill: '#9CA3AF', text: '#1F2937', diameter: '84' }

/** The colour and width of a type of relation, as Neo4j Browser has them; on a dark ground the darkest is light. */
export function relationColours(type: string, dark = false) {
  const { colour, width } = relations.get(type) ?? { colour: '#9CA3AF', width: '1' }
  return { colour: dark && colour === '#1F2937' ? '#CBD5E1' : colour, width }
}

const isDark = () => document.documentElement.dataset.theme === 'dark'

/** Whether the ground is dark, for what a style sheet does not reach. */
export function useDark(): boolean {
  const [dark, setDark] = useState(isDark)
  useEffect(() => {
    const theme = new MutationObserver(() => setDark(isDark()))
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => theme.disconnect()
  }, [])
  return dark
}
