/**
 * What Mermaid, or the Markdown and HTML that it puts labels into, could take for its own. `ﬂ` and `¶` mark its placeholders, and after
 * the word “style” a colon makes it drop the end of the next entity.
 */
const OWN = /["#;:`<>&%{}[\]|\\*_~$ﬂ¶]/gu

/** A label between double quotes. */
export const mermaidText = (text: string): string => text.replaceAll(OWN, (character) => `#${character.codePointAt(0) ?? 0};`)

/** Any text to a word that is none of the language: “n_order_service”. Different texts may give the same word. */
export const mermaidId = (text: string): string => `n_${text.replaceAll(/[^A-Za-z0-9]+/g, '_')}`
