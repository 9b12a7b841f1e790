// Runs before the first paint, so that a chosen theme never flashes the other one. app/store/theme.ts keeps it up to date from there.
{
  let choice = 'system'
  try {
    choice = JSON.parse(localStorage.getItem('preferences') ?? '{}').state?.theme ?? choice
  } catch {
    // A browser that refuses storage, or a broken entry: the system decides.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}
