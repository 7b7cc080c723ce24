/** Another participant in a file. */
export interface PersonInFile {
  readonly key: string
  readonly name: string
  readonly color: string
}

/** By the id of the file. */
export type PeopleByFile = ReadonlyMap<string, readonly PersonInFile[]>
