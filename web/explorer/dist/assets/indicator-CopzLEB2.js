const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/src-CKs8FOKg.js","assets/rolldown-runtime-WkwZ5CU-.js"])))=>i.map(i=>d[i]);
import{A as e,B as t,D as n,E as r,F as i,I as a,M as o,O as s,P as c,R as l,b as u,d,j as f,k as p,m,p as h,x as g,z as _}from"./index-9jhoaK_I.js";var v=p(`
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
`),y=[`level`,`growth`,`change`,`rank`,`difference`];function b(){let t=l().params.id??``,n=o(`indicator ${t}`,async n=>{let r,i=async e=>{let{node:i}=await f(v,{id:t,...e},n);return r=i&&`aliases`in i?i:void 0,r},a={nodes:[],pageInfo:{hasNextPage:!1}},o=await e(async e=>(await i({observations:e}))?.observations??a),s=await e(async e=>(await i({targets:e}))?.targets??a);return{indicator:r,points:[...o.nodes,...s.nodes],cut:o.cut||s.cut}});return i(h,{answer:n,children:({indicator:e,points:t,cut:n})=>e?i(x,{indicator:e,points:t,cut:n}):i(m,{})})}function x({indicator:e,points:t,cut:n}){let{t:r,name:a,code:o,language:s}=c(),l=s===`en`&&e.english?e.name:e.english;return i(`div`,{class:`page`,children:[i(`div`,{class:`heading`,children:[i(`p`,{class:`type`,children:r(`indicator`)}),i(`h1`,{children:a(e)}),l&&i(`p`,{class:`quiet`,children:l}),e.aliases.length>0&&i(`p`,{class:`quiet`,children:[r(`aliases`),` `,e.aliases.join(`、`)]}),e.direction&&i(`p`,{class:`quiet`,children:r(e.direction===`up`?`goodUp`:`goodDown`)})]}),n&&i(d,{shown:t.length}),y.map(e=>{let n=t.filter(t=>t.measure===e);return n.length>0&&i(`section`,{class:`card`,children:[i(`h2`,{children:o(`Measure`,e)}),new Set(n.map(e=>e.period)).size>1&&i(C,{points:n}),i(S,{points:n})]},e)})]})}function S({points:e}){let{t,language:a}=c(),o=e.toSorted((e,t)=>r(e.period)-r(t.period)||e.about.name.localeCompare(t.about.name,`zh`));return i(`table`,{children:[i(`thead`,{children:i(`tr`,{children:[i(`th`,{children:t(`period`)}),i(`th`,{children:t(`about`)}),i(`th`,{class:`number`,children:t(`value`)}),i(`th`,{}),i(`th`,{children:t(`source`)})]})}),i(`tbody`,{children:o.map(e=>i(`tr`,{children:[i(`td`,{children:s(e.period,a)}),i(`td`,{children:i(g,{node:e.about})}),i(`td`,{class:`number`,children:n(e,a)}),i(`td`,{children:e.kind===`target`&&i(`span`,{class:`tag`,children:t(`target`)})}),i(`td`,{children:e.sources.map(e=>i(u,{source:e},e.start))})]},e.id))})]})}function C({points:e}){let{name:o,language:l,code:u}=c(),d=t(null);return _(()=>{let t=!1;return a(()=>import(`./src-CKs8FOKg.js`).then(i=>{if(t||!d.current)return;let a=e.toSorted((e,t)=>r(e.period)-r(t.period)).map(e=>({value:e.baseValue,target:e.kind===`target`,period:s(e.period,l),place:o(e.about),said:`${s(e.period,l)} ${n(e,l)}`})),c=[...new Set(a.map(({place:e})=>e))],f=i.plot({width:Math.max(280,d.current.clientWidth),height:240,marginLeft:64,ariaLabel:u(`Measure`,e[0].measure),x:{type:`point`,domain:[...new Set(a.map(({period:e})=>e))],label:null},y:{label:e[0].baseUnit,grid:!0,reverse:e[0].measure===`rank`,nice:!0,ticks:5},color:{domain:c,legend:c.length>1,scheme:`Tableau10`},marks:[i.line(a.filter(({target:e})=>!e),{x:`period`,y:`value`,stroke:`place`,z:`place`}),i.dot(a.filter(({target:e})=>!e),{x:`period`,y:`value`,fill:`place`,r:4.5,title:`said`,tip:!0}),i.dot(a.filter(({target:e})=>e),{x:`period`,y:`value`,stroke:`place`,symbol:`diamond`,r:7,strokeWidth:2,title:`said`,tip:!0})]});d.current.replaceChildren(f)}),__vite__mapDeps([0,1])),()=>{t=!0}},[e,l]),i(`div`,{ref:d,class:`chart`})}export{b as Indicator};