/** The embedded PostgreSQL: unpacked, started, supervised, found again after a crash, ended. */
package dev.pairspace.bootstrap.launcher.postgres;
