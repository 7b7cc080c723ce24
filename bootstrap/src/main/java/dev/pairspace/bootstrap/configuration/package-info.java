/**
 * The settings of the README's table: read once, checked at start, each unusable value answered by
 * a sentence that names it. Knows only the JDK and how addresses are read, because the launcher
 * reads the same settings before there is a server. What the settings are used for does not belong
 * here.
 */
package dev.pairspace.bootstrap.configuration;
