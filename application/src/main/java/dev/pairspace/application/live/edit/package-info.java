/**
 * What the server writes into a document for those who are not connected, and whether anybody may
 * write into it now.
 */
package dev.pairspace.application.live.edit;
