import{A as e,B as t,C as n,G as r,H as i,I as a,L as o,M as s,N as c,P as l,V as u,W as d,b as f,f as p,g as m,h,j as g,k as _,m as v,o as y}from"./index-CTaqVN0_.js";function b(e,t){let n=Array.from(e),r=[];for(let e=0;e<n.length;){let i=n.indexOf(`
`,e),a=i<0?n.length:i;a>e&&r.push({start:e,marks:x(n,e,a,t)}),e=a+1}return r}function x(e,t,n,r){let i=r.filter(({start:e,end:r})=>e<n&&t<r),a=[...new Set([t,n,...i.flatMap(({start:e,end:r})=>[Math.max(e,t),Math.min(r,n)])])].sort((e,t)=>e-t);return a.slice(0,-1).map((t,n)=>{let r=a[n+1],o=i.filter(e=>e.start<r&&t<e.end).sort((e,t)=>t.end-t.start-(e.end-e.start));return{text:e.slice(t,r).join(``),start:t,end:r,records:o}})}var S=g(`
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
`),C=g(`
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
`),w=g(`
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
`);function T(){let e=t().params.id;return e?o(D,{id:e}):o(E,{})}function E(){let{t,language:n}=a(),r=y();return o(`div`,{class:`page`,children:[o(`h1`,{children:t(`reader`)}),o(h,{answer:r,children:({documents:{nodes:t}})=>o(`ul`,{class:`results`,children:t.map(t=>o(`li`,{children:[o(`a`,{class:`thing`,href:`/reader/${encodeURIComponent(t.id)}`,children:[o(f,{type:`Document`}),o(`span`,{children:t.title})]}),o(`span`,{class:`quiet`,children:[` `,e(t.period,n)]})]},t.id))})})]})}function D({id:e}){let t=l(`reader ${e}`,async t=>{let{node:n,audit:r}=await c(S,{id:e},t),i=n&&`sections`in n?n:void 0;if(!i)return;let a=t=>t.document.id===e,o=r.findings.nodes.flatMap(({passages:e})=>e.filter(a).map(({start:e,end:t})=>({node:null,start:e,end:t})));for(let n of[`observations`,`targets`]){let{nodes:r}=await s(async r=>(await c(C,{id:e,[n]:r},t))[n]);for(let e of r)for(let{start:t,end:n}of e.sources.filter(a))o.push({node:e,start:t,end:n})}let{nodes:l}=await s(async n=>(await c(w,{id:e,after:n},t)).entities);for(let e of l)for(let{start:t,end:n}of e.mentions.nodes.filter(a))o.push({node:e,start:t,end:n});return{document:i,records:o.sort((e,t)=>e.start-t.start||t.end-e.end)}});return o(h,{answer:t,children:e=>e?o(O,{...e}):o(m,{})})}function O({document:t,records:n}){let{t:r,language:i}=a(),[s,c]=p(),[l=-1,u=l]=(s.at??``).split(`-`).map(Number),d=n.filter(({start:e,end:t})=>e<u&&l<t),f=({start:e,end:t})=>c({at:`${e}-${t}`});return o(`div`,{class:`page wide`,children:[o(`div`,{class:`heading`,children:[o(`h1`,{children:t.title}),o(`p`,{class:`quiet`,children:[e(t.period,i),t.date&&` · ${t.date}`]})]}),t.text==null&&o(v,{title:r(`noText`),hint:r(`noTextHint`)}),o(`div`,{class:`panes`,children:[t.text==null?o(M,{document:t,records:n,at:l,choose:f}):o(k,{text:t.text,records:n,from:l,to:u,choose:f}),o(`aside`,{"aria-label":r(`records`),"aria-live":`polite`,children:o(P,{records:d})})]})]})}function k({text:e,records:t,from:n,to:r,choose:a}){let s=i(null),c=d(()=>b(e,t),[e,t]);return u(()=>{(s.current?.querySelector(`.chosen`))?.scrollIntoView({block:`center`})},[n]),o(`div`,{ref:s,class:`text`,lang:`zh-CN`,children:c.map(e=>o(A,{paragraph:e,from:n,to:r,choose:a},e.start))})}function A({paragraph:e,from:t,to:n,choose:r}){return o(`p`,{children:e.marks.map(e=>{let i=e.start<n&&t<e.end;if(e.records.length===0)return i?o(`mark`,{class:`chosen`,children:e.text}):e.text;let a=e.records.at(-1);return o(`button`,{type:`button`,class:`mark ${j(e)} ${i?`chosen`:``}`,"aria-pressed":i,onClick:()=>r(a),children:e.text},e.start)})})}function j({records:e}){let{node:t}=e.at(-1);return t?`kind`in t?t.kind===`target`?`target`:`observation`:`entity`:`unread`}function M({document:e,records:t,at:n,choose:r}){let{t:i}=a(),s=e.sections.nodes.flatMap(e=>[e,...e.sections.nodes]),c=e=>t.filter(({start:t})=>s.findLast(e=>e.start<=t&&t<e.end)===e);return o(`div`,{class:`text places`,children:s.map(e=>o(`section`,{children:[o(`h2`,{children:[e.number,` `,e.title]}),o(`ul`,{children:c(e).map((e,t)=>o(`li`,{children:[o(`button`,{type:`button`,class:e.start===n?`mark chosen`:`mark`,onClick:()=>r(e),children:i(`position`,{start:e.start,end:e.end})}),` `,o(N,{record:e})]},t))})]},e.id))})}function N({record:{node:e}}){let{t,language:r,name:i}=a();return e?`kind`in e?o(`span`,{children:[i(e.indicator),` `,o(`b`,{children:_(e,r)})]}):o(n,{node:e}):o(`span`,{class:`tag`,children:t(`unread`)})}function P({records:e}){let{t}=a();return e.length===0?o(`p`,{class:`quiet`,children:[t(`records`),`: –`]}):o(`ul`,{class:`details`,children:e.map(({node:e,start:r})=>o(`li`,{class:`card`,children:[!e&&o(`p`,{children:t(`unread`)}),e&&`kind`in e&&o(F,{metric:e}),e&&!(`kind`in e)&&o(`p`,{children:o(n,{node:e})})]},(e?.id??``)+r))})}function F({metric:t}){let{t:i,code:s,language:c}=a();return o(r,{children:[o(`p`,{class:`type`,children:[o(f,{type:t.__typename}),` `,s(`Kind`,t.kind),` · `,s(`Measure`,t.measure)]}),o(`p`,{class:`big`,children:_(t,c)}),o(`p`,{children:o(n,{node:t.indicator})}),o(`p`,{children:[i(`about`),` `,o(n,{node:t.about}),t.benchmark&&o(r,{children:[` `,`/ `,o(n,{node:t.benchmark})]})]}),o(`p`,{class:`quiet`,children:[e(t.period,c),` · `,t.sources[0]?.rule]})]})}export{T as Reader};