import type { Flag } from './args'
import type { Command } from './command'
import { CONVERT_FLAGS } from './convertFlags'
import { RUN_FLAGS } from './runFlags'

const today: Flag = { name: 'today', value: 'YYYY-MM-DD', about: 'the day by which waivers expire (default: today, local time)' }

/** Every command there is; a new one is a row here and a file in commands/. */
export const commands: readonly Command[] = [
  {
    name: 'analyze',
    summary: 'print everything that follows from a model, as JSON',
    usage: ['analyze [options] FILE…', 'analyze [options] -'],
    flags: [{ name: 'impact', about: 'add what stops, waits and starves when each working node and store is down' }, today],
    details: `One FILE gives one JSON document. Several give one line each, with the key "file".
With - the models are read from standard input, one a line (JSON lines), and each is answered
by one line, in order; an invalid one by {"issues":[{"pointer","message"}]}.

Exit status: 0, or 2 if a model is unreadable or invalid.`,
    examples: ['analyze --impact checkout.progress.json', 'analyze - < models.jsonl'],
    load: async () => (await import('./commands/analyze')).run,
  },
  {
    name: 'check',
    summary: 'report what is wrong with models, for people or for machines',
    usage: ['check [options] FILE…', 'check [options] -'],
    flags: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'json', 'sarif', 'junit'],
        about: 'text (default), json, sarif (SARIF 2.1.0) or junit (XML)',
      },
      { name: 'explore', about: 'also try every failure, and hold contracts and verdicts against the runs' },
      { name: 'max-warnings', value: 'N', about: 'fail when there are more than N warnings that are not waived' },
      today,
    ],
    details: `FILE may be a pattern, which is expanded here when the shell has not done it: 'models/**/*.progress.json'.
With - one model is read from standard input.
Colour is used on a terminal; NO_COLOR=1 turns it off, FORCE_COLOR=1 on.

Exit status: 0 clean, 1 an error that is not waived or too many warnings, 2 a file is unreadable or invalid, or wrong usage.`,
    examples: [
      'check checkout.progress.json',
      "check --format sarif 'models/**/*.progress.json' > findings.sarif",
      'check --max-warnings 0 *.progress.json',
    ],
    load: async () => (await import('./commands/check')).run,
  },
  {
    name: 'explore',
    summary: 'try every failure of a model, and show the runs in which work is lost or done twice',
    usage: ['explore [options] FILE', 'explore [options] -'],
    flags: [
      { name: 'faults', value: 'K', about: 'try every placement of up to K faults (default: 2)' },
      { name: 'fail-on', value: 'LIST', about: 'exit with 1 where such a run exists: lost, human, twice, or several with commas' },
      { name: 'steps', about: 'tell each run that shows a failure step by step' },
      { name: 'json', about: 'print JSON' },
      { name: 'by-boundary', about: 'keep to one responsibility boundary at a time, which is faster on large models' },
      { name: 'max-runs', value: 'N', about: 'end the search after N runs (default: 1,000,000)' },
      ...RUN_FLAGS,
    ],
    details: `A run starts one piece of work where work starts in the drawing, and injects crashes, refused calls and dropped
messages at every possible place. For each working node that some run reaches: is its work lost never, only if a
person gives up, or in any case; and is its effect ever applied twice? With the shortest run that shows it.
A search that ends at a limit says what it covered.
The picture that -o writes plays by itself in a browser and wherever a page shows it; where motion is not wanted it shows the end.

Exit status: 0, 1 where a run contradicts what analyze derives or with --fail-on such a run exists, 2 the file is
unreadable or invalid, OUT cannot be written or no run shows such a failure, or wrong usage.`,
    examples: [
      'explore checkout.progress.json',
      'explore --node payment --shows twice -o twice.svg checkout.progress.json',
      'explore --fail-on lost,twice checkout.progress.json',
      'explore --json --faults 1 - < model.json',
    ],
    load: async () => (await import('./commands/explore')).run,
  },
  {
    name: 'convert',
    summary: 'make a picture, a document, a link or another tool’s file of a model',
    usage: ['convert [options] FILE|LINK'],
    flags: [...CONVERT_FLAGS, today],
    details: `FILE is a model (JSON), or an SVG or PNG picture that carries one; - is standard input. LINK is a link that holds a model;
an encrypted one opens with the passphrase in the environment variable PROGRESS_PASSPHRASE.
Nodes without a position are arranged for pictures and draw.io. A link is the whole address, on one line.

Exit status: 0, or 2 if the model is unreadable or invalid, or OUT cannot be written.`,
    examples: [
      'convert checkout.progress.json -o checkout.svg',
      'convert --to markdown --picture checkout.svg checkout.progress.json > docs/checkout.md',
      'convert --to adr --subject edge:charge checkout.progress.json',
      'convert --to link --base https://example.org/progress/ --mode view checkout.progress.json',
    ],
    load: async () => (await import('./commands/convert')).run,
  },
  {
    name: 'diff',
    summary: 'tell what changed between two models, and what that means',
    usage: ['diff [options] A B'],
    flags: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'markdown', 'json'],
        about: 'text (default), markdown (for a pull request) or json',
      },
      { name: 'exit-code', about: 'exit with 1 where the drawings differ in more than where things stand' },
      today,
    ],
    details: `A and B are files or links, as for convert; one of them may be -.
Elements are recognised by their id, or, where that changed, by kind, name and ends.

Exit status: 0, 1 with --exit-code where they differ, 2 if one is unreadable or invalid.`,
    examples: ['diff old.progress.json new.progress.json', 'diff --format markdown - checkout.progress.json < before.progress.json'],
    load: async () => (await import('./commands/diff')).run,
  },
  {
    name: 'rules',
    summary: 'list the rules, or explain one',
    usage: ['rules [options] [ID]'],
    flags: [{ name: 'json', about: 'print JSON' }],
    details: '',
    examples: ['rules', 'rules trigger/fire-and-forget'],
    load: async () => (await import('./commands/rules')).run,
  },
]
