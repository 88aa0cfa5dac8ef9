import{C as e,F as t,H as n,K as r,L as i,M as a,N as o,P as s,R as c,T as l,W as u,c as d,f,h as p,m,p as h,t as g,u as _}from"./index-KHKmWnwT.js";var v=a(`
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
`),y=[`error`,`warning`,`info`],b=300;function x(){let{t:e,text:n,code:a}=i(),[l,u]=f(),m=(l.severities?.split(`,`)??[]).filter(e=>y.includes(e)),g={rules:l.rule?[l.rule]:void 0,severities:m.length>0?m:void 0},x=t(`audit${JSON.stringify(g)}`,async e=>{let t=[],n=await o(async n=>{let{audit:r}=await s(v,{filter:g,after:n},e);return t=r.rules,r.findings},b);return{rules:t,...n}});return c(`div`,{class:`page wide`,children:[c(`h1`,{children:e(`audit`)}),c(p,{answer:x,children:({rules:t,nodes:i,cut:o})=>c(r,{children:[c(`div`,{class:`controls`,children:[c(_,{label:e(`rule`),value:l.rule??``,options:[[``,e(`findings`,{n:t.reduce((e,t)=>e+t.findings,0)})],...t.filter(({findings:e})=>e>0).map(e=>[e.id,`${n(e.name)} (${e.findings})`])],choose:e=>u({rule:e})}),c(d,{label:e(`severity`),chosen:m,options:y.map(e=>[e,a(`Severity`,e)]),choose:e=>u({severities:e.join(`,`)})})]}),o&&c(h,{shown:i.length}),c(S,{rules:t,findings:i,whole:!l.rule&&m.length===0})]})})]})}function S({rules:e,findings:t,whole:a}){let{t:o,text:s}=i(),[l]=u(()=>new Set(JSON.parse(localStorage.getItem(`findings`)??`[]`))),d=l.size===0;if(n(()=>{a&&localStorage.setItem(`findings`,JSON.stringify(t.map(({key:e})=>e)))},[t]),t.length===0)return c(m,{title:o(`noFindings`)});let f=d?[]:t.filter(({key:e})=>!l.has(e));return c(r,{children:[f.length>0&&c(`p`,{class:`cut`,children:o(`newFindings`,{n:f.length})}),e.map(e=>({rule:e,of:t.filter(t=>t.rule===e.id)})).filter(({of:e})=>e.length>0).sort((e,t)=>y.indexOf(e.rule.severity)-y.indexOf(t.rule.severity)).map(({rule:e,of:t})=>c(`section`,{class:`card`,children:[c(`h2`,{children:[c(g,{severity:e.severity}),` `,s(e.name),` `,c(`span`,{class:`quiet`,children:o(`findings`,{n:t.length})})]}),c(`p`,{class:`quiet`,children:s(e.description)}),c(`ul`,{class:`findings`,children:t.map(e=>c(C,{finding:e,fresh:f.includes(e)},e.key))})]},e.id))]})}function C({finding:t,fresh:n}){let{t:r,text:a}=i(),o=t.subject&&/^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(t.subject.__typename)?l(t.subject):void 0;return c(`li`,{id:t.key,children:[c(`p`,{children:[n&&c(`span`,{class:`tag new`,children:r(`newFinding`)}),` `,o?c(`a`,{href:o,children:a(t.message)}):a(t.message),` `,t.passages.map(t=>c(e,{source:t},t.start))]}),t.passages.map(({quote:e,start:t})=>e&&c(`blockquote`,{children:e},t)),c(`p`,{class:`quiet`,children:[r(`fix`),`: `,a(t.hint)]})]})}export{x as Audit};