import{A as e,F as t,G as n,H as r,K as i,L as a,M as o,N as s,P as c,R as l,U as u,V as d,f,g as p,h as m,j as h,m as g,o as _,w as v,x as y}from"./index-KHKmWnwT.js";function b(e,t){let n=Array.from(e),r=[];for(let e=0;e<n.length;){let i=n.indexOf(`
`,e),a=i<0?n.length:i;a>e&&r.push({start:e,marks:x(n,e,a,t)}),e=a+1}return r}function x(e,t,n,r){let i=r.filter(({start:e,end:r})=>e<n&&t<r),a=[...new Set([t,n,...i.flatMap(({start:e,end:r})=>[Math.max(e,t),Math.min(r,n)])])].sort((e,t)=>e-t);return a.slice(0,-1).map((t,n)=>{let r=a[n+1],o=i.filter(e=>e.start<r&&t<e.end).sort((e,t)=>t.end-t.start-(e.end-e.start));return{text:e.slice(t,r).join(``),start:t,end:r,records:o}})}var S=o(`
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
`),C=o(`
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
`),w=o(`
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
`);function T(){let e=d().params.id;return e?l(D,{id:e}):l(E,{})}function E(){let{t:e,language:t}=a(),n=_();return l(`div`,{class:`page`,children:[l(`h1`,{children:e(`reader`)}),l(m,{answer:n,children:({documents:{nodes:e}})=>l(`ul`,{class:`results`,children:e.map(e=>l(`li`,{children:[l(`a`,{class:`thing`,href:`/reader/${encodeURIComponent(e.id)}`,children:[l(y,{type:`Document`}),l(`span`,{children:e.title})]}),l(`span`,{class:`quiet`,children:[` `,h(e.period,t)]})]},e.id))})})]})}function D({id:e}){let n=t(`reader ${e}`,async t=>{let{node:n,audit:r}=await c(S,{id:e},t),i=n&&`sections`in n?n:void 0;if(!i)return;let a=t=>t.document.id===e,o=r.findings.nodes.flatMap(({passages:e})=>e.filter(a).map(({start:e,end:t})=>({node:null,start:e,end:t})));for(let n of[`observations`,`targets`]){let{nodes:r}=await s(async r=>(await c(C,{id:e,[n]:r},t))[n]);for(let e of r)for(let{start:t,end:n}of e.sources.filter(a))o.push({node:e,start:t,end:n})}let{nodes:l}=await s(async n=>(await c(w,{id:e,after:n},t)).entities);for(let e of l)for(let{start:t,end:n}of e.mentions.nodes.filter(a))o.push({node:e,start:t,end:n});return{document:i,records:o.sort((e,t)=>e.start-t.start||t.end-e.end)}});return l(m,{answer:n,children:e=>e?l(O,{...e}):l(p,{})})}function O({document:e,records:t}){let{t:n,language:r}=a(),[i,o]=f(),[s=-1,c=s]=(i.at??``).split(`-`).map(Number),u=t.filter(({start:e,end:t})=>e<c&&s<t),d=({start:e,end:t})=>o({at:`${e}-${t}`});return l(`div`,{class:`page wide`,children:[l(`div`,{class:`heading`,children:[l(`h1`,{children:e.title}),l(`p`,{class:`quiet`,children:[h(e.period,r),e.date&&` · ${e.date}`]})]}),e.text==null&&l(g,{title:n(`noText`),hint:n(`noTextHint`)}),l(`div`,{class:`panes`,children:[e.text==null?l(M,{document:e,records:t,at:s,choose:d}):l(k,{text:e.text,records:t,from:s,to:c,choose:d}),l(`aside`,{"aria-label":n(`records`),"aria-live":`polite`,children:l(P,{records:u})})]})]})}function k({text:e,records:t,from:i,to:a,choose:o}){let s=u(null),c=n(()=>b(e,t),[e,t]);return r(()=>{(s.current?.querySelector(`.chosen`))?.scrollIntoView({block:`center`})},[i]),l(`div`,{ref:s,class:`text`,lang:`zh-CN`,children:c.map(e=>l(A,{paragraph:e,from:i,to:a,choose:o},e.start))})}function A({paragraph:e,from:t,to:n,choose:r}){return l(`p`,{children:e.marks.map(e=>{let i=e.start<n&&t<e.end;if(e.records.length===0)return i?l(`mark`,{class:`chosen`,children:e.text}):e.text;let a=e.records.at(-1);return l(`button`,{type:`button`,class:`mark ${j(e)} ${i?`chosen`:``}`,"aria-pressed":i,onClick:()=>r(a),children:e.text},e.start)})})}function j({records:e}){let{node:t}=e.at(-1);return t?`kind`in t?t.kind===`target`?`target`:`observation`:`entity`:`unread`}function M({document:e,records:t,at:n,choose:r}){let{t:i}=a(),o=e.sections.nodes.flatMap(e=>[e,...e.sections.nodes]),s=e=>t.filter(({start:t})=>o.findLast(e=>e.start<=t&&t<e.end)===e);return l(`div`,{class:`text places`,children:o.map(e=>l(`section`,{children:[l(`h2`,{children:[e.number,` `,e.title]}),l(`ul`,{children:s(e).map((e,t)=>l(`li`,{children:[l(`button`,{type:`button`,class:e.start===n?`mark chosen`:`mark`,onClick:()=>r(e),children:i(`position`,{start:e.start,end:e.end})}),` `,l(N,{record:e})]},t))})]},e.id))})}function N({record:{node:t}}){let{t:n,language:r,name:i}=a();return t?`kind`in t?l(`span`,{children:[i(t.indicator),` `,l(`b`,{children:e(t,r)})]}):l(v,{node:t}):l(`span`,{class:`tag`,children:n(`unread`)})}function P({records:e}){let{t}=a();return e.length===0?l(`p`,{class:`quiet`,children:[t(`records`),`: –`]}):l(`ul`,{class:`details`,children:e.map(({node:e,start:n})=>l(`li`,{class:`card`,children:[!e&&l(`p`,{children:t(`unread`)}),e&&`kind`in e&&l(F,{metric:e}),e&&!(`kind`in e)&&l(`p`,{children:l(v,{node:e})})]},(e?.id??``)+n))})}function F({metric:t}){let{t:n,code:r,language:o}=a();return l(i,{children:[l(`p`,{class:`type`,children:[l(y,{type:t.__typename}),` `,r(`Kind`,t.kind),` · `,r(`Measure`,t.measure)]}),l(`p`,{class:`big`,children:e(t,o)}),l(`p`,{children:l(v,{node:t.indicator})}),l(`p`,{children:[n(`about`),` `,l(v,{node:t.about}),t.benchmark&&l(i,{children:[` `,`/ `,l(v,{node:t.benchmark})]})]}),l(`p`,{class:`quiet`,children:[h(t.period,o),` · `,t.sources[0]?.rule]})]})}export{T as Reader};