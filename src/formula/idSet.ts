/** A set of cell ids, which are small whole numbers: a byte each, and a list of those put in. */
export class IdSet {
  private bytes = new Uint8Array(1024);
  private added: number[] = [];

  has(id: number): boolean {
    return this.bytes[id] === 1;
  }

  add(id: number): void {
    if (id >= this.bytes.length) this.grow(id);
    if (this.bytes[id] === 1) return;
    this.bytes[id] = 1;
    this.added.push(id);
  }

  /** Takes an id out; says whether it was in. */
  delete(id: number): boolean {
    const had = this.bytes[id] === 1;
    if (had) this.bytes[id] = 0;
    return had;
  }

  /** The ids in the set, in the order they came in. */
  all(): readonly number[] {
    this.added = this.added.filter((id) => this.has(id));
    return this.added;
  }

  private grow(id: number): void {
    const larger = new Uint8Array(Math.max(id + 1, 2 * this.bytes.length));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
