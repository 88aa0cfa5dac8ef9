import{A as e,B as t,C as n,F as r,G as i,I as a,L as o,S as s,T as c,b as l,g as u,h as d,j as f,x as p}from"./index-CTaqVN0_.js";var m=f(`
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
`);function h(){let e=t().params.id??``,n=r(m,{id:e});return o(d,{answer:n,children:e=>e.entity?o(g,{entity:e.entity,finding:e.audit.findings.nodes[0]}):o(u,{})})}function g({entity:e,finding:t}){let{t:n,text:r}=a();return o(`div`,{class:`page`,children:[o(_,{entity:e}),t&&o(`p`,{class:`warning`,children:r(t.message)}),e.members.totalCount>0&&o(v,{entity:e}),o(b,{of:e}),o(x,{of:e}),o(S,{entity:e}),o(`section`,{class:`card`,children:[o(`h2`,{children:[n(`mentions`),` `,o(`span`,{class:`quiet`,children:e.mentions.totalCount})]}),o(`ul`,{class:`sources`,children:e.mentions.nodes.map(e=>o(`li`,{children:[o(s,{source:e}),` `,o(`span`,{class:`quiet`,children:e.context??e.section?.title})]},`${e.document.id}${e.start}`))})]})]})}function _({entity:e}){let{t,name:r,code:i,language:s}=a(),c=s===`en`&&e.english?e.name:e.english;return o(`div`,{class:`heading`,children:[o(`p`,{class:`type`,children:[o(l,{type:e.type}),` `,i(`EntityType`,e.type),e.code&&` · ${e.code}`]}),o(`h1`,{children:r(e)}),c&&o(`p`,{class:`quiet`,children:c}),e.aliases.length>0&&o(`p`,{class:`quiet`,children:[t(`aliases`),` `,e.aliases.join(`、`)]}),o(`p`,{class:`row`,children:[e.place&&o(`span`,{children:[t(`place`),` `,o(n,{node:e.place})]}),o(`a`,{class:`button`,href:`/graph/${encodeURIComponent(e.id)}`,children:t(`seeGraph`)})]})]})}function v({entity:e}){let{t}=a(),n=e.members.totalCount,r=Math.max(n,e.membersNamed??0);return o(`section`,{children:[o(`h2`,{children:r>n?t(`membersCount`,{found:n,named:r}):t(`membersOf`,{n})}),o(`ul`,{class:`slots`,children:[e.members.edges.map(({node:t})=>o(`li`,{class:`card slot`,style:{"--fill":c(t.type).fill},children:o(y,{member:t,group:e.id})},t.id)),Array.from({length:Math.max(0,r-n)},(e,n)=>o(`li`,{class:`card slot missing`,children:t(`missing`)},n))]})]})}function y({member:t,group:r}){let{t:s,code:c,language:l}=a(),[u]=t.milestones.nodes,d=t.relations.nodes.filter(({from:e,to:n})=>n.id===t.id&&e.type!==t.type&&e.id!==r).map(({from:e})=>e),f=t.observations.totalCount+t.targets.totalCount-t.observations.nodes.length-t.targets.nodes.length;return o(i,{children:[o(`h3`,{children:o(n,{node:t})}),u&&o(`p`,{class:`stage`,children:[c(`Status`,u.status),` `,o(`span`,{class:`quiet`,children:e(u.period,l)})]}),[`observations`,`targets`].map(e=>t[e].nodes.length>0&&o(`div`,{children:[o(`h4`,{children:s(e)}),o(`table`,{children:o(`tbody`,{children:t[e].nodes.map(e=>o(p,{metric:e},e.id))})})]},e)),f>0&&o(`p`,{class:`quiet`,children:s(`more`,{n:f})}),d.length>0&&o(`p`,{class:`holds`,children:d.map(e=>o(n,{node:e},e.id))}),t.observations.totalCount+t.targets.totalCount===0&&o(`p`,{class:`quiet`,children:s(`noFigures`)})]})}function b({of:e}){let{t}=a();return o(`div`,{class:`columns`,children:[`observations`,`targets`].map(n=>e[n].totalCount>0&&o(`section`,{class:`card`,children:[o(`h2`,{children:[t(n),` `,o(`span`,{class:`quiet`,children:e[n].totalCount})]}),o(`table`,{children:o(`tbody`,{children:e[n].nodes.map(e=>o(p,{metric:e},e.id))})}),e[n].totalCount>e[n].nodes.length&&o(`p`,{class:`quiet`,children:t(`more`,{n:e[n].totalCount-e[n].nodes.length})})]},n))})}function x({of:t}){let{t:n,code:r,language:i}=a();return t.milestones.nodes.length===0?null:o(`section`,{class:`card`,children:[o(`h2`,{children:n(`milestones`)}),o(`ol`,{class:`stages`,children:t.milestones.nodes.map(t=>o(`li`,{children:[o(`b`,{children:r(`Status`,t.status)}),` `,o(`span`,{class:`quiet`,children:e(t.period,i)}),` `,t.sources[0]&&o(s,{source:t.sources[0]})]},t.id))})]})}function S({entity:e}){let{t,code:r}=a(),i=e.relations.nodes.filter(({type:t,from:n})=>t!==`HAS_MEMBER`||n.id!==e.id);return i.length===0?null:o(`section`,{class:`card`,children:[o(`h2`,{children:t(`relations`)}),o(`table`,{children:o(`tbody`,{children:i.map(t=>o(`tr`,{children:[o(`td`,{children:t.from.id===e.id?o(`span`,{children:e.name}):o(n,{node:t.from})}),o(`td`,{class:`quiet`,children:r(`RelationType`,t.type)}),o(`td`,{children:t.to.id===e.id?o(`span`,{children:e.name}):o(n,{node:t.to})}),o(`td`,{children:t.sources[0]&&o(s,{source:t.sources[0]})})]},t.id))})})]})}export{h as Entity};