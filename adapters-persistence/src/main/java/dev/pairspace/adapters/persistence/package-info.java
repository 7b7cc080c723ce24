/**
 * Storage on PostgreSQL. Each package below implements one driven port, or a few that belong
 * together; what is here they share.
 */
package dev.pairspace.adapters.persistence;
