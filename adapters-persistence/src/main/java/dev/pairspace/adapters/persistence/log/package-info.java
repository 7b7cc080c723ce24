/**
 * The update log and the snapshots of documents, in plain JDBC: the group commit over all documents
 * and what reads a document back.
 */
package dev.pairspace.adapters.persistence.log;
