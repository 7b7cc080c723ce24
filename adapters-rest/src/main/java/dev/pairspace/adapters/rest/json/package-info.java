/** JSON by Jackson, strictly: what is not what it should be is refused, not converted. */
package dev.pairspace.adapters.rest.json;
