package io.github.gavel.ledger.port;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.signing.eip712.DomainSeparator;

/** What makes a ledger this one, from its first day to its last; known without asking it. */
public record Charter(LedgerId ledger, DomainSeparator domain, Terms terms) {}
