import type { useLanguage } from '../language'

/** The name of a kind of node: that of its type, or of what is no entity. */
export function kindName({ t, code }: ReturnType<typeof useLanguage>, kind: string): string {
  if (kind === 'Indicator') return t('indicators')
  if (kind === 'Document') return t('document')
  if (kind === 'Observation') return t('observations')
  if (kind === 'Target') return t('targets')
  return code('EntityType', kind)
}
