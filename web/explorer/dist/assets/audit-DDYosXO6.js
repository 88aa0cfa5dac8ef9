import{B as e,D as t,F as n,I as r,J as i,K as a,L as o,P as s,T as c,W as l,_ as u,d,g as f,h as p,l as m,m as h,p as g,s as _,t as v,z as y}from"./index-B9s5R89v.js";import{t as b}from"./reports-B7690dVb.js";var x=s(`
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
`),S=[`error`,`warning`,`info`],C=300;function w(){let{t,text:a,code:s}=y(),[c,l]=h(),f=g(c.severities,S),v=_(),w=v.state===`done`?v.data.documents.nodes:[],E={document:c.document,rules:c.rule?[c.rule]:void 0,severities:f.length>0?f:void 0},D=o(`audit${JSON.stringify(E)}`,async e=>{let t=[],i=await n(async n=>{let{audit:i}=await r(x,{filter:E,after:n},e);return t=i.rules,i.findings},C);return{rules:t,...i}});return e(`div`,{class:`page wide`,children:[e(`h1`,{children:t(`audit`)}),e(u,{answer:D,children:({rules:n,nodes:r,total:o})=>e(i,{children:[e(`div`,{class:`controls`,children:[w.length>1&&e(b,{reports:w,value:c.document,choose:e=>l({document:e})}),e(d,{label:t(`rule`),value:c.rule??``,options:[[``,t(`allRules`)],...n.filter(({findings:e})=>e>0).map(e=>[e.id,c.document?a(e.name):`${a(e.name)} (${e.findings})`])],choose:e=>l({rule:e})}),e(m,{label:t(`severity`),chosen:f,options:S.map(e=>[e,s(`Severity`,e)]),choose:e=>l({severities:e.join(`,`)})})]}),o>r.length&&e(p,{shown:r.length,of:o}),e(T,{rules:n,findings:r,whole:!c.document&&!c.rule&&f.length===0})]})})]})}function T({rules:t,findings:n,whole:r}){let{t:o,text:s}=y(),[c]=a(()=>new Set(JSON.parse(localStorage.getItem(`findings`)??`[]`))),u=c.size===0;if(l(()=>{r&&localStorage.setItem(`findings`,JSON.stringify(n.map(({key:e})=>e)))},[n]),n.length===0)return e(f,{title:o(`noFindings`)});let d=u?[]:n.filter(({key:e})=>!c.has(e));return e(i,{children:[d.length>0&&e(`p`,{class:`cut`,children:o(`newFindings`,{n:d.length})}),t.map(e=>({rule:e,of:n.filter(t=>t.rule===e.id)})).filter(({of:e})=>e.length>0).sort((e,t)=>S.indexOf(e.rule.severity)-S.indexOf(t.rule.severity)).map(({rule:t,of:n})=>e(`section`,{class:`card`,children:[e(`h2`,{children:[e(v,{severity:t.severity}),` `,s(t.name),` `,e(`span`,{class:`quiet`,children:o(`findings`,{n:n.length})})]}),e(`p`,{class:`quiet`,children:s(t.description)}),e(`ul`,{class:`findings`,children:n.map(t=>e(E,{finding:t,fresh:d.includes(t)},t.key))})]},t.id))]})}function E({finding:n,fresh:r}){let{t:i,text:a}=y(),o=n.subject&&/^(Platform|Area|Programme|Reform|Policy|Project|Place|Organization|Person|Event|Indicator|Document)$/.test(n.subject.__typename)?t(n.subject):void 0;return e(`li`,{id:n.key,children:[e(`p`,{children:[r&&e(`span`,{class:`tag new`,children:i(`newFinding`)}),` `,o?e(`a`,{href:o,children:a(n.message)}):a(n.message),` `,n.passages.map(t=>e(c,{source:t},t.start))]}),n.passages.map(({quote:t,start:n})=>t&&e(`blockquote`,{children:t},n)),e(`p`,{class:`quiet`,children:[i(`fix`),`: `,a(n.hint)]})]})}export{w as Audit};