const UPDATES = 'updates'

/** From so many records on, a single merged one is quicker to read. */
const LONG = 500

/** The records of one room's copy in IndexedDB, laid out as y-indexeddb does, so that older copies stay readable. */
export class CopyStore {
  readonly #db: IDBDatabase
  #records = 0

  private constructor(db: IDBDatabase) {
    this.#db = db
  }

  /**
   * @param lost called when the browser closes the database, or it is deleted
   */
  static async open(name: string, lost: () => void): Promise<CopyStore> {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(UPDATES, { autoIncrement: true })
      request.result.createObjectStore('custom')
    }
    const db = await resultOf(request)
    db.onclose = lost
    db.onversionchange = () => {
      db.close()
      lost()
    }
    return new CopyStore(db)
  }

  static async delete(name: string): Promise<void> {
    await resultOf(indexedDB.deleteDatabase(name))
  }

  async read(): Promise<Uint8Array[]> {
    const records: unknown[] = await resultOf(this.#db.transaction(UPDATES).objectStore(UPDATES).getAll())
    this.#records = records.length
    return bytesIn(records)
  }

  async append(update: Uint8Array): Promise<void> {
    const transaction = this.#db.transaction(UPDATES, 'readwrite')
    transaction.objectStore(UPDATES).add(update)
    await endOf(transaction)
    this.#records += 1
  }

  isLong(): boolean {
    return this.#records >= LONG
  }

  /** Puts one record in the place of all, in one transaction. */
  async shorten(merge: (records: readonly Uint8Array[]) => Uint8Array): Promise<void> {
    const transaction = this.#db.transaction(UPDATES, 'readwrite')
    const store = transaction.objectStore(UPDATES)
    const all = store.getAll()
    all.onsuccess = () => {
      const records: unknown[] = all.result
      const merged = merge(bytesIn(records))
      store.clear()
      store.add(merged)
    }
    await endOf(transaction)
    this.#records = 1
  }

  close(): void {
    this.#db.onclose = this.#db.onversionchange = null
    this.#db.close()
  }
}

function bytesIn(records: readonly unknown[]): Uint8Array[] {
  return records
    .filter((record) => ArrayBuffer.isView(record))
    .map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(failureOf(request))
  })
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(failureOf(transaction))
  })
}

const failureOf = ({ error }: { readonly error: DOMException | null }) => error ?? new Error('not kept')
