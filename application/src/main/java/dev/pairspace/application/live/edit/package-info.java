/**
 * What the server writes into a document for callers without a connection, and whether the document
 * can take an edit now.
 */
package dev.pairspace.application.live.edit;
