/**
 * Who sends a request, and from where: addresses, the proxies between, and the origins of web
 * pages. Every way in uses these, so that a limit or a permission means the same at each. Knows
 * only the JDK: the launcher reads settings with it before there is a server. What is allowed is
 * decided elsewhere.
 */
package dev.pairspace.application.network;
