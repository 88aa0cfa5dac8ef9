import{B as e,E as t,H as n,L as r,O as i,R as a,U as o,Y as s,Z as c,_ as l,f as u,g as d,h as f,l as p,m,q as h,t as g,u as _,v,z as y}from"./index-CoqCKmXv.js";import{t as b}from"./reports-Bw_BF6CJ.js";var x=r(`
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
        totalCount
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
`),S=[`error`,`warning`,`info`],C=300;function w(){let{t,text:r,code:i}=n(),[s,l]=f(),h=m(s.severities,S),g=p(),w={document:s.document,rules:s.rule?[s.rule]:void 0,severities:h.length>0?h:void 0},E=e(`audit${JSON.stringify(w)}`,async e=>{let t=[],n=await a(async n=>{let{audit:r}=await y(x,{filter:w,after:n},e);return t=r.rules,r.findings},C);return{rules:t,...n}});return o(`div`,{class:`page wide`,children:[o(`h1`,{children:t(`audit`)}),o(v,{answer:E,children:({rules:e,nodes:n,total:a})=>o(c,{children:[o(`div`,{class:`controls`,children:[g.length>1&&o(b,{reports:g,value:s.document,choose:e=>l({document:e})}),o(u,{label:t(`rule`),value:s.rule??``,options:[[``,t(`allRules`)],...e.filter(({findings:e})=>e>0).map(e=>[e.id,s.document?r(e.name):`${r(e.name)} (${e.findings})`])],choose:e=>l({rule:e})}),o(_,{label:t(`severity`),chosen:h,options:S.map(e=>[e,i(`Severity`,e)]),choose:e=>l({severities:e.join(`,`)})})]}),a>n.length&&o(d,{shown:n.length,of:a}),o(T,{rules:e,findings:n,whole:!s.document&&!s.rule&&h.length===0})]})})]})}function T({rules:e,findings:t,whole:r}){let{t:i,text:a}=n(),[u]=s(()=>new Set(JSON.parse(localStorage.getItem(`findings`)??`[]`))),d=u.size===0;if(h(()=>{r&&localStorage.setItem(`findings`,JSON.stringify(t.map(({key:e})=>e)))},[t]),t.length===0)return o(l,{title:i(`noFindings`)});let f=d?[]:t.filter(({key:e})=>!u.has(e));return o(c,{children:[f.length>0&&o(`p`,{class:`cut`,children:i(`newFindings`,{n:f.length})}),e.map(e=>({rule:e,of:t.filter(t=>t.rule===e.id)})).filter(({of:e})=>e.length>0).sort((e,t)=>S.indexOf(e.rule.severity)-S.indexOf(t.rule.severity)).map(({rule:e,of:t})=>o(`section`,{class:`card`,children:[o(`h2`,{children:[o(g,{severity:e.severity}),` `,o(`span`,{class:`sentence-case`,children:a(e.name)}),` `,o(`span`,{class:`quiet`,children:i(`findings`,{n:t.length})})]}),o(`p`,{class:`quiet`,children:a(e.description)}),o(`ul`,{class:`findings`,children:t.map(e=>o(E,{finding:e,fresh:f.includes(e)},e.key))})]},e.id))]})}function E({finding:e,fresh:r}){let{t:a,text:s}=n(),c=e.subject&&/^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(e.subject.__typename)?i(e.subject):void 0;return o(`li`,{id:e.key,children:[o(`p`,{children:[r&&o(`span`,{class:`tag new`,children:a(`newFinding`)}),` `,c?o(`a`,{href:c,children:s(e.message)}):s(e.message),` `,e.passages.map(e=>o(t,{source:e},e.start))]}),e.passages.map(({quote:e,start:t})=>e&&o(`blockquote`,{children:e},t)),o(`p`,{class:`quiet`,children:[a(`fix`),`: `,s(e.hint)]})]})}export{w as Audit};