import{B as e,E as t,F as n,I as r,J as i,L as a,N as o,P as s,T as c,_ as l,g as u,h as d,j as f,m as p,s as m,z as h}from"./index-BQ_LtDE1.js";import{t as g}from"./reports-BdXQFmVQ.js";var _=s(`
  query Timeline($document: ID, $after: Cursor) {
    entities(filter: { types: [Project, Platform, Area, Programme, Reform, Policy, Event], document: $document }, first: 100, after: $after) {
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
`);function v(){let{t}=h(),[i,o]=p(),s=m(),c=s.state===`done`?s.data.documents.nodes:[],u=a(`timeline ${i.document}`,e=>n(async t=>(await r(_,{document:i.document,after:t},e)).entities,1e3));return e(`div`,{class:`page wide`,children:[e(`h1`,{children:t(`timeline`)}),c.length>1&&e(`div`,{class:`controls`,children:e(g,{reports:c,value:i.document,choose:e=>o({document:e})})}),e(l,{answer:u,children:({nodes:t,cut:n})=>e(y,{items:t.filter(({milestones:e})=>e.nodes.length>0),cut:n})})]})}function y({items:n,cut:r}){let{t:a,language:s}=h();if(n.length===0)return e(u,{title:a(`noMilestones`)});let c=[...new Set(n.flatMap(({milestones:e})=>e.nodes.map(({period:e})=>e)))].sort((e,t)=>f(e)-f(t)||t.length-e.length);return e(i,{children:[r&&e(d,{shown:n.length}),e(`div`,{class:`scroll card`,children:e(`table`,{class:`timeline`,children:[e(`thead`,{children:e(`tr`,{children:[e(`th`,{children:a(`lanes`)}),c.map(t=>e(`th`,{children:o(t,s)},t))]})}),x(n).map(({lane:n,items:r})=>e(`tbody`,{children:[e(`tr`,{class:`lane`,children:e(`th`,{colSpan:c.length+1,children:n?e(t,{node:n}):a(`otherProjects`)})}),r.map(t=>e(b,{item:t,periods:c},t.id))]},n?.id??``))]})})]})}function b({item:n,periods:r}){let{code:i}=h();return e(`tr`,{children:[e(`th`,{children:e(t,{node:n})}),r.map(t=>e(`td`,{children:n.milestones.nodes.filter(e=>e.period===t).map(t=>e(`span`,{class:`stagemark status-${t.status}`,children:[i(`Status`,t.status),` `,t.sources[0]&&e(c,{source:t.sources[0]})]},t.id))},t))]})}function x(e){let t=new Map;for(let n of e){let e=n.groups.nodes[0]??n.partOf.nodes[0],r=t.get(e?.id??``)??{lane:e,items:[]};r.items.push(n),t.set(e?.id??``,r)}return[...t.values()].sort((e,t)=>Number(!e.lane)-Number(!t.lane)||t.items.length-e.items.length)}export{v as Timeline};