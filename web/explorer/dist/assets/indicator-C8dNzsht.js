const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/src-CKs8FOKg.js","assets/rolldown-runtime-WkwZ5CU-.js"])))=>i.map(i=>d[i]);
import{A as e,B as t,D as n,F as r,I as i,L as a,M as o,N as s,O as c,S as l,V as u,f as d,h as f,j as p,k as m,m as h,x as g,z as _}from"./index-Cv0MXn0I.js";var v=e(`
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
`),y=[`level`,`growth`,`change`,`rank`,`difference`];function b(){let e=_().params.id??``,t=s(`indicator ${e}`,async t=>{let n,r=async r=>{let{node:i}=await o(v,{id:e,...r},t);return n=i&&`aliases`in i?i:void 0,n},i={nodes:[],pageInfo:{hasNextPage:!1}},a=await p(async e=>(await r({observations:e}))?.observations??i),s=await p(async e=>(await r({targets:e}))?.targets??i);return{indicator:n,points:[...a.nodes,...s.nodes],cut:a.cut||s.cut}});return i(h,{answer:t,children:({indicator:e,points:t,cut:n})=>e?i(x,{indicator:e,points:t,cut:n}):i(f,{})})}function x({indicator:e,points:t,cut:n}){let{t:a,name:o,code:s,language:c}=r(),l=c===`en`&&e.english?e.name:e.english;return i(`div`,{class:`page`,children:[i(`div`,{class:`heading`,children:[i(`p`,{class:`type`,children:a(`indicator`)}),i(`h1`,{children:o(e)}),l&&i(`p`,{class:`quiet`,children:l}),e.aliases.length>0&&i(`p`,{class:`quiet`,children:[a(`aliases`),` `,e.aliases.join(`、`)]}),e.direction&&i(`p`,{class:`quiet`,children:a(e.direction===`up`?`goodUp`:`goodDown`)})]}),n&&i(d,{shown:t.length}),y.map(e=>{let n=t.filter(t=>t.measure===e);return n.length>0&&i(`section`,{class:`card`,children:[i(`h2`,{children:s(`Measure`,e)}),new Set(n.map(e=>e.period)).size>1&&i(C,{points:n}),i(S,{points:n})]},e)})]})}function S({points:e}){let{t,code:a,language:o}=r(),s=e.toSorted((e,t)=>n(e.period)-n(t.period)||e.about.name.localeCompare(t.about.name,`zh`));return i(`table`,{children:[i(`thead`,{children:i(`tr`,{children:[i(`th`,{children:t(`period`)}),i(`th`,{children:t(`about`)}),i(`th`,{class:`number`,children:t(`value`)}),i(`th`,{children:t(`kind`)}),i(`th`,{children:t(`source`)})]})}),i(`tbody`,{children:s.map(e=>i(`tr`,{children:[i(`td`,{children:m(e.period,o)}),i(`td`,{children:i(l,{node:e.about})}),i(`td`,{class:`number`,children:c(e,o)}),i(`td`,{children:a(`Kind`,e.kind)}),i(`td`,{children:e.sources.map(e=>i(g,{source:e},e.start))})]},e.id))})]})}function C({points:e}){let{name:o,language:s,code:l}=r(),d=u(null);return t(()=>{let t=!1;return a(()=>import(`./src-CKs8FOKg.js`).then(r=>{if(t||!d.current)return;let i=e.toSorted((e,t)=>n(e.period)-n(t.period)).map(e=>({value:e.baseValue,target:e.kind===`target`,period:m(e.period,s),place:o(e.about),said:`${m(e.period,s)} ${c(e,s)}`})),a=[...new Set(i.map(({place:e})=>e))],u=r.plot({width:Math.max(280,d.current.clientWidth),height:240,marginLeft:64,ariaLabel:l(`Measure`,e[0].measure),x:{type:`point`,domain:[...new Set(i.map(({period:e})=>e))],label:null},y:{label:e[0].baseUnit,grid:!0,reverse:e[0].measure===`rank`,nice:!0,ticks:5},color:{domain:a,legend:a.length>1,scheme:`Tableau10`},marks:[r.line(i.filter(({target:e})=>!e),{x:`period`,y:`value`,stroke:`place`,z:`place`}),r.dot(i.filter(({target:e})=>!e),{x:`period`,y:`value`,fill:`place`,r:4.5,title:`said`,tip:!0}),r.dot(i.filter(({target:e})=>e),{x:`period`,y:`value`,stroke:`place`,symbol:`diamond`,r:7,strokeWidth:2,title:`said`,tip:!0})]});u.setAttribute(`role`,`img`);for(let e of u.querySelectorAll(`g[aria-label]`))e.removeAttribute(`aria-label`);d.current.replaceChildren(u)}),__vite__mapDeps([0,1])),()=>{t=!0}},[e,s]),i(`div`,{ref:d,class:`chart`})}export{b as Indicator};