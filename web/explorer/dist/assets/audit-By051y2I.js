import{A as e,F as t,M as n,P as r,S as i,U as a,V as o,b as s,c,d as l,f as u,j as d,k as f,o as p,p as m,t as h,u as g,z as _}from"./index-9jhoaK_I.js";var v=f(`
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
`),y=[`error`,`warning`,`info`];function b(){let{t:i,text:o,code:s}=r(),[u,f]=g(),h=(u.severities?.split(`,`)??[]).filter(e=>y.includes(e)),_={rules:u.rule?[u.rule]:void 0,severities:h.length>0?h:void 0},b=n(`audit${JSON.stringify(_)}`,async t=>{let n=[],r=await e(async e=>{let{audit:r}=await d(v,{filter:_,after:e},t);return n=r.rules,r.findings});return{rules:n,...r}});return t(`div`,{class:`page wide`,children:[t(`h1`,{children:i(`audit`)}),t(m,{answer:b,children:({rules:e,nodes:n,cut:r})=>t(a,{children:[t(`div`,{class:`controls`,children:[t(c,{label:i(`rule`),value:u.rule??``,options:[[``,i(`findings`,{n:e.reduce((e,t)=>e+t.findings,0)})],...e.filter(({findings:e})=>e>0).map(e=>[e.id,`${o(e.name)} (${e.findings})`])],choose:e=>f({rule:e})}),t(p,{label:i(`severity`),chosen:h,options:y.map(e=>[e,s(`Severity`,e)]),choose:e=>f({severities:e.join(`,`)})})]}),r&&t(l,{shown:n.length}),t(x,{rules:e,findings:n,whole:!u.rule&&h.length===0})]})})]})}function x({rules:e,findings:n,whole:i}){let{t:s,text:c}=r(),[l]=o(()=>new Set(JSON.parse(localStorage.getItem(`findings`)??`[]`))),d=l.size===0;if(_(()=>{i&&localStorage.setItem(`findings`,JSON.stringify(n.map(({key:e})=>e)))},[n]),n.length===0)return t(u,{title:s(`noFindings`)});let f=d?[]:n.filter(({key:e})=>!l.has(e));return t(a,{children:[f.length>0&&t(`p`,{class:`cut`,children:s(`newFindings`,{n:f.length})}),e.map(e=>({rule:e,of:n.filter(t=>t.rule===e.id)})).filter(({of:e})=>e.length>0).sort((e,t)=>y.indexOf(e.rule.severity)-y.indexOf(t.rule.severity)).map(({rule:e,of:n})=>t(`section`,{class:`card`,children:[t(`h2`,{children:[t(h,{severity:e.severity}),` `,c(e.name),` `,t(`span`,{class:`quiet`,children:s(`findings`,{n:n.length})})]}),t(`p`,{class:`quiet`,children:c(e.description)}),t(`ul`,{class:`findings`,children:n.map(e=>t(S,{finding:e,fresh:f.includes(e)},e.key))})]},e.id))]})}function S({finding:e,fresh:n}){let{t:a,text:o}=r(),c=e.subject&&/^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(e.subject.__typename)?i(e.subject):void 0;return t(`li`,{id:e.key,children:[t(`p`,{children:[n&&t(`span`,{class:`tag new`,children:a(`newFinding`)}),` `,c?t(`a`,{href:c,children:o(e.message)}):o(e.message),` `,e.passages.map(e=>t(s,{source:e},e.start))]}),e.passages.map(({quote:e,start:n})=>e&&t(`blockquote`,{children:e},n)),t(`p`,{class:`quiet`,children:[a(`fix`),`: `,o(e.hint)]})]})}export{b as Audit};