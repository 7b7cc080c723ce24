/** Use cases of presence: entering, leaving, showing where a participant is. */
package dev.pairspace.application.presence;
