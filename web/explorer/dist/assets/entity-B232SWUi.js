import{C as e,E as t,I as n,K as r,L as i,M as a,R as o,S as s,V as c,g as l,h as u,j as d,w as f,x as p}from"./index-KHKmWnwT.js";var m=a(`
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
`);function h(){let e=c().params.id??``,t=n(m,{id:e});return o(u,{answer:t,children:e=>e.entity?o(g,{entity:e.entity,finding:e.audit.findings.nodes[0]}):o(l,{})})}function g({entity:t,finding:n}){let{t:r,text:a}=i();return o(`div`,{class:`page`,children:[o(_,{entity:t}),n&&o(`p`,{class:`warning`,children:a(n.message)}),t.members.totalCount>0&&o(v,{entity:t}),o(b,{of:t}),o(x,{of:t}),o(S,{entity:t}),o(`section`,{class:`card`,children:[o(`h2`,{children:[r(`mentions`),` `,o(`span`,{class:`quiet`,children:t.mentions.totalCount})]}),o(`ul`,{class:`sources`,children:t.mentions.nodes.map(t=>o(`li`,{children:[o(e,{source:t}),` `,o(`span`,{class:`quiet`,children:t.context??t.section?.title})]},`${t.document.id}${t.start}`))})]})]})}function _({entity:e}){let{t,name:n,code:r,language:a}=i(),s=a===`en`&&e.english?e.name:e.english;return o(`div`,{class:`heading`,children:[o(`p`,{class:`type`,children:[o(p,{type:e.type}),` `,r(`EntityType`,e.type),e.code&&` · ${e.code}`]}),o(`h1`,{children:n(e)}),s&&o(`p`,{class:`quiet`,children:s}),e.aliases.length>0&&o(`p`,{class:`quiet`,children:[t(`aliases`),` `,e.aliases.join(`、`)]}),o(`p`,{class:`row`,children:[e.place&&o(`span`,{children:[t(`place`),` `,o(f,{node:e.place})]}),o(`a`,{class:`button`,href:`/graph/${encodeURIComponent(e.id)}`,children:t(`seeGraph`)})]})]})}function v({entity:e}){let{t:n}=i(),r=e.members.totalCount,a=Math.max(r,e.membersNamed??0);return o(`section`,{children:[o(`h2`,{children:a>r?n(`membersCount`,{found:r,named:a}):n(`membersOf`,{n:r})}),o(`ul`,{class:`slots`,children:[e.members.edges.map(({node:n})=>o(`li`,{class:`card slot`,style:{"--fill":t(n.type).fill},children:o(y,{member:n,group:e.id})},n.id)),Array.from({length:Math.max(0,a-r)},(e,t)=>o(`li`,{class:`card slot missing`,children:n(`missing`)},t))]})]})}function y({member:e,group:t}){let{t:n,code:a,language:c}=i(),[l]=e.milestones.nodes,u=e.relations.nodes.filter(({from:n,to:r})=>r.id===e.id&&n.type!==e.type&&n.id!==t).map(({from:e})=>e),p=e.observations.totalCount+e.targets.totalCount-e.observations.nodes.length-e.targets.nodes.length;return o(r,{children:[o(`h3`,{children:o(f,{node:e})}),l&&o(`p`,{class:`stage`,children:[a(`Status`,l.status),` `,o(`span`,{class:`quiet`,children:d(l.period,c)})]}),[`observations`,`targets`].map(t=>e[t].nodes.length>0&&o(`div`,{children:[o(`h4`,{children:n(t)}),o(`table`,{children:o(`tbody`,{children:e[t].nodes.map(e=>o(s,{metric:e},e.id))})})]},t)),p>0&&o(`p`,{class:`quiet`,children:n(`more`,{n:p})}),u.length>0&&o(`p`,{class:`holds`,children:u.map(e=>o(f,{node:e},e.id))}),e.observations.totalCount+e.targets.totalCount===0&&o(`p`,{class:`quiet`,children:n(`noFigures`)})]})}function b({of:e}){let{t}=i();return o(`div`,{class:`columns`,children:[`observations`,`targets`].map(n=>e[n].totalCount>0&&o(`section`,{class:`card`,children:[o(`h2`,{children:[t(n),` `,o(`span`,{class:`quiet`,children:e[n].totalCount})]}),o(`table`,{children:o(`tbody`,{children:e[n].nodes.map(e=>o(s,{metric:e},e.id))})}),e[n].totalCount>e[n].nodes.length&&o(`p`,{class:`quiet`,children:t(`more`,{n:e[n].totalCount-e[n].nodes.length})})]},n))})}function x({of:t}){let{t:n,code:r,language:a}=i();return t.milestones.nodes.length===0?null:o(`section`,{class:`card`,children:[o(`h2`,{children:n(`milestones`)}),o(`ol`,{class:`stages`,children:t.milestones.nodes.map(t=>o(`li`,{children:[o(`b`,{children:r(`Status`,t.status)}),` `,o(`span`,{class:`quiet`,children:d(t.period,a)}),` `,t.sources[0]&&o(e,{source:t.sources[0]})]},t.id))})]})}function S({entity:t}){let{t:n,code:r}=i(),a=t.relations.nodes.filter(({type:e,from:n})=>e!==`HAS_MEMBER`||n.id!==t.id);return a.length===0?null:o(`section`,{class:`card`,children:[o(`h2`,{children:n(`relations`)}),o(`table`,{children:o(`tbody`,{children:a.map(n=>o(`tr`,{children:[o(`td`,{children:n.from.id===t.id?o(`span`,{children:t.name}):o(f,{node:n.from})}),o(`td`,{class:`quiet`,children:r(`RelationType`,n.type)}),o(`td`,{children:n.to.id===t.id?o(`span`,{children:t.name}):o(f,{node:n.to})}),o(`td`,{children:n.sources[0]&&o(e,{source:n.sources[0]})})]},n.id))})})]})}export{h as Entity};