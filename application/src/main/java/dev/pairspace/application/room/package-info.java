/**
 * What users do with rooms outside the editor: create, find, join. Nothing here touches a live
 * document; that is {@code application.live}.
 */
package dev.pairspace.application.room;
