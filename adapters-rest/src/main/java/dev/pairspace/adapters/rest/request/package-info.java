/** What is known of a request before its resource sees it: its id, its sender, its size. */
package dev.pairspace.adapters.rest.request;
