/** The text messages that tell clients of events, one class for each event. */
package dev.pairspace.adapters.websocket.message.outbound;
