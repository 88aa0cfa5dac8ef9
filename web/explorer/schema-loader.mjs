import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'

/**
 * The schema as this client meets it. A list may be null where it could not be
 * read, always with an error beside it; `ask` fails on any error, so that a list
 * that it returns is there.
 */
export default function load(file) {
  const listed = /^( {2}(?:\w+\(.*\): (?:\w+Connection|\[\w+!?\]|NameSearch|Ledger|Comparison)|audit: Audit))$/gm
  return buildSchema(readFileSync(file, 'utf8').replace(listed, '$1!'))
}
