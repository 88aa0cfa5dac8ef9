import{A as e,C as t,G as n,I as r,L as i,M as a,N as o,O as s,P as c,S as l,f as u,h as d,j as f,m as p,o as m,p as h,s as g,u as _}from"./index-CTaqVN0_.js";var v=f(`
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
`);function y(){let{t:e}=r(),[t,n]=u(),s=m(),l=g(),f=s.state===`done`?s.data.documents.nodes:[],p=c(`timeline ${t.document}`,e=>a(async n=>(await o(v,{document:t.document,after:n},e)).entities,1e3));return i(`div`,{class:`page wide`,children:[i(`h1`,{children:e(`timeline`)}),f.length>1&&i(`div`,{class:`controls`,children:i(_,{label:e(`document`),value:t.document??``,options:[[``,e(`allDocuments`)],...f.map(e=>[e.id,l(e)])],choose:e=>n({document:e})})}),i(d,{answer:p,children:({nodes:e,cut:t})=>i(b,{items:e.filter(({milestones:e})=>e.nodes.length>0),cut:t})})]})}function b({items:a,cut:o}){let{t:c,language:l}=r();if(a.length===0)return i(p,{title:c(`noMilestones`)});let u=[...new Set(a.flatMap(({milestones:e})=>e.nodes.map(({period:e})=>e)))].sort((e,t)=>s(e)-s(t)||t.length-e.length);return i(n,{children:[o&&i(h,{shown:a.length}),i(`div`,{class:`scroll card`,children:i(`table`,{class:`timeline`,children:[i(`thead`,{children:i(`tr`,{children:[i(`th`,{children:c(`lanes`)}),u.map(t=>i(`th`,{children:e(t,l)},t))]})}),S(a).map(({lane:e,items:n})=>i(`tbody`,{children:[i(`tr`,{class:`lane`,children:i(`th`,{colSpan:u.length+1,children:e?i(t,{node:e}):c(`otherProjects`)})}),n.map(e=>i(x,{item:e,periods:u},e.id))]},e?.id??``))]})})]})}function x({item:e,periods:n}){let{code:a}=r();return i(`tr`,{children:[i(`th`,{children:i(t,{node:e})}),n.map(t=>i(`td`,{children:e.milestones.nodes.filter(e=>e.period===t).map(e=>i(`span`,{class:`stagemark status-${e.status}`,children:[a(`Status`,e.status),` `,e.sources[0]&&i(l,{source:e.sources[0]})]},e.id))},t))]})}function S(e){let t=new Map;for(let n of e){let e=n.groups.nodes[0]??n.partOf.nodes[0],r=t.get(e?.id??``)??{lane:e,items:[]};r.items.push(n),t.set(e?.id??``,r)}return[...t.values()].sort((e,t)=>Number(!e.lane)-Number(!t.lane)||t.items.length-e.items.length)}export{y as Timeline};