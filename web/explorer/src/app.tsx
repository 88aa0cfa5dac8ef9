import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { LanguageProvider, useLanguage } from './language'
import type { Message } from './messages'
import { ChangeNotice, Editions } from './parts/changes'
import { SearchBox } from './parts/search'
import { Unknown } from './parts/states'
import { Overview } from './views/overview'

const Entity = lazy(() => import('./views/entity').then((view) => view.Entity))
const Find = lazy(() => import('./views/find').then((view) => view.Find))
const Graph = lazy(() => import('./views/graph').then((view) => view.Graph))
const Ledger = lazy(() => import('./views/ledger').then((view) => view.Ledger))
const Indicator = lazy(() => import('./views/indicator').then((view) => view.Indicator))
const Timeline = lazy(() => import('./views/timeline').then((view) => view.Timeline))
const Reader = lazy(() => import('./views/reader').then((view) => view.Reader))
const Audit = lazy(() => import('./views/audit').then((view) => view.Audit))
const Compare = lazy(() => import('./views/compare').then((view) => view.Compare))

const places: [path: string, label: Message][] = [
  ['/', 'overview'],
  ['/ledger', 'ledger'],
  ['/graph', 'graph'],
  ['/timeline', 'timeline'],
  ['/reader', 'reader'],
  ['/audit', 'audit'],
  ['/compare', 'compare'],
]

export function App() {
  return (
    <LanguageProvider>
      <LocationProvider>
        <Editions>
          <Shell />
        </Editions>
      </LocationProvider>
    </LanguageProvider>
  )
}

function Shell() {
  const { t } = useLanguage()
  return (
    <>
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={Overview} />
            <Route path="/find" component={Find} />
            <Route path="/entity/:id" component={Entity} />
            <Route path="/graph" component={Graph} />
            <Route path="/graph/:id" component={Graph} />
            <Route path="/ledger" component={Ledger} />
            <Route path="/indicator/:id" component={Indicator} />
            <Route path="/timeline" component={Timeline} />
            <Route path="/reader" component={Reader} />
            <Route path="/reader/:id" component={Reader} />
            <Route path="/audit" component={Audit} />
            <Route path="/compare" component={Compare} />
            <Route default component={Unknown} />
          </Router>
        </ErrorBoundary>
      </main>
      <ChangeNotice />
    </>
  )
}

function Header() {
  const { t, language, choose } = useLanguage()
  const { path } = useLocation()
  const here = (place: string) => (place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`))
  return (
    <header class="bar">
      <a class="brand" href="/" aria-label={`policygraph · ${t('title')}`}>
        <img src="/icon.svg" alt="" width="24" height="24" />
        <span>policygraph</span>
      </a>
      <nav aria-label="policygraph">
        {places.map(([place, label]) => (
          <a key={place} href={place} aria-current={here(place) ? 'page' : undefined}>
            {t(label)}
          </a>
        ))}
      </nav>
      <SearchBox />
      <div class="switches">
        <button type="button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {t('language')}
        </button>
        <ThemeSwitch />
      </div>
    </header>
  )
}

/** Light and dark: the system's until chosen, then kept. */
function ThemeSwitch() {
  const { t } = useLanguage()
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const turn = () => {
    const next = theme === 'dark' ? 'light' : 'dark'
    localStorage.setItem('theme', next)
    setTheme(next)
  }
  return (
    <button type="button" aria-label={t('theme')} title={t('theme')} aria-pressed={theme === 'dark'} onClick={turn}>
      {theme === 'dark' ? '☾' : '☀'}
    </button>
  )
}
