/** Errors as problem documents (RFC 9457): the one place where refusals are worded. */
package dev.pairspace.adapters.rest.problem;
