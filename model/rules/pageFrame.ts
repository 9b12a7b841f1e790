const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML, in elements and in attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

type Frame = {
  readonly title: string
  readonly description: string
  /** From the page to the root of the site: `../../`. */
  readonly root: string
  /** HTML. */
  readonly trail: string
  readonly main: string
}

/** A whole page around its main part. */
export const pageFrame = ({ title, description, root, trail, main }: Frame): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="${escapeHtml(description)}">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="${root}icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${root}rules/page.css">
  </head>
  <body>
    <nav aria-label="Where you are">${trail}</nav>
    <main>
${main}
    </main>
    <footer>The model is Jack Vanlightly’s <em>Coordinated Progress</em>; the words here are this tool’s own.</footer>
  </body>
</html>
`
