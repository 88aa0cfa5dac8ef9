import{A as e,C as t,F as n,G as r,K as i,L as a,M as o,N as s,O as c,P as l,R as u,c as d,d as f,f as p,h as m,i as h,j as g,l as _,m as v,n as y,o as b,p as x,r as S,s as C,u as w,w as T,z as E}from"./index-KHKmWnwT.js";function D({entry:{arithmetic:e,state:t,target:n,result:r}}){let{t:i}=a();if(!e||!r)return u(`div`,{class:`bullet empty`,"aria-hidden":`true`});if(e.share==null)return u(O,{target:n,result:r,state:t});let o=Math.max(100,e.share,e.elapsed??0)*1.04,s=`${i(`share`)} ${c(e.share,`%`)}`+(e.elapsed==null?``:`, ${i(`elapsed`)} ${c(e.elapsed,`%`)}`);return u(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":s,children:[u(`title`,{children:s}),u(`rect`,{class:`track`,x:`0`,y:`5`,width:100/o*200,height:`12`}),u(`rect`,{class:`reached state-${t}`,x:`0`,y:`5`,width:e.share/o*200,height:`12`}),u(`rect`,{class:`goal`,x:100/o*200-2,y:`1`,width:`2`,height:`20`}),e.elapsed!=null&&u(`rect`,{class:`time`,x:e.elapsed/o*200-.75,y:`1`,width:`1.5`,height:`20`})]})}function O({target:e,result:t,state:n}){let r=Math.min(0,e.value,t.value),i=Math.max(0,e.value,t.value)*1.04||1,a=e=>(e-r)/(i-r)*200,o=`${c(t.value,t.unit)} / ${c(e.value,e.unit)}`;return u(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":o,children:[u(`title`,{children:o}),u(`rect`,{class:`track`,x:`0`,y:`5`,width:`200`,height:`12`}),u(`rect`,{class:`reached state-${n}`,x:a(Math.min(0,t.value)),y:`5`,width:Math.abs(a(t.value)-a(0)),height:`12`}),u(`rect`,{class:`goal`,x:a(e.value)-1,y:`1`,width:`2`,height:`20`})]})}var k=e=>{let t=e==null?``:String(e);return/^[=@\t\r]|^[+-](?![\d.])/.test(t)&&(t=`'${t}`),/[",\r\n]/.test(t)?`"${t.replaceAll(`"`,`""`)}"`:t};function A(e,t,n){let r=[t.map(({heading:e})=>k(e)),...n.map(e=>t.map(({of:t})=>k(t(e))))];f(new Blob([`\uFEFF${r.map(e=>e.join(`,`)).join(`\r
`)}\r\n`],{type:`text/csv;charset=utf-8`}),e)}async function j(e,t,n){let{default:r}=await E(async()=>{let{default:e}=await import(`./browser-CB9WaMml.js`);return{default:e}},[]),i=t.map(({heading:e})=>({value:e,fontWeight:`bold`})),a=n.map(e=>t.map(({of:t})=>M(t(e))));f(await r([i,...a]).toBlob(),e)}var M=e=>e==null||e===``?null:{value:e,type:typeof e==`number`?Number:String},N=o(`
  query Ledger($filter: LedgerFilter, $after: Cursor) {
    ledger(filter: $filter) {
      summary {
        targets
        counts {
          state
          targets
        }
        text {
          chinese
          english
        }
      }
      entries(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          state
          note {
            chinese
            english
          }
          programme {
            ...Thing
          }
          source {
            ...Where
          }
          resultSource {
            ...Where
          }
          arithmetic {
            nature
            ceiling
            share
            elapsed
            gap
            pace
          }
          target {
            id
            measure
            value
            unit
            comparator
            period
            strength
            indicator {
              id
              name
              english
            }
            about {
              ...Thing
            }
          }
          result {
            id
            measure
            value
            unit
            comparator
            period
          }
        }
      }
    }
  }
`),P=300;function F(){let{t:e,code:t}=a(),[r,i]=p(),o=(r.states?.split(`,`)??[]).filter(e=>h.includes(e)),c={states:o.length>0?o:void 0,document:r.document,about:r.about?[r.about]:void 0},f=n(`ledger${JSON.stringify(c)}`,async e=>{let t,n=await s(async n=>{let{ledger:r}=await l(N,{filter:c,after:n},e);return t=r.summary,r.entries},P);return{summary:t,...n}}),g=b(),_=C(),v=g.state===`done`?g.data.documents.nodes:[];return u(`div`,{class:`page wide`,children:[u(`h1`,{children:e(`ledger`)}),u(`div`,{class:`controls`,children:[u(w,{label:e(`document`),value:r.document??``,options:[[``,e(`allDocuments`)],...v.map(e=>[e.id,_(e)])],choose:e=>i({document:e})}),u(w,{label:e(`groupBy`),value:r.by??`section`,options:[[`section`,e(`section`)],[`about`,e(`about`)],[`programme`,e(`programme`)],[`none`,e(`noGroup`)]],choose:e=>i({by:e})}),u(w,{label:e(`sort`),value:r.sort??`text`,options:[[`text`,e(`byText`)],[`gap`,e(`byGap`)]],choose:e=>i({sort:e})}),u(d,{label:e(`state`),chosen:o,options:h.map(e=>[e,t(`State`,e)]),choose:e=>i({states:e.join(`,`)})})]}),u(m,{answer:f,children:({summary:e,nodes:t,cut:n})=>u(I,{reports:v,summary:e,entries:t,cut:n,by:r.by??`section`,sort:r.sort??`text`})})]})}function I({reports:e,summary:t,entries:n,cut:o,by:s,sort:c}){let{t:l,text:d,name:f,language:m}=a(),[h]=p(),b=H(),S=r(()=>B(z(n,c),s,f),[n,s,c,m]);if(n.length===0)return u(v,{title:l(`noTargets`)});let C=new Set(n.map(({source:e})=>e.document.id)).size>1,w=t=>e.filter(e=>e.id===t).map(e=>`${f(e.place)} ${g(e.period,m)}`)[0],T=S.flatMap(({entries:e})=>e);return u(i,{children:[u(`section`,{class:`card`,children:[u(y,{counts:t.counts,total:t.targets,link:e=>`/ledger?${new URLSearchParams({...h,states:e})}`}),u(`div`,{class:`row`,children:[u(`p`,{class:`sentence`,children:d(t.text)}),u(_,{text:d(t.text)}),u(`button`,{type:`button`,onClick:()=>A(`ledger.csv`,b,T),children:l(`downloadCSV`)}),u(`button`,{type:`button`,onClick:()=>j(`ledger.xlsx`,b,T),children:l(`downloadXLSX`)})]}),u(`p`,{class:`quiet`,children:l(`timeMark`)})]}),o&&u(x,{shown:n.length}),S.map(({key:e,heading:t,document:n,entries:r})=>u(`section`,{class:`ledger`,children:[s!==`none`&&u(`h2`,{children:[C&&n&&u(`span`,{class:`quiet`,children:[w(n),` · `]}),t??l(`none`),` `,u(`span`,{class:`quiet`,children:r.length})]}),u(`ul`,{children:r.map(e=>u(L,{entry:e},e.target.id))})]},e))]})}function L({entry:n}){let{t:r,text:i,code:o,language:s}=a(),{target:c,result:l}=n;return u(`li`,{class:`entry`,children:[u(`div`,{class:`what`,children:[u(T,{node:c.indicator}),u(`span`,{class:`quiet`,children:[u(T,{node:c.about}),` · `,g(c.period,s),c.strength&&c.strength!==`expected`&&` · ${o(`Strength`,c.strength)}`]})]}),u(`div`,{class:`figures`,children:[u(`span`,{children:[u(`span`,{class:`quiet`,children:r(`target`)}),` `,u(`b`,{children:e(c,s)}),` `,u(t,{source:n.source})]}),u(`span`,{children:[u(`span`,{class:`quiet`,children:r(`result`)}),` `,l?u(`b`,{children:e(l,s)}):`–`,` `,n.resultSource&&u(t,{source:n.resultSource})]})]}),u(D,{entry:n}),u(`div`,{class:`verdict`,children:[u(S,{state:n.state}),u(`span`,{class:`quiet`,children:i(n.note)})]})]})}function R({arithmetic:e,target:t}){if(!e)return-1/0;let n=e.ceiling?-1:1;return e.share==null?e.gap==null||t.value===0?-1/0:n*100*e.gap/Math.abs(t.value):n*((e.elapsed??100)-e.share)}var z=(e,t)=>t===`gap`?e.toSorted((e,t)=>R(t)-R(e)||0):e;function B(e,t,n){let r=new Map;for(let i of e){let[e,a,o]=V(i,t,n),s=r.get(e)??{key:e,heading:a,document:o,entries:[]};s.entries.push(i),r.set(e,s)}return[...r.values()].sort((e,t)=>Number(!e.heading)-Number(!t.heading))}function V({source:e,target:t,programme:n},r,i){return r===`section`?[e.document.id+e.section?.number,e.section?`${e.section.number} ${e.section.title}`:void 0,e.document.id]:r===`about`?[t.about.id,i(t.about)]:r===`programme`?[n?.id??``,n?i(n):void 0]:[``]}function H(){let{t,text:n,name:r,code:i,language:o}=a(),s=e=>e??null;return[{heading:t(`indicator`),of:({target:e})=>r(e.indicator)},{heading:t(`about`),of:({target:e})=>r(e.about)},{heading:t(`period`),of:({target:e})=>e.period},{heading:t(`strength`),of:({target:e})=>e.strength?i(`Strength`,e.strength):``},{heading:t(`target`),of:({target:t})=>e(t,o)},{heading:t(`result`),of:({result:t})=>t?e(t,o):``},{heading:t(`state`),of:({state:e})=>i(`State`,e)},{heading:`${t(`share`)} %`,of:({arithmetic:e})=>s(e?.share)},{heading:`${t(`elapsed`)} %`,of:({arithmetic:e})=>s(e?.elapsed)},{heading:t(`gap`),of:({arithmetic:e,target:n})=>e?.gap==null?``:c(e.gap,e.nature===`rate`&&n.unit===`%`?t(`points`):n.unit)},{heading:t(`pace`),of:({arithmetic:e,target:t})=>e?.pace==null?``:c(e.pace,t.unit)},{heading:t(`programme`),of:({programme:e})=>e?r(e):``},{heading:t(`note`),of:({note:e})=>n(e)},{heading:t(`document`),of:({source:e})=>e.document.title},{heading:t(`section`),of:({source:e})=>e.section?.number??``}]}export{F as Ledger};