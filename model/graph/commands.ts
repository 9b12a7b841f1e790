import type { Contract, Group, Model, ModelEdge, ModelNode, Position, RuleSetting, Waiver, Workflow } from '../schema/model'
import type { RuleId } from '../schema/ruleIds'

/** New values by key; `null` takes a key away. Ids never change. */
export type Patch<T> = { readonly [K in keyof T as K extends 'id' ? never : K]?: T[K] | null }

export type ModelPatch = Patch<Pick<Model, 'name' | 'description' | 'extra'>>

/** Every edit there is. Commands are plain data, so that they can be stored, compared and sent. */
export type Command =
  | { readonly type: 'addNode'; readonly node: ModelNode }
  | { readonly type: 'addEdge'; readonly edge: ModelEdge }
  | { readonly type: 'addGroup'; readonly group: Group }
  | { readonly type: 'setNode'; readonly id: string; readonly patch: Patch<ModelNode> }
  | { readonly type: 'setEdge'; readonly id: string; readonly patch: Patch<ModelEdge> }
  | { readonly type: 'setGroup'; readonly id: string; readonly patch: Patch<Group> }
  | { readonly type: 'setModel'; readonly patch: ModelPatch }
  /** Positions by node id and by group id, px. `pinned` says whether arranging leaves these nodes there from now on; unsaid, as before. */
  | {
      readonly type: 'move'
      readonly nodes?: Readonly<Record<string, Position>>
      readonly groups?: Readonly<Record<string, Position>>
      readonly pinned?: boolean
    }
  /** Nodes go with their edges and contracts; what lies in a removed group moves to that group's parent. */
  | { readonly type: 'remove'; readonly nodes?: readonly string[]; readonly edges?: readonly string[]; readonly groups?: readonly string[] }
  /** Adds the workflow, or replaces the one with its id. */
  | { readonly type: 'putWorkflow'; readonly workflow: Workflow }
  /** The workflow goes with its contracts. */
  | { readonly type: 'removeWorkflow'; readonly id: string }
  /** Adds the contract, or replaces the one with its id. */
  | { readonly type: 'putContract'; readonly contract: Contract }
  | { readonly type: 'removeContract'; readonly id: string }
  /** Adds the waiver, or replaces the one for the same rule and subject. */
  | { readonly type: 'putWaiver'; readonly waiver: Waiver }
  | { readonly type: 'removeWaiver'; readonly rule: string; readonly subject: string }
  /** `null` goes back to the rule's own severity and options. */
  | { readonly type: 'setRule'; readonly rule: RuleId; readonly setting: RuleSetting | null }
  /** Another whole model in place of this one: import, restore. */
  | { readonly type: 'replaceModel'; readonly model: Model }
  /** Several edits as one; all or none. */
  | { readonly type: 'batch'; readonly commands: readonly Command[] }
