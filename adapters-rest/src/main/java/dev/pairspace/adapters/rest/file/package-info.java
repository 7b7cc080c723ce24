/** The files of a room as plain text, for those who have no replica of its document. */
package dev.pairspace.adapters.rest.file;
