package io.github.gavel.economy.autobid;

import io.github.gavel.economy.identity.PeerKey;

/**
 * What one provider did since the sample before.
 *
 * @param service how it has treated us since then
 * @param received bytes it has sent in all; a count that falls counts as standing still
 */
public record Sample(PeerKey provider, Service service, long received) {}
