package io.github.gavel.economy.autobid;

/**
 * Paying buys nothing: the providers of which both are known gave so many bytes a second while paid, and so many for
 * nothing.
 */
public record StopBidding(long sumPaid, long sumFree) {}
