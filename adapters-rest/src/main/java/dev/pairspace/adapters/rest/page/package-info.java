/** What browsers get: the client's page, and the addresses of the original interface. */
package dev.pairspace.adapters.rest.page;
