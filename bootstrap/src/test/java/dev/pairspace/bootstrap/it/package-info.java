/**
 * Tests of the real thing: the WAR in a managed Liberty on a real PostgreSQL, and the runnable jar.
 * They run outside of the server, as its clients do.
 */
package dev.pairspace.bootstrap.it;
