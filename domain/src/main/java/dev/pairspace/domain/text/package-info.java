/**
 * What is true of any text: which characters are whole, where one ends for users, and what names of
 * members, rooms and files have in common. No rule of just one of them.
 */
package dev.pairspace.domain.text;
