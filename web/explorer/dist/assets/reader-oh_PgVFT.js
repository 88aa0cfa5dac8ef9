import{A as e,B as t,D as n,F as r,H as i,M as a,O as o,P as s,R as c,U as l,a as u,f as d,j as f,k as p,m,p as h,u as g,v as _,x as v,z as y}from"./index-9jhoaK_I.js";function b(e,t){let n=Array.from(e),r=[];for(let e=0;e<n.length;){let i=n.indexOf(`
`,e),a=i<0?n.length:i;a>e&&r.push({start:e,marks:x(n,e,a,t)}),e=a+1}return r}function x(e,t,n,r){let i=r.filter(({start:e,end:r})=>e<n&&t<r),a=[...new Set([t,n,...i.flatMap(({start:e,end:r})=>[Math.max(e,t),Math.min(r,n)])])].sort((e,t)=>e-t);return a.slice(0,-1).map((t,n)=>{let r=a[n+1],o=i.filter(e=>e.start<r&&t<e.end).sort((e,t)=>t.end-t.start-(e.end-e.start));return{text:e.slice(t,r).join(``),start:t,end:r,records:o}})}var S=p(`
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
`),C=p(`
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
`),w=p(`
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
`);function T(){let e=c().params.id;return e?r(D,{id:e}):r(E,{})}function E(){let{t:e,language:t}=s(),n=u();return r(`div`,{class:`page`,children:[r(`h1`,{children:e(`reader`)}),r(h,{answer:n,children:({documents:{nodes:e}})=>r(`ul`,{class:`results`,children:e.map(e=>r(`li`,{children:[r(`a`,{class:`thing`,href:`/reader/${encodeURIComponent(e.id)}`,children:[r(_,{type:`Document`}),r(`span`,{children:e.title})]}),r(`span`,{class:`quiet`,children:[` `,o(e.period,t)]})]},e.id))})})]})}function D({id:t}){let n=a(`reader ${t}`,async n=>{let{node:r,audit:i}=await f(S,{id:t},n),a=r&&`sections`in r?r:void 0;if(!a)return;let o=e=>e.document.id===t,s=i.findings.nodes.flatMap(({passages:e})=>e.filter(o).map(({start:e,end:t})=>({node:null,start:e,end:t})));for(let r of[`observations`,`targets`]){let{nodes:i}=await e(async e=>(await f(C,{id:t,[r]:e},n))[r]);for(let e of i)for(let{start:t,end:n}of e.sources.filter(o))s.push({node:e,start:t,end:n})}let{nodes:c}=await e(async e=>(await f(w,{id:t,after:e},n)).entities);for(let e of c)for(let{start:t,end:n}of e.mentions.nodes.filter(o))s.push({node:e,start:t,end:n});return{document:a,records:s.sort((e,t)=>e.start-t.start||t.end-e.end)}});return r(h,{answer:n,children:e=>e?r(O,{...e}):r(m,{})})}function O({document:e,records:t}){let{t:n,language:i}=s(),[a,c]=g(),[l=-1,u=l]=(a.at??``).split(`-`).map(Number),f=t.filter(({start:e,end:t})=>e<u&&l<t),p=({start:e,end:t})=>c({at:`${e}-${t}`});return r(`div`,{class:`page wide`,children:[r(`div`,{class:`heading`,children:[r(`h1`,{children:e.title}),r(`p`,{class:`quiet`,children:[o(e.period,i),e.date&&` · ${e.date}`]})]}),e.text==null&&r(d,{title:n(`noText`),hint:n(`noTextHint`)}),r(`div`,{class:`panes`,children:[e.text==null?r(M,{document:e,records:t,at:l,choose:p}):r(k,{text:e.text,records:t,from:l,to:u,choose:p}),r(`aside`,{"aria-label":n(`records`),"aria-live":`polite`,children:r(P,{records:f})})]})]})}function k({text:e,records:n,from:a,to:o,choose:s}){let c=t(null),l=i(()=>b(e,n),[e,n]);return y(()=>{(c.current?.querySelector(`.chosen`))?.scrollIntoView({block:`center`})},[a]),r(`div`,{ref:c,class:`text`,lang:`zh-CN`,children:l.map(e=>r(A,{paragraph:e,from:a,to:o,choose:s},e.start))})}function A({paragraph:e,from:t,to:n,choose:i}){return r(`p`,{children:e.marks.map(e=>{let a=e.start<n&&t<e.end;if(e.records.length===0)return a?r(`mark`,{class:`chosen`,children:e.text}):e.text;let o=e.records.at(-1);return r(`button`,{type:`button`,class:`mark ${j(e)} ${a?`chosen`:``}`,"aria-pressed":a,onClick:()=>i(o),children:e.text},e.start)})})}function j({records:e}){let{node:t}=e.at(-1);return t?`kind`in t?t.kind===`target`?`target`:`observation`:`entity`:`unread`}function M({document:e,records:t,at:n,choose:i}){let{t:a}=s(),o=e.sections.nodes.flatMap(e=>[e,...e.sections.nodes]),c=e=>t.filter(({start:t})=>o.findLast(e=>e.start<=t&&t<e.end)===e);return r(`div`,{class:`text places`,children:o.map(e=>r(`section`,{children:[r(`h2`,{children:[e.number,` `,e.title]}),r(`ul`,{children:c(e).map((e,t)=>r(`li`,{children:[r(`button`,{type:`button`,class:e.start===n?`mark chosen`:`mark`,onClick:()=>i(e),children:a(`position`,{start:e.start,end:e.end})}),` `,r(N,{record:e})]},t))})]},e.id))})}function N({record:{node:e}}){let{t,language:i,name:a}=s();return e?`kind`in e?r(`span`,{children:[a(e.indicator),` `,r(`b`,{children:n(e,i)})]}):r(v,{node:e}):r(`span`,{class:`tag`,children:t(`unread`)})}function P({records:e}){let{t}=s();return e.length===0?r(`p`,{class:`quiet`,children:[t(`records`),`: –`]}):r(`ul`,{class:`details`,children:e.map(({node:e,start:n})=>r(`li`,{class:`card`,children:[!e&&r(`p`,{children:t(`unread`)}),e&&`kind`in e&&r(F,{metric:e}),e&&!(`kind`in e)&&r(`p`,{children:r(v,{node:e})})]},(e?.id??``)+n))})}function F({metric:e}){let{t,code:i,language:a}=s();return r(l,{children:[r(`p`,{class:`type`,children:[r(_,{type:e.__typename}),` `,i(`Kind`,e.kind),` · `,i(`Measure`,e.measure)]}),r(`p`,{class:`big`,children:n(e,a)}),r(`p`,{children:r(v,{node:e.indicator})}),r(`p`,{children:[t(`about`),` `,r(v,{node:e.about}),e.benchmark&&r(l,{children:[` `,`/ `,r(v,{node:e.benchmark})]})]}),r(`p`,{class:`quiet`,children:[o(e.period,a),` · `,e.sources[0]?.rule]})]})}export{T as Reader};