/** Asking for a suggestion, and saying what became of it. */
package dev.pairspace.application.suggestion;
