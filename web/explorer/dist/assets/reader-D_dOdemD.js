import{B as e,D as t,F as n,H as r,I as i,J as a,K as o,L as s,R as c,U as l,X as u,Z as d,_ as f,h as p,q as m,s as h,v as g,w as _,y as v,z as y}from"./index-CoqCKmXv.js";function b(e,t){let n=Array.from(e),r=[];for(let e=0;e<n.length;){let i=n.indexOf(`
`,e),a=i<0?n.length:i;a>e&&r.push({start:e,marks:x(n,e,a,t)}),e=a+1}return r}function x(e,t,n,r){let i=r.filter(({start:e,end:r})=>e<n&&t<r),a=[...new Set([t,n,...i.flatMap(({start:e,end:r})=>[Math.max(e,t),Math.min(r,n)])])].sort((e,t)=>e-t);return a.slice(0,-1).map((t,n)=>{let r=a[n+1],o=i.filter(e=>e.start<r&&t<e.end).sort((e,t)=>t.end-t.start-(e.end-e.start));return{text:e.slice(t,r).join(``),start:t,end:r,records:o}})}var S=s(`
  query Reader($id: ID!) {
    node(id: $id) {
      ... on Document {
        id
        title
        period
        date
        text
        length
        place {
          name
          english
        }
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
`),C=s(`
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
`),w=s(`
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
`);function T(){let e=o().params.id;return e?l(D,{id:e}):l(E,{})}function E(){let{t:e,name:t,language:n}=r(),a=h();return l(`div`,{class:`page`,children:[l(`h1`,{children:e(`reader`)}),l(g,{answer:a,children:e=>l(`ul`,{class:`results`,children:e.map(e=>l(`li`,{children:[l(`a`,{class:`thing`,href:`/reader/${encodeURIComponent(e.id)}`,children:[l(_,{type:`Document`}),l(`span`,{children:e.title})]}),l(`span`,{class:`quiet`,children:[` `,t(e.place),` · `,i(e.period,n)]})]},e.id))})})]})}function D({id:t}){let n=e(`reader ${t}`,async e=>{let{node:n,audit:r}=await y(S,{id:t},e),i=n&&`sections`in n?n:void 0;if(!i)return;let a=e=>e.document.id===t,o=r.findings.nodes.flatMap(({passages:e})=>e.filter(a).map(({start:e,end:t})=>({node:null,start:e,end:t})));for(let n of[`observations`,`targets`]){let{nodes:r}=await c(async r=>(await y(C,{id:t,[n]:r},e))[n]);for(let e of r)for(let{start:t,end:n}of e.sources.filter(a))o.push({node:e,start:t,end:n})}let{nodes:s}=await c(async n=>(await y(w,{id:t,after:n},e)).entities);for(let e of s)for(let{start:t,end:n}of e.mentions.nodes.filter(a))o.push({node:e,start:t,end:n});return{document:i,records:o.sort((e,t)=>e.start-t.start||t.end-e.end)}});return l(g,{answer:n,children:e=>e?l(O,{...e}):l(v,{})})}function O({document:e,records:t}){let{t:n,name:a,language:o}=r(),[s,c]=p(),[u=-1,d=u]=(s.at??``).split(`-`).map(Number),m=t.filter(({start:e,end:t})=>e<d&&u<t),h=({start:e,end:t})=>c({at:`${e}-${t}`});return l(`div`,{class:`page wide`,children:[l(`div`,{class:`heading`,children:[l(`h1`,{children:e.title}),l(`p`,{class:`quiet`,children:[a(e.place),` · `,i(e.period,o),e.date&&` · ${e.date}`]})]}),e.text==null&&l(f,{title:n(`noText`),hint:n(`noTextHint`)}),l(`div`,{class:`panes`,children:[e.text==null?l(M,{document:e,records:t,at:u,choose:h}):l(k,{text:e.text,records:t,from:u,to:d,choose:h}),l(`aside`,{"aria-label":n(`records`),"aria-live":`polite`,children:l(P,{records:m})})]})]})}function k({text:e,records:t,from:n,to:r,choose:i}){let o=a(null),s=u(()=>b(e,t),[e,t]);return m(()=>{(o.current?.querySelector(`.chosen`))?.scrollIntoView({block:`center`})},[n]),l(`div`,{ref:o,class:`text`,lang:`zh-CN`,children:s.map(e=>l(A,{paragraph:e,from:n,to:r,choose:i},e.start))})}function A({paragraph:e,from:t,to:n,choose:r}){return l(`p`,{children:e.marks.map(e=>{let i=e.start<n&&t<e.end;if(e.records.length===0)return i?l(`mark`,{class:`chosen`,children:e.text}):e.text;let a=()=>r(e.records.at(-1));return l(`span`,{role:`button`,tabIndex:0,class:`mark ${j(e)} ${i?`chosen`:``}`,"aria-pressed":i,onClick:a,onKeyDown:e=>(e.key===`Enter`||e.key===` `)&&(e.preventDefault(),a()),children:e.text},e.start)})})}function j({records:e}){let{node:t}=e.at(-1);return t?`kind`in t?t.kind===`target`?`target`:`observation`:`entity`:`unread`}function M({document:e,records:t,at:n,choose:i}){let{t:a}=r(),o=e.sections.nodes.flatMap(e=>[e,...e.sections.nodes]),s=e=>t.filter(({start:t})=>o.findLast(e=>e.start<=t&&t<e.end)===e);return l(`div`,{class:`text places`,children:o.map(e=>l(`section`,{children:[l(`h2`,{children:[e.number,` `,e.title]}),l(`ul`,{children:s(e).map((e,t)=>l(`li`,{children:[l(`button`,{type:`button`,class:e.start===n?`mark chosen`:`mark`,onClick:()=>i(e),children:a(`position`,{start:e.start,end:e.end})}),` `,l(N,{record:e})]},t))})]},e.id))})}function N({record:{node:e}}){let{t:i,language:a,name:o}=r();return e?`kind`in e?l(`span`,{children:[o(e.indicator),` `,l(`b`,{class:`number`,children:n(e,a)})]}):l(t,{node:e}):l(`span`,{class:`tag`,children:i(`unread`)})}function P({records:e}){let{t:n}=r();return e.length===0?l(`p`,{class:`quiet hint`,children:n(`recordsHint`)}):l(`ul`,{class:`details`,children:e.map(({node:e,start:r})=>l(`li`,{class:`card`,children:[!e&&l(`p`,{children:n(`unread`)}),e&&`kind`in e&&l(F,{metric:e}),e&&!(`kind`in e)&&l(`p`,{children:l(t,{node:e})})]},(e?.id??``)+r))})}function F({metric:e}){let{t:a,code:o,language:s}=r();return l(d,{children:[l(`p`,{class:`type`,children:[l(_,{type:e.__typename}),` `,o(`Kind`,e.kind),` · `,o(`Measure`,e.measure)]}),l(`p`,{class:`big`,children:n(e,s)}),l(`p`,{children:l(t,{node:e.indicator})}),l(`p`,{children:[a(`about`),` `,l(t,{node:e.about}),e.benchmark&&l(d,{children:[` `,`/ `,l(t,{node:e.benchmark})]})]}),l(`p`,{class:`quiet`,children:[i(e.period,s),` · `,e.sources[0]?.rule]})]})}export{T as Reader};