import{A as e,D as t,F as n,I as r,M as i,N as a,S as o,W as s,d as c,f as l,j as u,k as d,l as f,m as p,o as m,p as h,x as g}from"./index-Cv0MXn0I.js";var _=e(`
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
`);function v(){let{t:e}=n(),[t,o]=c(),s=m(),l=s.state===`done`?s.data.documents.nodes:[],d=a(`timeline ${t.document}`,e=>u(async n=>(await i(_,{document:t.document,after:n},e)).entities,1e3));return r(`div`,{class:`page wide`,children:[r(`h1`,{children:e(`timeline`)}),l.length>1&&r(`div`,{class:`controls`,children:r(f,{label:e(`document`),value:t.document??``,options:[[``,e(`allDocuments`)],...l.map(({id:e,title:t})=>[e,t])],choose:e=>o({document:e})})}),r(p,{answer:d,children:({nodes:e,cut:t})=>r(y,{items:e.filter(({milestones:e})=>e.nodes.length>0),cut:t})})]})}function y({items:e,cut:i}){let{t:a,language:c}=n();if(e.length===0)return r(h,{title:a(`noMilestones`)});let u=[...new Set(e.flatMap(({milestones:e})=>e.nodes.map(({period:e})=>e)))].sort((e,n)=>t(e)-t(n)||n.length-e.length);return r(s,{children:[i&&r(l,{shown:e.length}),r(`div`,{class:`scroll card`,children:r(`table`,{class:`timeline`,children:[r(`thead`,{children:r(`tr`,{children:[r(`th`,{children:a(`lanes`)}),u.map(e=>r(`th`,{children:d(e,c)},e))]})}),x(e).map(({lane:e,items:t})=>r(`tbody`,{children:[r(`tr`,{class:`lane`,children:r(`th`,{colSpan:u.length+1,children:e?r(o,{node:e}):a(`otherProjects`)})}),t.map(e=>r(b,{item:e,periods:u},e.id))]},e?.id??``))]})})]})}function b({item:e,periods:t}){let{code:i}=n();return r(`tr`,{children:[r(`th`,{children:r(o,{node:e})}),t.map(t=>r(`td`,{children:e.milestones.nodes.filter(e=>e.period===t).map(e=>r(`span`,{class:`stagemark status-${e.status}`,children:[i(`Status`,e.status),` `,e.sources[0]&&r(g,{source:e.sources[0]})]},e.id))},t))]})}function x(e){let t=new Map;for(let n of e){let e=n.groups.nodes[0]??n.partOf.nodes[0],r=t.get(e?.id??``)??{lane:e,items:[]};r.items.push(n),t.set(e?.id??``,r)}return[...t.values()].sort((e,t)=>Number(!e.lane)-Number(!t.lane)||t.items.length-e.items.length)}export{v as Timeline};