/** Reads written scenarios: steps with tables, a background before each, outlines once for each example. */

export type Row = Readonly<Record<string, string>>;

export interface Step {
  readonly text: string;
  /** Rows by the names of the columns; a name that comes twice has a 2 behind it the second time. */
  readonly rows: readonly Row[];
}

export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

interface Section {
  readonly title: string;
  readonly steps: { readonly text: string; readonly table: string[][] }[];
}

const TITLE = /^(Background|Scenario Outline|Scenario|Examples):\s*(.*)$/;
const STEP = /^(?:Given|When|Then|And)\s+(.*?):?$/;

export function scenariosOf(text: string): Scenario[] {
  const sections = sectionsOf(text);
  const background = sections.find(({ title }) => title.startsWith('Background'))?.steps ?? [];
  return sections.flatMap((section, at) => {
    if (!section.title.startsWith('Scenario')) return [];
    const examples = sections[at + 1]?.title.startsWith('Examples') ? sections[at + 1]?.steps[0]?.table : undefined;
    const variants = examples ? rowsOf(examples) : [{}];
    return variants.map((variant) => ({
      name: [section.title, ...Object.values(variant)].join(' · '),
      steps: [...background, ...section.steps].map((step) => filled(step, variant)),
    }));
  });
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const section = sections.at(-1);
    if (TITLE.test(line))
      sections.push({ title: line, steps: line.startsWith('Examples') ? [{ text: '', table: [] }] : [] });
    else if (line.startsWith('|')) section?.steps.at(-1)?.table.push(cellsOf(line));
    else if (section && STEP.test(line)) section.steps.push({ text: STEP.exec(line)?.[1] ?? '', table: [] });
  }
  return sections;
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function filled({ text, table }: Section['steps'][number], variant: Row): Step {
  const fill = (cell: string): string => cell.replace(/<(.+)>/, (hole, name: string) => variant[name] ?? hole);
  return { text, rows: rowsOf(table.map((cells) => cells.map(fill))) };
}

function rowsOf([header = [], ...rows]: readonly (readonly string[])[]): Row[] {
  const names = header.map((name, at) => (header.indexOf(name) < at ? `${name} 2` : name));
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}
