/** Suggestions: asking for one, saying what became of it. */
package dev.pairspace.adapters.rest.suggestion;
