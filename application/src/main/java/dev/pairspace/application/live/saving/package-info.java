/**
 * Between a room and the store: reading it, its log, its snapshots, and the bounds on what is not
 * committed yet.
 */
package dev.pairspace.application.live.saving;
