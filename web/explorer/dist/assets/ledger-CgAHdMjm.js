import{B as e,D as t,E as n,F as r,H as i,I as a,L as o,M as s,R as c,U as l,W as u,X as d,Z as f,_ as p,d as m,f as h,g,h as _,i as v,l as y,m as b,n as x,p as S,r as C,u as w,v as T,z as E}from"./index-CoqCKmXv.js";import{t as D}from"./reports-Bw_BF6CJ.js";function O({entry:{arithmetic:e,state:t,target:n,result:r}}){let{t:a}=i();if(!e||!r)return l(`div`,{class:`bullet empty`,"aria-hidden":`true`});if(e.share==null)return l(k,{target:n,result:r,state:t});let o=Math.max(100,e.share,e.elapsed??0)*1.04,c=`${a(`share`)} ${s(e.share,`%`)}`+(e.elapsed==null?``:`, ${a(`elapsed`)} ${s(e.elapsed,`%`)}`);return l(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":c,children:[l(`title`,{children:c}),l(`rect`,{class:`track`,x:`0`,y:`5`,width:100/o*200,height:`12`}),l(`rect`,{class:`reached state-${t}`,x:`0`,y:`5`,width:e.share/o*200,height:`12`}),l(`rect`,{class:`goal`,x:100/o*200-2,y:`1`,width:`2`,height:`20`}),e.elapsed!=null&&l(`rect`,{class:`time`,x:e.elapsed/o*200-.75,y:`1`,width:`1.5`,height:`20`})]})}function k({target:e,result:t,state:n}){let r=Math.min(0,e.value,t.value),i=Math.max(0,e.value,t.value)*1.04||1,a=e=>(e-r)/(i-r)*200,o=`${s(t.value,t.unit)} / ${s(e.value,e.unit)}`;return l(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":o,children:[l(`title`,{children:o}),l(`rect`,{class:`track`,x:`0`,y:`5`,width:`200`,height:`12`}),l(`rect`,{class:`reached state-${n}`,x:a(Math.min(0,t.value)),y:`5`,width:Math.abs(a(t.value)-a(0)),height:`12`}),l(`rect`,{class:`goal`,x:a(e.value)-1,y:`1`,width:`2`,height:`20`})]})}var A=e=>{let t=e==null?``:String(e);return/^[=@\t\r]|^[+-](?![\d.])/.test(t)&&(t=`'${t}`),/[",\r\n]/.test(t)?`"${t.replaceAll(`"`,`""`)}"`:t};function j(e,t,n){let r=[t.map(({heading:e})=>A(e)),...n.map(e=>t.map(({of:t})=>A(t(e))))];S(new Blob([`\uFEFF${r.map(e=>e.join(`,`)).join(`\r
`)}\r\n`],{type:`text/csv;charset=utf-8`}),e)}async function M(e,t,n){let{default:r}=await u(async()=>{let{default:e}=await import(`./browser-CB9WaMml.js`);return{default:e}},[]),i=t.map(({heading:e})=>({value:e,fontWeight:`bold`})),a=n.map(e=>t.map(({of:t})=>N(t(e))));S(await r([i,...a]).toBlob(),e)}var N=e=>e==null||e===``?null:{value:e,type:typeof e==`number`?Number:String},P=o(`
  query Ledger($filter: LedgerFilter, $orderBy: LedgerOrder!, $after: Cursor) {
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
      entries(orderBy: $orderBy, first: 100, after: $after) {
        totalCount
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
`),F=o(`
  query Abouts($filter: LedgerFilter, $after: Cursor) {
    ledger(filter: $filter) {
      groups(by: entity, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          node {
            ...Thing
          }
          summary {
            targets
          }
        }
      }
    }
  }
`),I=300,L=[`text`,`gap`,`due`];function R(){let{t,code:n}=i(),[r,a]=_(),o=b(r.states,v),[s=`text`]=b(r.sort,L),u={document:r.document,place:r.place},d={...u,states:o.length>0?o:void 0,about:r.about?[r.about]:void 0},f=e(`ledger ${s} ${JSON.stringify(d)}`,async e=>{let t,n=await c(async n=>{let{ledger:r}=await E(P,{filter:d,orderBy:s,after:n},e);return t=r.summary,r.entries},I);return{summary:t,...n}}),p=y();return l(`div`,{class:`page wide`,children:[l(`h1`,{children:t(`ledger`)}),l(`div`,{class:`controls`,children:[p.length>1&&l(D,{reports:p,value:r.document,choose:e=>a({document:e,about:void 0})}),l(z,{reports:p,value:r.place,choose:e=>a({place:e,about:void 0})}),l(B,{within:u,value:r.about,choose:e=>a({about:e})}),l(h,{label:t(`groupBy`),value:r.by??`section`,options:[[`section`,t(`section`)],[`about`,t(`about`)],[`programme`,t(`programme`)],[`none`,t(`noGroup`)]],choose:e=>a({by:e})}),l(h,{label:t(`sort`),value:s,options:[[`text`,t(`byText`)],[`gap`,t(`byGap`)],[`due`,t(`byDue`)]],choose:e=>a({sort:e})}),l(w,{label:t(`state`),chosen:o,options:v.map(e=>[e,n(`State`,e)]),choose:e=>a({states:e.join(`,`)})})]}),l(T,{answer:f,children:({summary:e,nodes:t,total:n})=>l(V,{reports:p,summary:e,entries:t,total:n,by:r.by??`section`})})]})}function z({reports:e,value:t,choose:n}){let{t:r,name:a}=i(),o=new Map(e.map(({place:e})=>[e.id,a(e)]));return o.size<2?null:l(h,{label:r(`place`),value:t??``,options:[[``,r(`allPlaces`)],...o],choose:n})}function B({within:t,value:n,choose:r}){let{t:a,name:o,code:u}=i(),d=e(`abouts ${JSON.stringify(t)}`,e=>c(async n=>(await E(F,{filter:t,after:n},e)).ledger.groups,I)),{nodes:f,total:p}=d.state===`done`?d.data:{nodes:[],total:0},m=f.toSorted((e,t)=>t.summary.targets-e.summary.targets).flatMap(({node:e,summary:t})=>{let n=e;return n?[[n.id,`${o(n)} (${t.targets})`,u(`EntityType`,n.type)]]:[]});return n&&!m.some(([e])=>e===n)&&m.push([n,n.split(`:`).at(-1),`–`]),l(h,{label:p>f.length?a(`someAbouts`,{shown:f.length,of:s(p,``)}):a(`about`),value:n??``,options:[[``,a(`allAbouts`)],...m],choose:r})}function V({reports:e,summary:t,entries:n,total:r,by:o}){let{t:s,text:c,name:u,language:h}=i(),[v]=_(),y=G(),b=d(()=>U(n,o,u),[n,o,h]);if(n.length===0)return l(p,{title:s(`noTargets`)});let S=new Set(n.map(({source:e})=>e.document.id)).size>1,C=t=>e.filter(e=>e.id===t).map(e=>`${u(e.place)} ${a(e.period,h)}`)[0],w=b.flatMap(({entries:e})=>e);return l(f,{children:[l(`section`,{class:`card`,children:[l(x,{counts:t.counts,total:t.targets,link:e=>`/ledger?${new URLSearchParams({...v,states:e})}`}),l(`div`,{class:`row`,children:[l(`p`,{class:`sentence`,children:c(t.text)}),l(m,{text:c(t.text)}),l(`button`,{type:`button`,onClick:()=>j(`ledger.csv`,y,w),children:s(`downloadCSV`)}),l(`button`,{type:`button`,onClick:()=>M(`ledger.xlsx`,y,w),children:s(`downloadXLSX`)})]}),l(`p`,{class:`quiet`,children:s(`timeMark`)})]}),r>n.length&&l(g,{shown:n.length,of:r}),b.map(({key:e,heading:t,document:n,entries:r})=>l(`section`,{class:`ledger`,children:[o!==`none`&&l(`h2`,{children:[S&&n&&l(`span`,{class:`quiet`,children:[C(n),` · `]}),t??s(`none`),` `,l(`span`,{class:`quiet`,children:r.length})]}),l(`ul`,{children:r.map(e=>l(H,{entry:e},e.target.id))})]},e))]})}function H({entry:e}){let{t:o,text:s,code:c,language:u}=i(),{target:d,result:f}=e;return l(`li`,{class:`entry`,children:[l(`div`,{class:`what`,children:[l(t,{node:d.indicator}),l(`span`,{class:`quiet`,children:[l(t,{node:d.about}),` · `,a(d.period,u),d.strength&&d.strength!==`expected`&&` · ${c(`Strength`,d.strength)}`]})]}),l(`div`,{class:`figures`,children:[l(`span`,{children:[l(`span`,{class:`quiet`,children:o(`target`)}),` `,l(`b`,{children:r(d,u)}),` `,l(n,{source:e.source})]}),l(`span`,{children:[l(`span`,{class:`quiet`,children:o(`result`)}),` `,f?l(`b`,{children:r(f,u)}):`–`,` `,e.resultSource&&l(n,{source:e.resultSource})]})]}),l(O,{entry:e}),l(`div`,{class:`verdict`,children:[l(C,{state:e.state}),l(`span`,{class:`quiet`,children:s(e.note)})]})]})}function U(e,t,n){let r=new Map;for(let i of e){let[e,a,o]=W(i,t,n),s=r.get(e)??{key:e,heading:a,document:o,entries:[]};s.entries.push(i),r.set(e,s)}return[...r.values()].sort((e,t)=>Number(!e.heading)-Number(!t.heading))}function W({source:e,target:t,programme:n},r,i){return r===`section`?[e.document.id+e.section?.number,e.section?`${e.section.number} ${e.section.title}`:void 0,e.document.id]:r===`about`?[t.about.id,i(t.about)]:r===`programme`?[n?.id??``,n?i(n):void 0]:[``]}function G(){let{t:e,text:t,name:n,code:a,language:o}=i(),c=e=>e??null;return[{heading:e(`indicator`),of:({target:e})=>n(e.indicator)},{heading:e(`about`),of:({target:e})=>n(e.about)},{heading:e(`period`),of:({target:e})=>e.period},{heading:e(`strength`),of:({target:e})=>e.strength?a(`Strength`,e.strength):``},{heading:e(`target`),of:({target:e})=>r(e,o)},{heading:e(`result`),of:({result:e})=>e?r(e,o):``},{heading:e(`state`),of:({state:e})=>a(`State`,e)},{heading:`${e(`share`)} %`,of:({arithmetic:e})=>c(e?.share)},{heading:`${e(`elapsed`)} %`,of:({arithmetic:e})=>c(e?.elapsed)},{heading:e(`gap`),of:({arithmetic:t,target:n})=>t?.gap==null?``:s(t.gap,t.nature===`rate`&&n.unit===`%`?e(`points`):n.unit)},{heading:e(`pace`),of:({arithmetic:e,target:t})=>e?.pace==null?``:s(e.pace,t.unit)},{heading:e(`programme`),of:({programme:e})=>e?n(e):``},{heading:e(`note`),of:({note:e})=>t(e)},{heading:e(`document`),of:({source:e})=>e.document.title},{heading:e(`section`),of:({source:e})=>e.section?.number??``}]}export{R as Ledger};