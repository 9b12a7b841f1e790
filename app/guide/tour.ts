import type { Guide } from './guide'

/** What the tool is, in a minute, on the choreographed order. */
export const TOUR: Guide = {
  title: 'A one-minute tour',
  steps: [
    {
      title: 'An order, from the click on',
      text: 'This drawing shows how the work of an order flows. Every node carries a badge: will something start its work again after a failure, and is that safe? The legend, top left, explains every mark.',
      perspective: 'reliability',
      show: [],
    },
    {
      title: 'A verdict, and its proof',
      text: '“Orders” is safe to repeat, but only the customer will. Beside it stands why, step by step. Pointing at a sentence shows what it speaks of; the pencil changes what it rests on, and the badge turns at once.',
      perspective: 'reliability',
      show: ['node:orders'],
      at: '.inspector',
    },
    {
      title: 'Eight questions',
      text: 'Each perspective answers one question on the same drawing; nothing moves. This one is “Boundaries”: who answers for which work. The keys Shift+1 to Shift+8 switch.',
      perspective: 'boundaries',
      show: [],
      at: '.perspectives-wide, .perspectives-narrow',
    },
    {
      title: 'When something breaks',
      text: '“Inventory” is down. What stops, what waits, what gets nothing to do, who starts it again: the steps beside the drawing tell it in sentences. Click any other node to take that down as well.',
      perspective: 'failure',
      show: [],
      down: ['inventory'],
      at: '.perspective-panel',
    },
    {
      title: 'What to mend',
      text: 'Whatever does not hold together stands below, the gravest first. A finding opens its proof and the edits that mend it; pointing at an edit shows on the canvas what it would do, before anything is changed.',
      perspective: 'reliability',
      show: [],
      at: '.findings',
    },
    {
      title: 'Now your own',
      text: 'Drag from the palette, or press 1 to 8 for a node. All commands stand behind Ctrl+K (⌘K on a Mac), this tour among them, and every key behind “?”. Each example also tells its own story.',
      perspective: 'reliability',
      show: [],
      at: '.palette',
    },
  ],
}
