import{D as e,E as t,H as n,I as r,K as i,L as a,T as o,U as s,V as c,Z as l,k as u,v as d,w as f,y as p}from"./index-CoqCKmXv.js";var m=a(`
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
`);function h(){let e=i().params.id??``,t=c(m,{id:e});return s(d,{answer:t,children:e=>e.entity?s(g,{entity:e.entity,finding:e.audit.findings.nodes[0]}):s(p,{})})}function g({entity:e,finding:r}){let{t:i,text:a}=n();return s(`div`,{class:`page`,children:[s(_,{entity:e}),r&&s(`p`,{class:`warning`,children:a(r.message)}),e.members.totalCount>0&&s(v,{entity:e}),s(b,{of:e}),s(x,{of:e}),s(S,{entity:e}),s(`section`,{class:`card`,children:[s(`h2`,{children:[i(`mentions`),` `,s(`span`,{class:`quiet`,children:e.mentions.totalCount})]}),s(`ul`,{class:`sources`,children:e.mentions.nodes.map(e=>s(`li`,{children:[s(t,{source:e}),` `,s(`span`,{class:`quiet`,children:e.context??e.section?.title})]},`${e.document.id}${e.start}`))})]})]})}function _({entity:t}){let{t:r,name:i,code:a,language:o}=n(),c=o===`en`&&t.english?t.name:t.english;return s(`div`,{class:`heading`,children:[s(`p`,{class:`type`,children:[s(f,{type:t.type}),` `,a(`EntityType`,t.type),t.code&&` · ${t.code}`]}),s(`h1`,{children:i(t)}),c&&s(`p`,{class:`quiet`,children:c}),t.aliases.length>0&&s(`p`,{class:`quiet`,children:[r(`aliases`),` `,t.aliases.join(`、`)]}),s(`p`,{class:`row`,children:[t.place&&s(`span`,{children:[r(`place`),` `,s(e,{node:t.place})]}),s(`a`,{class:`button`,href:`/graph/${encodeURIComponent(t.id)}`,children:r(`seeGraph`)})]})]})}function v({entity:e}){let{t}=n(),r=e.members.totalCount,i=Math.max(r,e.membersNamed??0);return s(`section`,{children:[s(`h2`,{children:i>r?t(`membersCount`,{found:r,named:i}):t(`membersOf`,{n:r})}),s(`ul`,{class:`slots`,children:[e.members.edges.map(({node:t})=>s(`li`,{class:`card slot`,style:{"--fill":u(t.type).fill},children:s(y,{member:t,group:e.id})},t.id)),Array.from({length:Math.max(0,i-r)},(e,n)=>s(`li`,{class:`card slot missing`,children:t(`missing`)},n))]})]})}function y({member:t,group:i}){let{t:a,code:c,language:u}=n(),[d]=t.milestones.nodes,f=t.relations.nodes.filter(({from:e,to:n})=>n.id===t.id&&e.type!==t.type&&e.id!==i).map(({from:e})=>e),p=t.observations.totalCount+t.targets.totalCount-t.observations.nodes.length-t.targets.nodes.length;return s(l,{children:[s(`h3`,{children:s(e,{node:t})}),d&&s(`p`,{class:`stage`,children:[c(`Status`,d.status),` `,s(`span`,{class:`quiet`,children:r(d.period,u)})]}),[`observations`,`targets`].map(e=>t[e].nodes.length>0&&s(`div`,{children:[s(`h4`,{children:a(e)}),s(`table`,{children:s(`tbody`,{children:t[e].nodes.map(e=>s(o,{metric:e},e.id))})})]},e)),p>0&&s(`p`,{class:`quiet`,children:a(`more`,{n:p})}),f.length>0&&s(`p`,{class:`holds`,children:f.map(t=>s(e,{node:t},t.id))}),t.observations.totalCount+t.targets.totalCount===0&&s(`p`,{class:`quiet`,children:a(`noFigures`)})]})}function b({of:e}){let{t}=n();return s(`div`,{class:`columns`,children:[`observations`,`targets`].map(n=>e[n].totalCount>0&&s(`section`,{class:`card`,children:[s(`h2`,{children:[t(n),` `,s(`span`,{class:`quiet`,children:e[n].totalCount})]}),s(`table`,{children:s(`tbody`,{children:e[n].nodes.map(e=>s(o,{metric:e},e.id))})}),e[n].totalCount>e[n].nodes.length&&s(`p`,{class:`quiet`,children:t(`more`,{n:e[n].totalCount-e[n].nodes.length})})]},n))})}function x({of:e}){let{t:i,code:a,language:o}=n();return e.milestones.nodes.length===0?null:s(`section`,{class:`card`,children:[s(`h2`,{children:i(`milestones`)}),s(`ol`,{class:`stages`,children:e.milestones.nodes.map(e=>s(`li`,{children:[s(`b`,{children:a(`Status`,e.status)}),` `,s(`span`,{class:`quiet`,children:r(e.period,o)}),` `,e.sources[0]&&s(t,{source:e.sources[0]})]},e.id))})]})}function S({entity:r}){let{t:i,name:a,code:o}=n(),c=r.relations.nodes.filter(({type:e,from:t})=>e!==`HAS_MEMBER`||t.id!==r.id);return c.length===0?null:s(`section`,{class:`card`,children:[s(`h2`,{children:i(`relations`)}),s(`table`,{children:s(`tbody`,{children:c.map(n=>s(`tr`,{children:[s(`td`,{children:n.from.id===r.id?s(`span`,{children:a(r)}):s(e,{node:n.from})}),s(`td`,{class:`quiet`,children:o(`RelationType`,n.type)}),s(`td`,{children:n.to.id===r.id?s(`span`,{children:a(r)}):s(e,{node:n.to})}),s(`td`,{children:n.sources[0]&&s(t,{source:n.sources[0]})})]},n.id))})})]})}export{h as Entity};