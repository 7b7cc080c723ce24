/**
 * Code suggestions: what was asked, what was proposed and what became of it. Knows no room's
 * content; rooms are met by id.
 */
package dev.pairspace.domain.suggestion;
