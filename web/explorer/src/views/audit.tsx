import { useEffect, useState } from 'preact/hooks'
import { allPages, ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import type { AuditQuery, Severity } from '../api/generated/graphql'
import { useLanguage } from '../language'
import { listed, useParameters } from '../parts/address'
import { Chips, Select } from '../parts/controls'
import { useReports } from '../parts/documents'
import { address, SourceLink } from '../parts/links'
import { ReportSelect } from '../parts/reports'
import { Cut, Empty, Show } from '../parts/states'
import { SeverityTag } from '../parts/summary'

const auditQuery = graphql(`
  query Audit($filter: FindingFilter, $after: Cursor) {
    audit {
      rules {
        id
        severity
        findings
        name {
          chinese
          english
        }
        description {
          chinese
          english
        }
      }
      findings(filter: $filter, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          key
          rule
          severity
          message {
            chinese
            english
          }
          hint {
            chinese
            english
          }
          subject {
            __typename
            id
          }
          passages(first: 5) {
            document {
              id
              title
            }
            section {
              number
              title
            }
            start
            end
            quote
          }
        }
      }
    }
  }
`)

type Rule = AuditQuery['audit']['rules'][number]
type Finding = AuditQuery['audit']['findings']['nodes'][number]

const severities: Severity[] = ['error', 'warning', 'info']

/** So many findings are shown at most; rules and severities narrow them. */
const most = 300

/** What does not add up. */
export function Audit() {
  const { t, text, code } = useLanguage()
  const [parameters, set] = useParameters()
  const chosen = listed(parameters.severities, severities)
  const reports = useReports()
  const filter = { document: parameters.document, rules: parameters.rule ? [parameters.rule] : undefined, severities: chosen.length > 0 ? chosen : undefined }
  const answer = useAnswer(`audit${JSON.stringify(filter)}`, async (signal) => {
    let rules: Rule[] = []
    const findings = await allPages(async (after) => {
      const { audit } = await ask(auditQuery, { filter, after }, signal)
      rules = audit.rules
      return audit.findings
    }, most)
    return { rules, ...findings }
  })
  return (
    <div class="page wide">
      <h1>{t('audit')}</h1>
      <Show answer={answer}>
        {({ rules, nodes, total }) => (
          <>
            <div class="controls">
              {reports.length > 1 && <ReportSelect reports={reports} value={parameters.document} choose={(document) => set({ document })} />}
              <Select
                label={t('rule')}
                value={parameters.rule ?? ''}
                options={[['', t('allRules')], ...rules.filter(({ findings }) => findings > 0).map((rule): [string, string] => [rule.id, parameters.document ? text(rule.name) : `${text(rule.name)} (${rule.findings})`])]}
                choose={(rule) => set({ rule })}
              />
              <Chips label={t('severity')} chosen={chosen} options={severities.map((one) => [one, code('Severity', one)])} choose={(list) => set({ severities: list.join(',') })} />
            </div>
            {total > nodes.length && <Cut shown={nodes.length} of={total} />}
            <Findings rules={rules} findings={nodes} whole={!parameters.document && !parameters.rule && chosen.length === 0} />
          </>
        )}
      </Show>
    </div>
  )
}

/** The findings by rule; what was not there at the last visit is marked. */
function Findings({ rules, findings, whole }: { rules: Rule[]; findings: Finding[]; whole: boolean }) {
  const { t, text } = useLanguage()
  const [seen] = useState(() => new Set<string>(JSON.parse(localStorage.getItem('findings') ?? '[]') as string[]))
  const first = seen.size === 0
  useEffect(() => {
    if (whole) localStorage.setItem('findings', JSON.stringify(findings.map(({ key }) => key)))
  }, [findings])
  if (findings.length === 0) return <Empty title={t('noFindings')} />
  const fresh = first ? [] : findings.filter(({ key }) => !seen.has(key))
  return (
    <>
      {fresh.length > 0 && <p class="cut">{t('newFindings', { n: fresh.length })}</p>}
      {rules
        .map((rule) => ({ rule, of: findings.filter((finding) => finding.rule === rule.id) }))
        .filter(({ of }) => of.length > 0)
        .sort((a, b) => severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity))
        .map(({ rule, of }) => (
          <section key={rule.id} class="card">
            <h2>
              <SeverityTag severity={rule.severity} /> <span class="sentence-case">{text(rule.name)}</span> <span class="quiet">{t('findings', { n: of.length })}</span>
            </h2>
            <p class="quiet">{text(rule.description)}</p>
            <ul class="findings">
              {of.map((finding) => (
                <FindingRow key={finding.key} finding={finding} fresh={fresh.includes(finding)} />
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

function FindingRow({ finding, fresh }: { finding: Finding; fresh: boolean }) {
  const { t, text } = useLanguage()
  const page = finding.subject && /^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(finding.subject.__typename) ? address(finding.subject) : undefined
  return (
    <li id={finding.key}>
      <p>
        {fresh && <span class="tag new">{t('newFinding')}</span>} {page ? <a href={page}>{text(finding.message)}</a> : text(finding.message)}{' '}
        {finding.passages.map((passage) => (
          <SourceLink key={passage.start} source={passage} />
        ))}
      </p>
      {finding.passages.map(({ quote, start }) => quote && <blockquote key={start}>{quote}</blockquote>)}
      <p class="quiet">
        {t('fix')}: {text(finding.hint)}
      </p>
    </li>
  )
}
