import{A as e,B as t,C as n,F as r,H as i,I as a,M as o,N as s,W as c,d as l,f as u,j as d,l as f,m as p,p as m,s as h,t as g,x as _}from"./index-Cv0MXn0I.js";var v=e(`
  query Audit($filter: FindingFilter, $after: Cursor) {
    audit {
      rules {
        id
        severity
        findings
        name {
          chinese
          english
        }
        description {
          chinese
          english
        }
      }
      findings(filter: $filter, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          key
          rule
          severity
          message {
            chinese
            english
          }
          hint {
            chinese
            english
          }
          subject {
            __typename
            id
          }
          passages(first: 5) {
            document {
              id
              title
            }
            section {
              number
              title
            }
            start
            end
            quote
          }
        }
      }
    }
  }
`),y=[`error`,`warning`,`info`];function b(){let{t:e,text:t,code:n}=r(),[i,m]=l(),g=(i.severities?.split(`,`)??[]).filter(e=>y.includes(e)),_={rules:i.rule?[i.rule]:void 0,severities:g.length>0?g:void 0},b=s(`audit${JSON.stringify(_)}`,async e=>{let t=[],n=await d(async n=>{let{audit:r}=await o(v,{filter:_,after:n},e);return t=r.rules,r.findings});return{rules:t,...n}});return a(`div`,{class:`page wide`,children:[a(`h1`,{children:e(`audit`)}),a(p,{answer:b,children:({rules:r,nodes:o,cut:s})=>a(c,{children:[a(`div`,{class:`controls`,children:[a(f,{label:e(`rule`),value:i.rule??``,options:[[``,e(`findings`,{n:r.reduce((e,t)=>e+t.findings,0)})],...r.filter(({findings:e})=>e>0).map(e=>[e.id,`${t(e.name)} (${e.findings})`])],choose:e=>m({rule:e})}),a(h,{label:e(`severity`),chosen:g,options:y.map(e=>[e,n(`Severity`,e)]),choose:e=>m({severities:e.join(`,`)})})]}),s&&a(u,{shown:o.length}),a(x,{rules:r,findings:o,whole:!i.rule&&g.length===0})]})})]})}function x({rules:e,findings:n,whole:o}){let{t:s,text:l}=r(),[u]=i(()=>new Set(JSON.parse(localStorage.getItem(`findings`)??`[]`))),d=u.size===0;if(t(()=>{o&&localStorage.setItem(`findings`,JSON.stringify(n.map(({key:e})=>e)))},[n]),n.length===0)return a(m,{title:s(`noFindings`)});let f=d?[]:n.filter(({key:e})=>!u.has(e));return a(c,{children:[f.length>0&&a(`p`,{class:`cut`,children:s(`newFindings`,{n:f.length})}),e.map(e=>({rule:e,of:n.filter(t=>t.rule===e.id)})).filter(({of:e})=>e.length>0).sort((e,t)=>y.indexOf(e.rule.severity)-y.indexOf(t.rule.severity)).map(({rule:e,of:t})=>a(`section`,{class:`card`,children:[a(`h2`,{children:[a(g,{severity:e.severity}),` `,l(e.name),` `,a(`span`,{class:`quiet`,children:s(`findings`,{n:t.length})})]}),a(`p`,{class:`quiet`,children:l(e.description)}),a(`ul`,{class:`findings`,children:t.map(e=>a(S,{finding:e,fresh:f.includes(e)},e.key))})]},e.id))]})}function S({finding:e,fresh:t}){let{t:i,text:o}=r(),s=e.subject&&/^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(e.subject.__typename)?n(e.subject):void 0;return a(`li`,{id:e.key,children:[a(`p`,{children:[t&&a(`span`,{class:`tag new`,children:i(`newFinding`)}),` `,s?a(`a`,{href:s,children:o(e.message)}):o(e.message),` `,e.passages.map(e=>a(_,{source:e},e.start))]}),e.passages.map(({quote:e,start:t})=>e&&a(`blockquote`,{children:e},t)),a(`p`,{class:`quiet`,children:[i(`fix`),`: `,o(e.hint)]})]})}export{b as Audit};