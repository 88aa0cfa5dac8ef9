import { render } from 'preact'
import { App } from './app'
import './style/base.css'
import './style/views.css'

document.documentElement.dataset.theme = localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') // before anything is painted
render(<App />, document.getElementById('app')!)
