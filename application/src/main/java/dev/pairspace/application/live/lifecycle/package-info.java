/**
 * A room in memory from loading to leaving: what waits for its turn, the turn, and what its end
 * does.
 *
 * <p>Others see a room as {@link dev.pairspace.application.live.lifecycle.LiveRoom}, in its turn.
 */
package dev.pairspace.application.live.lifecycle;
