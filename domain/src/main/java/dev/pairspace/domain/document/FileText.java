package dev.pairspace.domain.document;

/**
 * A file's whole text at a moment.
 *
 * @param text lines end with LF
 * @param version whoever sends it back with a changed text gets just that change merged
 */
public record FileText(String text, long version) {}
