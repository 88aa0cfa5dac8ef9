import{C as e,G as t,I as n,L as r,M as i,N as a,P as o,S as s,c,f as l,h as u,j as d,k as f,m as p,o as m,p as h,s as g,u as _}from"./index-CTaqVN0_.js";var v=d(`
  query CompareTargets($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
    compare(from: $from, to: $to) {
      targetCounts {
        continuity
        count
      }
      targets(continuities: $continuities, first: 100, after: $after) {
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
`),y=d(`
  query CompareEntities($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
    compare(from: $from, to: $to) {
      entityCounts {
        continuity
        count
      }
      entities(continuities: $continuities, first: 100, after: $after) {
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
`),b=[`changed`,`renamed`,`dropped`,`silent`,`added`,`kept`];function x(){let{t:e}=n(),[i,a]=l(),o=m(),s=g();return r(`div`,{class:`page wide`,children:[r(`h1`,{children:e(`compare`)}),r(u,{answer:o,children:({documents:{nodes:n}})=>{if(n.length<2)return r(p,{title:e(`oneReport`),hint:e(`oneReportHint`)});let o=n.toSorted((e,t)=>(e.date??e.period).localeCompare(t.date??t.period)),c=e=>e.map(e=>[e.id,s(e)]),l=o.at(-1),u=i.to??(o.findLast(e=>o.some(t=>t!==e&&t.place.id===e.place.id))??l).id,d=o.find(({id:e})=>e===u)?.place.id,f=i.from??o.findLast(e=>e.id!==u&&e.place.id===d)?.id;return r(t,{children:[r(`div`,{class:`controls`,children:[r(_,{label:e(`from`),value:f??``,options:[[``,`–`],...c(o)],choose:e=>a({from:e,to:u})}),r(_,{label:e(`to`),value:u,options:c(o),choose:e=>a({from:f,to:e})})]}),f?r(S,{from:f,to:u},`${f} ${u}`):r(p,{title:e(`chooseTwo`)})]})}})]})}function S({from:e,to:s}){let{t:c}=n(),[d,f]=l(),p=(d.became?.split(`,`)??[]).filter(e=>b.includes(e)),m=p.length>0?p:void 0,g=o(`compare ${e} ${s} ${m}`,async t=>{let n=[],r=[];return{targets:await i(async r=>{let{compare:i}=await a(v,{from:e,to:s,continuities:m,after:r},t);return n=i.targetCounts,i.targets}),entities:await i(async n=>{let{compare:i}=await a(y,{from:e,to:s,continuities:m,after:n},t);return r=i.entityCounts,i.entities}),targetCounts:n,entityCounts:r}});return r(u,{answer:g,children:({targets:e,entities:n,targetCounts:i,entityCounts:a})=>r(t,{children:[r(C,{targets:i,entities:a,chosen:p,choose:e=>f({became:e.join(`,`)})}),r(`section`,{class:`card`,children:[r(`h2`,{children:[c(`targets`),` `,r(`span`,{class:`quiet`,children:e.nodes.length})]}),e.cut&&r(h,{shown:e.nodes.length}),r(O,{changes:e.nodes})]}),r(`section`,{class:`card`,children:[r(`h2`,{children:[c(`things`),` `,r(`span`,{class:`quiet`,children:n.nodes.length})]}),n.cut&&r(h,{shown:n.nodes.length}),r(A,{changes:n.nodes})]})]})})}function C({targets:e,entities:i,chosen:a,choose:o}){let{t:s,code:l}=n(),u=t=>[...e,...i].filter(({continuity:e})=>e===t).reduce((e,{count:t})=>e+t,0);return r(c,{label:s(`changed`),chosen:a,options:b.map(e=>[e,r(t,{children:[l(`Continuity`,e),` `,r(`b`,{children:u(e)})]})]),choose:o})}function w({continuity:e}){let{code:t,meaning:i}=n();return r(`span`,{class:`tag became-${e}`,title:i(`Continuity`,e),children:t(`Continuity`,e)})}var T={comparator:`Comparator`,strength:`Strength`,status:`Status`};function E({steps:e}){let{code:t}=n(),i=(e,n)=>n&&T[e]?t(T[e],n):n||`–`;return r(`ul`,{class:`steps`,children:e.map(({field:e,before:n,after:a})=>r(`li`,{children:[t(`Field`,e),`: `,i(e,n),` → `,i(e,a)]},e))})}function D(){let{t:e}=n();return r(`thead`,{children:r(`tr`,{children:[r(`th`,{children:e(`changed`)}),r(`th`,{children:e(`before`)}),r(`th`,{children:e(`after`)}),r(`th`,{children:e(`steps`)})]})})}function O({changes:e}){let{t}=n();return e.length===0?r(`p`,{class:`quiet`,children:t(`nothing`)}):r(`div`,{class:`scroll`,children:r(`table`,{children:[r(D,{}),r(`tbody`,{children:e.map((e,t)=>r(`tr`,{children:[r(`td`,{children:r(w,{continuity:e.continuity})}),r(`td`,{children:e.before&&r(k,{target:e.before})}),r(`td`,{children:e.after&&r(k,{target:e.after})}),r(`td`,{children:r(E,{steps:e.steps})})]},t))})]})})}function k({target:i}){let{language:a}=n();return r(t,{children:[r(e,{node:i.indicator}),` `,r(`b`,{class:`number`,children:f(i,a)}),` `,i.sources[0]&&r(s,{source:i.sources[0]})]})}function A({changes:t}){let{t:i}=n();return t.length===0?r(`p`,{class:`quiet`,children:i(`nothing`)}):r(`div`,{class:`scroll`,children:r(`table`,{children:[r(D,{}),r(`tbody`,{children:t.map((t,n)=>r(`tr`,{children:[r(`td`,{children:r(w,{continuity:t.continuity})}),r(`td`,{children:t.before&&r(e,{node:t.before})}),r(`td`,{children:t.after&&r(e,{node:t.after})}),r(`td`,{children:r(E,{steps:t.steps})})]},n))})]})})}export{x as Compare};