/** What the server measures of itself, for those who run it and for nobody else. */
package dev.pairspace.adapters.rest.metrics;
