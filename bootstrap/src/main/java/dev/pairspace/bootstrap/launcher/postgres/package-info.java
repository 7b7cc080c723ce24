/** The embedded PostgreSQL: unpacked, started, looked after, found again after a crash, ended. */
package dev.pairspace.bootstrap.launcher.postgres;
