import{B as e,C as t,E as n,F as r,G as i,I as a,J as o,L as s,M as c,N as l,P as u,U as d,W as f,_ as p,g as m,m as h,q as g,s as _,v,z as y}from"./index-B9s5R89v.js";function b(e,t){let n=Array.from(e),r=[];for(let e=0;e<n.length;){let i=n.indexOf(`
`,e),a=i<0?n.length:i;a>e&&r.push({start:e,marks:x(n,e,a,t)}),e=a+1}return r}function x(e,t,n,r){let i=r.filter(({start:e,end:r})=>e<n&&t<r),a=[...new Set([t,n,...i.flatMap(({start:e,end:r})=>[Math.max(e,t),Math.min(r,n)])])].sort((e,t)=>e-t);return a.slice(0,-1).map((t,n)=>{let r=a[n+1],o=i.filter(e=>e.start<r&&t<e.end).sort((e,t)=>t.end-t.start-(e.end-e.start));return{text:e.slice(t,r).join(``),start:t,end:r,records:o}})}var S=u(`
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
`),C=u(`
  query ReaderMetrics($id: ID!, $observations: Cursor, $targets: Cursor) {
    observations(filter: { document: $id }, first: 100, after: $observations) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Read
      }
    }
    targets(filter: { document: $id }, first: 100, after: $targets) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Read
      }
    }
  }
`),w=u(`
  query ReaderEntities($id: ID!, $after: Cursor) {
    entities(filter: { document: $id }, first: 100, after: $after) {
      totalCount
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
`);function T(){let t=d().params.id;return t?e(D,{id:t}):e(E,{})}function E(){let{t:n,language:r}=y(),i=_();return e(`div`,{class:`page`,children:[e(`h1`,{children:n(`reader`)}),e(p,{answer:i,children:({documents:{nodes:n}})=>e(`ul`,{class:`results`,children:n.map(n=>e(`li`,{children:[e(`a`,{class:`thing`,href:`/reader/${encodeURIComponent(n.id)}`,children:[e(t,{type:`Document`}),e(`span`,{children:n.title})]}),e(`span`,{class:`quiet`,children:[` `,l(n.period,r)]})]},n.id))})})]})}function D({id:t}){let n=s(`reader ${t}`,async e=>{let{node:n,audit:i}=await a(S,{id:t},e),o=n&&`sections`in n?n:void 0;if(!o)return;let s=e=>e.document.id===t,c=i.findings.nodes.flatMap(({passages:e})=>e.filter(s).map(({start:e,end:t})=>({node:null,start:e,end:t})));for(let n of[`observations`,`targets`]){let{nodes:i}=await r(async r=>(await a(C,{id:t,[n]:r},e))[n]);for(let e of i)for(let{start:t,end:n}of e.sources.filter(s))c.push({node:e,start:t,end:n})}let{nodes:l}=await r(async n=>(await a(w,{id:t,after:n},e)).entities);for(let e of l)for(let{start:t,end:n}of e.mentions.nodes.filter(s))c.push({node:e,start:t,end:n});return{document:o,records:c.sort((e,t)=>e.start-t.start||t.end-e.end)}});return e(p,{answer:n,children:t=>t?e(O,{...t}):e(v,{})})}function O({document:t,records:n}){let{t:r,language:i}=y(),[a,o]=h(),[s=-1,c=s]=(a.at??``).split(`-`).map(Number),u=n.filter(({start:e,end:t})=>e<c&&s<t),d=({start:e,end:t})=>o({at:`${e}-${t}`});return e(`div`,{class:`page wide`,children:[e(`div`,{class:`heading`,children:[e(`h1`,{children:t.title}),e(`p`,{class:`quiet`,children:[l(t.period,i),t.date&&` · ${t.date}`]})]}),t.text==null&&e(m,{title:r(`noText`),hint:r(`noTextHint`)}),e(`div`,{class:`panes`,children:[t.text==null?e(M,{document:t,records:n,at:s,choose:d}):e(k,{text:t.text,records:n,from:s,to:c,choose:d}),e(`aside`,{"aria-label":r(`records`),"aria-live":`polite`,children:e(P,{records:u})})]})]})}function k({text:t,records:n,from:r,to:a,choose:o}){let s=i(null),c=g(()=>b(t,n),[t,n]);return f(()=>{(s.current?.querySelector(`.chosen`))?.scrollIntoView({block:`center`})},[r]),e(`div`,{ref:s,class:`text`,lang:`zh-CN`,children:c.map(t=>e(A,{paragraph:t,from:r,to:a,choose:o},t.start))})}function A({paragraph:t,from:n,to:r,choose:i}){return e(`p`,{children:t.marks.map(t=>{let a=t.start<r&&n<t.end;if(t.records.length===0)return a?e(`mark`,{class:`chosen`,children:t.text}):t.text;let o=t.records.at(-1);return e(`button`,{type:`button`,class:`mark ${j(t)} ${a?`chosen`:``}`,"aria-pressed":a,onClick:()=>i(o),children:t.text},t.start)})})}function j({records:e}){let{node:t}=e.at(-1);return t?`kind`in t?t.kind===`target`?`target`:`observation`:`entity`:`unread`}function M({document:t,records:n,at:r,choose:i}){let{t:a}=y(),o=t.sections.nodes.flatMap(e=>[e,...e.sections.nodes]),s=e=>n.filter(({start:t})=>o.findLast(e=>e.start<=t&&t<e.end)===e);return e(`div`,{class:`text places`,children:o.map(t=>e(`section`,{children:[e(`h2`,{children:[t.number,` `,t.title]}),e(`ul`,{children:s(t).map((t,n)=>e(`li`,{children:[e(`button`,{type:`button`,class:t.start===r?`mark chosen`:`mark`,onClick:()=>i(t),children:a(`position`,{start:t.start,end:t.end})}),` `,e(N,{record:t})]},n))})]},t.id))})}function N({record:{node:t}}){let{t:r,language:i,name:a}=y();return t?`kind`in t?e(`span`,{children:[a(t.indicator),` `,e(`b`,{children:c(t,i)})]}):e(n,{node:t}):e(`span`,{class:`tag`,children:r(`unread`)})}function P({records:t}){let{t:r}=y();return t.length===0?e(`p`,{class:`quiet`,children:[r(`records`),`: –`]}):e(`ul`,{class:`details`,children:t.map(({node:t,start:i})=>e(`li`,{class:`card`,children:[!t&&e(`p`,{children:r(`unread`)}),t&&`kind`in t&&e(F,{metric:t}),t&&!(`kind`in t)&&e(`p`,{children:e(n,{node:t})})]},(t?.id??``)+i))})}function F({metric:r}){let{t:i,code:a,language:s}=y();return e(o,{children:[e(`p`,{class:`type`,children:[e(t,{type:r.__typename}),` `,a(`Kind`,r.kind),` · `,a(`Measure`,r.measure)]}),e(`p`,{class:`big`,children:c(r,s)}),e(`p`,{children:e(n,{node:r.indicator})}),e(`p`,{children:[i(`about`),` `,e(n,{node:r.about}),r.benchmark&&e(o,{children:[` `,`/ `,e(n,{node:r.benchmark})]})]}),e(`p`,{class:`quiet`,children:[l(r.period,s),` · `,r.sources[0]?.rule]})]})}export{T as Reader};