/**
 * What must be true of a database before the application uses it: its schema and its durability.
 */
package dev.pairspace.adapters.persistence.schema;
