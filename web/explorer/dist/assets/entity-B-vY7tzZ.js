import{C as e,F as t,N as n,O as r,P as i,R as a,U as o,b as s,k as c,m as l,p as u,v as d,x as f,y as p}from"./index-9jhoaK_I.js";var m=c(`
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
`);function h(){let e=a().params.id??``,r=n(m,{id:e});return t(u,{answer:r,children:e=>e.entity?t(g,{entity:e.entity,finding:e.audit.findings.nodes[0]}):t(l,{})})}function g({entity:e,finding:n}){let{t:r,text:a}=i();return t(`div`,{class:`page`,children:[t(_,{entity:e}),n&&t(`p`,{class:`warning`,children:a(n.message)}),e.members.totalCount>0&&t(v,{entity:e}),t(b,{of:e}),t(x,{of:e}),t(S,{entity:e}),t(`section`,{class:`card`,children:[t(`h2`,{children:[r(`mentions`),` `,t(`span`,{class:`quiet`,children:e.mentions.totalCount})]}),t(`ul`,{class:`sources`,children:e.mentions.nodes.map(e=>t(`li`,{children:[t(s,{source:e}),` `,t(`span`,{class:`quiet`,children:e.context??e.section?.title})]},`${e.document.id}${e.start}`))})]})]})}function _({entity:e}){let{t:n,name:r,code:a,language:o}=i(),s=o===`en`&&e.english?e.name:e.english;return t(`div`,{class:`heading`,children:[t(`p`,{class:`type`,children:[t(d,{type:e.type}),` `,a(`EntityType`,e.type),e.code&&` · ${e.code}`]}),t(`h1`,{children:r(e)}),s&&t(`p`,{class:`quiet`,children:s}),e.aliases.length>0&&t(`p`,{class:`quiet`,children:[n(`aliases`),` `,e.aliases.join(`、`)]}),t(`p`,{class:`row`,children:[e.place&&t(`span`,{children:[n(`place`),` `,t(f,{node:e.place})]}),t(`a`,{class:`button`,href:`/graph/${encodeURIComponent(e.id)}`,children:n(`seeGraph`)})]})]})}function v({entity:n}){let{t:r}=i(),a=n.members.totalCount,o=Math.max(a,n.membersNamed??0);return t(`section`,{children:[t(`h2`,{children:o>a?r(`membersCount`,{found:a,named:o}):r(`membersOf`,{n:a})}),t(`ul`,{class:`slots`,children:[n.members.edges.map(({node:r})=>t(`li`,{class:`card slot`,style:{"--fill":e(r.type).fill},children:t(y,{member:r,group:n.id})},r.id)),Array.from({length:Math.max(0,o-a)},(e,n)=>t(`li`,{class:`card slot missing`,children:r(`missing`)},n))]})]})}function y({member:e,group:n}){let{t:a,code:s,language:c}=i(),[l]=e.milestones.nodes,u=e.relations.nodes.filter(({from:t,to:r})=>r.id===e.id&&t.type!==e.type&&t.id!==n).map(({from:e})=>e),d=e.observations.totalCount+e.targets.totalCount-e.observations.nodes.length-e.targets.nodes.length;return t(o,{children:[t(`h3`,{children:t(f,{node:e})}),l&&t(`p`,{class:`stage`,children:[s(`Status`,l.status),` `,t(`span`,{class:`quiet`,children:r(l.period,c)})]}),[`observations`,`targets`].map(n=>e[n].nodes.length>0&&t(`div`,{children:[t(`h4`,{children:a(n)}),t(`table`,{children:t(`tbody`,{children:e[n].nodes.map(e=>t(p,{metric:e},e.id))})})]},n)),d>0&&t(`p`,{class:`quiet`,children:a(`more`,{n:d})}),u.length>0&&t(`p`,{class:`holds`,children:u.map(e=>t(f,{node:e},e.id))}),e.observations.totalCount+e.targets.totalCount===0&&t(`p`,{class:`quiet`,children:a(`noFigures`)})]})}function b({of:e}){let{t:n}=i();return t(`div`,{class:`columns`,children:[`observations`,`targets`].map(r=>e[r].totalCount>0&&t(`section`,{class:`card`,children:[t(`h2`,{children:[n(r),` `,t(`span`,{class:`quiet`,children:e[r].totalCount})]}),t(`table`,{children:t(`tbody`,{children:e[r].nodes.map(e=>t(p,{metric:e},e.id))})}),e[r].totalCount>e[r].nodes.length&&t(`p`,{class:`quiet`,children:n(`more`,{n:e[r].totalCount-e[r].nodes.length})})]},r))})}function x({of:e}){let{t:n,code:a,language:o}=i();return e.milestones.nodes.length===0?null:t(`section`,{class:`card`,children:[t(`h2`,{children:n(`milestones`)}),t(`ol`,{class:`stages`,children:e.milestones.nodes.map(e=>t(`li`,{children:[t(`b`,{children:a(`Status`,e.status)}),` `,t(`span`,{class:`quiet`,children:r(e.period,o)}),` `,e.sources[0]&&t(s,{source:e.sources[0]})]},e.id))})]})}function S({entity:e}){let{t:n,code:r}=i(),a=e.relations.nodes.filter(({type:t,from:n})=>t!==`HAS_MEMBER`||n.id!==e.id);return a.length===0?null:t(`section`,{class:`card`,children:[t(`h2`,{children:n(`relations`)}),t(`table`,{children:t(`tbody`,{children:a.map(n=>t(`tr`,{children:[t(`td`,{children:n.from.id===e.id?t(`span`,{children:e.name}):t(f,{node:n.from})}),t(`td`,{class:`quiet`,children:r(`RelationType`,n.type)}),t(`td`,{children:n.to.id===e.id?t(`span`,{children:e.name}):t(f,{node:n.to})}),t(`td`,{children:n.sources[0]&&t(s,{source:n.sources[0]})})]},n.id))})})]})}export{h as Entity};