import{A as e,B as t,E as n,F as r,I as i,J as a,L as o,N as s,P as c,T as l,_ as u,g as d,j as f,m as p,s as m,z as h}from"./index-B9s5R89v.js";import{t as g}from"./reports-B7690dVb.js";var _=c(`
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
`),v=[[`Project`],[`Platform`,`Area`,`Programme`,`Reform`,`Policy`,`Event`]],y=500;function b(){let{t:e}=h(),[n,a]=p(),s=m(),c=s.state===`done`?s.data.documents.nodes:[],l=o(`timeline ${n.document}`,async e=>{let[t,a]=await Promise.all(v.map(t=>r(async r=>(await i(_,{types:t,document:n.document,after:r},e)).entities,y)));return{nodes:[...t.nodes,...a.nodes],total:t.total+a.total}});return t(`div`,{class:`page wide`,children:[t(`h1`,{children:e(`timeline`)}),c.length>1&&t(`div`,{class:`controls`,children:t(g,{reports:c,value:n.document,choose:e=>a({document:e})})}),t(u,{answer:l,children:({nodes:e,total:n})=>t(x,{items:e.filter(({milestones:e})=>e.nodes.length>0),read:e.length,of:n})})]})}function x({items:r,read:i,of:o}){let{t:c,language:l}=h(),u=i<o&&t(`p`,{class:`cut`,children:c(`timelineCut`,{read:e(i,``),of:e(o,``),shown:e(r.length,``)})});if(r.length===0)return u||t(d,{title:c(`noMilestones`)});let p=[...new Set(r.flatMap(({milestones:e})=>e.nodes.map(({period:e})=>e)))].sort((e,t)=>f(e)-f(t)||t.length-e.length);return t(a,{children:[u,t(`div`,{class:`scroll card`,children:t(`table`,{class:`timeline`,children:[t(`thead`,{children:t(`tr`,{children:[t(`th`,{children:c(`lanes`)}),p.map(e=>t(`th`,{children:s(e,l)},e))]})}),C(r).map(({lane:e,items:r})=>t(`tbody`,{children:[t(`tr`,{class:`lane`,children:t(`th`,{colSpan:p.length+1,children:e?t(n,{node:e}):c(`otherProjects`)})}),r.map(e=>t(S,{item:e,periods:p},e.id))]},e?.id??``))]})})]})}function S({item:e,periods:r}){let{code:i}=h();return t(`tr`,{children:[t(`th`,{children:t(n,{node:e})}),r.map(n=>t(`td`,{children:e.milestones.nodes.filter(e=>e.period===n).map(e=>t(`span`,{class:`stagemark status-${e.status}`,children:[i(`Status`,e.status),` `,e.sources[0]&&t(l,{source:e.sources[0]})]},e.id))},n))]})}function C(e){let t=new Map;for(let n of e){let e=n.groups.nodes[0]??n.partOf.nodes[0],r=t.get(e?.id??``)??{lane:e,items:[]};r.items.push(n),t.set(e?.id??``,r)}return[...t.values()].sort((e,t)=>Number(!e.lane)-Number(!t.lane)||t.items.length-e.items.length)}export{b as Timeline};