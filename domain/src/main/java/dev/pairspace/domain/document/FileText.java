package dev.pairspace.domain.document;

/**
 * A file's whole text at a moment.
 *
 * @param text lines end with LF
 * @param version if it is sent back with a changed text, just that change is merged
 */
public record FileText(String text, long version) {}
