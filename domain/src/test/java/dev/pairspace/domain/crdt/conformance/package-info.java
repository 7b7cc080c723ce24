/**
 * The recorded cases, run against the engine through its public API. The decoder of the normal form
 * in here is independent of the engine's reader.
 */
package dev.pairspace.domain.crdt.conformance;
