import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage } from '../language'

/** A choice of one of several, with its label; options that name a group stand under it. */
export function Select({ label, value, options, choose }: { label: string; value: string; options: [value: string, label: string, group?: string][]; choose: (value: string) => void }) {
  const groups = [...new Set(options.map(([, , group]) => group))]
  return (
    <label class="control">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {groups.map((group) => {
          const within = options.filter(([, , of]) => of === group).map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))
          return group ? <optgroup label={group}>{within}</optgroup> : within
        })}
      </select>
    </label>
  )
}

/** Buttons of which any number may be pressed. */
export function Chips({ label, chosen, options, choose }: { label: string; chosen: string[]; options: [value: string, label: ComponentChildren][]; choose: (chosen: string[]) => void }) {
  const turn = (value: string) => choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <div class="chips" role="group" aria-label={label}>
      {options.map(([value, text]) => (
        <button type="button" key={value} data-value={value} aria-pressed={chosen.includes(value)} onClick={() => turn(value)}>
          {text}
        </button>
      ))}
    </div>
  )
}

/** Copies a text, and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useLanguage()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" onClick={copy} aria-live="polite">
      {copied ? t('copied') : t('copy')}
    </button>
  )
}

/** Hands the person a file. */
export function download(content: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
