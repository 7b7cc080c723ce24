/**
 * What a room keeps for its sessions from turn to turn: presence, carets, the text of sessions
 * without a replica, questions that wait for their answers, client ids.
 */
package dev.pairspace.application.live.session;
