/** The posts that define the model, by Jack Vanlightly (2025). Findings and terms cite them. */
const site = 'https://jack-vanlightly.com/blog'

export const posts = {
  graph: {
    title: 'Coordinated Progress, Part 1: Seeing the System: The Graph',
    url: `${site}/2025/6/11/coordinated-progress-part-1-seeing-the-system-the-graph`,
  },
  reliable: {
    title: 'Coordinated Progress, Part 2: Making Progress Reliable',
    url: `${site}/2025/6/11/coordinated-progress-part-2-making-progress-reliable`,
  },
  coupling: {
    title: 'Coordinated Progress, Part 3: Coupling, Synchrony and Complexity',
    url: `${site}/2025/6/11/coordinated-progress-part-3-coupling-synchrony-and-complexity`,
  },
  framework: {
    title: 'Coordinated Progress, Part 4: A Loose Decision Framework',
    url: `${site}/2025/6/11/coordinated-progress-part-4-a-loose-decision-framework`,
  },
} as const satisfies Record<string, Post>

export type Post = { readonly title: string; readonly url: string }
export type PostId = keyof typeof posts
