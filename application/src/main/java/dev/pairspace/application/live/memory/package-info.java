/** What the documents of all rooms take of the heap: counted, and bounded. */
package dev.pairspace.application.live.memory;
