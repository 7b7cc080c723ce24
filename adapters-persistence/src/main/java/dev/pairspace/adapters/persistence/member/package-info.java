/** The members of rooms, recognised by the hashed secret of their browser. */
package dev.pairspace.adapters.persistence.member;
