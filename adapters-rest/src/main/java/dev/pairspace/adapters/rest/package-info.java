/**
 * The HTTP side of the application: resources for programs, pages for users. Translates between the
 * wire and use cases; decides nothing that is not about HTTP.
 */
package dev.pairspace.adapters.rest;
