package dev.pairspace.application.live;

import java.util.concurrent.ScheduledExecutorService;

/**
 * Threads on which rooms take their turns, and nothing else is done. A room whose turns take long
 * is moved to separate threads, so that it delays only other slow rooms.
 *
 * @param usual for all rooms; paced turns wait in it for their time
 * @param slow for rooms whose turns take long; a few threads are enough
 */
public record TurnThreads(ScheduledExecutorService usual, ScheduledExecutorService slow) {}
