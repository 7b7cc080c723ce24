/** The files of a room as plain text, for clients that have no replica of its document. */
package dev.pairspace.adapters.rest.file;
