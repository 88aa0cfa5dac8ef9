import{A as e,E as t,F as n,I as r,L as i,M as a,N as o,O as s,S as c,U as l,W as u,c as d,d as f,f as p,i as m,j as h,k as g,l as _,m as v,n as y,o as b,p as x,r as S,s as C,u as w,x as T}from"./index-Cv0MXn0I.js";function E({entry:{arithmetic:e,state:i,target:a,result:o}}){let{t:s}=n();if(!e||!o)return r(`div`,{class:`bullet empty`,"aria-hidden":`true`});if(e.share==null)return r(D,{target:a,result:o,state:i});let c=Math.max(100,e.share,e.elapsed??0)*1.04,l=`${s(`share`)} ${t(e.share,`%`)}`+(e.elapsed==null?``:`, ${s(`elapsed`)} ${t(e.elapsed,`%`)}`);return r(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":l,children:[r(`title`,{children:l}),r(`rect`,{class:`track`,x:`0`,y:`5`,width:100/c*200,height:`12`}),r(`rect`,{class:`reached state-${i}`,x:`0`,y:`5`,width:e.share/c*200,height:`12`}),r(`rect`,{class:`goal`,x:100/c*200-2,y:`1`,width:`2`,height:`20`}),e.elapsed!=null&&r(`rect`,{class:`time`,x:e.elapsed/c*200-.75,y:`1`,width:`1.5`,height:`20`})]})}function D({target:e,result:n,state:i}){let a=Math.min(0,e.value,n.value),o=Math.max(0,e.value,n.value)*1.04||1,s=e=>(e-a)/(o-a)*200,c=`${t(n.value,n.unit)} / ${t(e.value,e.unit)}`;return r(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":c,children:[r(`title`,{children:c}),r(`rect`,{class:`track`,x:`0`,y:`5`,width:`200`,height:`12`}),r(`rect`,{class:`reached state-${i}`,x:s(Math.min(0,n.value)),y:`5`,width:Math.abs(s(n.value)-s(0)),height:`12`}),r(`rect`,{class:`goal`,x:s(e.value)-1,y:`1`,width:`2`,height:`20`})]})}var O=e=>{let t=e==null?``:String(e);return/^[=@\t\r]|^[+-](?![\d.])/.test(t)&&(t=`'${t}`),/[",\r\n]/.test(t)?`"${t.replaceAll(`"`,`""`)}"`:t};function k(e,t,n){let r=[t.map(({heading:e})=>O(e)),...n.map(e=>t.map(({of:t})=>O(t(e))))];w(new Blob([`\uFEFF${r.map(e=>e.join(`,`)).join(`\r
`)}\r\n`],{type:`text/csv;charset=utf-8`}),e)}async function A(e,t,n){let{default:r}=await i(async()=>{let{default:e}=await import(`./browser-CB9WaMml.js`);return{default:e}},[]),a=t.map(({heading:e})=>({value:e,fontWeight:`bold`})),o=n.map(e=>t.map(({of:t})=>j(t(e))));w(await r([a,...o]).toBlob(),e)}var j=e=>e==null||e===``?null:{value:e,type:typeof e==`number`?Number:String},M=e(`
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
`),N=300;function P(){let{t:e,code:t}=n(),[i,s]=f(),c=(i.states?.split(`,`)??[]).filter(e=>m.includes(e)),l={states:c.length>0?c:void 0,document:i.document,about:i.about?[i.about]:void 0},u=o(`ledger${JSON.stringify(l)}`,async e=>{let t,n=await h(async n=>{let{ledger:r}=await a(M,{filter:l,after:n},e);return t=r.summary,r.entries},N);return{summary:t,...n}}),d=b(),p=d.state===`done`?d.data.documents.nodes:[];return r(`div`,{class:`page wide`,children:[r(`h1`,{children:e(`ledger`)}),r(`div`,{class:`controls`,children:[r(_,{label:e(`document`),value:i.document??``,options:[[``,e(`allDocuments`)],...p.map(({id:e,title:t})=>[e,t])],choose:e=>s({document:e})}),r(_,{label:e(`groupBy`),value:i.by??`section`,options:[[`section`,e(`section`)],[`about`,e(`about`)],[`programme`,e(`programme`)],[`none`,e(`noGroup`)]],choose:e=>s({by:e})}),r(_,{label:e(`sort`),value:i.sort??`text`,options:[[`text`,e(`byText`)],[`gap`,e(`byGap`)]],choose:e=>s({sort:e})}),r(C,{label:e(`state`),chosen:c,options:m.map(e=>[e,t(`State`,e)]),choose:e=>s({states:e.join(`,`)})})]}),r(v,{answer:u,children:({summary:e,nodes:t,cut:n})=>r(F,{summary:e,entries:t,cut:n,by:i.by??`section`,sort:i.sort??`text`})})]})}function F({summary:e,entries:t,cut:i,by:a,sort:o}){let{t:s,text:c}=n(),f=V(),m=l(()=>z(R(t,o),a),[t,a,o]);if(t.length===0)return r(x,{title:s(`noTargets`)});let h=m.flatMap(({entries:e})=>e);return r(u,{children:[r(`section`,{class:`card`,children:[r(y,{counts:e.counts,total:e.targets,link:e=>`/ledger?states=${e}`}),r(`div`,{class:`row`,children:[r(`p`,{class:`sentence`,children:c(e.text)}),r(d,{text:c(e.text)}),r(`button`,{type:`button`,onClick:()=>k(`ledger.csv`,f,h),children:s(`downloadCSV`)}),r(`button`,{type:`button`,onClick:()=>A(`ledger.xlsx`,f,h),children:s(`downloadXLSX`)})]})]}),i&&r(p,{shown:t.length}),m.map(({key:e,heading:t,entries:n})=>r(`section`,{class:`ledger`,children:[a!==`none`&&r(`h2`,{children:[t??s(`none`),` `,r(`span`,{class:`quiet`,children:n.length})]}),r(`ul`,{children:n.map(e=>r(I,{entry:e},e.target.id))})]},e))]})}function I({entry:e}){let{t,text:i,code:a,language:o}=n(),{target:l,result:u}=e;return r(`li`,{class:`entry`,children:[r(`div`,{class:`what`,children:[r(c,{node:l.indicator}),r(`span`,{class:`quiet`,children:[r(c,{node:l.about}),` · `,g(l.period,o),l.strength&&l.strength!==`expected`&&` · ${a(`Strength`,l.strength)}`]})]}),r(`div`,{class:`figures`,children:[r(`span`,{children:[r(`span`,{class:`quiet`,children:t(`target`)}),` `,r(`b`,{children:s(l,o)}),` `,r(T,{source:e.source})]}),r(`span`,{children:[r(`span`,{class:`quiet`,children:t(`result`)}),` `,u?r(`b`,{children:s(u,o)}):`–`,` `,e.resultSource&&r(T,{source:e.resultSource})]})]}),r(E,{entry:e}),r(`div`,{class:`verdict`,children:[r(S,{state:e.state}),r(`span`,{class:`quiet`,children:i(e.note)})]})]})}function L({arithmetic:e,target:t}){return e?e.share==null?e.gap==null||t.value===0?-1/0:100*e.gap/Math.abs(t.value):(e.elapsed??100)-e.share:-1/0}var R=(e,t)=>t===`gap`?e.toSorted((e,t)=>L(t)-L(e)||0):e;function z(e,t){let n=new Map;for(let r of e){let[e,i]=B(r,t),a=n.get(e)??{key:e,heading:i,entries:[]};a.entries.push(r),n.set(e,a)}return[...n.values()].sort((e,t)=>Number(!e.heading)-Number(!t.heading))}function B({source:e,target:t,programme:n},r){return r===`section`?[e.document.id+e.section?.number,e.section?`${e.section.number} ${e.section.title}`:void 0]:r===`about`?[t.about.id,t.about.name]:r===`programme`?[n?.id??``,n?.name]:[``]}function V(){let{t:e,text:r,name:i,code:a,language:o}=n(),c=e=>e??null;return[{heading:e(`indicator`),of:({target:e})=>i(e.indicator)},{heading:e(`about`),of:({target:e})=>i(e.about)},{heading:e(`period`),of:({target:e})=>e.period},{heading:e(`strength`),of:({target:e})=>e.strength?a(`Strength`,e.strength):``},{heading:e(`target`),of:({target:e})=>s(e,o)},{heading:e(`result`),of:({result:e})=>e?s(e,o):``},{heading:e(`state`),of:({state:e})=>a(`State`,e)},{heading:`${e(`share`)} %`,of:({arithmetic:e})=>c(e?.share)},{heading:`${e(`elapsed`)} %`,of:({arithmetic:e})=>c(e?.elapsed)},{heading:e(`gap`),of:({arithmetic:n,target:r})=>n?.gap==null?``:t(n.gap,n.nature===`rate`&&r.unit===`%`?e(`points`):r.unit)},{heading:e(`pace`),of:({arithmetic:e,target:n})=>e?.pace==null?``:t(e.pace,n.unit)},{heading:e(`programme`),of:({programme:e})=>e?i(e):``},{heading:e(`note`),of:({note:e})=>r(e)},{heading:e(`document`),of:({source:e})=>e.document.title},{heading:e(`section`),of:({source:e})=>e.section?.number??``}]}export{P as Ledger};