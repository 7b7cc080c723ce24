/**
 * Primitive encodings of the Yjs formats: variable-length integers, strict UTF-8, {@code any}
 * values and the syntax of JSON text. Everything that reads checks before it allocates. It stands
 * at the bottom: nothing here knows structs or documents.
 */
package dev.pairspace.domain.crdt.encoding;
