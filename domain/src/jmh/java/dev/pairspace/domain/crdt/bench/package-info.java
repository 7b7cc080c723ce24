/** Measures the engine for the comparison with Yjs, ywasm and Loro: one row, one fresh JVM. */
package dev.pairspace.domain.crdt.bench;
