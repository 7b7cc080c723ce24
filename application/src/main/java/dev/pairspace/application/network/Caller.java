package dev.pairspace.application.network;

/**
 * The sender of a request, behind the proxies that are trusted.
 *
 * @param address the last one that no trusted proxy has; of the proxy itself if what it says cannot
 *     be read
 * @param isCertain false if a peer claims to send it for another, which cannot be verified: then it
 *     may be limited as this address's, but never trusted for it
 * @param proxies how many trusted proxies have passed it on
 */
public record Caller(IpAddress address, boolean isCertain, int proxies) {}
