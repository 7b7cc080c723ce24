/** Use cases of being there: entering, leaving, showing where one is. */
package dev.pairspace.application.presence;
