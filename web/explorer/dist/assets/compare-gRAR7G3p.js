import{A as e,D as t,F as n,M as r,P as i,U as a,a as o,b as s,c,d as l,f as u,j as d,k as f,o as p,p as m,u as h,x as g}from"./index-9jhoaK_I.js";var _=f(`
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
`),v=f(`
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
`),y=[`changed`,`renamed`,`dropped`,`silent`,`added`,`kept`];function b(){let{t:e}=i(),[t,r]=h(),s=o();return n(`div`,{class:`page wide`,children:[n(`h1`,{children:e(`compare`)}),n(m,{answer:s,children:({documents:{nodes:i}})=>{if(i.length<2)return n(u,{title:e(`oneReport`),hint:e(`oneReportHint`)});let o=i.toSorted((e,t)=>(e.date??e.period).localeCompare(t.date??t.period)),s=e=>e.map(({id:e,title:t})=>[e,t]),l=o.at(-1),d=t.to??(o.findLast(e=>o.some(t=>t!==e&&t.place.id===e.place.id))??l).id,f=o.find(({id:e})=>e===d)?.place.id,p=t.from??o.findLast(e=>e.id!==d&&e.place.id===f)?.id;return n(a,{children:[n(`div`,{class:`controls`,children:[n(c,{label:e(`from`),value:p??``,options:[[``,`–`],...s(o)],choose:e=>r({from:e,to:d})}),n(c,{label:e(`to`),value:d,options:s(o),choose:e=>r({from:p,to:e})})]}),p?n(x,{from:p,to:d},`${p} ${d}`):n(u,{title:e(`chooseTwo`)})]})}})]})}function x({from:t,to:o}){let{t:s}=i(),[c,u]=h(),f=(c.became?.split(`,`)??[]).filter(e=>y.includes(e)),p=f.length>0?f:void 0,g=r(`compare ${t} ${o} ${p}`,async n=>{let r=[],i=[];return{targets:await e(async e=>{let{compare:i}=await d(_,{from:t,to:o,continuities:p,after:e},n);return r=i.targetCounts,i.targets}),entities:await e(async e=>{let{compare:r}=await d(v,{from:t,to:o,continuities:p,after:e},n);return i=r.entityCounts,r.entities}),targetCounts:r,entityCounts:i}});return n(m,{answer:g,children:({targets:e,entities:t,targetCounts:r,entityCounts:i})=>n(a,{children:[n(S,{targets:r,entities:i,chosen:f,choose:e=>u({became:e.join(`,`)})}),n(`section`,{class:`card`,children:[n(`h2`,{children:[s(`targets`),` `,n(`span`,{class:`quiet`,children:e.nodes.length})]}),e.cut&&n(l,{shown:e.nodes.length}),n(E,{changes:e.nodes})]}),n(`section`,{class:`card`,children:[n(`h2`,{children:[s(`things`),` `,n(`span`,{class:`quiet`,children:t.nodes.length})]}),t.cut&&n(l,{shown:t.nodes.length}),n(O,{changes:t.nodes})]})]})})}function S({targets:e,entities:t,chosen:r,choose:o}){let{t:s,code:c}=i(),l=n=>[...e,...t].filter(({continuity:e})=>e===n).reduce((e,{count:t})=>e+t,0);return n(p,{label:s(`changed`),chosen:r,options:y.map(e=>[e,n(a,{children:[c(`Continuity`,e),` `,n(`b`,{children:l(e)})]})]),choose:o})}function C({continuity:e}){let{code:t,meaning:r}=i();return n(`span`,{class:`tag became-${e}`,title:r(`Continuity`,e),children:t(`Continuity`,e)})}function w({steps:e}){let{code:t}=i();return n(`ul`,{class:`steps`,children:e.map(({field:e,before:r,after:i})=>n(`li`,{children:[t(`Field`,e),`: `,r||`–`,` → `,i||`–`]},e))})}function T(){let{t:e}=i();return n(`thead`,{children:n(`tr`,{children:[n(`th`,{children:e(`changed`)}),n(`th`,{children:e(`before`)}),n(`th`,{children:e(`after`)}),n(`th`,{})]})})}function E({changes:e}){let{t}=i();return e.length===0?n(`p`,{class:`quiet`,children:t(`nothing`)}):n(`div`,{class:`scroll`,children:n(`table`,{children:[n(T,{}),n(`tbody`,{children:e.map((e,t)=>n(`tr`,{children:[n(`td`,{children:n(C,{continuity:e.continuity})}),n(`td`,{children:e.before&&n(D,{target:e.before})}),n(`td`,{children:e.after&&n(D,{target:e.after})}),n(`td`,{children:n(w,{steps:e.steps})})]},t))})]})})}function D({target:e}){let{language:r}=i();return n(a,{children:[n(g,{node:e.indicator}),` `,n(`b`,{class:`number`,children:t(e,r)}),` `,e.sources[0]&&n(s,{source:e.sources[0]})]})}function O({changes:e}){let{t}=i();return e.length===0?n(`p`,{class:`quiet`,children:t(`nothing`)}):n(`div`,{class:`scroll`,children:n(`table`,{children:[n(T,{}),n(`tbody`,{children:e.map((e,t)=>n(`tr`,{children:[n(`td`,{children:n(C,{continuity:e.continuity})}),n(`td`,{children:e.before&&n(g,{node:e.before})}),n(`td`,{children:e.after&&n(g,{node:e.after})}),n(`td`,{children:n(w,{steps:e.steps})})]},t))})]})})}export{b as Compare};