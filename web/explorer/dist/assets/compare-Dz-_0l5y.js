import{B as e,D as t,E as n,F as r,H as i,L as a,N as o,R as s,U as c,Z as l,_ as u,c as d,f,g as p,h as m,m as h,s as g,u as _,v,z as y}from"./index-CoqCKmXv.js";var b=a(`
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
`),x=a(`
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
`),S=[`changed`,`renamed`,`dropped`,`silent`,`added`,`kept`];function C(){let{t:e}=i(),[t,n]=m(),r=g(),a=d();return c(`div`,{class:`page wide`,children:[c(`h1`,{children:e(`compare`)}),c(v,{answer:r,children:r=>{if(r.length<2)return c(u,{title:e(`oneReport`),hint:e(`oneReportHint`)});let i=r.toSorted((e,t)=>(e.date??e.period).localeCompare(t.date??t.period)),o=e=>e.map(e=>[e.id,a(e)]),s=i.at(-1),d=t.to??(i.findLast(e=>i.some(t=>t!==e&&t.place.id===e.place.id))??s).id,p=i.find(({id:e})=>e===d)?.place.id,m=t.from??i.findLast(e=>e.id!==d&&e.place.id===p)?.id;return c(l,{children:[c(`div`,{class:`controls`,children:[c(f,{label:e(`from`),value:m??``,options:[[``,`–`],...o(i)],choose:e=>n({from:e,to:d})}),c(f,{label:e(`to`),value:d,options:o(i),choose:e=>n({from:m,to:e})})]}),m?c(w,{from:m,to:d},`${m} ${d}`):c(u,{title:e(`chooseTwo`)})]})}})]})}function w({from:n,to:r}){let{t:a}=i(),[o,u]=m(),d=h(o.became,S),f=d.length>0?d:void 0,g=e(`compare ${n} ${r} ${f}`,async e=>{let t=[],i=[];return{targets:await s(async i=>{let{compare:a}=await y(b,{from:n,to:r,continuities:f,after:i},e);return t=a.targetCounts,a.targets}),entities:await s(async t=>{let{compare:a}=await y(x,{from:n,to:r,continuities:f,after:t},e);return i=a.entityCounts,a.entities}),targetCounts:t,entityCounts:i}});return c(v,{answer:g,children:({targets:e,entities:n,targetCounts:r,entityCounts:i})=>c(l,{children:[c(T,{targets:r,entities:i,chosen:d,choose:e=>u({became:e.join(`,`)})}),c(`section`,{class:`card`,children:[c(`h2`,{children:[a(`targets`),` `,c(`span`,{class:`quiet`,children:e.nodes.length})]}),e.cut&&c(p,{shown:e.nodes.length,of:e.total}),c(k,{changes:e.nodes,cell:e=>c(A,{target:e})})]}),c(`section`,{class:`card`,children:[c(`h2`,{children:[a(`things`),` `,c(`span`,{class:`quiet`,children:n.nodes.length})]}),n.cut&&c(p,{shown:n.nodes.length,of:n.total}),c(k,{changes:n.nodes,cell:e=>c(t,{node:e})})]})]})})}function T({targets:e,entities:t,chosen:n,choose:r}){let{t:a,code:o}=i(),s=n=>[...e,...t].filter(({continuity:e})=>e===n).reduce((e,{count:t})=>e+t,0);return c(_,{label:a(`changed`),chosen:n,options:S.map(e=>[e,c(l,{children:[o(`Continuity`,e),` `,c(`b`,{children:s(e)})]})]),choose:r})}function E({continuity:e}){let{code:t,meaning:n}=i();return c(`span`,{class:`tag became-${e}`,title:n(`Continuity`,e),children:t(`Continuity`,e)})}var D={comparator:`Comparator`,strength:`Strength`,status:`Status`};function O({steps:e}){let{code:t,language:n}=i(),r=(e,r)=>e===`comparator`&&n===`en`?o[r]||`=`:r&&D[e]?t(D[e],r):r||`–`;return c(`ul`,{class:`steps`,children:e.map(({field:e,before:n,after:i})=>c(`li`,{children:[t(`Field`,e),`: `,r(e,n),` → `,r(e,i)]},e))})}function k({changes:e,cell:t}){let{t:n}=i();return e.length===0?c(`p`,{class:`quiet`,children:n(`nothing`)}):c(`div`,{class:`scroll`,children:c(`table`,{class:`stack`,children:[c(`thead`,{children:c(`tr`,{children:[c(`th`,{children:n(`changed`)}),c(`th`,{children:n(`before`)}),c(`th`,{children:n(`after`)}),c(`th`,{children:n(`steps`)})]})}),c(`tbody`,{children:e.map((e,r)=>c(`tr`,{children:[c(`td`,{children:c(E,{continuity:e.continuity})}),c(`td`,{"data-label":n(`before`),children:e.before&&t(e.before)}),c(`td`,{"data-label":n(`after`),children:e.after&&t(e.after)}),c(`td`,{children:c(O,{steps:e.steps})})]},r))})]})})}function A({target:e}){let{language:a}=i();return c(l,{children:[c(t,{node:e.indicator}),` `,c(`b`,{class:`number`,children:r(e,a)}),` `,e.sources[0]&&c(n,{source:e.sources[0]})]})}export{C as Compare};