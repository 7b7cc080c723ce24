package dev.pairspace.domain.document;

/**
 * A file of a document, without its text.
 *
 * @param name unique in the document, whatever the case
 * @param language id of a language; a foreign client may have written one that is unknown here
 */
public record DocumentFile(FileId id, FileName name, String language) {}
