import type { CodegenConfig } from '@graphql-codegen/cli'

/** The types of every query in src, from the schema that the server has. */
const config: CodegenConfig = {
  schema: [{ '../../schema.graphqls': { loader: './schema-loader.mjs' } }],
  documents: ['src/**/*.ts', 'src/**/*.tsx', '!src/api/generated/**'],
  generates: {
    './src/api/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Decimal: 'number', Cursor: 'string' },
      },
    },
  },
}

export default config
