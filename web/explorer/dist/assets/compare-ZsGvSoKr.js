import{A as e,C as t,F as n,K as r,L as i,M as a,N as o,P as s,R as c,c as l,f as u,h as d,m as f,o as p,p as m,s as h,u as g,w as _}from"./index-KHKmWnwT.js";var v=a(`
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
`),y=a(`
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
`),b=[`changed`,`renamed`,`dropped`,`silent`,`added`,`kept`];function x(){let{t:e}=i(),[t,n]=u(),a=p(),o=h();return c(`div`,{class:`page wide`,children:[c(`h1`,{children:e(`compare`)}),c(d,{answer:a,children:({documents:{nodes:i}})=>{if(i.length<2)return c(f,{title:e(`oneReport`),hint:e(`oneReportHint`)});let a=i.toSorted((e,t)=>(e.date??e.period).localeCompare(t.date??t.period)),s=e=>e.map(e=>[e.id,o(e)]),l=a.at(-1),u=t.to??(a.findLast(e=>a.some(t=>t!==e&&t.place.id===e.place.id))??l).id,d=a.find(({id:e})=>e===u)?.place.id,p=t.from??a.findLast(e=>e.id!==u&&e.place.id===d)?.id;return c(r,{children:[c(`div`,{class:`controls`,children:[c(g,{label:e(`from`),value:p??``,options:[[``,`–`],...s(a)],choose:e=>n({from:e,to:u})}),c(g,{label:e(`to`),value:u,options:s(a),choose:e=>n({from:p,to:e})})]}),p?c(S,{from:p,to:u},`${p} ${u}`):c(f,{title:e(`chooseTwo`)})]})}})]})}function S({from:e,to:t}){let{t:a}=i(),[l,f]=u(),p=(l.became?.split(`,`)??[]).filter(e=>b.includes(e)),h=p.length>0?p:void 0,g=n(`compare ${e} ${t} ${h}`,async n=>{let r=[],i=[];return{targets:await o(async i=>{let{compare:a}=await s(v,{from:e,to:t,continuities:h,after:i},n);return r=a.targetCounts,a.targets}),entities:await o(async r=>{let{compare:a}=await s(y,{from:e,to:t,continuities:h,after:r},n);return i=a.entityCounts,a.entities}),targetCounts:r,entityCounts:i}});return c(d,{answer:g,children:({targets:e,entities:t,targetCounts:n,entityCounts:i})=>c(r,{children:[c(C,{targets:n,entities:i,chosen:p,choose:e=>f({became:e.join(`,`)})}),c(`section`,{class:`card`,children:[c(`h2`,{children:[a(`targets`),` `,c(`span`,{class:`quiet`,children:e.nodes.length})]}),e.cut&&c(m,{shown:e.nodes.length}),c(O,{changes:e.nodes})]}),c(`section`,{class:`card`,children:[c(`h2`,{children:[a(`things`),` `,c(`span`,{class:`quiet`,children:t.nodes.length})]}),t.cut&&c(m,{shown:t.nodes.length}),c(A,{changes:t.nodes})]})]})})}function C({targets:e,entities:t,chosen:n,choose:a}){let{t:o,code:s}=i(),u=n=>[...e,...t].filter(({continuity:e})=>e===n).reduce((e,{count:t})=>e+t,0);return c(l,{label:o(`changed`),chosen:n,options:b.map(e=>[e,c(r,{children:[s(`Continuity`,e),` `,c(`b`,{children:u(e)})]})]),choose:a})}function w({continuity:e}){let{code:t,meaning:n}=i();return c(`span`,{class:`tag became-${e}`,title:n(`Continuity`,e),children:t(`Continuity`,e)})}var T={comparator:`Comparator`,strength:`Strength`,status:`Status`};function E({steps:e}){let{code:t}=i(),n=(e,n)=>n&&T[e]?t(T[e],n):n||`–`;return c(`ul`,{class:`steps`,children:e.map(({field:e,before:r,after:i})=>c(`li`,{children:[t(`Field`,e),`: `,n(e,r),` → `,n(e,i)]},e))})}function D(){let{t:e}=i();return c(`thead`,{children:c(`tr`,{children:[c(`th`,{children:e(`changed`)}),c(`th`,{children:e(`before`)}),c(`th`,{children:e(`after`)}),c(`th`,{children:e(`steps`)})]})})}function O({changes:e}){let{t}=i();return e.length===0?c(`p`,{class:`quiet`,children:t(`nothing`)}):c(`div`,{class:`scroll`,children:c(`table`,{children:[c(D,{}),c(`tbody`,{children:e.map((e,t)=>c(`tr`,{children:[c(`td`,{children:c(w,{continuity:e.continuity})}),c(`td`,{children:e.before&&c(k,{target:e.before})}),c(`td`,{children:e.after&&c(k,{target:e.after})}),c(`td`,{children:c(E,{steps:e.steps})})]},t))})]})})}function k({target:n}){let{language:a}=i();return c(r,{children:[c(_,{node:n.indicator}),` `,c(`b`,{class:`number`,children:e(n,a)}),` `,n.sources[0]&&c(t,{source:n.sources[0]})]})}function A({changes:e}){let{t}=i();return e.length===0?c(`p`,{class:`quiet`,children:t(`nothing`)}):c(`div`,{class:`scroll`,children:c(`table`,{children:[c(D,{}),c(`tbody`,{children:e.map((e,t)=>c(`tr`,{children:[c(`td`,{children:c(w,{continuity:e.continuity})}),c(`td`,{children:e.before&&c(_,{node:e.before})}),c(`td`,{children:e.after&&c(_,{node:e.after})}),c(`td`,{children:c(E,{steps:e.steps})})]},t))})]})})}export{x as Compare};