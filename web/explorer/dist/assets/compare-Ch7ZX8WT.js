import{B as e,E as t,F as n,I as r,J as i,L as a,M as o,P as s,T as c,_ as l,c as u,d,g as f,h as p,l as m,m as h,p as g,s as _,z as v}from"./index-B9s5R89v.js";var y=s(`
  query CompareTargets($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
    compare(from: $from, to: $to) {
      targetCounts {
        continuity
        count
      }
      targets(continuities: $continuities, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          continuity
          steps {
            field
            before
            after
          }
          before {
            ...Figure
          }
          after {
            ...Figure
          }
        }
      }
    }
  }
`),b=s(`
  query CompareEntities($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
    compare(from: $from, to: $to) {
      entityCounts {
        continuity
        count
      }
      entities(continuities: $continuities, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          continuity
          steps {
            field
            before
            after
          }
          before {
            ...Thing
          }
          after {
            ...Thing
          }
        }
      }
    }
  }
`),x=[`changed`,`renamed`,`dropped`,`silent`,`added`,`kept`];function S(){let{t}=v(),[n,r]=h(),a=_(),o=u();return e(`div`,{class:`page wide`,children:[e(`h1`,{children:t(`compare`)}),e(l,{answer:a,children:({documents:{nodes:a}})=>{if(a.length<2)return e(f,{title:t(`oneReport`),hint:t(`oneReportHint`)});let s=a.toSorted((e,t)=>(e.date??e.period).localeCompare(t.date??t.period)),c=e=>e.map(e=>[e.id,o(e)]),l=s.at(-1),u=n.to??(s.findLast(e=>s.some(t=>t!==e&&t.place.id===e.place.id))??l).id,p=s.find(({id:e})=>e===u)?.place.id,m=n.from??s.findLast(e=>e.id!==u&&e.place.id===p)?.id;return e(i,{children:[e(`div`,{class:`controls`,children:[e(d,{label:t(`from`),value:m??``,options:[[``,`–`],...c(s)],choose:e=>r({from:e,to:u})}),e(d,{label:t(`to`),value:u,options:c(s),choose:e=>r({from:m,to:e})})]}),m?e(C,{from:m,to:u},`${m} ${u}`):e(f,{title:t(`chooseTwo`)})]})}})]})}function C({from:o,to:s}){let{t:c}=v(),[u,d]=h(),f=g(u.became,x),m=f.length>0?f:void 0,_=a(`compare ${o} ${s} ${m}`,async e=>{let t=[],i=[];return{targets:await n(async n=>{let{compare:i}=await r(y,{from:o,to:s,continuities:m,after:n},e);return t=i.targetCounts,i.targets}),entities:await n(async t=>{let{compare:n}=await r(b,{from:o,to:s,continuities:m,after:t},e);return i=n.entityCounts,n.entities}),targetCounts:t,entityCounts:i}});return e(l,{answer:_,children:({targets:n,entities:r,targetCounts:a,entityCounts:o})=>e(i,{children:[e(w,{targets:a,entities:o,chosen:f,choose:e=>d({became:e.join(`,`)})}),e(`section`,{class:`card`,children:[e(`h2`,{children:[c(`targets`),` `,e(`span`,{class:`quiet`,children:n.nodes.length})]}),n.cut&&e(p,{shown:n.nodes.length,of:n.total}),e(O,{changes:n.nodes,cell:t=>e(k,{target:t})})]}),e(`section`,{class:`card`,children:[e(`h2`,{children:[c(`things`),` `,e(`span`,{class:`quiet`,children:r.nodes.length})]}),r.cut&&e(p,{shown:r.nodes.length,of:r.total}),e(O,{changes:r.nodes,cell:n=>e(t,{node:n})})]})]})})}function w({targets:t,entities:n,chosen:r,choose:a}){let{t:o,code:s}=v(),c=e=>[...t,...n].filter(({continuity:t})=>t===e).reduce((e,{count:t})=>e+t,0);return e(m,{label:o(`changed`),chosen:r,options:x.map(t=>[t,e(i,{children:[s(`Continuity`,t),` `,e(`b`,{children:c(t)})]})]),choose:a})}function T({continuity:t}){let{code:n,meaning:r}=v();return e(`span`,{class:`tag became-${t}`,title:r(`Continuity`,t),children:n(`Continuity`,t)})}var E={comparator:`Comparator`,strength:`Strength`,status:`Status`};function D({steps:t}){let{code:n}=v(),r=(e,t)=>t&&E[e]?n(E[e],t):t||`–`;return e(`ul`,{class:`steps`,children:t.map(({field:t,before:i,after:a})=>e(`li`,{children:[n(`Field`,t),`: `,r(t,i),` → `,r(t,a)]},t))})}function O({changes:t,cell:n}){let{t:r}=v();return t.length===0?e(`p`,{class:`quiet`,children:r(`nothing`)}):e(`div`,{class:`scroll`,children:e(`table`,{children:[e(`thead`,{children:e(`tr`,{children:[e(`th`,{children:r(`changed`)}),e(`th`,{children:r(`before`)}),e(`th`,{children:r(`after`)}),e(`th`,{children:r(`steps`)})]})}),e(`tbody`,{children:t.map((t,r)=>e(`tr`,{children:[e(`td`,{children:e(T,{continuity:t.continuity})}),e(`td`,{children:t.before&&n(t.before)}),e(`td`,{children:t.after&&n(t.after)}),e(`td`,{children:e(D,{steps:t.steps})})]},r))})]})})}function k({target:n}){let{language:r}=v();return e(i,{children:[e(t,{node:n.indicator}),` `,e(`b`,{class:`number`,children:o(n,r)}),` `,n.sources[0]&&e(c,{source:n.sources[0]})]})}export{S as Compare};