/**
 * For every driven port an in-memory implementation and the contract that it shares with the real
 * adapter. Other modules use both as a test-jar.
 */
package dev.pairspace.application.port;
