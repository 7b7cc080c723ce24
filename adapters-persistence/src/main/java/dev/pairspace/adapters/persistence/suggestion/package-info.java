/** Suggestions: what was asked, what was proposed, what became of it. */
package dev.pairspace.adapters.persistence.suggestion;
