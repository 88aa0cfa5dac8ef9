import{A as e,E as t,F as n,M as r,O as i,P as a,U as o,a as s,b as c,c as l,d as u,f as d,j as f,k as p,p as m,u as h,x as g}from"./index-9jhoaK_I.js";var _=p(`
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
`);function v(){let{t}=a(),[i,o]=h(),c=s(),u=c.state===`done`?c.data.documents.nodes:[],d=r(`timeline ${i.document}`,t=>e(async e=>(await f(_,{document:i.document,after:e},t)).entities,1e3));return n(`div`,{class:`page wide`,children:[n(`h1`,{children:t(`timeline`)}),u.length>1&&n(`div`,{class:`controls`,children:n(l,{label:t(`document`),value:i.document??``,options:[[``,t(`allDocuments`)],...u.map(({id:e,title:t})=>[e,t])],choose:e=>o({document:e})})}),n(m,{answer:d,children:({nodes:e,cut:t})=>n(y,{items:e.filter(({milestones:e})=>e.nodes.length>0),cut:t})})]})}function y({items:e,cut:r}){let{t:s,language:c}=a();if(e.length===0)return n(d,{title:s(`noMilestones`)});let l=[...new Set(e.flatMap(({milestones:e})=>e.nodes.map(({period:e})=>e)))].sort((e,n)=>t(e)-t(n)||n.length-e.length);return n(o,{children:[r&&n(u,{shown:e.length}),n(`div`,{class:`scroll card`,children:n(`table`,{class:`timeline`,children:[n(`thead`,{children:n(`tr`,{children:[n(`th`,{children:s(`lanes`)}),l.map(e=>n(`th`,{children:i(e,c)},e))]})}),x(e).map(({lane:e,items:t})=>n(`tbody`,{children:[n(`tr`,{class:`lane`,children:n(`th`,{colSpan:l.length+1,children:e?n(g,{node:e}):s(`otherProjects`)})}),t.map(e=>n(b,{item:e,periods:l},e.id))]},e?.id??``))]})})]})}function b({item:e,periods:t}){let{code:r}=a();return n(`tr`,{children:[n(`th`,{children:n(g,{node:e})}),t.map(t=>n(`td`,{children:e.milestones.nodes.filter(e=>e.period===t).map(e=>n(`span`,{class:`stagemark status-${e.status}`,children:[r(`Status`,e.status),` `,e.sources[0]&&n(c,{source:e.sources[0]})]},e.id))},t))]})}function x(e){let t=new Map;for(let n of e){let e=n.groups.nodes[0]??n.partOf.nodes[0],r=t.get(e?.id??``)??{lane:e,items:[]};r.items.push(n),t.set(e?.id??``,r)}return[...t.values()].sort((e,t)=>Number(!e.lane)-Number(!t.lane)||t.items.length-e.items.length)}export{v as Timeline};