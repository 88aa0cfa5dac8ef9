const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/src-CKs8FOKg.js","assets/rolldown-runtime-WkwZ5CU-.js"])))=>i.map(i=>d[i]);
import{B as e,E as t,F as n,G as r,I as i,L as a,M as o,N as s,P as c,T as l,U as u,V as d,W as f,_ as p,h as m,j as h,v as g,z as _}from"./index-BQ_LtDE1.js";var v=c(`
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
`),y=[`level`,`growth`,`change`,`rank`,`difference`];function b(){let t=u().params.id??``,r=a(`indicator ${t}`,async e=>{let r,a=async n=>{let{node:a}=await i(v,{id:t,...n},e);return r=a&&`aliases`in a?a:void 0,r},o={nodes:[],pageInfo:{hasNextPage:!1}},s=await n(async e=>(await a({observations:e}))?.observations??o),c=await n(async e=>(await a({targets:e}))?.targets??o);return{indicator:r,points:[...s.nodes,...c.nodes],cut:s.cut||c.cut}});return e(p,{answer:r,children:({indicator:t,points:n,cut:r})=>t?e(x,{indicator:t,points:n,cut:r}):e(g,{})})}function x({indicator:t,points:n,cut:r}){let{t:i,name:a,code:o,language:s}=_(),c=s===`en`&&t.english?t.name:t.english;return e(`div`,{class:`page`,children:[e(`div`,{class:`heading`,children:[e(`p`,{class:`type`,children:i(`indicator`)}),e(`h1`,{children:a(t)}),c&&e(`p`,{class:`quiet`,children:c}),t.aliases.length>0&&e(`p`,{class:`quiet`,children:[i(`aliases`),` `,t.aliases.join(`、`)]}),t.direction&&e(`p`,{class:`quiet`,children:i(t.direction===`up`?`goodUp`:`goodDown`)})]}),r&&e(m,{shown:n.length}),y.map(t=>{let r=n.filter(e=>e.measure===t);return r.length>0&&e(`section`,{class:`card`,children:[e(`h2`,{children:o(`Measure`,t)}),new Set(r.map(e=>e.period)).size>1&&e(C,{points:r}),e(S,{points:r})]},t)})]})}function S({points:n}){let{t:r,code:i,language:a}=_(),c=n.toSorted((e,t)=>h(e.period)-h(t.period)||e.about.name.localeCompare(t.about.name,`zh`));return e(`table`,{children:[e(`thead`,{children:e(`tr`,{children:[e(`th`,{children:r(`period`)}),e(`th`,{children:r(`about`)}),e(`th`,{class:`number`,children:r(`value`)}),e(`th`,{children:r(`kind`)}),e(`th`,{children:r(`source`)})]})}),e(`tbody`,{children:c.map(n=>e(`tr`,{children:[e(`td`,{children:s(n.period,a)}),e(`td`,{children:e(t,{node:n.about})}),e(`td`,{class:`number`,children:o(n,a)}),e(`td`,{children:i(`Kind`,n.kind)}),e(`td`,{children:n.sources.map(t=>e(l,{source:t},t.start))})]},n.id))})]})}function C({points:t}){let{name:n,language:i,code:a}=_(),c=r(null);return f(()=>{let e=!1;return d(()=>import(`./src-CKs8FOKg.js`).then(r=>{if(e||!c.current)return;let l=t.toSorted((e,t)=>h(e.period)-h(t.period)).map(e=>({value:e.baseValue,target:e.kind===`target`,period:s(e.period,i),place:n(e.about),said:`${s(e.period,i)} ${o(e,i)}`})),u=[...new Set(l.map(({place:e})=>e))],d=r.plot({width:Math.max(280,c.current.clientWidth),height:240,marginLeft:64,ariaLabel:a(`Measure`,t[0].measure),x:{type:`point`,domain:[...new Set(l.map(({period:e})=>e))],label:null},y:{label:t[0].baseUnit,grid:!0,reverse:t[0].measure===`rank`,nice:!0,ticks:5},color:{domain:u,legend:u.length>1,scheme:`Tableau10`},marks:[r.line(l.filter(({target:e})=>!e),{x:`period`,y:`value`,stroke:`place`,z:`place`}),r.dot(l.filter(({target:e})=>!e),{x:`period`,y:`value`,fill:`place`,r:4.5,title:`said`,tip:!0}),r.dot(l.filter(({target:e})=>e),{x:`period`,y:`value`,stroke:`place`,symbol:`diamond`,r:7,strokeWidth:2,title:`said`,tip:!0})]});d.setAttribute(`role`,`img`);for(let e of d.querySelectorAll(`g[aria-label]`))e.removeAttribute(`aria-label`);c.current.replaceChildren(d)}),__vite__mapDeps([0,1])),()=>{e=!0}},[t,i]),e(`div`,{ref:c,class:`chart`})}export{b as Indicator};