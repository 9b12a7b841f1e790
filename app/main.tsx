import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { App } from './App'
import { startAutosave } from './store/library/autosave'
import { followTheme } from './store/theme'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root to draw in.')

followTheme()
startAutosave()

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
