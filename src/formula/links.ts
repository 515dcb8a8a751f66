/**
 * Which cell reads which, both ways, by id. The links stand in a few long arrays: a hundred thousand formulas with a
 * list each would keep the memory's cleaning busy longer than their computing takes.
 */
export class Links {
  /** The last link of each reader and of each cell read, as a place in the arrays below; 0 for none. */
  private byReader = new Int32Array(1024);
  private byRead = new Int32Array(1024);
  private readers = new Int32Array(1024);
  private reads = new Int32Array(1024);
  /** The link before in the same reader's list, and in the same read cell's. */
  private beforeOfReader = new Int32Array(1024);
  private beforeOfRead = new Int32Array(1024);
  private size = 1;
  /** The first link that is free again, the others by beforeOfReader. */
  private free = 0;

  /** Notes that one cell's formula reads another cell. */
  add(reader: number, read: number): void {
    this.byReader = reaching(this.byReader, reader);
    this.byRead = reaching(this.byRead, read);
    const link = this.unused();
    this.readers[link] = reader;
    this.reads[link] = read;
    this.beforeOfReader[link] = this.byReader[reader]!;
    this.beforeOfRead[link] = this.byRead[read]!;
    this.byReader[reader] = link;
    this.byRead[read] = link;
  }

  /** Forgets all that a cell's formula reads. */
  remove(reader: number): void {
    let link = this.byReader[reader] ?? 0;
    if (link === 0) return;
    this.byReader[reader] = 0;
    while (link !== 0) {
      this.unlinkFromRead(link);
      const next = this.beforeOfReader[link]!;
      this.beforeOfReader[link] = this.free;
      this.free = link;
      link = next;
    }
  }

  /** Calls back with the id of each cell that a cell's formula reads. */
  eachRead(reader: number, see: (read: number) => void): void {
    for (let link = this.byReader[reader] ?? 0; link !== 0; link = this.beforeOfReader[link]!)
      see(this.reads[link]!);
  }

  /** Calls back with the id of each cell whose formula reads a cell. */
  eachReader(read: number, see: (reader: number) => void): void {
    for (let link = this.byRead[read] ?? 0; link !== 0; link = this.beforeOfRead[link]!)
      see(this.readers[link]!);
  }

  private unused(): number {
    if (this.free !== 0) {
      const link = this.free;
      this.free = this.beforeOfReader[link]!;
      return link;
    }
    const link = this.size++;
    this.readers = reaching(this.readers, link);
    this.reads = reaching(this.reads, link);
    this.beforeOfReader = reaching(this.beforeOfReader, link);
    this.beforeOfRead = reaching(this.beforeOfRead, link);
    return link;
  }

  private unlinkFromRead(gone: number): void {
    const read = this.reads[gone]!;
    const next = this.beforeOfRead[gone]!;
    if (this.byRead[read] === gone) {
      this.byRead[read] = next;
      return;
    }
    let link = this.byRead[read]!;
    while (this.beforeOfRead[link] !== gone) link = this.beforeOfRead[link]!;
    this.beforeOfRead[link] = next;
  }
}

/** An array that has a place for an index: itself, or a copy at least twice as long. */
function reaching(array: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < array.length) return array;
  const longer = new Int32Array(Math.max(index + 1, 2 * array.length));
  longer.set(array);
  return longer;
}
