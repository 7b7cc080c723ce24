package dev.pairspace.adapters.websocket.inbound;

/**
 * A text frame as it has come.
 *
 * @param bytes of its UTF-8
 */
public record TextFrame(String content, int bytes) {}
