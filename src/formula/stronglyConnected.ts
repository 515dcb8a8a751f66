/**
 * All nodes of a directed graph that can be reached from a node and from which it can be reached: its strongly
 * connected component, by Tarjan's algorithm with a stack of its own, so that chains may be of any length.
 * @param edges calls back with each node that one leads to
 */
export function connectedTo(
  start: number,
  edges: (from: number, see: (to: number) => void) => void,
): number[] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const component: number[] = [];
  const open = new Set<number>();
  const steps: { node: number; next: number[] }[] = [];
  const enter = (node: number) => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    component.push(node);
    open.add(node);
    const next: number[] = [];
    edges(node, (to) => next.push(to));
    steps.push({ node, next });
  };
  const lower = (node: number, to: number) => low.set(node, Math.min(low.get(node)!, to));
  enter(start);
  for (let step = steps.at(-1)!; steps.length > 0; step = steps.at(-1)!) {
    const to = step.next.pop();
    if (to !== undefined) {
      if (!index.has(to)) enter(to);
      else if (open.has(to)) lower(step.node, index.get(to)!);
      continue;
    }
    steps.pop();
    const above = steps.at(-1);
    if (above) lower(above.node, low.get(step.node)!);
    // the component of the start is what is left when all others were taken out
    if (above && low.get(step.node) === index.get(step.node)) takeOut(step.node);
  }
  return component;

  function takeOut(root: number): void {
    for (let node = component.pop(); node !== undefined; node = node === root ? undefined : component.pop())
      open.delete(node);
  }
}
