import{C as e,F as t,K as n,L as r,M as i,N as a,P as o,R as s,f as c,h as l,j as u,k as d,m as f,o as p,p as m,s as h,u as g,w as _}from"./index-KHKmWnwT.js";var v=i(`
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
`);function y(){let{t:e}=r(),[n,i]=c(),u=p(),d=h(),f=u.state===`done`?u.data.documents.nodes:[],m=t(`timeline ${n.document}`,e=>a(async t=>(await o(v,{document:n.document,after:t},e)).entities,1e3));return s(`div`,{class:`page wide`,children:[s(`h1`,{children:e(`timeline`)}),f.length>1&&s(`div`,{class:`controls`,children:s(g,{label:e(`document`),value:n.document??``,options:[[``,e(`allDocuments`)],...f.map(e=>[e.id,d(e)])],choose:e=>i({document:e})})}),s(l,{answer:m,children:({nodes:e,cut:t})=>s(b,{items:e.filter(({milestones:e})=>e.nodes.length>0),cut:t})})]})}function b({items:e,cut:t}){let{t:i,language:a}=r();if(e.length===0)return s(f,{title:i(`noMilestones`)});let o=[...new Set(e.flatMap(({milestones:e})=>e.nodes.map(({period:e})=>e)))].sort((e,t)=>d(e)-d(t)||t.length-e.length);return s(n,{children:[t&&s(m,{shown:e.length}),s(`div`,{class:`scroll card`,children:s(`table`,{class:`timeline`,children:[s(`thead`,{children:s(`tr`,{children:[s(`th`,{children:i(`lanes`)}),o.map(e=>s(`th`,{children:u(e,a)},e))]})}),S(e).map(({lane:e,items:t})=>s(`tbody`,{children:[s(`tr`,{class:`lane`,children:s(`th`,{colSpan:o.length+1,children:e?s(_,{node:e}):i(`otherProjects`)})}),t.map(e=>s(x,{item:e,periods:o},e.id))]},e?.id??``))]})})]})}function x({item:t,periods:n}){let{code:i}=r();return s(`tr`,{children:[s(`th`,{children:s(_,{node:t})}),n.map(n=>s(`td`,{children:t.milestones.nodes.filter(e=>e.period===n).map(t=>s(`span`,{class:`stagemark status-${t.status}`,children:[i(`Status`,t.status),` `,t.sources[0]&&s(e,{source:t.sources[0]})]},t.id))},n))]})}function S(e){let t=new Map;for(let n of e){let e=n.groups.nodes[0]??n.partOf.nodes[0],r=t.get(e?.id??``)??{lane:e,items:[]};r.items.push(n),t.set(e?.id??``,r)}return[...t.values()].sort((e,t)=>Number(!e.lane)-Number(!t.lane)||t.items.length-e.items.length)}export{y as Timeline};