import{A as e,B as t,E as n,F as r,I as i,J as a,L as o,M as s,N as c,P as l,T as u,V as d,_ as f,d as p,f as m,g as h,h as g,i as _,l as v,m as y,n as b,p as x,q as S,r as C,s as w,u as T,z as E}from"./index-B9s5R89v.js";import{t as D}from"./reports-B7690dVb.js";function O({entry:{arithmetic:n,state:r,target:i,result:a}}){let{t:o}=E();if(!n||!a)return t(`div`,{class:`bullet empty`,"aria-hidden":`true`});if(n.share==null)return t(k,{target:i,result:a,state:r});let s=Math.max(100,n.share,n.elapsed??0)*1.04,c=`${o(`share`)} ${e(n.share,`%`)}`+(n.elapsed==null?``:`, ${o(`elapsed`)} ${e(n.elapsed,`%`)}`);return t(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":c,children:[t(`title`,{children:c}),t(`rect`,{class:`track`,x:`0`,y:`5`,width:100/s*200,height:`12`}),t(`rect`,{class:`reached state-${r}`,x:`0`,y:`5`,width:n.share/s*200,height:`12`}),t(`rect`,{class:`goal`,x:100/s*200-2,y:`1`,width:`2`,height:`20`}),n.elapsed!=null&&t(`rect`,{class:`time`,x:n.elapsed/s*200-.75,y:`1`,width:`1.5`,height:`20`})]})}function k({target:n,result:r,state:i}){let a=Math.min(0,n.value,r.value),o=Math.max(0,n.value,r.value)*1.04||1,s=e=>(e-a)/(o-a)*200,c=`${e(r.value,r.unit)} / ${e(n.value,n.unit)}`;return t(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":c,children:[t(`title`,{children:c}),t(`rect`,{class:`track`,x:`0`,y:`5`,width:`200`,height:`12`}),t(`rect`,{class:`reached state-${i}`,x:s(Math.min(0,r.value)),y:`5`,width:Math.abs(s(r.value)-s(0)),height:`12`}),t(`rect`,{class:`goal`,x:s(n.value)-1,y:`1`,width:`2`,height:`20`})]})}var A=e=>{let t=e==null?``:String(e);return/^[=@\t\r]|^[+-](?![\d.])/.test(t)&&(t=`'${t}`),/[",\r\n]/.test(t)?`"${t.replaceAll(`"`,`""`)}"`:t};function j(e,t,n){let r=[t.map(({heading:e})=>A(e)),...n.map(e=>t.map(({of:t})=>A(t(e))))];m(new Blob([`\uFEFF${r.map(e=>e.join(`,`)).join(`\r
`)}\r\n`],{type:`text/csv;charset=utf-8`}),e)}async function M(e,t,n){let{default:r}=await d(async()=>{let{default:e}=await import(`./browser-CB9WaMml.js`);return{default:e}},[]),i=t.map(({heading:e})=>({value:e,fontWeight:`bold`})),a=n.map(e=>t.map(({of:t})=>N(t(e))));m(await r([i,...a]).toBlob(),e)}var N=e=>e==null||e===``?null:{value:e,type:typeof e==`number`?Number:String},P=l(`
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
`),F=l(`
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
`),I=300,L=[`text`,`gap`,`due`];function R(){let{t:e,code:n}=E(),[a,s]=y(),c=x(a.states,_),[l=`text`]=x(a.sort,L),u={document:a.document,place:a.place},d={...u,states:c.length>0?c:void 0,about:a.about?[a.about]:void 0},m=o(`ledger ${l} ${JSON.stringify(d)}`,async e=>{let t,n=await r(async n=>{let{ledger:r}=await i(P,{filter:d,orderBy:l,after:n},e);return t=r.summary,r.entries},I);return{summary:t,...n}}),h=w(),g=h.state===`done`?h.data.documents.nodes:[];return t(`div`,{class:`page wide`,children:[t(`h1`,{children:e(`ledger`)}),t(`div`,{class:`controls`,children:[t(D,{reports:g,value:a.document,choose:e=>s({document:e,about:void 0})}),t(z,{reports:g,value:a.place,choose:e=>s({place:e,about:void 0})}),t(B,{within:u,value:a.about,choose:e=>s({about:e})}),t(p,{label:e(`groupBy`),value:a.by??`section`,options:[[`section`,e(`section`)],[`about`,e(`about`)],[`programme`,e(`programme`)],[`none`,e(`noGroup`)]],choose:e=>s({by:e})}),t(p,{label:e(`sort`),value:l,options:[[`text`,e(`byText`)],[`gap`,e(`byGap`)],[`due`,e(`byDue`)]],choose:e=>s({sort:e})}),t(v,{label:e(`state`),chosen:c,options:_.map(e=>[e,n(`State`,e)]),choose:e=>s({states:e.join(`,`)})})]}),t(f,{answer:m,children:({summary:e,nodes:n,total:r})=>t(V,{reports:g,summary:e,entries:n,total:r,by:a.by??`section`})})]})}function z({reports:e,value:n,choose:r}){let{t:i,name:a}=E(),o=new Map(e.map(({place:e})=>[e.id,a(e)]));return o.size<2?null:t(p,{label:i(`place`),value:n??``,options:[[``,i(`allPlaces`)],...o],choose:r})}function B({within:n,value:a,choose:s}){let{t:c,name:l,code:u}=E(),d=o(`abouts ${JSON.stringify(n)}`,e=>r(async t=>(await i(F,{filter:n,after:t},e)).ledger.groups,I)),{nodes:f,total:m}=d.state===`done`?d.data:{nodes:[],total:0},h=f.toSorted((e,t)=>t.summary.targets-e.summary.targets).flatMap(({node:e,summary:t})=>{let n=e;return n?[[n.id,`${l(n)} (${t.targets})`,u(`EntityType`,n.type)]]:[]});return a&&!h.some(([e])=>e===a)&&h.push([a,a.split(`:`).at(-1),`–`]),t(p,{label:m>f.length?c(`someAbouts`,{shown:f.length,of:e(m,``)}):c(`about`),value:a??``,options:[[``,c(`allAbouts`)],...h],choose:s})}function V({reports:e,summary:n,entries:r,total:i,by:o}){let{t:s,text:l,name:u,language:d}=E(),[f]=y(),p=G(),m=S(()=>U(r,o,u),[r,o,d]);if(r.length===0)return t(h,{title:s(`noTargets`)});let _=new Set(r.map(({source:e})=>e.document.id)).size>1,v=t=>e.filter(e=>e.id===t).map(e=>`${u(e.place)} ${c(e.period,d)}`)[0],x=m.flatMap(({entries:e})=>e);return t(a,{children:[t(`section`,{class:`card`,children:[t(b,{counts:n.counts,total:n.targets,link:e=>`/ledger?${new URLSearchParams({...f,states:e})}`}),t(`div`,{class:`row`,children:[t(`p`,{class:`sentence`,children:l(n.text)}),t(T,{text:l(n.text)}),t(`button`,{type:`button`,onClick:()=>j(`ledger.csv`,p,x),children:s(`downloadCSV`)}),t(`button`,{type:`button`,onClick:()=>M(`ledger.xlsx`,p,x),children:s(`downloadXLSX`)})]}),t(`p`,{class:`quiet`,children:s(`timeMark`)})]}),i>r.length&&t(g,{shown:r.length,of:i}),m.map(({key:e,heading:n,document:r,entries:i})=>t(`section`,{class:`ledger`,children:[o!==`none`&&t(`h2`,{children:[_&&r&&t(`span`,{class:`quiet`,children:[v(r),` · `]}),n??s(`none`),` `,t(`span`,{class:`quiet`,children:i.length})]}),t(`ul`,{children:i.map(e=>t(H,{entry:e},e.target.id))})]},e))]})}function H({entry:e}){let{t:r,text:i,code:a,language:o}=E(),{target:l,result:d}=e;return t(`li`,{class:`entry`,children:[t(`div`,{class:`what`,children:[t(n,{node:l.indicator}),t(`span`,{class:`quiet`,children:[t(n,{node:l.about}),` · `,c(l.period,o),l.strength&&l.strength!==`expected`&&` · ${a(`Strength`,l.strength)}`]})]}),t(`div`,{class:`figures`,children:[t(`span`,{children:[t(`span`,{class:`quiet`,children:r(`target`)}),` `,t(`b`,{children:s(l,o)}),` `,t(u,{source:e.source})]}),t(`span`,{children:[t(`span`,{class:`quiet`,children:r(`result`)}),` `,d?t(`b`,{children:s(d,o)}):`–`,` `,e.resultSource&&t(u,{source:e.resultSource})]})]}),t(O,{entry:e}),t(`div`,{class:`verdict`,children:[t(C,{state:e.state}),t(`span`,{class:`quiet`,children:i(e.note)})]})]})}function U(e,t,n){let r=new Map;for(let i of e){let[e,a,o]=W(i,t,n),s=r.get(e)??{key:e,heading:a,document:o,entries:[]};s.entries.push(i),r.set(e,s)}return[...r.values()].sort((e,t)=>Number(!e.heading)-Number(!t.heading))}function W({source:e,target:t,programme:n},r,i){return r===`section`?[e.document.id+e.section?.number,e.section?`${e.section.number} ${e.section.title}`:void 0,e.document.id]:r===`about`?[t.about.id,i(t.about)]:r===`programme`?[n?.id??``,n?i(n):void 0]:[``]}function G(){let{t,text:n,name:r,code:i,language:a}=E(),o=e=>e??null;return[{heading:t(`indicator`),of:({target:e})=>r(e.indicator)},{heading:t(`about`),of:({target:e})=>r(e.about)},{heading:t(`period`),of:({target:e})=>e.period},{heading:t(`strength`),of:({target:e})=>e.strength?i(`Strength`,e.strength):``},{heading:t(`target`),of:({target:e})=>s(e,a)},{heading:t(`result`),of:({result:e})=>e?s(e,a):``},{heading:t(`state`),of:({state:e})=>i(`State`,e)},{heading:`${t(`share`)} %`,of:({arithmetic:e})=>o(e?.share)},{heading:`${t(`elapsed`)} %`,of:({arithmetic:e})=>o(e?.elapsed)},{heading:t(`gap`),of:({arithmetic:n,target:r})=>n?.gap==null?``:e(n.gap,n.nature===`rate`&&r.unit===`%`?t(`points`):r.unit)},{heading:t(`pace`),of:({arithmetic:t,target:n})=>t?.pace==null?``:e(t.pace,n.unit)},{heading:t(`programme`),of:({programme:e})=>e?r(e):``},{heading:t(`note`),of:({note:e})=>n(e)},{heading:t(`document`),of:({source:e})=>e.document.title},{heading:t(`section`),of:({source:e})=>e.section?.number??``}]}export{R as Ledger};