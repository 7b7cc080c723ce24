/** JSON by Jackson, strictly: a value of the wrong type is refused, not converted. */
package dev.pairspace.adapters.rest.json;
