import { useLanguage } from '../language'
import { Select } from './controls'
import { useReportName, type Report } from './documents'

/** A choice of one report, or of all. */
export function ReportSelect({ reports, value, choose }: { reports: Report[]; value?: string; choose: (document: string) => void }) {
  const { t } = useLanguage()
  const reportName = useReportName()
  return (
    <Select
      label={t('document')}
      value={value ?? ''}
      options={[['', t('allDocuments')], ...reports.map((one): [string, string] => [one.id, reportName(one)])]}
      choose={choose}
    />
  )
}
