/** What a turn has: the document, who is connected, and what is stored and told at its end. */
package dev.pairspace.application.live.turn;
