/** What the jar carries with it, and how it is unpacked once for each version. */
package dev.pairspace.bootstrap.launcher.archive;
