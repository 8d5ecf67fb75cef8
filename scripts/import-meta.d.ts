/** Node 24 says whether a module is the program itself; its type package does not know that yet. */
interface ImportMeta {
  readonly main: boolean;
}
