import type { Model } from '../schema/model'
import { sketch } from './sketch'

/** One of everything that an export has to show, with names that every language has something against. */
export const exportSample = (): Model =>
  sketch(
    `person:customer -rpc-> api[team=Checkout,progress=idempotent,group=shop] -rpc,reply=none,trigger=callee,id=start-> function:flow[progress=durable-log,technology=temporal,group=orders]
     flow -rpc,trigger=caller,compensated,id=charge-> external:bank[progress=idempotent]
     flow -rpc,id=ask-> stock[group=orders]; stock -data-> store:db[technology=postgres]
     flow -topic,channel=order.done,path=indirect,id=done-> stream-job:stats
     flow -queue,channel=mails,ack=on-receipt,path=indirect,id=mail-> mailer[progress=tolerant]
     api -rpc,reply=none,id=hint-> agent:helper[progress=]
     timer:night -rpc,id=tick-> a[progress=idempotent] -rpc,id=next-> b; a -rpc,reply=callback,id=later-> end; lonely`,
    {
      nodes: {
        customer: { name: 'Customer 🙂' },
        api: { name: 'Checkout "API" <v2> & more' },
        flow: { name: 'Flow #1; [draft] {x} | `y` \\ 100%' },
        bank: { name: 'בנק' },
        stock: { name: 'Lager\nand\t"Stöck"' },
        mailer: { name: '=HYPERLINK("http://x";"y")', description: 'a, "b"\nc' },
        helper: { name: '<script>alert(1)</script>' },
        b: { name: '*_~ **B** [link](javascript:x) \u202e!' },
        lonely: { name: '%%{init: {}}%%' },
      },
      edges: { ask: { name: 'Is it there? | "yes" #59;' } },
      model: {
        name: 'Shop & "Co" <1>',
        description: 'A shop.\n\nIt **sells** things: <img src=x onerror=alert(1)> [x](javascript:alert(1))',
        groups: [
          { id: 'orders', name: 'Orders; "all"', parent: 'shop', team: 'Orders' },
          { id: 'shop', name: 'The shop' },
        ],
        workflows: [{ id: 'buy', name: 'Buy | something', edges: ['1', 'start', 'charge', 'ask', 'done', 'mail', 'hint'] }],
        waivers: [
          { rule: 'trigger/fire-and-forget', subject: 'edge:hint', reason: 'Only a *hint*.', owner: 'Ann | Bob', expires: '2030-01-31' },
          { rule: 'structure/isolated-node', subject: 'node:lonely', reason: 'Was to be drawn.', expires: '2020-01-31' },
        ],
      },
    },
  )
