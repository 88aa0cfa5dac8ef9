import{B as e,D as t,E as n,H as r,I as i,L as a,M as o,P as s,R as c,U as l,Z as u,_ as d,h as f,l as p,v as m,z as h}from"./index-CoqCKmXv.js";import{t as g}from"./reports-Bw_BF6CJ.js";var _=a(`
  query Timeline($types: [EntityType!], $document: ID, $after: Cursor) {
    entities(filter: { types: $types, document: $document }, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Thing
        groups(first: 1) {
          nodes {
            ...Thing
          }
        }
        partOf(first: 1) {
          nodes {
            ...Thing
          }
        }
        milestones(first: 10) {
          nodes {
            id
            status
            period
            sources {
              ...Where
            }
          }
        }
      }
    }
  }
`),v=[[`Project`],[`Platform`,`Area`,`Programme`,`Reform`,`Policy`,`Event`]],y=500;function b(){let{t}=r(),[n,i]=f(),a=p(),o=e(`timeline ${n.document}`,async e=>{let[t,r]=await Promise.all(v.map(t=>c(async r=>(await h(_,{types:t,document:n.document,after:r},e)).entities,y)));return{nodes:[...t.nodes,...r.nodes],total:t.total+r.total}});return l(`div`,{class:`page wide`,children:[l(`h1`,{children:t(`timeline`)}),a.length>1&&l(`div`,{class:`controls`,children:l(g,{reports:a,value:n.document,choose:e=>i({document:e})})}),l(m,{answer:o,children:({nodes:e,total:t})=>l(x,{items:e.filter(({milestones:e})=>e.nodes.length>0),read:e.length,of:t})})]})}function x({items:e,read:n,of:a}){let{t:c,language:f}=r(),p=n<a&&l(`p`,{class:`cut`,children:c(`timelineCut`,{read:o(n,``),of:o(a,``),shown:o(e.length,``)})});if(e.length===0)return p||l(d,{title:c(`noMilestones`)});let m=[...new Set(e.flatMap(({milestones:e})=>e.nodes.map(({period:e})=>e)))].sort((e,t)=>s(e)-s(t)||t.length-e.length);return l(u,{children:[p,l(`div`,{class:`scroll card`,children:l(`table`,{class:`timeline`,children:[l(`thead`,{children:l(`tr`,{children:[l(`th`,{children:c(`lanes`)}),m.map(e=>l(`th`,{children:i(e,f)},e))]})}),C(e).map(({lane:e,items:n})=>l(`tbody`,{children:[l(`tr`,{class:`lane`,children:l(`th`,{colSpan:m.length+1,children:e?l(t,{node:e}):c(`otherProjects`)})}),n.map(e=>l(S,{item:e,periods:m},e.id))]},e?.id??``))]})})]})}function S({item:e,periods:i}){let{code:a}=r();return l(`tr`,{children:[l(`th`,{children:l(t,{node:e})}),i.map(t=>l(`td`,{children:e.milestones.nodes.filter(e=>e.period===t).map(e=>l(`span`,{class:`stagemark status-${e.status}`,children:[a(`Status`,e.status),` `,e.sources[0]&&l(n,{source:e.sources[0]})]},e.id))},t))]})}function C(e){let t=new Map;for(let n of e){let e=n.groups.nodes[0]??n.partOf.nodes[0],r=t.get(e?.id??``)??{lane:e,items:[]};r.items.push(n),t.set(e?.id??``,r)}return[...t.values()].sort((e,t)=>Number(!e.lane)-Number(!t.lane)||t.items.length-e.items.length)}export{b as Timeline};