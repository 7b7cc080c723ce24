/**
 * The suggester that is always there: rules for how code goes on, by language. It depends on
 * nothing but the code before and behind the caret.
 */
package dev.pairspace.domain.suggestion.builtin;
