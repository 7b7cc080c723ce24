package dev.pairspace.domain.document;

/**
 * A file of a document, without its text.
 *
 * @param name unique in the document, whatever the case
 * @param language id of a language; what a foreign client wrote may be none that we know
 */
public record DocumentFile(FileId id, FileName name, String language) {}
