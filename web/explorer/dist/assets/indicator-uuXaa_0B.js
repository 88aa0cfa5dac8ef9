const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/src-CKs8FOKg.js","assets/rolldown-runtime-WkwZ5CU-.js"])))=>i.map(i=>d[i]);
import{B as e,D as t,E as n,F as r,H as i,I as a,J as o,K as s,L as c,M as l,P as u,R as d,U as f,W as p,Z as m,g as h,q as g,v as _,y as v,z as y}from"./index-CoqCKmXv.js";var b=c(`
  query IndicatorCard($id: ID!, $observations: Cursor, $targets: Cursor) {
    node(id: $id) {
      ... on Indicator {
        id
        name
        english
        aliases
        dimension
        direction
        observations(first: 100, after: $observations) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...Point
          }
        }
        targets(first: 100, after: $targets) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...Point
          }
        }
      }
    }
  }
`),x=[`level`,`growth`,`change`,`rank`,`difference`];function S(){let t=s().params.id??``,n=e(`indicator ${t}`,async e=>{let n,r=async r=>{let{node:i}=await y(b,{id:t,...r},e);return n=i&&`aliases`in i?i:void 0,n},i={nodes:[],totalCount:0,pageInfo:{hasNextPage:!1}},a=await d(async e=>(await r({observations:e}))?.observations??i),o=await d(async e=>(await r({targets:e}))?.targets??i);return{indicator:n,points:[...a.nodes,...o.nodes],total:a.total+o.total}});return f(_,{answer:n,children:({indicator:e,points:t,total:n})=>e?f(C,{indicator:e,points:t,total:n}):f(v,{})})}function C({indicator:e,points:t,total:n}){let{t:r,name:a,code:o,language:s}=i(),c=s===`en`&&e.english?e.name:e.english;return f(`div`,{class:`page`,children:[f(`div`,{class:`heading`,children:[f(`p`,{class:`type`,children:r(`indicator`)}),f(`h1`,{children:a(e)}),c&&f(`p`,{class:`quiet`,children:c}),e.aliases.length>0&&f(`p`,{class:`quiet`,children:[r(`aliases`),` `,e.aliases.join(`、`)]}),e.direction&&f(`p`,{class:`quiet`,children:r(e.direction===`up`?`goodUp`:`goodDown`)})]}),n>t.length&&f(h,{shown:t.length,of:n}),x.map(e=>{let n=t.filter(t=>t.measure===e);return n.length>0&&f(`section`,{class:`card`,children:[f(`h2`,{children:o(`Measure`,e)}),f(D,{points:n}),f(w,{points:n})]},e)})]})}function w({points:e}){let{t:o,name:s,code:c,language:l}=i(),d=e.toSorted((e,t)=>u(e.period)-u(t.period)||e.about.name.localeCompare(t.about.name,`zh`));return f(`div`,{class:`scroll`,children:f(`table`,{children:[f(`thead`,{children:f(`tr`,{children:[f(`th`,{children:o(`period`)}),f(`th`,{children:o(`about`)}),f(`th`,{class:`number`,children:o(`value`)}),f(`th`,{children:o(`source`)})]})}),f(`tbody`,{children:d.map(e=>f(`tr`,{children:[f(`td`,{children:[f(`span`,{class:`when`,children:a(e.period,l)}),` `,f(`span`,{class:`quiet when`,children:c(`Kind`,e.kind)})]}),f(`td`,{children:[f(t,{node:e.about}),` `,e.benchmark&&f(`span`,{class:`quiet when`,children:o(`against`,{place:s(e.benchmark)})})]}),f(`td`,{class:`number`,children:r(e,l)}),f(`td`,{children:e.sources.map(e=>f(n,{source:e},e.start))})]},e.id))})]})})}function T(e){let[t]=[...Map.groupBy(e,({unit:e})=>e).values()].toSorted((e,t)=>t.length-e.length),n=t.find(({value:e})=>e!==0);return n?{unit:n.unit,size:n.baseValue/n.value}:{unit:e[0].baseUnit,size:1}}var E=8;function D({points:e}){let{t,name:n}=i(),r=[...Map.groupBy(e,({baseUnit:e,benchmark:t})=>`${e} ${t?.id}`).values()].toSorted((e,t)=>t.length-e.length).filter(e=>new Set(e.map(({period:e})=>e)).size>1),a=e.length-r.reduce((e,t)=>e+t.length,0);return r.length===0?null:f(m,{children:[r.map(e=>{let r=[...Map.groupBy(e,({about:e})=>e.id).values()].toSorted((e,t)=>t.length-e.length),{baseUnit:i,benchmark:a}=e[0];return f(`figure`,{children:[f(`figcaption`,{class:`quiet`,children:[t(`unit`,{unit:T(e).unit||`–`}),a&&t(`against`,{place:n(a)}),e.some(({kind:e})=>e===`target`)&&t(`chartMarks`)].filter(Boolean).join(` · `)}),f(O,{points:r.slice(0,E).flat()}),r.length>E&&f(`p`,{class:`quiet`,children:t(`chartCut`,{shown:E,of:r.length})})]},`${i} ${a?.id}`)}),a>0&&f(`p`,{class:`quiet`,children:t(`onePeriod`,{n:a})})]})}function O({points:e}){let{name:t,language:n,code:s}=i(),c=o(null);return g(()=>{let i=!1;return p(()=>import(`./src-CKs8FOKg.js`).then(o=>{if(i||!c.current)return;let d=e.toSorted((e,t)=>u(e.period)-u(t.period)),{size:f}=T(e),p=d.map(e=>({value:e.baseValue/f,target:e.kind===`target`,period:a(e.period,n),place:t(e.about),line:`${e.about.id} ${e.period.replace(/\d/g,``)}`,said:`${a(e.period,n)} ${r(e,n)}`})),m=[...new Set(p.map(({place:e})=>e))],h=o.plot({width:Math.max(280,c.current.clientWidth),height:240,marginLeft:64,inset:12,ariaLabel:s(`Measure`,e[0].measure),x:{type:`point`,domain:[...new Set(p.map(({period:e})=>e))],label:null},y:{label:null,grid:!0,tickFormat:e=>l(e,``),reverse:e[0].measure===`rank`,nice:!0,ticks:4},color:{domain:m,legend:m.length>1,scheme:`Tableau10`},marks:[o.line(p.filter(({target:e})=>!e),{x:`period`,y:`value`,stroke:`place`,z:`line`}),o.dot(p.filter(({target:e})=>!e),{x:`period`,y:`value`,fill:`place`,r:4.5,title:`said`,tip:!0}),o.dot(p.filter(({target:e})=>e),{x:`period`,y:`value`,stroke:`place`,symbol:`diamond`,r:7,strokeWidth:2,title:`said`,tip:!0})]});h.setAttribute(`role`,`img`);for(let e of h.querySelectorAll(`g[aria-label]`))e.removeAttribute(`aria-label`);c.current.replaceChildren(h)}),__vite__mapDeps([0,1])),()=>{i=!0}},[e,n]),f(`div`,{ref:c,class:`chart`})}export{S as Indicator};