import{A as e,F as t,I as n,P as r,S as i,W as a,b as o,h as s,k as c,m as l,w as u,x as d,y as f,z as p}from"./index-Cv0MXn0I.js";var m=e(`
  query EntityCard($id: ID!) {
    entity(id: $id) {
      ...Thing
      aliases
      code
      membersNamed
      place {
        ...Thing
      }
      members(first: 100) {
        totalCount
        edges {
          ordinal
          node {
            ...Thing
            observations(first: 3) {
              totalCount
              nodes {
                ...Figure
              }
            }
            targets(first: 3) {
              totalCount
              nodes {
                ...Figure
              }
            }
            milestones(first: 1) {
              nodes {
                id
                status
                period
              }
            }
            relations(types: [PART_OF, LOCATED_IN, HAS_MEMBER], first: 6) {
              nodes {
                id
                from {
                  ...Thing
                }
                to {
                  ...Thing
                }
              }
            }
          }
        }
      }
      groups(first: 20) {
        nodes {
          ...Thing
        }
      }
      parts(first: 50) {
        nodes {
          ...Thing
        }
      }
      partOf(first: 20) {
        nodes {
          ...Thing
        }
      }
      relations(first: 100) {
        totalCount
        nodes {
          id
          type
          from {
            ...Thing
          }
          to {
            ...Thing
          }
          sources {
            ...Where
          }
        }
      }
      ...Figures
      mentions(first: 20) {
        totalCount
        nodes {
          ...Where
        }
      }
    }
    audit {
      findings(filter: { rules: ["group-count"], nodes: [$id] }, first: 1) {
        nodes {
          message {
            chinese
            english
          }
        }
      }
    }
  }
`);function h(){let e=p().params.id??``,t=r(m,{id:e});return n(l,{answer:t,children:e=>e.entity?n(g,{entity:e.entity,finding:e.audit.findings.nodes[0]}):n(s,{})})}function g({entity:e,finding:r}){let{t:i,text:a}=t();return n(`div`,{class:`page`,children:[n(_,{entity:e}),r&&n(`p`,{class:`warning`,children:a(r.message)}),e.members.totalCount>0&&n(v,{entity:e}),n(b,{of:e}),n(x,{of:e}),n(S,{entity:e}),n(`section`,{class:`card`,children:[n(`h2`,{children:[i(`mentions`),` `,n(`span`,{class:`quiet`,children:e.mentions.totalCount})]}),n(`ul`,{class:`sources`,children:e.mentions.nodes.map(e=>n(`li`,{children:[n(d,{source:e}),` `,n(`span`,{class:`quiet`,children:e.context??e.section?.title})]},`${e.document.id}${e.start}`))})]})]})}function _({entity:e}){let{t:r,name:a,code:o,language:s}=t(),c=s===`en`&&e.english?e.name:e.english;return n(`div`,{class:`heading`,children:[n(`p`,{class:`type`,children:[n(f,{type:e.type}),` `,o(`EntityType`,e.type),e.code&&` · ${e.code}`]}),n(`h1`,{children:a(e)}),c&&n(`p`,{class:`quiet`,children:c}),e.aliases.length>0&&n(`p`,{class:`quiet`,children:[r(`aliases`),` `,e.aliases.join(`、`)]}),n(`p`,{class:`row`,children:[e.place&&n(`span`,{children:[r(`place`),` `,n(i,{node:e.place})]}),n(`a`,{class:`button`,href:`/graph/${encodeURIComponent(e.id)}`,children:r(`seeGraph`)})]})]})}function v({entity:e}){let{t:r}=t(),i=e.members.totalCount,a=Math.max(i,e.membersNamed??0);return n(`section`,{children:[n(`h2`,{children:a>i?r(`membersCount`,{found:i,named:a}):r(`membersOf`,{n:i})}),n(`ul`,{class:`slots`,children:[e.members.edges.map(({node:t})=>n(`li`,{class:`card slot`,style:{"--fill":u(t.type).fill},children:n(y,{member:t,group:e.id})},t.id)),Array.from({length:Math.max(0,a-i)},(e,t)=>n(`li`,{class:`card slot missing`,children:r(`missing`)},t))]})]})}function y({member:e,group:r}){let{t:s,code:l,language:u}=t(),[d]=e.milestones.nodes,f=e.relations.nodes.filter(({from:t,to:n})=>n.id===e.id&&t.type!==e.type&&t.id!==r).map(({from:e})=>e),p=e.observations.totalCount+e.targets.totalCount-e.observations.nodes.length-e.targets.nodes.length;return n(a,{children:[n(`h3`,{children:n(i,{node:e})}),d&&n(`p`,{class:`stage`,children:[l(`Status`,d.status),` `,n(`span`,{class:`quiet`,children:c(d.period,u)})]}),[`observations`,`targets`].map(t=>e[t].nodes.length>0&&n(`div`,{children:[n(`h4`,{children:s(t)}),n(`table`,{children:n(`tbody`,{children:e[t].nodes.map(e=>n(o,{metric:e},e.id))})})]},t)),p>0&&n(`p`,{class:`quiet`,children:s(`more`,{n:p})}),f.length>0&&n(`p`,{class:`holds`,children:f.map(e=>n(i,{node:e},e.id))}),e.observations.totalCount+e.targets.totalCount===0&&n(`p`,{class:`quiet`,children:s(`noFigures`)})]})}function b({of:e}){let{t:r}=t();return n(`div`,{class:`columns`,children:[`observations`,`targets`].map(t=>e[t].totalCount>0&&n(`section`,{class:`card`,children:[n(`h2`,{children:[r(t),` `,n(`span`,{class:`quiet`,children:e[t].totalCount})]}),n(`table`,{children:n(`tbody`,{children:e[t].nodes.map(e=>n(o,{metric:e},e.id))})}),e[t].totalCount>e[t].nodes.length&&n(`p`,{class:`quiet`,children:r(`more`,{n:e[t].totalCount-e[t].nodes.length})})]},t))})}function x({of:e}){let{t:r,code:i,language:a}=t();return e.milestones.nodes.length===0?null:n(`section`,{class:`card`,children:[n(`h2`,{children:r(`milestones`)}),n(`ol`,{class:`stages`,children:e.milestones.nodes.map(e=>n(`li`,{children:[n(`b`,{children:i(`Status`,e.status)}),` `,n(`span`,{class:`quiet`,children:c(e.period,a)}),` `,e.sources[0]&&n(d,{source:e.sources[0]})]},e.id))})]})}function S({entity:e}){let{t:r,code:a}=t(),o=e.relations.nodes.filter(({type:t,from:n})=>t!==`HAS_MEMBER`||n.id!==e.id);return o.length===0?null:n(`section`,{class:`card`,children:[n(`h2`,{children:r(`relations`)}),n(`table`,{children:n(`tbody`,{children:o.map(t=>n(`tr`,{children:[n(`td`,{children:t.from.id===e.id?n(`span`,{children:e.name}):n(i,{node:t.from})}),n(`td`,{class:`quiet`,children:a(`RelationType`,t.type)}),n(`td`,{children:t.to.id===e.id?n(`span`,{children:e.name}):n(i,{node:t.to})}),n(`td`,{children:t.sources[0]&&n(d,{source:t.sources[0]})})]},t.id))})})]})}export{h as Entity};