/**
 * What the launcher and the application tell each other. They run in one process but in class
 * loaders that share only the JDK, so everything here travels through system properties. The
 * classes are in both the jar's launcher and the WAR.
 */
package dev.pairspace.bootstrap.handover;
