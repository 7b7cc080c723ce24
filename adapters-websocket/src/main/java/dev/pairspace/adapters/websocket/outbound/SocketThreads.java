package dev.pairspace.adapters.websocket.outbound;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads of all sockets.
 *
 * @param timer for what is to be done later; its tasks do not block
 * @param sending for what waits to be sent; its tasks do not block
 * @param blocking for pings and goodbyes, which wait for the peer, and may do so for ever if it is
 *     lost. So it has as many threads as are asked for, at most two for each socket: one in a ping,
 *     one in the goodbye
 */
public record SocketThreads(ScheduledExecutorService timer, Executor sending, Executor blocking) {}
