declare module 'project:vocabulary' {
  const codes: Record<string, Record<string, [chinese: string, english: string]>>
  export default codes
}

declare module 'project:palette' {
  const palette: {
    nodes: { label: string; chinese: string; fill: string; text: string; diameter: string }[]
    relations: { type: string; colour: string; width: string }[]
  }
  export default palette
}

declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape'
  const extension: Ext
  export default extension
}
