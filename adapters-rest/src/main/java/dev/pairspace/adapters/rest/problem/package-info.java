/** Errors as problem documents (RFC 9457): the one place where refusals get their words. */
package dev.pairspace.adapters.rest.problem;
