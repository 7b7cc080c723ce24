/** Whether the application can do its work now. */
package dev.pairspace.application.readiness;
