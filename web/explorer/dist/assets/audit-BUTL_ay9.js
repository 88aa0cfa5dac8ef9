import{G as e,I as t,L as n,M as r,N as i,P as a,S as o,U as s,V as c,c as l,f as u,h as d,j as f,m as p,p as m,t as h,u as g,w as _}from"./index-CTaqVN0_.js";var v=f(`
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
`),y=[`error`,`warning`,`info`];function b(){let{t:o,text:s,code:c}=t(),[f,p]=u(),h=(f.severities?.split(`,`)??[]).filter(e=>y.includes(e)),_={rules:f.rule?[f.rule]:void 0,severities:h.length>0?h:void 0},b=a(`audit${JSON.stringify(_)}`,async e=>{let t=[],n=await r(async n=>{let{audit:r}=await i(v,{filter:_,after:n},e);return t=r.rules,r.findings});return{rules:t,...n}});return n(`div`,{class:`page wide`,children:[n(`h1`,{children:o(`audit`)}),n(d,{answer:b,children:({rules:t,nodes:r,cut:i})=>n(e,{children:[n(`div`,{class:`controls`,children:[n(g,{label:o(`rule`),value:f.rule??``,options:[[``,o(`findings`,{n:t.reduce((e,t)=>e+t.findings,0)})],...t.filter(({findings:e})=>e>0).map(e=>[e.id,`${s(e.name)} (${e.findings})`])],choose:e=>p({rule:e})}),n(l,{label:o(`severity`),chosen:h,options:y.map(e=>[e,c(`Severity`,e)]),choose:e=>p({severities:e.join(`,`)})})]}),i&&n(m,{shown:r.length}),n(x,{rules:t,findings:r,whole:!f.rule&&h.length===0})]})})]})}function x({rules:r,findings:i,whole:a}){let{t:o,text:l}=t(),[u]=s(()=>new Set(JSON.parse(localStorage.getItem(`findings`)??`[]`))),d=u.size===0;if(c(()=>{a&&localStorage.setItem(`findings`,JSON.stringify(i.map(({key:e})=>e)))},[i]),i.length===0)return n(p,{title:o(`noFindings`)});let f=d?[]:i.filter(({key:e})=>!u.has(e));return n(e,{children:[f.length>0&&n(`p`,{class:`cut`,children:o(`newFindings`,{n:f.length})}),r.map(e=>({rule:e,of:i.filter(t=>t.rule===e.id)})).filter(({of:e})=>e.length>0).sort((e,t)=>y.indexOf(e.rule.severity)-y.indexOf(t.rule.severity)).map(({rule:e,of:t})=>n(`section`,{class:`card`,children:[n(`h2`,{children:[n(h,{severity:e.severity}),` `,l(e.name),` `,n(`span`,{class:`quiet`,children:o(`findings`,{n:t.length})})]}),n(`p`,{class:`quiet`,children:l(e.description)}),n(`ul`,{class:`findings`,children:t.map(e=>n(S,{finding:e,fresh:f.includes(e)},e.key))})]},e.id))]})}function S({finding:e,fresh:r}){let{t:i,text:a}=t(),s=e.subject&&/^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(e.subject.__typename)?_(e.subject):void 0;return n(`li`,{id:e.key,children:[n(`p`,{children:[r&&n(`span`,{class:`tag new`,children:i(`newFinding`)}),` `,s?n(`a`,{href:s,children:a(e.message)}):a(e.message),` `,e.passages.map(e=>n(o,{source:e},e.start))]}),e.passages.map(({quote:e,start:t})=>e&&n(`blockquote`,{children:e},t)),n(`p`,{class:`quiet`,children:[i(`fix`),`: `,a(e.hint)]})]})}export{b as Audit};