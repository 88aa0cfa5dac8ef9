// @neo4j/graphql behind graphql-yoga, on the graph as policygraph lays it in
// Neo4j. Prints its address when it is ready.
import { createServer } from "node:http";
import net from "node:net";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

// The driver leaves Nagle's algorithm on, which holds longer messages back 40 ms.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  this.setNoDelay(true);
  return connect.apply(this, args);
};

const typeDefs = /* GraphQL */ `
  type Entity @node(labels: ["Record", "Entity"]) {
    id: ID!
    type: String!
    name: String!
    english: String
    aliases: [String!]
    code: String
    place: [Entity!]! @relationship(type: "OF_PLACE", direction: OUT)
    members: [Entity!]! @relationship(type: "HAS_MEMBER", direction: OUT)
    groups: [Entity!]! @relationship(type: "HAS_MEMBER", direction: IN)
    observations: [Observation!]! @relationship(type: "CONCERNS", direction: IN)
  }
  type Indicator @node(labels: ["Record", "Indicator"]) {
    id: ID!
    name: String!
    observations: [Observation!]! @relationship(type: "OF", direction: IN)
    targets: [Target!]! @relationship(type: "OF", direction: IN)
  }
  type Observation @node {
    id: ID!
    position: String!
    period: String!
    value: Float!
    unit: String!
    about: [Entity!]! @relationship(type: "CONCERNS", direction: OUT)
    indicator: [Indicator!]! @relationship(type: "OF", direction: OUT)
    sources: [Document!]! @relationship(type: "IN_DOCUMENT", direction: OUT)
  }
  type Target @node {
    id: ID!
    period: String!
    value: Float!
    unit: String!
    sources: [Document!]! @relationship(type: "IN_DOCUMENT", direction: OUT)
  }
  type Document @node(labels: ["Record", "Document"]) {
    id: ID!
    title: String!
    observations: [Observation!]! @relationship(type: "IN_DOCUMENT", direction: IN)
  }
`;

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { disableLosslessIntegers: true });
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = createServer(createYoga({ schema, logging: false, graphiql: false, landingPage: false }));
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
