/**
 * Replicas, ours and Yjs', that edit together over a network which delays, reorders, repeats, cuts
 * and loses messages. A session is plain data made from a seed, so a failing one can be shrunk.
 */
package dev.pairspace.domain.crdt.network;
