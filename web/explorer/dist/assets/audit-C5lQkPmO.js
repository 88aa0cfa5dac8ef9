import{B as e,D as t,F as n,I as r,J as i,K as a,L as o,P as s,T as c,W as l,_ as u,d,g as f,h as p,l as m,m as h,p as g,t as _,z as v}from"./index-BQ_LtDE1.js";var y=s(`
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
`),b=[`error`,`warning`,`info`],x=300;function S(){let{t,text:a,code:s}=v(),[c,l]=h(),f=g(c.severities,b),_={rules:c.rule?[c.rule]:void 0,severities:f.length>0?f:void 0},S=o(`audit${JSON.stringify(_)}`,async e=>{let t=[],i=await n(async n=>{let{audit:i}=await r(y,{filter:_,after:n},e);return t=i.rules,i.findings},x);return{rules:t,...i}});return e(`div`,{class:`page wide`,children:[e(`h1`,{children:t(`audit`)}),e(u,{answer:S,children:({rules:n,nodes:r,cut:o})=>e(i,{children:[e(`div`,{class:`controls`,children:[e(d,{label:t(`rule`),value:c.rule??``,options:[[``,t(`findings`,{n:n.reduce((e,t)=>e+t.findings,0)})],...n.filter(({findings:e})=>e>0).map(e=>[e.id,`${a(e.name)} (${e.findings})`])],choose:e=>l({rule:e})}),e(m,{label:t(`severity`),chosen:f,options:b.map(e=>[e,s(`Severity`,e)]),choose:e=>l({severities:e.join(`,`)})})]}),o&&e(p,{shown:r.length}),e(C,{rules:n,findings:r,whole:!c.rule&&f.length===0})]})})]})}function C({rules:t,findings:n,whole:r}){let{t:o,text:s}=v(),[c]=a(()=>new Set(JSON.parse(localStorage.getItem(`findings`)??`[]`))),u=c.size===0;if(l(()=>{r&&localStorage.setItem(`findings`,JSON.stringify(n.map(({key:e})=>e)))},[n]),n.length===0)return e(f,{title:o(`noFindings`)});let d=u?[]:n.filter(({key:e})=>!c.has(e));return e(i,{children:[d.length>0&&e(`p`,{class:`cut`,children:o(`newFindings`,{n:d.length})}),t.map(e=>({rule:e,of:n.filter(t=>t.rule===e.id)})).filter(({of:e})=>e.length>0).sort((e,t)=>b.indexOf(e.rule.severity)-b.indexOf(t.rule.severity)).map(({rule:t,of:n})=>e(`section`,{class:`card`,children:[e(`h2`,{children:[e(_,{severity:t.severity}),` `,s(t.name),` `,e(`span`,{class:`quiet`,children:o(`findings`,{n:n.length})})]}),e(`p`,{class:`quiet`,children:s(t.description)}),e(`ul`,{class:`findings`,children:n.map(t=>e(w,{finding:t,fresh:d.includes(t)},t.key))})]},t.id))]})}function w({finding:n,fresh:r}){let{t:i,text:a}=v(),o=n.subject&&/^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(n.subject.__typename)?t(n.subject):void 0;return e(`li`,{id:n.key,children:[e(`p`,{children:[r&&e(`span`,{class:`tag new`,children:i(`newFinding`)}),` `,o?e(`a`,{href:o,children:a(n.message)}):a(n.message),` `,n.passages.map(t=>e(c,{source:t},t.start))]}),n.passages.map(({quote:t,start:n})=>t&&e(`blockquote`,{children:t},n)),e(`p`,{class:`quiet`,children:[i(`fix`),`: `,a(n.hint)]})]})}export{S as Audit};