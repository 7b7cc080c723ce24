/** Use cases of the shared document: changing it, catching up with it, knowing what is saved. */
package dev.pairspace.application.editing;
