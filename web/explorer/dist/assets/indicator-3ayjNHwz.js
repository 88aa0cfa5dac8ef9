const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/src-CKs8FOKg.js","assets/rolldown-runtime-WkwZ5CU-.js"])))=>i.map(i=>d[i]);
import{A as e,B as t,C as n,H as r,I as i,L as a,M as o,N as s,O as c,P as l,R as u,S as d,V as f,g as p,h as m,j as h,k as g,p as _}from"./index-CTaqVN0_.js";var v=h(`
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
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...Point
          }
        }
        targets(first: 100, after: $targets) {
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
`),y=[`level`,`growth`,`change`,`rank`,`difference`];function b(){let e=t().params.id??``,n=l(`indicator ${e}`,async t=>{let n,r=async r=>{let{node:i}=await s(v,{id:e,...r},t);return n=i&&`aliases`in i?i:void 0,n},i={nodes:[],pageInfo:{hasNextPage:!1}},a=await o(async e=>(await r({observations:e}))?.observations??i),c=await o(async e=>(await r({targets:e}))?.targets??i);return{indicator:n,points:[...a.nodes,...c.nodes],cut:a.cut||c.cut}});return a(m,{answer:n,children:({indicator:e,points:t,cut:n})=>e?a(x,{indicator:e,points:t,cut:n}):a(p,{})})}function x({indicator:e,points:t,cut:n}){let{t:r,name:o,code:s,language:c}=i(),l=c===`en`&&e.english?e.name:e.english;return a(`div`,{class:`page`,children:[a(`div`,{class:`heading`,children:[a(`p`,{class:`type`,children:r(`indicator`)}),a(`h1`,{children:o(e)}),l&&a(`p`,{class:`quiet`,children:l}),e.aliases.length>0&&a(`p`,{class:`quiet`,children:[r(`aliases`),` `,e.aliases.join(`、`)]}),e.direction&&a(`p`,{class:`quiet`,children:r(e.direction===`up`?`goodUp`:`goodDown`)})]}),n&&a(_,{shown:t.length}),y.map(e=>{let n=t.filter(t=>t.measure===e);return n.length>0&&a(`section`,{class:`card`,children:[a(`h2`,{children:s(`Measure`,e)}),new Set(n.map(e=>e.period)).size>1&&a(C,{points:n}),a(S,{points:n})]},e)})]})}function S({points:t}){let{t:r,code:o,language:s}=i(),l=t.toSorted((e,t)=>c(e.period)-c(t.period)||e.about.name.localeCompare(t.about.name,`zh`));return a(`table`,{children:[a(`thead`,{children:a(`tr`,{children:[a(`th`,{children:r(`period`)}),a(`th`,{children:r(`about`)}),a(`th`,{class:`number`,children:r(`value`)}),a(`th`,{children:r(`kind`)}),a(`th`,{children:r(`source`)})]})}),a(`tbody`,{children:l.map(t=>a(`tr`,{children:[a(`td`,{children:e(t.period,s)}),a(`td`,{children:a(n,{node:t.about})}),a(`td`,{class:`number`,children:g(t,s)}),a(`td`,{children:o(`Kind`,t.kind)}),a(`td`,{children:t.sources.map(e=>a(d,{source:e},e.start))})]},t.id))})]})}function C({points:t}){let{name:n,language:o,code:s}=i(),l=r(null);return f(()=>{let r=!1;return u(()=>import(`./src-CKs8FOKg.js`).then(i=>{if(r||!l.current)return;let a=t.toSorted((e,t)=>c(e.period)-c(t.period)).map(t=>({value:t.baseValue,target:t.kind===`target`,period:e(t.period,o),place:n(t.about),said:`${e(t.period,o)} ${g(t,o)}`})),u=[...new Set(a.map(({place:e})=>e))],d=i.plot({width:Math.max(280,l.current.clientWidth),height:240,marginLeft:64,ariaLabel:s(`Measure`,t[0].measure),x:{type:`point`,domain:[...new Set(a.map(({period:e})=>e))],label:null},y:{label:t[0].baseUnit,grid:!0,reverse:t[0].measure===`rank`,nice:!0,ticks:5},color:{domain:u,legend:u.length>1,scheme:`Tableau10`},marks:[i.line(a.filter(({target:e})=>!e),{x:`period`,y:`value`,stroke:`place`,z:`place`}),i.dot(a.filter(({target:e})=>!e),{x:`period`,y:`value`,fill:`place`,r:4.5,title:`said`,tip:!0}),i.dot(a.filter(({target:e})=>e),{x:`period`,y:`value`,stroke:`place`,symbol:`diamond`,r:7,strokeWidth:2,title:`said`,tip:!0})]});d.setAttribute(`role`,`img`);for(let e of d.querySelectorAll(`g[aria-label]`))e.removeAttribute(`aria-label`);l.current.replaceChildren(d)}),__vite__mapDeps([0,1])),()=>{r=!0}},[t,o]),a(`div`,{ref:l,class:`chart`})}export{b as Indicator};