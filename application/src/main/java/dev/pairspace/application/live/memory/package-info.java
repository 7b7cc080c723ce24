/** How much heap the documents of all rooms take: counted, and bounded. */
package dev.pairspace.application.live.memory;
