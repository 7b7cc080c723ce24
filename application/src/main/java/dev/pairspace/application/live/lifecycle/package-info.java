/**
 * A room in memory from loading to leaving: the tasks that wait for its turn, the turn, and what
 * the end of a turn does.
 *
 * <p>Others see a room as {@link dev.pairspace.application.live.lifecycle.LiveRoom}, in its turn.
 */
package dev.pairspace.application.live.lifecycle;
