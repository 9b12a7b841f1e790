import { posts } from '../catalog/posts'
import { ruleById } from '../rules/index'
import type { Finding } from '../rules/finding'

/** Where to read more of a rule, from anywhere: the post it comes from. Its page is served with the app, whose address is not known here. */
export const ruleLink = (rule: Finding['rule']): string => posts[rule === 'rule-error' ? 'graph' : ruleById(rule).source].url
