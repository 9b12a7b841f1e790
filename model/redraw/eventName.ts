/** Past participles that no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'been',
  begin: 'begun',
  bind: 'bound',
  book: 'booked',
  break: 'broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  choose: 'chosen',
  cut: 'cut',
  do: 'done',
  draw: 'drawn',
  drop: 'dropped',
  find: 'found',
  freeze: 'frozen',
  get: 'got',
  give: 'given',
  hold: 'held',
  keep: 'kept',
  lay: 'laid',
  let: 'let',
  make: 'made',
  pay: 'paid',
  put: 'put',
  read: 'read',
  run: 'run',
  say: 'said',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  show: 'shown',
  split: 'split',
  submit: 'submitted',
  take: 'taken',
  tell: 'told',
  think: 'thought',
  undo: 'undone',
  withdraw: 'withdrawn',
  write: 'written',
  refer: 'referred',
  commit: 'committed',
  permit: 'permitted',
  transfer: 'transferred',
  cancel: 'cancelled',
  label: 'labelled',
  model: 'modelled',
}

/** First words that are surely verbs where a step's name starts with one. */
const VERBS = new Set([
  ...Object.keys(IRREGULAR),
  ...'accept activate add allocate analyse analyze apply ask assess approve archive assign authorize authorise bill calculate capture change charge check close collect complete compute confirm convert copy create credit debit decline delete deliver detect dispatch enqueue enrich estimate evaluate execute export fetch fill finish fulfil fulfill generate grant import index insert invoice issue launch load lock log mail match measure merge move notify open order pack parse persist pick place plan post prepare print process provision publish push query queue rank receive record redeem refresh refund register reject release remove render renew replace report request reserve reset resolve restock return review schedule score scan screen ship sign sort start stop store submit summarise summarize sync track transcode train translate trigger update upload validate verify'.split(
    ' ',
  ),
])

/** “Place order”, “placeOrder”, “place-order v2” → place, order … */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A short last syllable doubles its consonant: ship → shipped, stop → stopped. */
const doubles = (verb: string): boolean => /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)

const participle = (verb: string): string => {
  const irregular = Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb] : undefined
  if (irregular !== undefined) return irregular
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return doubles(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`
}

const PARTICIPLES = new Set([...VERBS].map(participle))

const isPast = (word: string): boolean => PARTICIPLES.has(word) || /[^e]ed$/.test(word)

const isLinkWord = (word: string): boolean => /^(an?|the|of|for|from|to|in|on|at|by|with|into|up)$/.test(word.toLowerCase())

/** Names that say how it is started, not what is done. */
const isGeneric = (words: readonly string[]): boolean =>
  words.length === 0 || words.length > 3 || words.some((word) => /^(click|call|request|https?|g?rpc|rest|api|graphql)$/i.test(word))

/** The verb of “Place order” and what it is done to; undefined where the first word is no verb, or not the only one. */
const commandIn = (words: readonly string[]): { readonly verb: string; readonly what: readonly string[] } | undefined => {
  const [first = '', ...rest] = words
  const alone = VERBS.has(first.toLowerCase()) && !/^(and|or)$/i.test(rest[0] ?? '')
  return alone ? { verb: first.toLowerCase(), what: rest } : undefined
}

const stepWords = (step: string | undefined): readonly string[] => wordsOf(step ?? '').filter((word) => !isLinkWord(word))

/** “Place order” → “Order”; undefined where the name is no command. */
export const subjectOf = (step: string): string | undefined => {
  const what = commandIn(stepWords(step))?.what ?? []
  return what.length === 0 ? undefined : capital(what.join(' '))
}

/**
 * What has happened when a step is done, as a name for the event: “Place order” → OrderPlaced, “Order placed” → OrderPlaced,
 * “Ship” at “Warehouse” → WarehouseShipped, “Checkout” → CheckoutCompleted, and “Warehouse” alone → WarehouseCompleted.
 */
export const eventName = (step: string | undefined, node: string): string => {
  const words = stepWords(step)
  const subject = wordsOf(node).map(capital).join('')
  if (words.length > 0 && isPast((words.at(-1) as string).toLowerCase()))
    return (words.length === 1 ? [subject, ...words] : words).map(capital).join('')
  const command = commandIn(words)
  if (command !== undefined)
    return `${command.what.length === 0 ? subject : command.what.map(capital).join('')}${capital(participle(command.verb))}`
  const doer = isGeneric(words) ? subject : words.map(capital).join('')
  return `${doer === '' ? 'Step' : doer}Completed`
}

/** OrderPlaced → “Order placed”. */
export const eventWords = (event: string): string => {
  const [first = '', ...rest] = wordsOf(event)
  return [first, ...rest.map((word) => (word === word.toUpperCase() && word.length > 1 ? word : word.toLowerCase()))].join(' ')
}
