import{A as e,D as t,F as n,H as r,I as i,M as a,O as o,P as s,T as c,U as l,a as u,b as d,c as f,d as p,f as m,i as h,j as g,k as _,l as v,n as y,o as b,p as x,r as S,s as C,u as w,x as T}from"./index-9jhoaK_I.js";function E({entry:{arithmetic:e,state:t,target:r,result:i}}){let{t:a}=s();if(!e||!i)return n(`div`,{class:`bullet empty`,"aria-hidden":`true`});if(e.share==null)return n(D,{target:r,result:i,state:t});let o=Math.max(100,e.share,e.elapsed??0)*1.04,l=`${a(`share`)} ${c(e.share,`%`)}`+(e.elapsed==null?``:`, ${a(`elapsed`)} ${c(e.elapsed,`%`)}`);return n(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":l,children:[n(`title`,{children:l}),n(`rect`,{class:`track`,x:`0`,y:`5`,width:100/o*200,height:`12`}),n(`rect`,{class:`reached state-${t}`,x:`0`,y:`5`,width:e.share/o*200,height:`12`}),n(`rect`,{class:`goal`,x:100/o*200-2,y:`1`,width:`2`,height:`20`}),e.elapsed!=null&&n(`rect`,{class:`time`,x:e.elapsed/o*200-.75,y:`1`,width:`1.5`,height:`20`})]})}function D({target:e,result:t,state:r}){let i=Math.min(0,e.value,t.value),a=Math.max(0,e.value,t.value)*1.04||1,o=e=>(e-i)/(a-i)*200,s=`${c(t.value,t.unit)} / ${c(e.value,e.unit)}`;return n(`svg`,{class:`bullet`,viewBox:`0 0 200 22`,preserveAspectRatio:`none`,role:`img`,"aria-label":s,children:[n(`title`,{children:s}),n(`rect`,{class:`track`,x:`0`,y:`5`,width:`200`,height:`12`}),n(`rect`,{class:`reached state-${r}`,x:o(Math.min(0,t.value)),y:`5`,width:Math.abs(o(t.value)-o(0)),height:`12`}),n(`rect`,{class:`goal`,x:o(e.value)-1,y:`1`,width:`2`,height:`20`})]})}var O=e=>{let t=e==null?``:String(e);return(/^[=+@\t\r]/.test(t)||/^-[^\d.]/.test(t))&&(t=`'${t}`),/[",\r\n]/.test(t)?`"${t.replaceAll(`"`,`""`)}"`:t};function k(e,t,n){let r=[t.map(({heading:e})=>O(e)),...n.map(e=>t.map(({of:t})=>O(t(e))))];v(new Blob([`\uFEFF${r.map(e=>e.join(`,`)).join(`\r
`)}\r\n`],{type:`text/csv;charset=utf-8`}),e)}async function A(e,t,n){let{default:r}=await i(async()=>{let{default:e}=await import(`./browser-CB9WaMml.js`);return{default:e}},[]),a=t.map(({heading:e})=>({value:e,fontWeight:`bold`})),o=n.map(e=>t.map(({of:t})=>j(t(e))));v(await r([a,...o]).toBlob(),e)}var j=e=>e==null||e===``?null:{value:e,type:typeof e==`number`?Number:String},M=_(`
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
`);function N(){let{t,code:r}=s(),[i,o]=w(),c=(i.states?.split(`,`)??[]).filter(e=>h.includes(e)),l={states:c.length>0?c:void 0,document:i.document,about:i.about?[i.about]:void 0},d=a(`ledger${JSON.stringify(l)}`,async t=>{let n,r=await e(async e=>{let{ledger:r}=await g(M,{filter:l,after:e},t);return n=r.summary,r.entries});return{summary:n,...r}}),p=u(),m=p.state===`done`?p.data.documents.nodes:[];return n(`div`,{class:`page wide`,children:[n(`h1`,{children:t(`ledger`)}),n(`div`,{class:`controls`,children:[n(f,{label:t(`document`),value:i.document??``,options:[[``,t(`allDocuments`)],...m.map(({id:e,title:t})=>[e,t])],choose:e=>o({document:e})}),n(f,{label:t(`groupBy`),value:i.by??`section`,options:[[`section`,t(`section`)],[`about`,t(`about`)],[`programme`,t(`programme`)],[`none`,t(`noGroup`)]],choose:e=>o({by:e})}),n(f,{label:t(`sort`),value:i.sort??`text`,options:[[`text`,t(`byText`)],[`gap`,t(`byGap`)]],choose:e=>o({sort:e})}),n(b,{label:t(`state`),chosen:c,options:h.map(e=>[e,r(`State`,e)]),choose:e=>o({states:e.join(`,`)})})]}),n(x,{answer:d,children:({summary:e,nodes:t,cut:r})=>n(P,{summary:e,entries:t,cut:r,by:i.by??`section`,sort:i.sort??`text`})})]})}function P({summary:e,entries:t,cut:i,by:a,sort:o}){let{t:c,text:u}=s(),d=B(),f=r(()=>R(L(t,o),a),[t,a,o]);if(t.length===0)return n(m,{title:c(`noTargets`)});let h=f.flatMap(({entries:e})=>e);return n(l,{children:[n(`section`,{class:`card`,children:[n(y,{counts:e.counts,total:e.targets,link:e=>`/ledger?states=${e}`}),n(`div`,{class:`row`,children:[n(`p`,{class:`sentence`,children:u(e.text)}),n(C,{text:u(e.text)}),n(`button`,{type:`button`,onClick:()=>k(`ledger.csv`,d,h),children:c(`downloadCSV`)}),n(`button`,{type:`button`,onClick:()=>A(`ledger.xlsx`,d,h),children:c(`downloadXLSX`)})]})]}),i&&n(p,{shown:t.length}),f.map(({key:e,heading:t,entries:r})=>n(`section`,{class:`ledger`,children:[a!==`none`&&n(`h2`,{children:[t??c(`none`),` `,n(`span`,{class:`quiet`,children:r.length})]}),n(`ul`,{children:r.map(e=>n(F,{entry:e},e.target.id))})]},e))]})}function F({entry:e}){let{t:r,text:i,code:a,language:c}=s(),{target:l,result:u}=e;return n(`li`,{class:`entry`,children:[n(`div`,{class:`what`,children:[n(T,{node:l.indicator}),n(`span`,{class:`quiet`,children:[n(T,{node:l.about}),` · `,o(l.period,c),l.strength&&l.strength!==`expected`&&` · ${a(`Strength`,l.strength)}`]})]}),n(`div`,{class:`figures`,children:[n(`span`,{children:[n(`span`,{class:`quiet`,children:r(`target`)}),` `,n(`b`,{children:t(l,c)}),` `,n(d,{source:e.source})]}),n(`span`,{children:[n(`span`,{class:`quiet`,children:r(`result`)}),` `,u?n(`b`,{children:t(u,c)}):`–`,` `,e.resultSource&&n(d,{source:e.resultSource})]})]}),n(E,{entry:e}),n(`div`,{class:`verdict`,children:[n(S,{state:e.state}),n(`span`,{class:`quiet`,children:i(e.note)})]})]})}function I({arithmetic:e,target:t}){return e?e.share==null?e.gap==null||t.value===0?-1/0:100*e.gap/Math.abs(t.value):(e.elapsed??100)-e.share:-1/0}var L=(e,t)=>t===`gap`?e.toSorted((e,t)=>I(t)-I(e)||0):e;function R(e,t){let n=new Map;for(let r of e){let[e,i]=z(r,t),a=n.get(e)??{key:e,heading:i,entries:[]};a.entries.push(r),n.set(e,a)}return[...n.values()].sort((e,t)=>Number(!e.heading)-Number(!t.heading))}function z({source:e,target:t,programme:n},r){return r===`section`?[e.document.id+e.section?.number,e.section?`${e.section.number} ${e.section.title}`:void 0]:r===`about`?[t.about.id,t.about.name]:r===`programme`?[n?.id??``,n?.name]:[``]}function B(){let{t:e,text:n,name:r,code:i,language:a}=s(),o=e=>e??null;return[{heading:e(`indicator`),of:({target:e})=>r(e.indicator)},{heading:e(`about`),of:({target:e})=>r(e.about)},{heading:e(`period`),of:({target:e})=>e.period},{heading:e(`strength`),of:({target:e})=>e.strength?i(`Strength`,e.strength):``},{heading:e(`target`),of:({target:e})=>t(e,a)},{heading:e(`result`),of:({result:e})=>e?t(e,a):``},{heading:e(`state`),of:({state:e})=>i(`State`,e)},{heading:`${e(`share`)} %`,of:({arithmetic:e})=>o(e?.share)},{heading:`${e(`elapsed`)} %`,of:({arithmetic:e})=>o(e?.elapsed)},{heading:e(`gap`),of:({arithmetic:e,target:t})=>e?.gap==null?``:c(e.gap,t.unit)},{heading:e(`pace`),of:({arithmetic:e,target:t})=>e?.pace==null?``:c(e.pace,t.unit)},{heading:e(`programme`),of:({programme:e})=>e?r(e):``},{heading:e(`note`),of:({note:e})=>n(e)},{heading:e(`document`),of:({source:e})=>e.document.title},{heading:e(`section`),of:({source:e})=>e.section?.number??``}]}export{N as Ledger};