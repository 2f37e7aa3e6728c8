import { type Findings, finding } from './findings.ts'
import { type Module, modulesOf } from './modules.ts'
import { shapeRules } from './shape-rules.ts'

const usualLines = 50

function usualLength(modules: Module[]): string[] {
  const lengths = modules
    .filter(({ path: at }) => /^(app|components|content|db|lib)\//.test(at))
    .map(({ source }) => source.split('\n').length - 1)
    .sort((one, other) => one - other)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  return median > usualLines
    ? [finding('small-on-the-whole', 'the product', `has files of ${median} lines in the median`)]
    : []
}

/** Checks names, sizes and habits that can be read off the text of each module below `root`. */
export function examineShape(root: string): Findings {
  const modules = modulesOf(root)
  const findings = modules.flatMap((module) =>
    shapeRules.flatMap(({ name, comment, complaint }) => {
      const found = complaint(module)
      return found === undefined ? [] : [finding(name, module.path, `(${found}): ${comment}`)]
    }),
  )
  return { examined: modules.length, findings: [...findings, ...usualLength(modules)] }
}
