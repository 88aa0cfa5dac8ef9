const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/src-CKs8FOKg.js","assets/rolldown-runtime-WkwZ5CU-.js"])))=>i.map(i=>d[i]);
import{B as e,E as t,F as n,G as r,I as i,J as a,L as o,M as s,N as c,P as l,T as u,U as d,V as f,W as p,_ as m,h,j as g,v as _,z as v}from"./index-B9s5R89v.js";var y=l(`
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
`),b=[`level`,`growth`,`change`,`rank`,`difference`];function x(){let t=d().params.id??``,r=o(`indicator ${t}`,async e=>{let r,a=async n=>{let{node:a}=await i(y,{id:t,...n},e);return r=a&&`aliases`in a?a:void 0,r},o={nodes:[],totalCount:0,pageInfo:{hasNextPage:!1}},s=await n(async e=>(await a({observations:e}))?.observations??o),c=await n(async e=>(await a({targets:e}))?.targets??o);return{indicator:r,points:[...s.nodes,...c.nodes],total:s.total+c.total}});return e(m,{answer:r,children:({indicator:t,points:n,total:r})=>t?e(S,{indicator:t,points:n,total:r}):e(_,{})})}function S({indicator:t,points:n,total:r}){let{t:i,name:a,code:o,language:s}=v(),c=s===`en`&&t.english?t.name:t.english;return e(`div`,{class:`page`,children:[e(`div`,{class:`heading`,children:[e(`p`,{class:`type`,children:i(`indicator`)}),e(`h1`,{children:a(t)}),c&&e(`p`,{class:`quiet`,children:c}),t.aliases.length>0&&e(`p`,{class:`quiet`,children:[i(`aliases`),` `,t.aliases.join(`、`)]}),t.direction&&e(`p`,{class:`quiet`,children:i(t.direction===`up`?`goodUp`:`goodDown`)})]}),r>n.length&&e(h,{shown:n.length,of:r}),b.map(t=>{let r=n.filter(e=>e.measure===t);return r.length>0&&e(`section`,{class:`card`,children:[e(`h2`,{children:o(`Measure`,t)}),e(T,{points:r}),e(C,{points:r})]},t)})]})}function C({points:n}){let{t:r,code:i,language:a}=v(),o=n.toSorted((e,t)=>g(e.period)-g(t.period)||e.about.name.localeCompare(t.about.name,`zh`));return e(`table`,{children:[e(`thead`,{children:e(`tr`,{children:[e(`th`,{children:r(`period`)}),e(`th`,{children:r(`about`)}),e(`th`,{class:`number`,children:r(`value`)}),e(`th`,{children:r(`kind`)}),e(`th`,{children:r(`source`)})]})}),e(`tbody`,{children:o.map(n=>e(`tr`,{children:[e(`td`,{children:c(n.period,a)}),e(`td`,{children:e(t,{node:n.about})}),e(`td`,{class:`number`,children:s(n,a)}),e(`td`,{children:i(`Kind`,n.kind)}),e(`td`,{children:n.sources.map(t=>e(u,{source:t},t.start))})]},n.id))})]})}var w=8;function T({points:t}){let{t:n,name:r}=v(),i=[...Map.groupBy(t,({baseUnit:e,benchmark:t})=>`${e} ${t?.id}`).values()].toSorted((e,t)=>t.length-e.length).filter(e=>new Set(e.map(({period:e})=>e)).size>1),o=t.length-i.reduce((e,t)=>e+t.length,0);return i.length===0?null:e(a,{children:[i.map(t=>{let a=[...Map.groupBy(t,({about:e})=>e.id).values()].toSorted((e,t)=>t.length-e.length),{baseUnit:o,benchmark:s}=t[0];return e(`figure`,{children:[(i.length>1||s)&&e(`figcaption`,{class:`quiet`,children:[o,` `,s&&n(`against`,{place:r(s)})]}),e(E,{points:a.slice(0,w).flat()}),a.length>w&&e(`p`,{class:`quiet`,children:n(`chartCut`,{shown:w,of:a.length})})]},`${o} ${s?.id}`)}),o>0&&e(`p`,{class:`quiet`,children:n(`onePeriod`,{n:o})})]})}function E({points:t}){let{name:n,language:i,code:a}=v(),o=r(null);return p(()=>{let e=!1;return f(()=>import(`./src-CKs8FOKg.js`).then(r=>{if(e||!o.current)return;let l=t.toSorted((e,t)=>g(e.period)-g(t.period)).map(e=>({value:e.baseValue,target:e.kind===`target`,period:c(e.period,i),place:n(e.about),line:`${e.about.id} ${e.period.replace(/\d/g,``)}`,said:`${c(e.period,i)} ${s(e,i)}`})),u=[...new Set(l.map(({place:e})=>e))],d=r.plot({width:Math.max(280,o.current.clientWidth),height:240,marginLeft:64,ariaLabel:a(`Measure`,t[0].measure),x:{type:`point`,domain:[...new Set(l.map(({period:e})=>e))],label:null},y:{label:t[0].baseUnit,grid:!0,reverse:t[0].measure===`rank`,nice:!0,ticks:5},color:{domain:u,legend:u.length>1,scheme:`Tableau10`},marks:[r.line(l.filter(({target:e})=>!e),{x:`period`,y:`value`,stroke:`place`,z:`line`}),r.dot(l.filter(({target:e})=>!e),{x:`period`,y:`value`,fill:`place`,r:4.5,title:`said`,tip:!0}),r.dot(l.filter(({target:e})=>e),{x:`period`,y:`value`,stroke:`place`,symbol:`diamond`,r:7,strokeWidth:2,title:`said`,tip:!0})]});d.setAttribute(`role`,`img`);for(let e of d.querySelectorAll(`g[aria-label]`))e.removeAttribute(`aria-label`);o.current.replaceChildren(d)}),__vite__mapDeps([0,1])),()=>{e=!0}},[t,i]),e(`div`,{ref:o,class:`chart`})}export{x as Indicator};