// web/src → api/built: what the service serves under /static. Hashed names never change; the others are asked for anew.
import { build } from 'esbuild'
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const built = join(here, '..', 'api', 'built')
const out = `${built}.new` // what was built before stays until this has succeeded

await rm(out, { recursive: true, force: true })
await build({
  absWorkingDir: here,
  entryPoints: ['src/page.js', 'src/editor.js', 'styles/fonts.css', 'styles/page.css'],
  outdir: out,
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none', // every licence is in licences.txt
  loader: { '.woff2': 'file' },
})
await writeFile(join(out, 'licences.txt'), await licences())
await rm(built, { recursive: true, force: true })
await rename(out, built)

/** The licences of all packages whose code or fonts are in what was built, as their authors give them. */
async function licences() {
  const lock = JSON.parse(await readFile(join(here, 'package-lock.json'), 'utf8'))
  const parts = []
  for (const [path, { version, license, dev, optional }] of Object.entries(lock.packages)) {
    if (!path || dev || optional || path === 'node_modules/esbuild') continue
    const names = await readdir(join(here, path))
    const texts = names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort()
    const said = await Promise.all(texts.map((name) => readFile(join(here, path, name), 'utf8')))
    parts.push([`${path.replace(/^.*node_modules\//, '')} ${version}: ${license}`, ...said].join('\n\n'))
  }
  return parts.join(`\n\n${'-'.repeat(80)}\n\n`)
}
