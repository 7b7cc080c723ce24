/**
 * The engine: a Yjs document in plain Java. It merges edits, reads and writes Yjs' v1 format byte
 * for byte, and never trusts its input. It stands alone: nothing here knows rooms, members or
 * sessions.
 */
package dev.pairspace.domain.crdt;
