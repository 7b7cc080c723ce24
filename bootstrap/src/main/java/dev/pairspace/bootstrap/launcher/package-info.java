/**
 * What {@code java -jar pairspace.jar} runs: checks the settings, starts the embedded PostgreSQL
 * and Open Liberty side by side in one process tree, says when they are ready, and ends them in
 * order.
 *
 * <p>Liberty runs inside this Java process, so that killing the process, however rudely, never
 * leaves a server behind that still answers. PostgreSQL is a child process and survives; the next
 * start recognises it. Nothing here is part of the WAR; the two meet only in {@link
 * dev.pairspace.bootstrap.handover.LauncherChannel}'s system properties.
 */
package dev.pairspace.bootstrap.launcher;
