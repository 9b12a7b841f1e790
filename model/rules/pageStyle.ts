/** The style of all pages: quiet, of the system’s own type, light or dark as the reader’s machine is. */
export const PAGE_CSS = `:root {
  color-scheme: light dark;
  --bg: #fafaf8;
  --panel: #ffffff;
  --border: #e3e3de;
  --text: #1b1c1a;
  --muted: #66685f;
  --accent: #3557d6;
  --error: #b3202a;
  --warning: #8a6100;
  --info: #3557d6;
}

@media (prefers-color-scheme: dark) {
  :root {
    --bg: #151614;
    --panel: #1d1f1c;
    --border: #32352f;
    --text: #ecede8;
    --muted: #9a9d94;
    --accent: #8aa4ff;
    --error: #f2777b;
    --warning: #e0b84a;
    --info: #8aa4ff;
  }
}

* {
  box-sizing: border-box;
  margin: 0;
}

body {
  max-width: 44rem;
  margin: 0 auto;
  padding: 1.5rem 1.25rem 4rem;
  background: var(--bg);
  color: var(--text);
  font: 400 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
  overflow-wrap: break-word;
}

nav,
footer {
  color: var(--muted);
  font-size: 0.875rem;
}

nav {
  margin-bottom: 2.5rem;
}

footer {
  margin-top: 3.5rem;
  padding-top: 1rem;
  border-top: 1px solid var(--border);
}

a {
  color: var(--accent);
  text-underline-offset: 0.15em;
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
  border-radius: 2px;
}

h1 {
  font-size: 1.5rem;
  line-height: 1.3;
}

h2 {
  margin-top: 2rem;
  font-size: 1rem;
}

p {
  margin-top: 0.5rem;
}

.lead {
  margin-top: 0.75rem;
  font-size: 1.125rem;
}

.severity {
  font-weight: 600;
}

.error {
  color: var(--error);
}

.warning {
  color: var(--warning);
}

.info {
  color: var(--info);
}

.note {
  color: var(--muted);
}

code,
pre {
  font: 0.875em/1.6 ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
}

pre {
  margin-top: 0.75rem;
  padding: 0.75rem 1rem;
  white-space: pre-wrap;
  border: 1px solid var(--border);
  border-radius: 8px;
  background: var(--panel);
}

ul {
  padding: 0;
  list-style: none;
}

li {
  margin-top: 0.75rem;
  padding-top: 0.75rem;
  border-top: 1px solid var(--border);
}

dl {
  margin-top: 0.5rem;
}

dd {
  margin: 0 0 0.5rem;
}

.others {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  margin-top: 3rem;
}
`
