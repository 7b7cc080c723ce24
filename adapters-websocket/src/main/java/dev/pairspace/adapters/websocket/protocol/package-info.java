/** The frames of the socket: how they are read and written. Knows no session and no container. */
package dev.pairspace.adapters.websocket.protocol;
