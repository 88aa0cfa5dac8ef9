import{A as e,C as t,D as n,G as r,I as i,L as a,M as o,N as s,P as c,R as l,S as u,W as d,c as f,d as p,f as m,h,i as g,j as _,k as v,l as y,m as b,n as x,o as S,p as C,r as w,s as T,u as E}from"./index-CTaqVN0_.js";function D({entry:{arithmetic:e,state:t,target:r,result:o}}){let{t:s}=i();if(!e||!o)return a(`div`,{class:`bullet empty`,"aria-hidden":`true`});if(e.share==null)return a(O,{target:r,result:o,state:t});let c=Math.max(100,e.share,e.elapsed??0)*1.04,l=`${s(`share`)} ${n(e.share,`%`)}`+(e.elapsed==null?``:`, ${s(`elapsed`)} ${n(e.elapsed,`%`)}`);return a(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":l,children:[a(`title`,{children:l}),a(`rect`,{class:`track`,x:`0`,y:`5`,width:100/c*200,height:`12`}),a(`rect`,{class:`reached state-${t}`,x:`0`,y:`5`,width:e.share/c*200,height:`12`}),a(`rect`,{class:`goal`,x:100/c*200-2,y:`1`,width:`2`,height:`20`}),e.elapsed!=null&&a(`rect`,{class:`time`,x:e.elapsed/c*200-.75,y:`1`,width:`1.5`,height:`20`})]})}function O({target:e,result:t,state:r}){let i=Math.min(0,e.value,t.value),o=Math.max(0,e.value,t.value)*1.04||1,s=e=>(e-i)/(o-i)*200,c=`${n(t.value,t.unit)} / ${n(e.value,e.unit)}`;return a(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":c,children:[a(`title`,{children:c}),a(`rect`,{class:`track`,x:`0`,y:`5`,width:`200`,height:`12`}),a(`rect`,{class:`reached state-${r}`,x:s(Math.min(0,t.value)),y:`5`,width:Math.abs(s(t.value)-s(0)),height:`12`}),a(`rect`,{class:`goal`,x:s(e.value)-1,y:`1`,width:`2`,height:`20`})]})}var k=e=>{let t=e==null?``:String(e);return/^[=@\t\r]|^[+-](?![\d.])/.test(t)&&(t=`'${t}`),/[",\r\n]/.test(t)?`"${t.replaceAll(`"`,`""`)}"`:t};function A(e,t,n){let r=[t.map(({heading:e})=>k(e)),...n.map(e=>t.map(({of:t})=>k(t(e))))];p(new Blob([`\uFEFF${r.map(e=>e.join(`,`)).join(`\r
`)}\r\n`],{type:`text/csv;charset=utf-8`}),e)}async function j(e,t,n){let{default:r}=await l(async()=>{let{default:e}=await import(`./browser-CB9WaMml.js`);return{default:e}},[]),i=t.map(({heading:e})=>({value:e,fontWeight:`bold`})),a=n.map(e=>t.map(({of:t})=>M(t(e))));p(await r([i,...a]).toBlob(),e)}var M=e=>e==null||e===``?null:{value:e,type:typeof e==`number`?Number:String},N=_(`
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
`),P=300;function F(){let{t:e,code:t}=i(),[n,r]=m(),l=(n.states?.split(`,`)??[]).filter(e=>g.includes(e)),u={states:l.length>0?l:void 0,document:n.document,about:n.about?[n.about]:void 0},d=c(`ledger${JSON.stringify(u)}`,async e=>{let t,n=await o(async n=>{let{ledger:r}=await s(N,{filter:u,after:n},e);return t=r.summary,r.entries},P);return{summary:t,...n}}),p=S(),_=T(),v=p.state===`done`?p.data.documents.nodes:[];return a(`div`,{class:`page wide`,children:[a(`h1`,{children:e(`ledger`)}),a(`div`,{class:`controls`,children:[a(E,{label:e(`document`),value:n.document??``,options:[[``,e(`allDocuments`)],...v.map(e=>[e.id,_(e)])],choose:e=>r({document:e})}),a(E,{label:e(`groupBy`),value:n.by??`section`,options:[[`section`,e(`section`)],[`about`,e(`about`)],[`programme`,e(`programme`)],[`none`,e(`noGroup`)]],choose:e=>r({by:e})}),a(E,{label:e(`sort`),value:n.sort??`text`,options:[[`text`,e(`byText`)],[`gap`,e(`byGap`)]],choose:e=>r({sort:e})}),a(f,{label:e(`state`),chosen:l,options:g.map(e=>[e,t(`State`,e)]),choose:e=>r({states:e.join(`,`)})})]}),a(h,{answer:d,children:({summary:e,nodes:t,cut:r})=>a(I,{reports:v,summary:e,entries:t,cut:r,by:n.by??`section`,sort:n.sort??`text`})})]})}function I({reports:t,summary:n,entries:o,cut:s,by:c,sort:l}){let{t:u,text:f,name:p,language:m}=i(),h=H(),g=d(()=>B(z(o,l),c),[o,c,l]);if(o.length===0)return a(b,{title:u(`noTargets`)});let _=new Set(o.map(({source:e})=>e.document.id)).size>1,v=n=>t.filter(e=>e.id===n).map(t=>`${p(t.place)} ${e(t.period,m)}`)[0],S=g.flatMap(({entries:e})=>e);return a(r,{children:[a(`section`,{class:`card`,children:[a(x,{counts:n.counts,total:n.targets,link:e=>`/ledger?states=${e}`}),a(`div`,{class:`row`,children:[a(`p`,{class:`sentence`,children:f(n.text)}),a(y,{text:f(n.text)}),a(`button`,{type:`button`,onClick:()=>A(`ledger.csv`,h,S),children:u(`downloadCSV`)}),a(`button`,{type:`button`,onClick:()=>j(`ledger.xlsx`,h,S),children:u(`downloadXLSX`)})]})]}),s&&a(C,{shown:o.length}),g.map(({key:e,heading:t,document:n,entries:r})=>a(`section`,{class:`ledger`,children:[c!==`none`&&a(`h2`,{children:[_&&n&&a(`span`,{class:`quiet`,children:[v(n),` · `]}),t??u(`none`),` `,a(`span`,{class:`quiet`,children:r.length})]}),a(`ul`,{children:r.map(e=>a(L,{entry:e},e.target.id))})]},e))]})}function L({entry:n}){let{t:r,text:o,code:s,language:c}=i(),{target:l,result:d}=n;return a(`li`,{class:`entry`,children:[a(`div`,{class:`what`,children:[a(t,{node:l.indicator}),a(`span`,{class:`quiet`,children:[a(t,{node:l.about}),` · `,e(l.period,c),l.strength&&l.strength!==`expected`&&` · ${s(`Strength`,l.strength)}`]})]}),a(`div`,{class:`figures`,children:[a(`span`,{children:[a(`span`,{class:`quiet`,children:r(`target`)}),` `,a(`b`,{children:v(l,c)}),` `,a(u,{source:n.source})]}),a(`span`,{children:[a(`span`,{class:`quiet`,children:r(`result`)}),` `,d?a(`b`,{children:v(d,c)}):`–`,` `,n.resultSource&&a(u,{source:n.resultSource})]})]}),a(D,{entry:n}),a(`div`,{class:`verdict`,children:[a(w,{state:n.state}),a(`span`,{class:`quiet`,children:o(n.note)})]})]})}function R({arithmetic:e,target:t}){if(!e)return-1/0;let n=e.ceiling?-1:1;return e.share==null?e.gap==null||t.value===0?-1/0:n*100*e.gap/Math.abs(t.value):n*((e.elapsed??100)-e.share)}var z=(e,t)=>t===`gap`?e.toSorted((e,t)=>R(t)-R(e)||0):e;function B(e,t){let n=new Map;for(let r of e){let[e,i,a]=V(r,t),o=n.get(e)??{key:e,heading:i,document:a,entries:[]};o.entries.push(r),n.set(e,o)}return[...n.values()].sort((e,t)=>Number(!e.heading)-Number(!t.heading))}function V({source:e,target:t,programme:n},r){return r===`section`?[e.document.id+e.section?.number,e.section?`${e.section.number} ${e.section.title}`:void 0,e.document.id]:r===`about`?[t.about.id,t.about.name]:r===`programme`?[n?.id??``,n?.name]:[``]}function H(){let{t:e,text:t,name:r,code:a,language:o}=i(),s=e=>e??null;return[{heading:e(`indicator`),of:({target:e})=>r(e.indicator)},{heading:e(`about`),of:({target:e})=>r(e.about)},{heading:e(`period`),of:({target:e})=>e.period},{heading:e(`strength`),of:({target:e})=>e.strength?a(`Strength`,e.strength):``},{heading:e(`target`),of:({target:e})=>v(e,o)},{heading:e(`result`),of:({result:e})=>e?v(e,o):``},{heading:e(`state`),of:({state:e})=>a(`State`,e)},{heading:`${e(`share`)} %`,of:({arithmetic:e})=>s(e?.share)},{heading:`${e(`elapsed`)} %`,of:({arithmetic:e})=>s(e?.elapsed)},{heading:e(`gap`),of:({arithmetic:t,target:r})=>t?.gap==null?``:n(t.gap,t.nature===`rate`&&r.unit===`%`?e(`points`):r.unit)},{heading:e(`pace`),of:({arithmetic:e,target:t})=>e?.pace==null?``:n(e.pace,t.unit)},{heading:e(`programme`),of:({programme:e})=>e?r(e):``},{heading:e(`note`),of:({note:e})=>t(e)},{heading:e(`document`),of:({source:e})=>e.document.title},{heading:e(`section`),of:({source:e})=>e.section?.number??``}]}export{F as Ledger};