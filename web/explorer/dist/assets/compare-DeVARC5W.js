import{A as e,F as t,I as n,M as r,N as i,O as a,S as o,W as s,d as c,f as l,j as u,l as d,m as f,o as p,p as m,s as h,x as g}from"./index-Cv0MXn0I.js";var _=e(`
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
`),v=e(`
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
`),y=[`changed`,`renamed`,`dropped`,`silent`,`added`,`kept`];function b(){let{t:e}=t(),[r,i]=c(),a=p();return n(`div`,{class:`page wide`,children:[n(`h1`,{children:e(`compare`)}),n(f,{answer:a,children:({documents:{nodes:t}})=>{if(t.length<2)return n(m,{title:e(`oneReport`),hint:e(`oneReportHint`)});let a=t.toSorted((e,t)=>(e.date??e.period).localeCompare(t.date??t.period)),o=e=>e.map(({id:e,title:t})=>[e,t]),c=a.at(-1),l=r.to??(a.findLast(e=>a.some(t=>t!==e&&t.place.id===e.place.id))??c).id,u=a.find(({id:e})=>e===l)?.place.id,f=r.from??a.findLast(e=>e.id!==l&&e.place.id===u)?.id;return n(s,{children:[n(`div`,{class:`controls`,children:[n(d,{label:e(`from`),value:f??``,options:[[``,`–`],...o(a)],choose:e=>i({from:e,to:l})}),n(d,{label:e(`to`),value:l,options:o(a),choose:e=>i({from:f,to:e})})]}),f?n(x,{from:f,to:l},`${f} ${l}`):n(m,{title:e(`chooseTwo`)})]})}})]})}function x({from:e,to:a}){let{t:o}=t(),[d,p]=c(),m=(d.became?.split(`,`)??[]).filter(e=>y.includes(e)),h=m.length>0?m:void 0,g=i(`compare ${e} ${a} ${h}`,async t=>{let n=[],i=[];return{targets:await u(async i=>{let{compare:o}=await r(_,{from:e,to:a,continuities:h,after:i},t);return n=o.targetCounts,o.targets}),entities:await u(async n=>{let{compare:o}=await r(v,{from:e,to:a,continuities:h,after:n},t);return i=o.entityCounts,o.entities}),targetCounts:n,entityCounts:i}});return n(f,{answer:g,children:({targets:e,entities:t,targetCounts:r,entityCounts:i})=>n(s,{children:[n(S,{targets:r,entities:i,chosen:m,choose:e=>p({became:e.join(`,`)})}),n(`section`,{class:`card`,children:[n(`h2`,{children:[o(`targets`),` `,n(`span`,{class:`quiet`,children:e.nodes.length})]}),e.cut&&n(l,{shown:e.nodes.length}),n(E,{changes:e.nodes})]}),n(`section`,{class:`card`,children:[n(`h2`,{children:[o(`things`),` `,n(`span`,{class:`quiet`,children:t.nodes.length})]}),t.cut&&n(l,{shown:t.nodes.length}),n(O,{changes:t.nodes})]})]})})}function S({targets:e,entities:r,chosen:i,choose:a}){let{t:o,code:c}=t(),l=t=>[...e,...r].filter(({continuity:e})=>e===t).reduce((e,{count:t})=>e+t,0);return n(h,{label:o(`changed`),chosen:i,options:y.map(e=>[e,n(s,{children:[c(`Continuity`,e),` `,n(`b`,{children:l(e)})]})]),choose:a})}function C({continuity:e}){let{code:r,meaning:i}=t();return n(`span`,{class:`tag became-${e}`,title:i(`Continuity`,e),children:r(`Continuity`,e)})}function w({steps:e}){let{code:r}=t();return n(`ul`,{class:`steps`,children:e.map(({field:e,before:t,after:i})=>n(`li`,{children:[r(`Field`,e),`: `,t||`–`,` → `,i||`–`]},e))})}function T(){let{t:e}=t();return n(`thead`,{children:n(`tr`,{children:[n(`th`,{children:e(`changed`)}),n(`th`,{children:e(`before`)}),n(`th`,{children:e(`after`)}),n(`th`,{children:e(`steps`)})]})})}function E({changes:e}){let{t:r}=t();return e.length===0?n(`p`,{class:`quiet`,children:r(`nothing`)}):n(`div`,{class:`scroll`,children:n(`table`,{children:[n(T,{}),n(`tbody`,{children:e.map((e,t)=>n(`tr`,{children:[n(`td`,{children:n(C,{continuity:e.continuity})}),n(`td`,{children:e.before&&n(D,{target:e.before})}),n(`td`,{children:e.after&&n(D,{target:e.after})}),n(`td`,{children:n(w,{steps:e.steps})})]},t))})]})})}function D({target:e}){let{language:r}=t();return n(s,{children:[n(o,{node:e.indicator}),` `,n(`b`,{class:`number`,children:a(e,r)}),` `,e.sources[0]&&n(g,{source:e.sources[0]})]})}function O({changes:e}){let{t:r}=t();return e.length===0?n(`p`,{class:`quiet`,children:r(`nothing`)}):n(`div`,{class:`scroll`,children:n(`table`,{children:[n(T,{}),n(`tbody`,{children:e.map((e,t)=>n(`tr`,{children:[n(`td`,{children:n(C,{continuity:e.continuity})}),n(`td`,{children:e.before&&n(o,{node:e.before})}),n(`td`,{children:e.after&&n(o,{node:e.after})}),n(`td`,{children:n(w,{steps:e.steps})})]},t))})]})})}export{b as Compare};