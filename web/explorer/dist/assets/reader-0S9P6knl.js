import{A as e,B as t,F as n,I as r,M as i,N as a,O as o,S as s,U as c,V as l,W as u,d,h as f,j as p,k as m,m as h,o as g,p as _,y as v,z as y}from"./index-Cv0MXn0I.js";function b(e,t){let n=Array.from(e),r=[];for(let e=0;e<n.length;){let i=n.indexOf(`
`,e),a=i<0?n.length:i;a>e&&r.push({start:e,marks:x(n,e,a,t)}),e=a+1}return r}function x(e,t,n,r){let i=r.filter(({start:e,end:r})=>e<n&&t<r),a=[...new Set([t,n,...i.flatMap(({start:e,end:r})=>[Math.max(e,t),Math.min(r,n)])])].sort((e,t)=>e-t);return a.slice(0,-1).map((t,n)=>{let r=a[n+1],o=i.filter(e=>e.start<r&&t<e.end).sort((e,t)=>t.end-t.start-(e.end-e.start));return{text:e.slice(t,r).join(``),start:t,end:r,records:o}})}var S=e(`
  query Reader($id: ID!) {
    node(id: $id) {
      ... on Document {
        id
        title
        period
        date
        text
        length
        sections(first: 100) {
          nodes {
            id
            number
            title
            start
            end
            sections(first: 100) {
              nodes {
                id
                number
                title
                start
                end
              }
            }
          }
        }
      }
    }
    audit {
      findings(filter: { rules: ["unread-digits"], document: $id }, first: 10) {
        nodes {
          passages(first: 100) {
            start
            end
            document {
              id
            }
          }
        }
      }
    }
  }
`),C=e(`
  query ReaderMetrics($id: ID!, $observations: Cursor, $targets: Cursor) {
    observations(filter: { document: $id }, first: 100, after: $observations) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Read
      }
    }
    targets(filter: { document: $id }, first: 100, after: $targets) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Read
      }
    }
  }
`),w=e(`
  query ReaderEntities($id: ID!, $after: Cursor) {
    entities(filter: { document: $id }, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Thing
        mentions(first: 50) {
          nodes {
            document {
              id
            }
            start
            end
          }
        }
      }
    }
  }
`);function T(){let e=y().params.id;return e?r(D,{id:e}):r(E,{})}function E(){let{t:e,language:t}=n(),i=g();return r(`div`,{class:`page`,children:[r(`h1`,{children:e(`reader`)}),r(h,{answer:i,children:({documents:{nodes:e}})=>r(`ul`,{class:`results`,children:e.map(e=>r(`li`,{children:[r(`a`,{class:`thing`,href:`/reader/${encodeURIComponent(e.id)}`,children:[r(v,{type:`Document`}),r(`span`,{children:e.title})]}),r(`span`,{class:`quiet`,children:[` `,m(e.period,t)]})]},e.id))})})]})}function D({id:e}){let t=a(`reader ${e}`,async t=>{let{node:n,audit:r}=await i(S,{id:e},t),a=n&&`sections`in n?n:void 0;if(!a)return;let o=t=>t.document.id===e,s=r.findings.nodes.flatMap(({passages:e})=>e.filter(o).map(({start:e,end:t})=>({node:null,start:e,end:t})));for(let n of[`observations`,`targets`]){let{nodes:r}=await p(async r=>(await i(C,{id:e,[n]:r},t))[n]);for(let e of r)for(let{start:t,end:n}of e.sources.filter(o))s.push({node:e,start:t,end:n})}let{nodes:c}=await p(async n=>(await i(w,{id:e,after:n},t)).entities);for(let e of c)for(let{start:t,end:n}of e.mentions.nodes.filter(o))s.push({node:e,start:t,end:n});return{document:a,records:s.sort((e,t)=>e.start-t.start||t.end-e.end)}});return r(h,{answer:t,children:e=>e?r(O,{...e}):r(f,{})})}function O({document:e,records:t}){let{t:i,language:a}=n(),[o,s]=d(),[c=-1,l=c]=(o.at??``).split(`-`).map(Number),u=t.filter(({start:e,end:t})=>e<l&&c<t),f=({start:e,end:t})=>s({at:`${e}-${t}`});return r(`div`,{class:`page wide`,children:[r(`div`,{class:`heading`,children:[r(`h1`,{children:e.title}),r(`p`,{class:`quiet`,children:[m(e.period,a),e.date&&` · ${e.date}`]})]}),e.text==null&&r(_,{title:i(`noText`),hint:i(`noTextHint`)}),r(`div`,{class:`panes`,children:[e.text==null?r(M,{document:e,records:t,at:c,choose:f}):r(k,{text:e.text,records:t,from:c,to:l,choose:f}),r(`aside`,{"aria-label":i(`records`),"aria-live":`polite`,children:r(P,{records:u})})]})]})}function k({text:e,records:n,from:i,to:a,choose:o}){let s=l(null),u=c(()=>b(e,n),[e,n]);return t(()=>{(s.current?.querySelector(`.chosen`))?.scrollIntoView({block:`center`})},[i]),r(`div`,{ref:s,class:`text`,lang:`zh-CN`,children:u.map(e=>r(A,{paragraph:e,from:i,to:a,choose:o},e.start))})}function A({paragraph:e,from:t,to:n,choose:i}){return r(`p`,{children:e.marks.map(e=>{let a=e.start<n&&t<e.end;if(e.records.length===0)return a?r(`mark`,{class:`chosen`,children:e.text}):e.text;let o=e.records.at(-1);return r(`button`,{type:`button`,class:`mark ${j(e)} ${a?`chosen`:``}`,"aria-pressed":a,onClick:()=>i(o),children:e.text},e.start)})})}function j({records:e}){let{node:t}=e.at(-1);return t?`kind`in t?t.kind===`target`?`target`:`observation`:`entity`:`unread`}function M({document:e,records:t,at:i,choose:a}){let{t:o}=n(),s=e.sections.nodes.flatMap(e=>[e,...e.sections.nodes]),c=e=>t.filter(({start:t})=>s.findLast(e=>e.start<=t&&t<e.end)===e);return r(`div`,{class:`text places`,children:s.map(e=>r(`section`,{children:[r(`h2`,{children:[e.number,` `,e.title]}),r(`ul`,{children:c(e).map((e,t)=>r(`li`,{children:[r(`button`,{type:`button`,class:e.start===i?`mark chosen`:`mark`,onClick:()=>a(e),children:o(`position`,{start:e.start,end:e.end})}),` `,r(N,{record:e})]},t))})]},e.id))})}function N({record:{node:e}}){let{t,language:i,name:a}=n();return e?`kind`in e?r(`span`,{children:[a(e.indicator),` `,r(`b`,{children:o(e,i)})]}):r(s,{node:e}):r(`span`,{class:`tag`,children:t(`unread`)})}function P({records:e}){let{t}=n();return e.length===0?r(`p`,{class:`quiet`,children:[t(`records`),`: –`]}):r(`ul`,{class:`details`,children:e.map(({node:e,start:n})=>r(`li`,{class:`card`,children:[!e&&r(`p`,{children:t(`unread`)}),e&&`kind`in e&&r(F,{metric:e}),e&&!(`kind`in e)&&r(`p`,{children:r(s,{node:e})})]},(e?.id??``)+n))})}function F({metric:e}){let{t,code:i,language:a}=n();return r(u,{children:[r(`p`,{class:`type`,children:[r(v,{type:e.__typename}),` `,i(`Kind`,e.kind),` · `,i(`Measure`,e.measure)]}),r(`p`,{class:`big`,children:o(e,a)}),r(`p`,{children:r(s,{node:e.indicator})}),r(`p`,{children:[t(`about`),` `,r(s,{node:e.about}),e.benchmark&&r(u,{children:[` `,`/ `,r(s,{node:e.benchmark})]})]}),r(`p`,{class:`quiet`,children:[m(e.period,a),` · `,e.sources[0]?.rule]})]})}export{T as Reader};