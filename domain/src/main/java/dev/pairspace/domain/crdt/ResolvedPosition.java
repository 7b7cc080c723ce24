package dev.pairspace.domain.crdt;

/**
 * Where a relative position is now.
 *
 * @param type the type it is in
 * @param index 0 .. the type's length
 */
public record ResolvedPosition(YType type, int index) {}
