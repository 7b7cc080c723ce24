/**
 * Every driven port of the application, here and nowhere else: what use cases need from the outside
 * world.
 */
package dev.pairspace.application.port;
