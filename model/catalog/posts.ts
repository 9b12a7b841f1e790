/** The posts by Jack Vanlightly (2025, 2026) that define the model; findings, advice and terms cite them. */
export type Post = { readonly title: string; readonly url: string }

const blog = 'https://jack-vanlightly.com/blog'

export const posts = {
  graph: { title: 'Coordinated Progress, Part 1: Seeing the System: The Graph', url: `${blog}/2025/6/11/coordinated-progress-part-1` },
  reliable: {
    title: 'Coordinated Progress, Part 2: Making Progress Reliable',
    url: `${blog}/2025/6/11/coordinated-progress-part-2-making-progress-reliable`,
  },
  coupling: { title: 'Coordinated Progress, Part 3: Coupling, Synchrony and Complexity', url: blog },
  framework: {
    title: 'Coordinated Progress, Part 4: A Loose Decision Framework',
    url: `${blog}/2025/6/11/coordinated-progress-part-4-a-loose-decision-framework`,
  },
  responsibility: {
    title: 'Responsibility Boundaries in the Coordinated Progress model',
    url: `${blog}/2025/7/15/responsibility-boundaries-in-the-coordinated-progress-model`,
  },
  tree1: { title: 'The Durable Function Tree, Part 1', url: `${blog}/2025/12/4/the-durable-function-tree-part-1` },
  tree2: { title: 'The Durable Function Tree, Part 2', url: `${blog}/2025/12/4/the-durable-function-tree-part-2` },
  forms: { title: 'The Three Durable Function Forms', url: `${blog}/2025/12/10/the-three-durable-function-forms` },
  determinism: {
    title: 'Demystifying Determinism in Durable Execution',
    url: `${blog}/2025/11/24/demystifying-determinism-in-durable-execution`,
  },
  remediation: {
    title: 'Remediation: What happens after AI goes wrong?',
    url: `${blog}/2025/7/28/remediation-what-happens-after-ai-goes-wrong`,
  },
  storage: {
    title: 'Can We Agree on a Storage/Workload Architecture Taxonomy?',
    url: `${blog}/2026/6/21/can-we-agree-on-a-storage/workload-architecture-taxonomy`,
  },
} as const satisfies Record<string, Post>

export type PostId = keyof typeof posts
