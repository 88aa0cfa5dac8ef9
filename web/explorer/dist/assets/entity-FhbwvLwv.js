import{B as e,C as t,E as n,J as r,N as i,O as a,P as o,R as s,T as c,U as l,_ as u,v as d,w as f,z as p}from"./index-B9s5R89v.js";var m=o(`
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
`);function h(){let t=l().params.id??``,n=s(m,{id:t});return e(u,{answer:n,children:t=>t.entity?e(g,{entity:t.entity,finding:t.audit.findings.nodes[0]}):e(d,{})})}function g({entity:t,finding:n}){let{t:r,text:i}=p();return e(`div`,{class:`page`,children:[e(_,{entity:t}),n&&e(`p`,{class:`warning`,children:i(n.message)}),t.members.totalCount>0&&e(v,{entity:t}),e(b,{of:t}),e(x,{of:t}),e(S,{entity:t}),e(`section`,{class:`card`,children:[e(`h2`,{children:[r(`mentions`),` `,e(`span`,{class:`quiet`,children:t.mentions.totalCount})]}),e(`ul`,{class:`sources`,children:t.mentions.nodes.map(t=>e(`li`,{children:[e(c,{source:t}),` `,e(`span`,{class:`quiet`,children:t.context??t.section?.title})]},`${t.document.id}${t.start}`))})]})]})}function _({entity:r}){let{t:i,name:a,code:o,language:s}=p(),c=s===`en`&&r.english?r.name:r.english;return e(`div`,{class:`heading`,children:[e(`p`,{class:`type`,children:[e(t,{type:r.type}),` `,o(`EntityType`,r.type),r.code&&` · ${r.code}`]}),e(`h1`,{children:a(r)}),c&&e(`p`,{class:`quiet`,children:c}),r.aliases.length>0&&e(`p`,{class:`quiet`,children:[i(`aliases`),` `,r.aliases.join(`、`)]}),e(`p`,{class:`row`,children:[r.place&&e(`span`,{children:[i(`place`),` `,e(n,{node:r.place})]}),e(`a`,{class:`button`,href:`/graph/${encodeURIComponent(r.id)}`,children:i(`seeGraph`)})]})]})}function v({entity:t}){let{t:n}=p(),r=t.members.totalCount,i=Math.max(r,t.membersNamed??0);return e(`section`,{children:[e(`h2`,{children:i>r?n(`membersCount`,{found:r,named:i}):n(`membersOf`,{n:r})}),e(`ul`,{class:`slots`,children:[t.members.edges.map(({node:n})=>e(`li`,{class:`card slot`,style:{"--fill":a(n.type).fill},children:e(y,{member:n,group:t.id})},n.id)),Array.from({length:Math.max(0,i-r)},(t,r)=>e(`li`,{class:`card slot missing`,children:n(`missing`)},r))]})]})}function y({member:t,group:a}){let{t:o,code:s,language:c}=p(),[l]=t.milestones.nodes,u=t.relations.nodes.filter(({from:e,to:n})=>n.id===t.id&&e.type!==t.type&&e.id!==a).map(({from:e})=>e),d=t.observations.totalCount+t.targets.totalCount-t.observations.nodes.length-t.targets.nodes.length;return e(r,{children:[e(`h3`,{children:e(n,{node:t})}),l&&e(`p`,{class:`stage`,children:[s(`Status`,l.status),` `,e(`span`,{class:`quiet`,children:i(l.period,c)})]}),[`observations`,`targets`].map(n=>t[n].nodes.length>0&&e(`div`,{children:[e(`h4`,{children:o(n)}),e(`table`,{children:e(`tbody`,{children:t[n].nodes.map(t=>e(f,{metric:t},t.id))})})]},n)),d>0&&e(`p`,{class:`quiet`,children:o(`more`,{n:d})}),u.length>0&&e(`p`,{class:`holds`,children:u.map(t=>e(n,{node:t},t.id))}),t.observations.totalCount+t.targets.totalCount===0&&e(`p`,{class:`quiet`,children:o(`noFigures`)})]})}function b({of:t}){let{t:n}=p();return e(`div`,{class:`columns`,children:[`observations`,`targets`].map(r=>t[r].totalCount>0&&e(`section`,{class:`card`,children:[e(`h2`,{children:[n(r),` `,e(`span`,{class:`quiet`,children:t[r].totalCount})]}),e(`table`,{children:e(`tbody`,{children:t[r].nodes.map(t=>e(f,{metric:t},t.id))})}),t[r].totalCount>t[r].nodes.length&&e(`p`,{class:`quiet`,children:n(`more`,{n:t[r].totalCount-t[r].nodes.length})})]},r))})}function x({of:t}){let{t:n,code:r,language:a}=p();return t.milestones.nodes.length===0?null:e(`section`,{class:`card`,children:[e(`h2`,{children:n(`milestones`)}),e(`ol`,{class:`stages`,children:t.milestones.nodes.map(t=>e(`li`,{children:[e(`b`,{children:r(`Status`,t.status)}),` `,e(`span`,{class:`quiet`,children:i(t.period,a)}),` `,t.sources[0]&&e(c,{source:t.sources[0]})]},t.id))})]})}function S({entity:t}){let{t:r,code:i}=p(),a=t.relations.nodes.filter(({type:e,from:n})=>e!==`HAS_MEMBER`||n.id!==t.id);return a.length===0?null:e(`section`,{class:`card`,children:[e(`h2`,{children:r(`relations`)}),e(`table`,{children:e(`tbody`,{children:a.map(r=>e(`tr`,{children:[e(`td`,{children:r.from.id===t.id?e(`span`,{children:t.name}):e(n,{node:r.from})}),e(`td`,{class:`quiet`,children:i(`RelationType`,r.type)}),e(`td`,{children:r.to.id===t.id?e(`span`,{children:t.name}):e(n,{node:r.to})}),e(`td`,{children:r.sources[0]&&e(c,{source:r.sources[0]})})]},r.id))})})]})}export{h as Entity};