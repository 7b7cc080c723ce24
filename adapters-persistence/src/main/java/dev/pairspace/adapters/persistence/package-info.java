/**
 * Storage on PostgreSQL. Each package below implements one driven port, or a few that belong
 * together; the classes here are shared by them.
 */
package dev.pairspace.adapters.persistence;
