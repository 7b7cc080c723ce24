/**
 * The rules that keep the hexagon one, and an offender for each, because a rule that cannot fail
 * guards nothing.
 */
package dev.pairspace.bootstrap.architecture;
