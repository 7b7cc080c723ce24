/**
 * The participants and where they are: ephemeral, never stored. What outlives a connection is in
 * {@code room}.
 */
package dev.pairspace.domain.presence;
