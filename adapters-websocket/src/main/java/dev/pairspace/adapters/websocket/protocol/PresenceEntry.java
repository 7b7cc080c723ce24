package dev.pairspace.adapters.websocket.protocol;

/**
 * One entry of an awareness update as it came: the JSON has not been parsed yet.
 *
 * @param client Yjs client id
 * @param clock version of the state
 * @param json text of the state, or {@code null} (the word)
 */
public record PresenceEntry(long client, long clock, String json) {}
