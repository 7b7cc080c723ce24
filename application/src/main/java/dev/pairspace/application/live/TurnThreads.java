package dev.pairspace.application.live;

import java.util.concurrent.ScheduledExecutorService;

/**
 * Threads on which rooms take their turns, and nothing else is done. A room whose turns take long
 * is moved to threads apart, so that it can only hold up its like.
 *
 * @param usual for all rooms; paced turns wait in it for their time
 * @param slow for rooms whose turns take long; a few threads are enough
 */
public record TurnThreads(ScheduledExecutorService usual, ScheduledExecutorService slow) {}
