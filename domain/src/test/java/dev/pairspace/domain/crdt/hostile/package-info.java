/** Input from people who mean no good: refused whole, at once, and cheaply. */
package dev.pairspace.domain.crdt.hostile;
