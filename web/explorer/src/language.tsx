import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import codes from 'project:vocabulary'
import { messages, type Message } from './messages'

export type Language = 'zh' | 'en'

const Context = createContext<{ language: Language; choose: (language: Language) => void }>({ language: 'zh', choose: () => {} })

/** The language chosen last, else the browser's. */
function firstLanguage(): Language {
  const kept = localStorage.getItem('language')
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.startsWith('zh') ? 'zh' : 'en'
}

export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    localStorage.setItem('language', language)
  }, [language])
  return <Context.Provider value={{ language, choose: setLanguage }}>{children}</Context.Provider>
}

/** What the page says, in the language chosen. */
export function useLanguage() {
  const { language, choose } = useContext(Context)
  const at = language === 'zh' ? 0 : 1
  return {
    language,
    choose,
    /** A message, with {name} filled in. */
    t(message: Message, values: Record<string, string | number> = {}): string {
      return messages[message][at].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    },
    /** A code of the vocabulary, such as State.on_track. */
    code(kind: string, value: string): string {
      if (language === 'zh') return codes[kind]?.[value]?.[0] ?? value
      const words = /^[A-Z_]+$/.test(value) || value.includes('_') ? value.toLowerCase().replaceAll('_', ' ') : value
      return words.charAt(0).toUpperCase() + words.slice(1)
    },
    /** What a code means, in a sentence. */
    meaning: (kind: string, value: string): string => codes[kind]?.[value]?.[1] ?? '',
    /** One of two texts of the API. */
    text: (both: { chinese: string; english: string }): string => (language === 'zh' ? both.chinese : both.english),
    /** The name of a thing: in English its English name, where it has one. */
    name: (thing: { name: string; english?: string | null }): string => (language === 'en' && thing.english) || thing.name,
  }
}
