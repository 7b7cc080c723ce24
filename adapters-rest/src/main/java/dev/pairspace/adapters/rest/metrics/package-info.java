/** What the server measures of itself, for its operators only. */
package dev.pairspace.adapters.rest.metrics;
