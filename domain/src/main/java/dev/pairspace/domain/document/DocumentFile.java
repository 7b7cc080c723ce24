package dev.pairspace.domain.document;

import java.time.Instant;

/**
 * A file of a document, without its text.
 *
 * @param name unique in the document, whatever the case
 * @param language id of a language; a foreign client may have written one that is unknown here
 * @param createdAt as its client said, to the millisecond; 1970 if that is no time
 */
public record DocumentFile(FileId id, FileName name, String language, Instant createdAt) {}
