const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/src-CKs8FOKg.js","assets/rolldown-runtime-WkwZ5CU-.js"])))=>i.map(i=>d[i]);
import{A as e,C as t,F as n,H as r,L as i,M as a,N as o,P as s,R as c,U as l,V as u,g as d,h as f,j as p,k as m,p as h,w as g,z as _}from"./index-KHKmWnwT.js";var v=a(`
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
`),y=[`level`,`growth`,`change`,`rank`,`difference`];function b(){let e=u().params.id??``,t=n(`indicator ${e}`,async t=>{let n,r=async r=>{let{node:i}=await s(v,{id:e,...r},t);return n=i&&`aliases`in i?i:void 0,n},i={nodes:[],pageInfo:{hasNextPage:!1}},a=await o(async e=>(await r({observations:e}))?.observations??i),c=await o(async e=>(await r({targets:e}))?.targets??i);return{indicator:n,points:[...a.nodes,...c.nodes],cut:a.cut||c.cut}});return c(f,{answer:t,children:({indicator:e,points:t,cut:n})=>e?c(x,{indicator:e,points:t,cut:n}):c(d,{})})}function x({indicator:e,points:t,cut:n}){let{t:r,name:a,code:o,language:s}=i(),l=s===`en`&&e.english?e.name:e.english;return c(`div`,{class:`page`,children:[c(`div`,{class:`heading`,children:[c(`p`,{class:`type`,children:r(`indicator`)}),c(`h1`,{children:a(e)}),l&&c(`p`,{class:`quiet`,children:l}),e.aliases.length>0&&c(`p`,{class:`quiet`,children:[r(`aliases`),` `,e.aliases.join(`、`)]}),e.direction&&c(`p`,{class:`quiet`,children:r(e.direction===`up`?`goodUp`:`goodDown`)})]}),n&&c(h,{shown:t.length}),y.map(e=>{let n=t.filter(t=>t.measure===e);return n.length>0&&c(`section`,{class:`card`,children:[c(`h2`,{children:o(`Measure`,e)}),new Set(n.map(e=>e.period)).size>1&&c(C,{points:n}),c(S,{points:n})]},e)})]})}function S({points:n}){let{t:r,code:a,language:o}=i(),s=n.toSorted((e,t)=>m(e.period)-m(t.period)||e.about.name.localeCompare(t.about.name,`zh`));return c(`table`,{children:[c(`thead`,{children:c(`tr`,{children:[c(`th`,{children:r(`period`)}),c(`th`,{children:r(`about`)}),c(`th`,{class:`number`,children:r(`value`)}),c(`th`,{children:r(`kind`)}),c(`th`,{children:r(`source`)})]})}),c(`tbody`,{children:s.map(n=>c(`tr`,{children:[c(`td`,{children:p(n.period,o)}),c(`td`,{children:c(g,{node:n.about})}),c(`td`,{class:`number`,children:e(n,o)}),c(`td`,{children:a(`Kind`,n.kind)}),c(`td`,{children:n.sources.map(e=>c(t,{source:e},e.start))})]},n.id))})]})}function C({points:t}){let{name:n,language:a,code:o}=i(),s=l(null);return r(()=>{let r=!1;return _(()=>import(`./src-CKs8FOKg.js`).then(i=>{if(r||!s.current)return;let c=t.toSorted((e,t)=>m(e.period)-m(t.period)).map(t=>({value:t.baseValue,target:t.kind===`target`,period:p(t.period,a),place:n(t.about),said:`${p(t.period,a)} ${e(t,a)}`})),l=[...new Set(c.map(({place:e})=>e))],u=i.plot({width:Math.max(280,s.current.clientWidth),height:240,marginLeft:64,ariaLabel:o(`Measure`,t[0].measure),x:{type:`point`,domain:[...new Set(c.map(({period:e})=>e))],label:null},y:{label:t[0].baseUnit,grid:!0,reverse:t[0].measure===`rank`,nice:!0,ticks:5},color:{domain:l,legend:l.length>1,scheme:`Tableau10`},marks:[i.line(c.filter(({target:e})=>!e),{x:`period`,y:`value`,stroke:`place`,z:`place`}),i.dot(c.filter(({target:e})=>!e),{x:`period`,y:`value`,fill:`place`,r:4.5,title:`said`,tip:!0}),i.dot(c.filter(({target:e})=>e),{x:`period`,y:`value`,stroke:`place`,symbol:`diamond`,r:7,strokeWidth:2,title:`said`,tip:!0})]});u.setAttribute(`role`,`img`);for(let e of u.querySelectorAll(`g[aria-label]`))e.removeAttribute(`aria-label`);s.current.replaceChildren(u)}),__vite__mapDeps([0,1])),()=>{r=!0}},[t,a]),c(`div`,{ref:s,class:`chart`})}export{b as Indicator};